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
import { redact } from '../../shared/classification/redact.ts';
import { loadConfig } from '../../shared/runtime/config.ts';
import { bundledProvince } from '../../shared/runtime/province.ts';
import { fileMailEnv } from './config.ts';
import { createHandler } from './handler.ts';

const config = loadConfig(fileMailEnv);
const province = bundledProvince();
const table = openTable(config.TABLE_NAME);
const kms = new KMSClient();

export const handler = createHandler({
  province,
  ...randomIds,
  ...createMailLedger(table),
  ...createReportStore(table),
  ...createMailStorage(new S3Client(), {
    mail: config.MAIL_BUCKET,
    documents: config.DOCUMENTS_BUCKET,
  }),
  seal: createSeal(kms, {
    identityKeyId: config.IDENTITY_KEY_ID,
    relayKeyId: config.RELAY_KEY_ID,
  }),
  keyedHash: createKeyedHash(kms, config.HASH_KEY_ID),
  parseMail,
  classify: createClassifier(province.directory),
  redact,
});
