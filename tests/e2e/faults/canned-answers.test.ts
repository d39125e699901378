import {
  DynamoDBClient,
  GetItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { expect, it } from 'vitest';
import { localCredentials, localRegion } from '../../../infra/local/credentials.ts';
import { type FaultKind, faultyProcess } from './faulty-process.ts';

/** A client whose only attempt meets the fault: nothing listens, and nothing is asked. */
const settingsFor = (kind: FaultKind) => ({
  ...faultyProcess({ kind, attempt: 1 }).settings,
  region: localRegion,
  credentials: localCredentials,
  endpoint: 'http://127.0.0.1:9',
  maxAttempts: 1,
});

const calls = {
  DynamoDB: (kind: FaultKind) =>
    new DynamoDBClient(settingsFor(kind)).send(new GetItemCommand({ TableName: 't', Key: {} })),
  KMS: (kind: FaultKind) =>
    new KMSClient(settingsFor(kind)).send(
      new DecryptCommand({ KeyId: 'k', CiphertextBlob: new Uint8Array([1]) }),
    ),
  S3: (kind: FaultKind) =>
    new S3Client(settingsFor(kind)).send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })),
  SES: (kind: FaultKind) =>
    new SESClient(settingsFor(kind)).send(
      new SendRawEmailCommand({ RawMessage: { Data: new Uint8Array([1]) } }),
    ),
};

it.each([
  ['DynamoDB', 'answer-503', 503, 'ServiceUnavailable'],
  ['DynamoDB', 'throttled', 400, 'ThrottlingException'],
  ['KMS', 'answer-503', 503, 'ServiceUnavailable'],
  ['KMS', 'throttled', 400, 'ThrottlingException'],
  ['S3', 'answer-503', 503, 'ServiceUnavailable'],
  ['S3', 'throttled', 503, 'SlowDown'],
  ['SES', 'answer-503', 503, 'ServiceUnavailable'],
  ['SES', 'throttled', 400, 'Throttling'],
] as const)('the client of %s understands %s', async (service, kind, httpStatusCode, name) => {
  const error: unknown = await calls[service](kind).catch((thrown: unknown) => thrown);

  expect(error).toMatchObject({ name, message: name, $metadata: { httpStatusCode } });
});

it('the client of DynamoDB understands a conflict and why', async () => {
  const client = new DynamoDBClient(settingsFor('transaction-conflict'));
  const conflict = client.send(new TransactWriteItemsCommand({ TransactItems: [] }));

  await expect(conflict).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: Array.from({ length: 12 }, () => ({ Code: 'TransactionConflict' })),
  });
});
