import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandOutput } from '@aws-sdk/lib-dynamodb';
import { AppError } from '../../domain/errors.ts';
import { again } from './failures.ts';
import type { Table } from './table.ts';

/** BatchWriteItem takes no more. */
const batchSize = 25;

/** A batch that is not taken whole is a throttle: seven waits of 50 ms to 3.2 s, then the queue tries again. */
const firstPauseMs = 50;
const mostRounds = 8;

type Requests = NonNullable<BatchWriteCommandOutput['UnprocessedItems']>;

const putBatch = async (table: Table, items: readonly Record<string, unknown>[]) => {
  let left: Requests = { [table.name]: items.map((Item) => ({ PutRequest: { Item } })) };
  for (let round = 0; round < mostRounds; round += 1) {
    if (round > 0) await sleep(firstPauseMs * 2 ** (round - 1));
    const command = new BatchWriteCommand({ RequestItems: left });
    left = (await table.client.send(command).catch(again)).UnprocessedItems ?? {};
    if (Object.keys(left).length === 0) return;
  }
  throw new AppError('unavailable', 'table-unavailable', { field: 'UnprocessedItems' });
};

/** Puts items whose order does not matter, each over whatever was there. Throws `unavailable` when some are left over. */
export const batchPut = async (table: Table, items: readonly Record<string, unknown>[]) => {
  for (let start = 0; start < items.length; start += batchSize) {
    await putBatch(table, items.slice(start, start + batchSize));
  }
};
