import { createHmac } from 'node:crypto';
import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyedHash } from '../../domain/identity.ts';
import { kmsUnavailable, onceSuccessful } from './public-keys.ts';

/**
 * HMAC-SHA-256 under a key derived, once per process and purpose, from an HMAC key that never leaves KMS. One KMS call
 * instead of one per report, and no secret in any variable.
 */
export const createKeyedHash = (kms: KMSClient, hashKeyId: string): KeyedHash => {
  const derived = (purpose: string) =>
    onceSuccessful(async () => {
      const command = new GenerateMacCommand({
        KeyId: hashKeyId,
        MacAlgorithm: 'HMAC_SHA_256',
        Message: new TextEncoder().encode(`minh-bach/v1/${purpose}`),
      });
      const { Mac } = await kms
        .send(command)
        .catch((error: unknown) => Promise.reject(kmsUnavailable(error)));
      if (!Mac) throw kmsUnavailable(undefined);
      return Mac;
    });
  const keys = {
    sender: derived('sender'),
    receipt: derived('receipt'),
    submission: derived('submission'),
    similarity: derived('similarity'),
  };
  return {
    hash: async (purpose, value) =>
      createHmac('sha256', await keys[purpose]())
        .update(value)
        .digest('base64url'),
  };
};
