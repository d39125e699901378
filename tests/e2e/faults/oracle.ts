import { GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ledgerKey, outboxKey } from '../../../shared/adapters/dynamodb/keys.ts';
import { openTable } from '../../../shared/adapters/dynamodb/table.ts';

interface StoredMail {
  readonly destination?: { readonly to?: readonly string[] };
}

/** Looks at what is stored and what was sent, past every piece of the product's own code. */
export const openOracle = (tableName: string, sesEndpoint: string) => {
  const { client } = openTable(tableName);
  const TableName = tableName;

  const casesWith = async (rawKey: string) => {
    const { Items = [] } = await client.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        FilterExpression: 'rawKey = :key',
        ExpressionAttributeValues: { ':key': rawKey },
      }),
    );
    return Items;
  };

  const ownerOf = async (rawKey: string) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: ledgerKey(rawKey) }));
    return `CASE#${String(Item?.caseId)}`;
  };

  return {
    /** How many cases came of the mail under this key. */
    casesOf: async (rawKey: string) => (await casesWith(rawKey)).length,
    /** How many acknowledgements wait or went out for it. */
    acknowledgementsOf: async (rawKey: string) => {
      const owners = (await casesWith(rawKey)).map(({ pk }) => String(pk));
      const counts = owners.map(async (pk) => {
        const { Items = [] } = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :outbox)',
            ExpressionAttributeValues: { ':pk': pk, ':outbox': 'OUTBOX#' },
          }),
        );
        return Items.length;
      });
      return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
    },
    /** Partition of the case that the ledger names for a mail. */
    ownerOf,
    outboxStatus: async (owner: string) => {
      const Key = outboxKey(owner, 'acknowledgement');
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item?.status as unknown;
    },
    /** How many mails SES was really given for an address. */
    mailsTo: async (address: string) => {
      const store = (await (await fetch(`${sesEndpoint}/store`)).json()) as {
        emails: StoredMail[];
      };
      return store.emails.filter(({ destination }) => destination?.to?.includes(address)).length;
    },
  };
};

export type Oracle = ReturnType<typeof openOracle>;
