import type { Activity } from './activity.ts';
import type { Lambda } from './engines/lambda.ts';
import { readPipes } from './engines/pipes.ts';
import { pollQueues, queueSources } from './engines/queue-events.ts';
import type { QueuesAndBuckets } from './engines/queues-and-buckets.ts';
import { followTable } from './engines/table-stream.ts';
import type { Template } from './template/template.ts';

export interface EventParts {
  readonly template: Template;
  readonly lambda: Lambda;
  readonly queues: QueuesAndBuckets;
  readonly databaseEndpoint: string;
  readonly activity: Activity;
}

const followPipes = ({ template, queues, databaseEndpoint, activity }: EventParts) => {
  const pipes = readPipes(template);
  const tables = [...new Map(pipes.map(({ table }) => [table.name, table])).values()];
  return tables.map((table) =>
    followTable(databaseEndpoint, table, activity, async (records) => {
      for (const pipe of pipes.filter((one) => one.table.name === table.name)) {
        for (const record of records) {
          const message = pipe.messageFor(record);
          if (message !== undefined) queues.send(pipe.queueName, message);
        }
      }
    }),
  );
};

/** Sets everything going that AWS drives by itself: queue pollers and pipes. */
export const startEvents = (parts: EventParts) => {
  const { template, lambda, queues } = parts;
  const sources = queueSources(template, lambda);
  const names = template.ofType('AWS::SQS::Queue').map(({ name }) => name);
  const workQueues = [...new Set(sources.map(({ queue }) => queue.name))];
  const streams = followPipes(parts);
  const stopPolling = pollQueues(queues.endpoint, sources, lambda);
  return {
    streams,
    workQueues,
    parkingQueues: names.filter((name) => !workQueues.includes(name)),
    queueWorkers: [...new Set(sources.map(({ functionName }) => functionName))],
    close: async () => {
      await Promise.all([stopPolling(), ...streams.map((stream) => stream.stop())]);
    },
  };
};
