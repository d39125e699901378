import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { createOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { createRelayOpener } from '../../shared/adapters/kms/open-relay.ts';
import { createDigestDocuments } from '../../shared/adapters/s3/digest-documents.ts';
import { createDelivery } from '../../shared/adapters/ses/delivery.ts';
import { loadConfig } from '../../shared/runtime/config.ts';
import { bundledProvince } from '../../shared/runtime/province.ts';
import { sendMailEnv } from './config.ts';
import { createHandler } from './handler.ts';

const config = loadConfig(sendMailEnv);
const { directory, rules } = bundledProvince();
const clock = () => new Date().toISOString();

export const handler = createHandler(
  {
    directory,
    rules,
    publicUrl: config.PUBLIC_URL,
    ...createOutbox(openTable(config.TABLE_NAME)),
    ...createRelayOpener(new KMSClient(), config.RELAY_KEY_ID),
    ...createDigestDocuments(new S3Client(), config.DOCUMENTS_BUCKET),
    // One attempt: SES has no idempotency token, so a repeat by the SDK could send twice.
    ...createDelivery(new SESClient({ maxAttempts: 1 }), {
      from: config.SENDER_ADDRESS,
      configurationSet: config.CONFIGURATION_SET,
      clock,
    }),
  },
  clock,
);
