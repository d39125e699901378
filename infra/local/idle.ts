import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from './activity.ts';
import type { Lambda } from './engines/lambda.ts';
import type { QueueDepth, QueuesAndBuckets } from './engines/queues-and-buckets.ts';
import type { StreamReader } from './engines/table-stream.ts';

export interface IdleReport {
  readonly idle: boolean;
  /** Works under way: invocations, mails being taken, stream batches. */
  readonly running: number;
  readonly queues: Readonly<Record<string, QueueDepth & { readonly processed: number }>>;
  readonly streams: Readonly<Record<string, { readonly read: number }>>;
  readonly functions: Readonly<
    Record<string, { readonly invocations: number; readonly errors: number }>
  >;
  /** Messages that were given up, by the queue where they are parked. */
  readonly parked: Readonly<Record<string, number>>;
  readonly mailsSent: number;
}

export interface IdleParts {
  readonly activity: Activity;
  readonly queues: QueuesAndBuckets;
  /** Queues that feed a function: these must be empty. */
  readonly workQueues: readonly string[];
  /** Queues that nothing drains: what is in them waits for a person. */
  readonly parkingQueues: readonly string[];
  readonly streams: readonly StreamReader[];
  readonly lambda: Lambda;
  readonly mailsSent: () => number;
}

/** Long enough for a write to show in a stream that is read every 100 ms. */
const stableMs = 350;
const lookEveryMs = 50;

const isEmpty = ({ visible, inFlight, delayed }: QueueDepth) => visible + inFlight + delayed === 0;

const isQuiet = ({ activity, queues, workQueues, streams }: IdleParts) =>
  activity.running() === 0 &&
  workQueues.every((name) => isEmpty(queues.depth(name))) &&
  streams.every((stream) => stream.caughtUpAt() > activity.lastEndedAt());

const report = (parts: IdleParts, idle: boolean): IdleReport => {
  const { activity, queues, workQueues, parkingQueues, streams, lambda } = parts;
  const processed = queues.processed();
  const depths = workQueues.map((name) => {
    return [name, { ...queues.depth(name), processed: processed[name] ?? 0 }] as const;
  });
  return {
    idle,
    running: activity.running(),
    queues: Object.fromEntries(depths),
    streams: Object.fromEntries(streams.map((one) => [one.tableName, { read: one.read() }])),
    functions: lambda.counts(),
    parked: Object.fromEntries(parkingQueues.map((name) => [name, queues.depth(name).visible])),
    mailsSent: parts.mailsSent(),
  };
};

/** Waits until all queues and streams are drained and stay so for a moment; `idle` is false when time runs out. */
export const waitUntilIdle = async (parts: IdleParts, timeoutSeconds: number) => {
  const deadline = Date.now() + timeoutSeconds * 1000;
  let quietSince: number | undefined;
  for (;;) {
    const now = Date.now();
    quietSince = isQuiet(parts) ? (quietSince ?? now) : undefined;
    if (quietSince !== undefined && now - quietSince >= stableMs) return report(parts, true);
    if (now >= deadline) return report(parts, false);
    await sleep(lookEveryMs);
  }
};
