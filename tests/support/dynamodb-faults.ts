import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/adapters/dynamodb/table.ts';

/** DynamoDB Local never conflicts and never throttles, so what AWS would say is put in its mouth, once. */
const failOnce = (table: Table, error: Error, isMeant = (_input: object) => true) => {
  let isSpent = false;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      if (isSpent || !isMeant(args.input)) return next(args);
      isSpent = true;
      throw error;
    },
    { step: 'initialize' },
  );
};

/** Cancels the next transaction with these reasons, one for each write of the transaction. */
export const cancelWith = (table: Table, codes: readonly string[]) =>
  failOnce(
    table,
    new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: { httpStatusCode: 400 },
      CancellationReasons: codes.map((Code) => ({ Code })),
    }),
    (input) => 'TransactItems' in input,
  );

/** Fails the next call with an error of that name. */
export const failWith = (table: Table, name: string, message: string) =>
  failOnce(table, Object.assign(new Error(message), { name }));
