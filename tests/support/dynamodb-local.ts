import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../../infra/local/engines/dynamodb.ts';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';

const access = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** What a work list shows (docs/data-model.md, Indexes). */
const listAttributes = [
  'caseId',
  'code',
  'unit',
  'status',
  'intent',
  'acts',
  'receivedAt',
  'dueOn',
  'overdueSince',
  'isPastRedLine',
  'shutOut',
  'nextDue',
];

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

/** The table as docs/data-model.md lays it out, with its three indexes. */
const casesTable = (name: string) =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys('pk', 'sk'),
    AttributeDefinitions: ['pk', 'sk', 'timerShard', 'timerAt', 'unitPk', 'duePk', 'dueSk'].map(
      (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
    ),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'timers',
        KeySchema: keys('timerShard', 'timerAt'),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      ...(['unitPk', 'duePk'] as const).map((partition) => ({
        IndexName: partition === 'unitPk' ? 'byUnit' : 'byDue',
        KeySchema: keys(partition, 'dueSk'),
        Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: listAttributes },
      })),
    ],
  });

/** Makes an empty table in a DynamoDB engine and opens it. */
export const createCasesTable = async (endpoint: string, name: string): Promise<Table> => {
  const client = new DynamoDBClient({ endpoint, ...access });
  await client.send(casesTable(name));
  client.destroy();
  return openTable(name, { endpoint, ...access });
};

/** AWS's own engine in memory; `newTable` gives each test an empty table of its own. End it with `close`. */
export const startDynamoDbLocal = async () => {
  const { endpoint, close } = await startDynamoDb(() => {});
  let tables = 0;
  const newTable = () => {
    tables += 1;
    return createCasesTable(endpoint, `cases-${tables}`);
  };
  return { endpoint, newTable, close };
};
