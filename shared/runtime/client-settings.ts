import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** Settings that all SDK clients share; empty in Lambda, where the environment says everything. */
export type ClientSettings = Pick<
  DynamoDBClientConfig,
  'endpoint' | 'region' | 'credentials' | 'requestHandler' | 'retryMode'
>;
