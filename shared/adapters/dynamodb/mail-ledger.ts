import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { FileMailDeps, LedgerRow } from '../../use-cases/file-mail.ts';
import { createCaseStore, storeChangeWrites } from './case-store.ts';
import { unavailable } from './failures.ts';
import { ledgerKey, triesKey } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, runTransaction } from './transaction.ts';

const ledgerItem = z.object({
  outcome: z.enum(['filed', 'joined', 'copy', 'set-aside']),
  reason: z.string().optional(),
  caseId: z.string().optional(),
});

const again = (error: unknown) => Promise.reject(unavailable(error));

type MailLedger = Pick<FileMailDeps, 'findOutcome' | 'recordOutcome' | 'joinCase' | 'countTry'>;

const ledgerPut = (table: Table, key: string, row: LedgerRow, at: string) =>
  putNew(table, 'ledger', { ...ledgerKey(key), entity: 'ledger', ...row, at });

export const createMailLedger = (table: Table): MailLedger => ({
  // AP1, AP2
  async findOutcome(key) {
    const command = new GetCommand({
      TableName: table.name,
      Key: ledgerKey(key),
      ConsistentRead: true,
    });
    const { Item } = await table.client.send(command).catch(again);
    return Item && (ledgerItem.parse(Item) as LedgerRow); // Zod's `| undefined` on optional fields never occurs.
  },

  // AP4
  async recordOutcome(keys, row, at) {
    const writes = keys.map((key) => ledgerPut(table, key, row, at));
    const failed = await runTransaction(table, writes, ['ledger']);
    return failed.has('ledger') ? 'duplicate' : 'recorded';
  },

  // AP4
  async joinCase(caseId, key, at, join) {
    const state = await createCaseStore(table).loadCase(caseId);
    if (!state) throw new AppError('unavailable', 'ledger-without-case');
    const failed = await runTransaction(
      table,
      [
        ledgerPut(table, key, { outcome: 'joined', caseId }, at),
        ...storeChangeWrites(table, state, join(state)),
      ],
      ['ledger'],
    );
    if (failed.has('ledger')) return 'duplicate';
    if (failed.size > 0) throw new AppError('unavailable', 'case-changed-meanwhile');
    return 'joined';
  },

  // AP5
  async countTry(key) {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: triesKey(key),
      UpdateExpression: 'ADD tries :one',
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    });
    const { Attributes } = await table.client.send(command).catch(again);
    return Number(Attributes?.tries);
  },
});
