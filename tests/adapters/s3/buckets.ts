import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import { localCredentials, localRegion } from '../../../infra/local/credentials.ts';
import {
  type QueuesAndBuckets,
  startQueuesAndBuckets,
} from '../../../infra/local/engines/queues-and-buckets.ts';

export const clientFor = (endpoint: string, socketTimeout = 5_000) =>
  new S3Client({
    endpoint,
    region: localRegion,
    credentials: localCredentials,
    requestHandler: { socketTimeout },
  });

const aBucket = (name: string) => ({
  logicalId: name,
  name,
  id: name,
  arn: `arn:aws:s3:::${name}`,
  properties: {},
});

/** The engine with these buckets, for the tests of one file. */
export const useBuckets = (...names: string[]) => {
  let engine: QueuesAndBuckets;
  beforeAll(async () => {
    engine = await startQueuesAndBuckets();
    engine.createBuckets(names.map(aBucket));
  });
  afterAll(() => engine?.close());
  return { endpoint: () => engine.endpoint, client: () => clientFor(engine.endpoint) };
};

export const storageUnavailable = { kind: 'unavailable', code: 'storage-unavailable' };
