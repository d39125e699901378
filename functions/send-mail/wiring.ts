import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { createOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { createRelayOpener } from '../../shared/adapters/kms/open-relay.ts';
import { createDigestDocuments } from '../../shared/adapters/s3/digest-documents.ts';
import { createDelivery } from '../../shared/adapters/ses/delivery.ts';
import type { Province } from '../../shared/domain/province.ts';
import { type ClientSettings, impatient } from '../../shared/runtime/client-settings.ts';
import type { SendMailDeps } from '../../shared/use-cases/send-mail.ts';
import type { SendMailEnv } from './config.ts';

export interface Surroundings {
  readonly province: Province;
  readonly clock: () => string;
  /** For every SDK client: fault tests put themselves in their way. */
  readonly settings?: ClientSettings;
}

/** Joins the use-case to its engines. */
export const wire = (
  config: SendMailEnv,
  { province, clock, settings = impatient }: Surroundings,
): SendMailDeps => ({
  directory: province.directory,
  rules: province.rules,
  publicUrl: config.PUBLIC_URL,
  ...createOutbox(openTable(config.TABLE_NAME, settings)),
  ...createRelayOpener(new KMSClient(settings), config.RELAY_KEY_ID),
  ...createDigestDocuments(new S3Client(settings), config.DOCUMENTS_BUCKET),
  // One attempt: SES has no idempotency token, so a repeat by the SDK could send twice.
  ...createDelivery(new SESClient({ ...settings, maxAttempts: 1 }), {
    from: config.SENDER_ADDRESS,
    configurationSet: config.CONFIGURATION_SET,
    clock,
  }),
});
