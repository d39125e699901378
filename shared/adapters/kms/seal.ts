import type { KeyObject } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { CompactEncrypt } from 'jose';
import type { Seal } from '../../domain/identity.ts';
import { publicKeyOf } from './public-keys.ts';

/** What an envelope holds: the case and the field are checked on opening, so that a swapped one is refused. */
export interface Envelope {
  readonly caseId: string;
  readonly field: 'identity' | 'relay';
  readonly value: unknown;
}

/** JWE compact serialisation (RFC 7516), RSA-OAEP-256 with A256GCM. */
export const sealEnvelope = (key: KeyObject, envelope: Envelope) =>
  new CompactEncrypt(new TextEncoder().encode(JSON.stringify(envelope)))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
    .encrypt(key);

export interface SealKeys {
  readonly identityKeyId: string;
  readonly relayKeyId: string;
}

/** Seals to the two public keys. Holds no right to open either. */
export const createSeal = (kms: KMSClient, { identityKeyId, relayKeyId }: SealKeys): Seal => {
  const identityKey = publicKeyOf(kms, identityKeyId);
  const relayKey = publicKeyOf(kms, relayKeyId);
  return {
    sealIdentity: async (caseId, value) =>
      sealEnvelope(await identityKey(), { caseId, field: 'identity', value }),
    sealRelay: async (caseId, value) =>
      sealEnvelope(await relayKey(), { caseId, field: 'relay', value }),
  };
};
