import { afterAll, beforeAll } from 'vitest';
import { createCaseStore } from '../../shared/adapters/dynamodb/case-store.ts';
import { createLearningStore } from '../../shared/adapters/dynamodb/learning-store.ts';
import { createMailLedger } from '../../shared/adapters/dynamodb/mail-ledger.ts';
import { createOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { createReportStore } from '../../shared/adapters/dynamodb/report-store.ts';
import { createSecondOpinionStore } from '../../shared/adapters/dynamodb/second-opinions.ts';
import { createSimilarCases } from '../../shared/adapters/dynamodb/similar-cases.ts';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';
import { createWorkLists } from '../../shared/adapters/dynamodb/work-lists.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';
import { InMemoryTable, inMemoryCases } from './in-memory-cases.ts';
import { inMemoryLearning } from './in-memory-learning.ts';
import { inMemoryLists } from './in-memory-lists.ts';
import { inMemoryOutbox } from './in-memory-outbox.ts';
import { inMemorySecondOpinions } from './in-memory-second-opinions.ts';
import { inMemorySimilar } from './in-memory-similar.ts';

/** Every adapter over one table. */
export const storeOf = (table: Table) => ({
  ...createMailLedger(table),
  ...createReportStore(table),
  ...createCaseStore(table),
  ...createWorkLists(table),
  ...createOutbox(table),
  ...createSimilarCases(table),
  ...createLearningStore(table),
  ...createSecondOpinionStore(table),
});

const inMemory = () => {
  const table = new InMemoryTable();
  return {
    ...inMemoryCases(table),
    ...inMemoryLists(table),
    ...inMemoryOutbox(table),
    ...inMemorySimilar(table),
    ...inMemoryLearning(table),
    ...inMemorySecondOpinions(table),
  };
};

export type Store = ReturnType<typeof inMemory> & ReturnType<typeof storeOf>;

/** Starts DynamoDB Local for the tests of a file and ends it behind them. */
export const useDynamoDbLocal = () => {
  let local: Awaited<ReturnType<typeof startDynamoDbLocal>> | undefined;
  beforeAll(async () => {
    local = await startDynamoDbLocal();
  });
  afterAll(() => local?.close());
  return {
    newTable: () => {
      if (!local) throw new Error('DynamoDB Local is not started yet');
      return local.newTable();
    },
  };
};

/** What a suite runs against, so that the fakes of the unit tests cannot promise what the engine does not keep. */
export const bothStores = (local: ReturnType<typeof useDynamoDbLocal>) =>
  [
    ['in memory', async (): Promise<Store> => inMemory()],
    ['DynamoDB Local', async (): Promise<Store> => storeOf(await local.newTable())],
  ] as const;
