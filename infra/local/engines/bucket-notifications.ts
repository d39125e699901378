import * as z from 'zod';
import { localRegion } from '../credentials.ts';
import type { LocalResource, Template } from '../template/template.ts';

const bucketProperties = z.object({
  NotificationConfiguration: z
    .object({
      QueueConfigurations: z
        .array(
          z.object({
            Event: z.string(),
            Queue: z.string(),
            Filter: z
              .object({
                S3Key: z.object({
                  Rules: z.array(z.object({ Name: z.string(), Value: z.string() })),
                }),
              })
              .optional(),
          }),
        )
        .default([]),
    })
    .optional(),
});

type QueueConfiguration = NonNullable<
  z.infer<typeof bucketProperties>['NotificationConfiguration']
>['QueueConfigurations'][number];

const wants = ({ Event, Filter }: QueueConfiguration, key: string) =>
  ['s3:ObjectCreated:*', 's3:ObjectCreated:Put'].includes(Event) &&
  (Filter?.S3Key.Rules ?? []).every(({ Name, Value }) =>
    Name.toLowerCase() === 'prefix' ? key.startsWith(Value) : key.endsWith(Value),
  );

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
}

/** The message S3 puts on a queue. Keys are encoded as in a form: a blank is a plus (S3 event message structure 2.x). */
const notification = ({ arn, name }: LocalResource, { key, size }: StoredObject, at: Date) =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: localRegion,
        eventTime: at.toISOString(),
        eventName: 'ObjectCreated:Put',
        userIdentity: { principalId: 'AWS:local-ses' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {},
        s3: {
          s3SchemaVersion: '1.0',
          bucket: { name, arn, ownerIdentity: { principalId: 'local' } },
          object: { key: encodeURIComponent(key).replace(/%20/g, '+').replace(/%2F/g, '/'), size },
        },
      },
    ],
  });

/** Tells the queues that a bucket's notification configuration names about a new object. */
export const createBucketNotifier = (
  template: Template,
  send: (queueName: string, body: string) => void,
) => {
  const queues = template.ofType('AWS::SQS::Queue');
  const buckets = template.ofType('AWS::S3::Bucket').map((bucket) => {
    const { NotificationConfiguration } = bucketProperties.parse(bucket.properties);
    return { bucket, configurations: NotificationConfiguration?.QueueConfigurations ?? [] };
  });
  return (stored: StoredObject, at: Date) => {
    const found = buckets.find(({ bucket }) => bucket.name === stored.bucket);
    if (!found) throw new Error(`There is no bucket ${stored.bucket}`);
    for (const configuration of found.configurations) {
      if (!wants(configuration, stored.key)) continue;
      const queue = queues.find(({ arn }) => arn === configuration.Queue);
      if (!queue)
        throw new Error(`${stored.bucket} notifies a queue that the template does not have`);
      send(queue.name, notification(found.bucket, stored, at));
    }
  };
};
