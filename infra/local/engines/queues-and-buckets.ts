import { type FauxqsServer, startFauxqs } from 'fauxqs';
import * as z from 'zod';
import { localRegion } from '../credentials.ts';
import { host } from '../ports.ts';
import type { LocalResource } from '../template/template.ts';

/** How many messages of a queue are where. */
export interface QueueDepth {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export interface QueuesAndBuckets {
  /** Endpoint of SQS, S3 and SNS. */
  readonly endpoint: string;
  createQueues(queues: readonly LocalResource[], visibilityTimeoutSeconds?: number): void;
  createBuckets(buckets: readonly LocalResource[]): void;
  /** Puts a message on a queue by its local name, as an AWS service would. */
  send(queueName: string, body: string): void;
  depth(queueName: string): QueueDepth;
  /** How many messages were deleted after processing, by queue name. */
  processed(): Record<string, number>;
  /** Body and attributes of every message ever put on any queue. */
  messages(): string[];
  close(): Promise<void>;
}

const seconds = z.union([z.number(), z.string()]).transform(String).optional();
const queueProperties = z.object({
  VisibilityTimeout: seconds,
  DelaySeconds: seconds,
  MessageRetentionPeriod: seconds,
  MaximumMessageSize: seconds,
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() })
    .optional(),
});

const attributesOf = ({ properties }: LocalResource, visibilityTimeoutSeconds?: number) => {
  const { RedrivePolicy, ...simple } = queueProperties.parse(properties);
  const attributes = Object.entries(simple).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(attributes),
    ...(RedrivePolicy ? { RedrivePolicy: JSON.stringify(RedrivePolicy) } : {}),
    ...(visibilityTimeoutSeconds === undefined
      ? {}
      : { VisibilityTimeout: String(visibilityTimeoutSeconds) }),
  };
};

const countBy = (names: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const queueEvents = (server: FauxqsServer, status: string) =>
  server.spy
    .getAllMessages()
    .filter((event) => event.service === 'sqs')
    .filter((event) => event.status === status);

/** Starts SQS and S3 in this process on a free port. What they hold is gone when the process ends. */
export const startQueuesAndBuckets = async (): Promise<QueuesAndBuckets> => {
  const server = await startFauxqs({
    port: 0,
    logger: false,
    defaultRegion: localRegion,
    messageSpies: { bufferSize: 500_000 },
  });
  return {
    endpoint: `http://${host}:${server.port}`,
    createQueues: (queues, visibilityTimeoutSeconds) => {
      for (const queue of queues) {
        server.createQueue(queue.name, {
          attributes: attributesOf(queue, visibilityTimeoutSeconds),
        });
      }
    },
    createBuckets: (buckets) => {
      for (const { name } of buckets) server.createBucket(name);
    },
    send: (queueName, body) => {
      server.sendMessage(queueName, body);
    },
    depth: (queueName) => {
      const found = server.inspectQueue(queueName)?.messages;
      return {
        visible: found?.ready.length ?? 0,
        inFlight: found?.inflight.length ?? 0,
        delayed: found?.delayed.length ?? 0,
      };
    },
    processed: () => countBy(queueEvents(server, 'consumed').map(({ queueName }) => queueName)),
    messages: () =>
      queueEvents(server, 'published').map(({ queueName, body, messageAttributes }) =>
        JSON.stringify({ queueName, body, messageAttributes }),
      ),
    close: () => server.stop(),
  };
};
