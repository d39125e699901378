import { localAccountId, localRegion } from '../../../infra/local/credentials.ts';
import { startDynamoDb } from '../../../infra/local/engines/dynamodb.ts';
import { startKms } from '../../../infra/local/engines/kms.ts';
import { startOutboxViewer } from '../../../infra/local/engines/outbox-viewer.ts';
import { startQueuesAndBuckets } from '../../../infra/local/engines/queues-and-buckets.ts';
import { createTables } from '../../../infra/local/engines/tables.ts';
import { projectRoot } from '../../../infra/local/local-cloud.ts';
import { synthesize } from '../../../infra/local/synthesize.ts';
import { loadAssembly } from '../../../infra/local/template/assembly.ts';
import { createTemplate } from '../../../infra/local/template/template.ts';

const quiet = () => {};

/** The engines alone, without anything that drains queues or follows streams: the test is the queue. */
export const startEngines = async () => {
  const [database, buckets, viewer, folder] = await Promise.all([
    startDynamoDb(quiet),
    startQueuesAndBuckets(),
    startOutboxViewer(0),
    synthesize(projectRoot, 'local', quiet),
  ]);
  const template = createTemplate(loadAssembly(folder), {
    region: localRegion,
    accountId: localAccountId,
    publicUrl: 'http://localhost',
    queuesUrl: buckets.endpoint,
    issuer: 'http://localhost',
  });
  const keys = template.ofType('AWS::KMS::Key');
  const [tables, kms] = [template.ofType('AWS::DynamoDB::Table'), await startKms(keys)];
  await createTables(database.endpoint, tables);
  buckets.createBuckets(template.ofType('AWS::S3::Bucket'));
  const variables = (functionName: string) =>
    template
      .ofType('AWS::Lambda::Function')
      .map(({ properties }) => properties.Environment as { Variables: Record<string, string> })
      .map(({ Variables }) => Variables)
      .find(({ POWERTOOLS_SERVICE_NAME }) => POWERTOOLS_SERVICE_NAME === functionName);
  return {
    endpoints: {
      dynamodb: database.endpoint,
      s3: buckets.endpoint,
      kms: kms.endpoint,
      ses: `http://127.0.0.1:${viewer.port}`,
    },
    variables,
    close: async () => {
      await Promise.all([viewer.close(), kms.close(), buckets.close(), database.close()]);
    },
  };
};

export type Engines = Awaited<ReturnType<typeof startEngines>>;
