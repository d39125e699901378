import { setTimeout as sleep } from 'node:timers/promises';
import {
  DynamoDBStreamsClient,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { Activity } from '../activity.ts';
import { localCredentials, localRegion } from '../credentials.ts';
import type { Json } from '../template/json.ts';
import { createCursor } from './stream-cursor.ts';

export interface StreamReader {
  readonly tableName: string;
  /** When the latest look at every shard that found nothing new began, in milliseconds since the epoch. */
  caughtUpAt(): number;
  /** How many records were read. */
  read(): number;
  stop(): Promise<void>;
}

const pauseMs = 100;

/** A record as Lambda and Pipes hand it over: seconds for the time, no class instances. */
const asEvent = (record: StreamRecord, tableArn: string): Json => {
  const { dynamodb, ...rest } = record;
  const time = dynamodb?.ApproximateCreationDateTime;
  const plain = {
    ...rest,
    eventSourceARN: `${tableArn}/stream/local`,
    dynamodb: { ...dynamodb, ApproximateCreationDateTime: Math.floor(Number(time ?? 0) / 1000) },
  };
  return JSON.parse(
    JSON.stringify(plain, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
};

/** Repeats a step until told to stop; a step that fails is followed by `recover` and the next one. */
const repeat = async (
  signal: AbortSignal,
  step: () => Promise<void>,
  recover: () => Promise<void>,
) => {
  while (!signal.aborted) {
    try {
      await step();
    } catch {
      if (signal.aborted) return;
      await sleep(pauseMs);
      await recover().catch(() => {}); // The next round tries again.
    }
  }
};

/** Follows a table's stream about every 100 ms and hands each non-empty batch on, in order. */
export const followTable = (
  endpoint: string,
  table: { readonly name: string; readonly arn: string },
  activity: Activity,
  onRecords: (records: readonly Json[]) => Promise<void>,
): StreamReader => {
  const settings = { endpoint, region: localRegion, credentials: localCredentials };
  const client = new DynamoDBStreamsClient(settings);
  const cursor = createCursor(client, table.name);
  const stopping = new AbortController();
  let caughtUpAt = 0;
  let read = 0;

  const step = async () => {
    const startedAt = Date.now();
    const records = await cursor.next();
    if (records.length === 0) {
      caughtUpAt = startedAt;
      return sleep(pauseMs, undefined, { signal: stopping.signal });
    }
    const end = activity.begin();
    read += records.length;
    await onRecords(records.map((record) => asEvent(record, table.arn))).finally(end);
  };
  const following = repeat(stopping.signal, step, cursor.renew);
  return {
    tableName: table.name,
    caughtUpAt: () => caughtUpAt,
    read: () => read,
    stop: async () => {
      stopping.abort();
      await following;
      client.destroy();
    },
  };
};
