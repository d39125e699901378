import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** Settings that all SDK clients share. The environment says the rest. */
export type ClientSettings = Pick<
  DynamoDBClientConfig,
  'endpoint' | 'region' | 'credentials' | 'requestHandler' | 'retryMode'
>;

/** A connection that hangs must not cost a function its whole time: better to try again while there is some left. */
export const impatient: ClientSettings = {
  requestHandler: { connectionTimeout: 2_000, socketTimeout: 10_000 },
};
