import { createPublicKey, type KeyObject } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { AppError } from '../../domain/errors.ts';

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

export const kmsUnavailable = (error: unknown) =>
  new AppError('unavailable', 'key-service-unavailable', { field: nameOf(error), cause: error });

/** Runs once and remembers success; a failure is forgotten, so that the next call tries again. */
export const onceSuccessful = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};

/** The public half of a KMS key, fetched once per process. Who has it can seal, and cannot open. */
export const publicKeyOf = (kms: KMSClient, keyId: string): (() => Promise<KeyObject>) =>
  onceSuccessful(async () => {
    const { PublicKey } = await kms
      .send(new GetPublicKeyCommand({ KeyId: keyId }))
      .catch((error: unknown) => Promise.reject(kmsUnavailable(error)));
    if (!PublicKey) throw kmsUnavailable(undefined);
    return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  });
