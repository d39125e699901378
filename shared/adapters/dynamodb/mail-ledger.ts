import { setTimeout as sleep } from 'node:timers/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { FileMailDeps, LedgerRow } from '../../use-cases/file-mail.ts';
import { createCaseStore, storeChangeWrites } from './case-store.ts';
import { again } from './failures.ts';
import { getItem } from './get-item.ts';
import { ledgerKey, triesKey } from './keys.ts';
import type { Table } from './table.ts';
import { type LabelledWrite, putNew, runTransaction } from './transaction.ts';

const ledgerItem = z.object({
  outcome: z.enum(['filed', 'joined', 'copy', 'set-aside']),
  reason: z.string().optional(),
  caseId: z.string().optional(),
});

type MailLedger = Pick<
  FileMailDeps,
  'findOutcome' | 'recordOutcome' | 'joinCase' | 'countTry' | 'uncountTry'
>;

const ledgerPut = (table: Table, key: string, row: LedgerRow, at: string) =>
  putNew(table, 'ledger', { ...ledgerKey(key), entity: 'ledger', ...row, at });

/**
 * One mail to all mailboxes is a hundred copies that join one case at the same time. Each would lose to all others but
 * one, and the queue hides the losers for minutes and counts their attempts: so they try again here first.
 */
const joinRounds = 20;
const joinPauseMs = 200;

/** `changed`: someone else wrote the case first, or is writing it now. */
const tryToJoin = async (table: Table, writes: readonly LabelledWrite[]) => {
  try {
    const failed = await runTransaction(table, writes, ['ledger']);
    if (failed.has('ledger')) return 'duplicate';
    return failed.size > 0 ? 'changed' : 'joined';
  } catch (error) {
    if (error instanceof AppError && error.field === 'TransactionConflict') return 'changed';
    throw error;
  }
};

const addTries = async (table: Table, key: string, count: number) => {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: triesKey(key),
    UpdateExpression: 'ADD tries :count',
    ExpressionAttributeValues: { ':count': count },
    ReturnValues: 'UPDATED_NEW',
  });
  const { Attributes } = await table.client.send(command).catch(again);
  return Number(Attributes?.tries);
};

export const createMailLedger = (table: Table): MailLedger => ({
  // AP1, AP2
  async findOutcome(key) {
    const item = await getItem(table, ledgerKey(key));
    return item && (ledgerItem.parse(item) as LedgerRow); // Zod's `| undefined` on optional fields never occurs.
  },

  // AP4
  async recordOutcome(keys, row, at) {
    const writes = keys.map((key) => ledgerPut(table, key, row, at));
    const failed = await runTransaction(table, writes, ['ledger']);
    return failed.has('ledger') ? 'duplicate' : 'recorded';
  },

  // AP4
  async joinCase(caseId, key, at, join) {
    const { loadCase } = createCaseStore(table);
    for (let round = 0; round < joinRounds; round += 1) {
      const state = await loadCase(caseId);
      if (!state) throw new AppError('unavailable', 'ledger-without-case');
      const row = ledgerPut(table, key, { outcome: 'joined', caseId }, at);
      const writes = [row, ...storeChangeWrites(table, state, join(state))];
      const outcome = await tryToJoin(table, writes);
      if (outcome !== 'changed') return outcome;
      await sleep(Math.random() * joinPauseMs); // Apart from each other, so that the next round has fewer rivals.
    }
    throw new AppError('unavailable', 'case-changed-meanwhile');
  },

  // AP5
  countTry: (key) => addTries(table, key, 1),
  async uncountTry(key) {
    await addTries(table, key, -1);
  },
});
