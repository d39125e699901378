import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';

interface Shard {
  iterator: string | undefined;
  /** Sequence number of the last record that was read. */
  last: string | undefined;
}

interface Place {
  readonly streamArn: string | undefined;
  readonly shardId: string;
  /** Read on after this sequence number; from the beginning without it. */
  readonly last?: string | undefined;
}

const iteratorFrom = async (
  client: DynamoDBStreamsClient,
  { streamArn: StreamArn, shardId: ShardId, last }: Place,
) => {
  const where = last
    ? ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last } as const)
    : ({ ShardIteratorType: 'TRIM_HORIZON' } as const);
  const command = new GetShardIteratorCommand({ StreamArn, ShardId, ...where });
  return (await client.send(command)).ShardIterator;
};

const describeShards = async (client: DynamoDBStreamsClient, TableName: string) => {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
  const streamArn = Streams[0]?.StreamArn;
  const described = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shards = described.StreamDescription?.Shards ?? [];
  return { streamArn, shardIds: shards.flatMap(({ ShardId }) => ShardId ?? []) };
};

/** Reads a table's stream from its beginning, shard by shard. */
export const createCursor = (client: DynamoDBStreamsClient, tableName: string) => {
  const shards = new Map<string, Shard>();
  let streamArn: string | undefined;
  let mustLookForShards = true;

  const findShards = async () => {
    const found = await describeShards(client, tableName);
    streamArn = found.streamArn;
    for (const shardId of found.shardIds) {
      if (shards.has(shardId)) continue;
      const iterator = await iteratorFrom(client, { streamArn, shardId });
      shards.set(shardId, { iterator, last: undefined });
      mustLookForShards = false;
    }
  };
  const read = async (shard: Shard) => {
    const got = await client.send(new GetRecordsCommand({ ShardIterator: shard.iterator }));
    shard.iterator = got.NextShardIterator;
    if (!shard.iterator) mustLookForShards = true; // A shard ended; its successor goes on.
    const records = got.Records ?? [];
    shard.last = records.at(-1)?.dynamodb?.SequenceNumber ?? shard.last;
    return records;
  };

  return {
    /** Everything new on every shard, oldest first within a shard. */
    next: async () => {
      if (mustLookForShards) await findShards();
      const found: StreamRecord[] = [];
      for (const shard of shards.values()) if (shard.iterator) found.push(...(await read(shard)));
      return found;
    },
    /** Gets new iterators for open shards: they expire when this machine slept for a quarter of an hour. */
    renew: async () => {
      for (const [id, shard] of shards) {
        if (shard.iterator)
          shard.iterator = await iteratorFrom(client, { streamArn, shardId: id, last: shard.last });
      }
    },
  };
};
