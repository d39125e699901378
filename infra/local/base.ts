import type { Closers } from './closers.ts';
import { startDynamoDb } from './engines/dynamodb.ts';
import { startOutboxViewer } from './engines/outbox-viewer.ts';
import { startQueuesAndBuckets } from './engines/queues-and-buckets.ts';
import { openFront } from './front.ts';
import { assertPortIsFree, host } from './ports.ts';
import { type Assembly, loadAssembly } from './template/assembly.ts';

export interface BaseOptions {
  readonly port: number;
  readonly smtpPort: number;
  readonly outboxPort: number;
  readonly progress: (line: string) => void;
  /** Gives the folder of the synthesized app. */
  readonly assembly: () => Promise<string>;
}

/** Waits for all, even when one fails: what the others opened must be known before it can be closed. */
const together = async <T extends readonly unknown[]>(
  ...parts: { [K in keyof T]: Promise<T[K]> }
): Promise<T> => {
  const results = await Promise.allSettled(parts);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return Promise.all(parts) as Promise<unknown> as Promise<T>; // `Promise.all` loses the order of a mapped tuple.
};

/** Opens what needs no template: ports, database, queues, buckets, viewer; and synthesizes meanwhile. */
export const openBase = async (options: BaseOptions, closers: Closers) => {
  const { port, smtpPort, outboxPort, progress } = options;
  await assertPortIsFree(port, '--port', 'web');
  await assertPortIsFree(smtpPort, '--smtp-port', 'incoming mail');
  await assertPortIsFree(outboxPort, '--outbox-port', 'outgoing mail');
  progress('Starting the database, queues and buckets …');
  const assembly = async (): Promise<Assembly> => loadAssembly(await options.assembly());
  const [front, queues, viewer, database, loaded] = await together(
    openFront(port).then(closers.opened),
    startQueuesAndBuckets().then(closers.opened),
    startOutboxViewer(outboxPort).then(closers.opened),
    startDynamoDb(progress).then(closers.opened),
    assembly(),
  );
  return {
    front,
    queues,
    viewer,
    database,
    assembly: loaded,
    /** As browsers and mails see it. */
    publicUrl: `http://localhost:${front.port}`,
    /** As this process reaches it, whatever `localhost` resolves to. */
    innerUrl: `http://${host}:${front.port}`,
  };
};

export type Base = Awaited<ReturnType<typeof openBase>>;
