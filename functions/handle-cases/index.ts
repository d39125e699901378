import { createCaseStore } from '../../shared/adapters/dynamodb/case-store.ts';
import { createLearningStore } from '../../shared/adapters/dynamodb/learning-store.ts';
import { createSecondOpinionStore } from '../../shared/adapters/dynamodb/second-opinions.ts';
import { createSimilarCases } from '../../shared/adapters/dynamodb/similar-cases.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { createWorkLists } from '../../shared/adapters/dynamodb/work-lists.ts';
import { impatient } from '../../shared/runtime/client-settings.ts';
import { loadConfig } from '../../shared/runtime/config.ts';
import { bundledProvince } from '../../shared/runtime/province.ts';
import { handleCasesEnv } from './config.ts';
import { createHandler } from './handler.ts';

const config = loadConfig(handleCasesEnv);
const table = openTable(config.TABLE_NAME, impatient);

export const handler = createHandler(
  {
    province: bundledProvince(),
    ...createCaseStore(table),
    ...createWorkLists(table),
    ...createSimilarCases(table),
    ...createLearningStore(table),
    ...createSecondOpinionStore(table),
  },
  () => new Date().toISOString(),
);
