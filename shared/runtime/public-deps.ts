import { KMSClient } from '@aws-sdk/client-kms';
import { randomIds } from '../adapters/crypto/random.ts';
import { createCaseStore } from '../adapters/dynamodb/case-store.ts';
import { createMailLedger } from '../adapters/dynamodb/mail-ledger.ts';
import { createReportStore } from '../adapters/dynamodb/report-store.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { createKeyedHash } from '../adapters/kms/keyed-hash.ts';
import { createSeal } from '../adapters/kms/seal.ts';
import { createClassifier } from '../classification/classifier.ts';
import { createSigner } from '../classification/near-duplicates/sign.ts';
import { redact } from '../classification/redact.ts';
import { impatient } from './client-settings.ts';
import { bundledModel } from './model.ts';
import { bundledProvince } from './province.ts';

export interface PublicConfig {
  readonly TABLE_NAME: string;
  readonly IDENTITY_KEY_ID: string;
  readonly RELAY_KEY_ID: string;
  readonly HASH_KEY_ID: string;
}

/** What both public doors, the JSON API and the pages, are wired to: the same use-cases over the same adapters. */
export const publicDeps = (config: PublicConfig) => {
  const province = bundledProvince();
  const table = openTable(config.TABLE_NAME, impatient);
  const kms = new KMSClient(impatient);
  return {
    province,
    ...randomIds,
    ...createMailLedger(table),
    ...createReportStore(table),
    ...createCaseStore(table),
    seal: createSeal(kms, {
      identityKeyId: config.IDENTITY_KEY_ID,
      relayKeyId: config.RELAY_KEY_ID,
    }),
    keyedHash: createKeyedHash(kms, config.HASH_KEY_ID),
    classify: createClassifier(province.directory, bundledModel()),
    redact,
    sign: createSigner(),
  };
};
