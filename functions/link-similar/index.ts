import { createCaseStore } from '../../shared/adapters/dynamodb/case-store.ts';
import { createSimilarCases } from '../../shared/adapters/dynamodb/similar-cases.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { bandsOf } from '../../shared/classification/near-duplicates/bands.ts';
import { relate } from '../../shared/classification/near-duplicates/relate.ts';
import { impatient } from '../../shared/runtime/client-settings.ts';
import { loadConfig } from '../../shared/runtime/config.ts';
import { linkSimilarEnv } from './config.ts';
import { createHandler } from './handler.ts';

const table = openTable(loadConfig(linkSimilarEnv).TABLE_NAME, impatient);

export const handler = createHandler({
  ...createCaseStore(table),
  ...createSimilarCases(table),
  compare: relate,
  bandsOf,
});
