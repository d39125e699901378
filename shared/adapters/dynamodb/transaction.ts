import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { AppError } from '../../domain/errors.ts';
import { unavailable } from './failures.ts';
import type { Table } from './table.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, under the name by which its failed condition is reported. */
export interface LabelledWrite {
  readonly label: string;
  readonly write: Write;
}

/** A put that must be the first of its key. */
export const putNew = (
  table: Table,
  label: string,
  item: Record<string, unknown>,
): LabelledWrite => ({
  label,
  write: {
    Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  },
});

export const transactionOf = (writes: readonly LabelledWrite[]) =>
  new TransactWriteCommand({ TransactItems: writes.map(({ write }) => write) });

/**
 * Runs a transaction. Answers with the labels whose condition failed (none: it was written). A cancellation for any other
 * reason (a conflict, a throttle) is no verdict about the data: it is thrown as `unavailable`, unless a label in
 * `decisive` failed as well, which settles the matter.
 */
export const runTransaction = async (
  table: Table,
  writes: readonly LabelledWrite[],
  decisive: readonly string[] = [],
): Promise<ReadonlySet<string>> => {
  try {
    await table.client.send(transactionOf(writes));
    return new Set();
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw unavailable(error);
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
    const failed = writes
      .filter((_, index) => codes[index] === 'ConditionalCheckFailed')
      .map(({ label }) => label);
    if (failed.some((label) => decisive.includes(label))) return new Set(failed);
    const other = codes.find((code) => code !== 'None' && code !== 'ConditionalCheckFailed');
    if (other !== undefined || failed.length === 0) {
      throw new AppError('unavailable', 'transaction-cancelled', { field: other ?? 'no-reason' });
    }
    return new Set(failed);
  }
};
