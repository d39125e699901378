import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { localCredentials, localRegion } from '../../infra/local/credentials.ts';

/** Where cases and their long texts lie, and how to get there. */
export interface Where {
  readonly table: string;
  readonly database: { readonly endpoint?: string } & Access;
  readonly documents?: string;
  readonly storage: { readonly endpoint?: string; readonly forcePathStyle?: boolean } & Access;
}

interface Access {
  readonly region?: string;
  readonly credentials?: typeof localCredentials;
}

export interface Wanted {
  readonly table?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly documents?: string | undefined;
  /** Address of a local run. */
  readonly local: string;
}

const healthAnswer = z.object({ endpoints: z.object({ DYNAMODB: z.string(), S3: z.string() }) });

const localAccess = { region: localRegion, credentials: localCredentials };

const localEndpoints = async (base: string) => {
  const answer = await fetch(`${base}/_local/health`).catch(() => undefined);
  const health = healthAnswer.safeParse(await answer?.json().catch(() => undefined));
  if (health.success) return health.data.endpoints;
  throw new Error(
    `No local run answers at ${base}. Start one (npm start), name it (--local URL), or name a table (--table NAME).`,
  );
};

const onlyTable = async (config: Where['database']) => {
  const { TableNames = [] } = await new DynamoDBClient(config).send(new ListTablesCommand({}));
  const [name, ...others] = TableNames;
  if (name !== undefined && others.length === 0) return name;
  throw new Error(`--table: choose one of ${TableNames.join(', ') || '(none there)'}`);
};

const documentsBucket = async (config: Where['storage']) => {
  const { Buckets = [] } = await new S3Client(config).send(new ListBucketsCommand({}));
  return Buckets.map(({ Name }) => Name).find((name) => name?.includes('-documents-'));
};

/** The one table and the documents bucket of a run on this machine. */
const inLocalRun = async ({ local, endpoint, documents }: Wanted): Promise<Where> => {
  const endpoints = await localEndpoints(local);
  const database = { endpoint: endpoint ?? endpoints.DYNAMODB, ...localAccess };
  const storage = { endpoint: endpoints.S3, forcePathStyle: true, ...localAccess };
  const bucket = documents ?? (await documentsBucket(storage));
  return {
    table: await onlyTable(database),
    database,
    storage,
    ...(bucket !== undefined && { documents: bucket }),
  };
};

/** A named table is looked for with the operator's own credentials and region; else the local run's is taken. */
export const findWhere = async (wanted: Wanted): Promise<Where> => {
  const { table, endpoint, documents } = wanted;
  if (table === undefined) return inLocalRun(wanted);
  return {
    table,
    database: endpoint === undefined ? {} : { endpoint },
    storage: {},
    ...(documents !== undefined && { documents }),
  };
};
