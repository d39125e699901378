import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { again } from './failures.ts';
import type { Table } from './table.ts';

/** One item as it is now (a consistent read), or undefined. Throws `unavailable` when the table cannot be asked. */
export const getItem = async (table: Table, key: { pk: string; sk: string }) => {
  const command = new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true });
  return (await table.client.send(command).catch(again)).Item;
};
