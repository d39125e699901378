import type { OutboxRow } from '../../domain/open-case.ts';
import { outboxKey } from './keys.ts';
import type { Table } from './table.ts';
import { type LabelledWrite, putNew } from './transaction.ts';

export const toOutboxItem = (owner: string, { id, ...row }: OutboxRow, at: string) => ({
  ...outboxKey(owner, id),
  entity: 'outbox',
  ...row,
  status: 'pending',
  attempts: 0,
  createdAt: at,
});

export const outboxWrites = (
  table: Table,
  owner: string,
  rows: readonly OutboxRow[],
  at: string,
): LabelledWrite[] => rows.map((row) => putNew(table, 'outbox', toOutboxItem(owner, row, at)));
