import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { randomIds } from '../../shared/adapters/crypto/random.ts';
import { createMailLedger } from '../../shared/adapters/dynamodb/mail-ledger.ts';
import { createReportStore } from '../../shared/adapters/dynamodb/report-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { createKeyedHash } from '../../shared/adapters/kms/keyed-hash.ts';
import { createSeal } from '../../shared/adapters/kms/seal.ts';
import { parseMail } from '../../shared/adapters/mime/parse-mail.ts';
import { createMailStorage } from '../../shared/adapters/s3/raw-mail.ts';
import { createClassifier } from '../../shared/classification/classifier.ts';
import type { Model } from '../../shared/classification/model/model.ts';
import { createSigner } from '../../shared/classification/near-duplicates/sign.ts';
import { redact } from '../../shared/classification/redact.ts';
import type { Province } from '../../shared/domain/province.ts';
import { type ClientSettings, impatient } from '../../shared/runtime/client-settings.ts';
import type { FileMailDeps } from '../../shared/use-cases/file-mail.ts';
import type { FileMailEnv } from './config.ts';

export interface Knowledge {
  readonly province: Province;
  readonly model: Model;
}

/** Joins the use-case to its engines. `settings` go to every SDK client: fault tests put themselves in their way. */
export const wire = (
  config: FileMailEnv,
  { province, model }: Knowledge,
  settings: ClientSettings = impatient,
): FileMailDeps => {
  const table = openTable(config.TABLE_NAME, settings);
  const kms = new KMSClient(settings);
  return {
    province,
    ...randomIds,
    ...createMailLedger(table),
    ...createReportStore(table),
    ...createMailStorage(new S3Client(settings), {
      mail: config.MAIL_BUCKET,
      documents: config.DOCUMENTS_BUCKET,
    }),
    seal: createSeal(kms, {
      identityKeyId: config.IDENTITY_KEY_ID,
      relayKeyId: config.RELAY_KEY_ID,
    }),
    keyedHash: createKeyedHash(kms, config.HASH_KEY_ID),
    parseMail,
    classify: createClassifier(province.directory, model),
    redact,
    sign: createSigner(),
  };
};
