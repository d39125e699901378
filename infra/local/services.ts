import type { Activity } from './activity.ts';
import type { Base } from './base.ts';
import type { Closers } from './closers.ts';
import { localAccountId, localRegion } from './credentials.ts';
import { createBucketNotifier } from './engines/bucket-notifications.ts';
import { type Endpoints, functionSpec } from './engines/function-spec.ts';
import { startKms } from './engines/kms.ts';
import { createLambda } from './engines/lambda.ts';
import { startMailIn } from './engines/mail-in.ts';
import { startMailOut } from './engines/mail-out.ts';
import { createObjectStore } from './engines/object-store.ts';
import { readReceiptRules } from './engines/receipt-rules.ts';
import { createEventBus } from './engines/rules.ts';
import { createTables } from './engines/tables.ts';
import { audienceOf } from './identity/audience.ts';
import { createIssuer, issuerPath } from './identity/issuer.ts';
import { createTemplate, type Template } from './template/template.ts';

export interface ServiceOptions {
  readonly smtpPort: number;
  readonly quiet?: boolean;
  readonly visibilityTimeoutSeconds?: number;
  readonly environment?: (functionName: string) => Readonly<Record<string, string>>;
}

const isTrouble = (line: string) => /"level":"(WARN|ERROR|CRITICAL|FATAL)"/i.test(line);

const createStores = async (
  { queues, database }: Base,
  template: Template,
  options: ServiceOptions,
) => {
  queues.createQueues(template.ofType('AWS::SQS::Queue'), options.visibilityTimeoutSeconds);
  queues.createBuckets(template.ofType('AWS::S3::Bucket'));
  await createTables(database.endpoint, template.ofType('AWS::DynamoDB::Table'));
};

const openMailIn = async (
  { queues }: Base,
  template: Template,
  port: number,
  activity: Activity,
  closers: Closers,
) => {
  const store = closers.opened(createObjectStore(queues.endpoint));
  const notify = createBucketNotifier(template, queues.send);
  const rules = readReceiptRules(template);
  return closers.opened(await startMailIn({ rules, store, notify, activity, port }));
};

const createFunctions = (
  template: Template,
  endpoints: Endpoints,
  { publicUrl }: Base,
  options: ServiceOptions,
  activity: Activity,
) => {
  const overrides = (name: string) => ({
    PUBLIC_URL: publicUrl, // The stage names port 3000; this run may be on another.
    ...options.environment?.(name),
  });
  const functions = template
    .ofType('AWS::Lambda::Function')
    .map((resource) => functionSpec(resource, template, endpoints, overrides));
  const print = (line: string) => {
    if (!options.quiet && isTrouble(line)) console.error(line);
  };
  return createLambda(functions, activity, print);
};

/** Opens what the template describes, on top of the engines. */
export const openServices = async (
  base: Base,
  options: ServiceOptions,
  activity: Activity,
  closers: Closers,
) => {
  const { assembly, publicUrl, queues, viewer, database } = base;
  const template = createTemplate(assembly, {
    region: localRegion,
    accountId: localAccountId,
    publicUrl,
    queuesUrl: queues.endpoint,
    issuer: `${publicUrl}${issuerPath}`,
  });
  const bus = createEventBus(template, queues.send);
  const [kms] = await Promise.all([
    startKms(template.ofType('AWS::KMS::Key')).then(closers.opened),
    createStores(base, template, options),
  ]);
  const mailOut = closers.opened(await startMailOut(template, viewer.port, bus));
  const endpoints = {
    DYNAMODB: database.endpoint,
    KMS: kms.endpoint,
    S3: queues.endpoint,
    SES: mailOut.endpoint,
    SNS: queues.endpoint,
    SQS: queues.endpoint,
  };
  const lambda = closers.opened(createFunctions(template, endpoints, base, options, activity));
  const mailIn = await openMailIn(base, template, options.smtpPort, activity, closers);
  const issuer = await createIssuer({ publicUrl, audience: audienceOf(template) });
  return { template, endpoints, kms, mailOut, lambda, mailIn, issuer };
};

export type Services = Awaited<ReturnType<typeof openServices>>;
