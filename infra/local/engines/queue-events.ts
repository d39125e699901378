import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { localCredentials, localRegion } from '../credentials.ts';
import type { LocalResource, Template } from '../template/template.ts';
import type { Lambda } from './lambda.ts';

const mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});

interface Source {
  readonly queue: LocalResource;
  readonly functionName: string;
  readonly batchSize: number;
  readonly reportsFailures: boolean;
  readonly pollers: number;
}

const retryMs = 200;

/** Lambda starts with more; two keep both processors of a small machine busy. */
const usualPollers = 2;

const functionArn = (lambda: Lambda, nameOrArn: string) =>
  nameOrArn.startsWith('arn:')
    ? lambda.byArn(nameOrArn).name
    : (lambda.functions.find(({ arn }) => arn.endsWith(`:${nameOrArn}`))?.name ?? nameOrArn);

/** The template's mappings from queues to functions. @throws Error naming a mapping of another source. */
export const queueSources = (template: Template, lambda: Lambda): Source[] => {
  const queues = template.ofType('AWS::SQS::Queue');
  return template.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const { EventSourceArn, FunctionName, BatchSize, ...rest } = mapping.parse(properties);
    const queue = queues.find(({ arn }) => arn === EventSourceArn);
    if (!queue)
      throw new Error(`The local cloud feeds functions from queues, not from ${EventSourceArn}`);
    if (!rest.Enabled) return [];
    return {
      queue,
      functionName: functionArn(lambda, FunctionName),
      batchSize: Math.min(BatchSize, 10),
      reportsFailures: rest.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      pollers: Math.min(rest.ScalingConfig?.MaximumConcurrency ?? usualPollers, usualPollers),
    };
  });
};

const recordOf = (message: Message, queueArn: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: localRegion,
});

const partialResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * Which messages of a batch succeeded, by Lambda's rules for `ReportBatchItemFailures`: nothing reported is full
 * success; a response of another shape, or an id that was not in the batch, is full failure.
 */
export const succeeded = (messages: readonly Message[], response: unknown): readonly Message[] => {
  if (response === null || response === undefined) return messages;
  const parsed = partialResponse.safeParse(response);
  if (!parsed.success) return [];
  const failed = new Set((parsed.data.batchItemFailures ?? []).map((item) => item.itemIdentifier));
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  if ([...failed].some((id) => !known.has(id))) return [];
  return messages.filter(({ MessageId }) => !failed.has(MessageId ?? ''));
};

const deliver = async (lambda: Lambda, source: Source, messages: readonly Message[]) => {
  const { queue, functionName, reportsFailures } = source;
  const Records = messages.map((message) => recordOf(message, queue.arn));
  try {
    const response = await lambda.invoke(functionName, { Records });
    return reportsFailures ? succeeded(messages, response) : messages;
  } catch {
    return []; // Logged by the engine; the messages come back when their visibility timeout ends.
  }
};

const remove = async (sqs: SQSClient, queueUrl: string, messages: readonly Message[]) => {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, index) => ({
    Id: String(index),
    ReceiptHandle,
  }));
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
};

/** Polls every queue that feeds a function, as Lambda does. Call the result to stop. */
export const pollQueues = (endpoint: string, sources: readonly Source[], lambda: Lambda) => {
  const sqs = new SQSClient({ endpoint, region: localRegion, credentials: localCredentials });
  const stopping = new AbortController();

  const pollOnce = async (source: Source) => {
    const receive = new ReceiveMessageCommand({
      QueueUrl: source.queue.id,
      MaxNumberOfMessages: source.batchSize,
      WaitTimeSeconds: 20,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    const { Messages = [] } = await sqs.send(receive, { abortSignal: stopping.signal });
    if (Messages.length === 0) return;
    await remove(sqs, source.queue.id, await deliver(lambda, source, Messages));
  };
  const poll = async (source: Source) => {
    while (!stopping.signal.aborted) {
      try {
        await pollOnce(source);
      } catch {
        await sleep(retryMs); // The engine is busy or closing; what was received comes back by itself.
      }
    }
  };

  const polling = sources.flatMap((source) =>
    Array.from({ length: source.pollers }, () => poll(source)),
  );
  return async () => {
    stopping.abort();
    sqs.destroy();
    await Promise.allSettled(polling);
  };
};
