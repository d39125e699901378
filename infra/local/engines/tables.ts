import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { localCredentials, localRegion } from '../credentials.ts';
import type { LocalResource } from '../template/template.ts';

const keySchema = z.array(
  z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }),
);
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
const table = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z
    .object({
      StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']),
    })
    .optional(),
});

/** The projection without `NonKeyAttributes: undefined`, which the engine refuses as an empty list. */
const asIndex = ({
  Projection: { ProjectionType, NonKeyAttributes },
  ...rest
}: z.infer<typeof index>) => ({
  ...rest,
  Projection: { ProjectionType, ...(NonKeyAttributes ? { NonKeyAttributes } : {}) },
});

/** Creates the template's tables with their indexes and streams. Encryption and recovery have no meaning here. */
export const createTables = async (endpoint: string, tables: readonly LocalResource[]) => {
  const client = new DynamoDBClient({
    endpoint,
    region: localRegion,
    credentials: localCredentials,
  });
  for (const { name, properties } of tables) {
    const shape = table.parse(properties);
    const { GlobalSecondaryIndexes: global, LocalSecondaryIndexes: local } = shape;
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: shape.AttributeDefinitions,
        KeySchema: shape.KeySchema,
        ...(global ? { GlobalSecondaryIndexes: global.map(asIndex) } : {}),
        ...(local ? { LocalSecondaryIndexes: local.map(asIndex) } : {}),
        ...(shape.StreamSpecification
          ? { StreamSpecification: { StreamEnabled: true, ...shape.StreamSpecification } }
          : {}),
      }),
    );
  }
  client.destroy();
};
