import { allow } from '../constructs/allow.ts';
import type { SealingKeys } from '../constructs/sealing-keys.ts';

/** What taking in a report needs of the keys: to seal, and to recognise. Nothing that opens. */
export const sealingAccess = ({ identity, relay, hash }: SealingKeys) => [
  allow(['kms:GetPublicKey'], [identity.keyArn, relay.keyArn]),
  allow(['kms:GenerateMac'], [hash.keyArn]),
];

export const sealingEnv = ({ identity, relay, hash }: SealingKeys) => ({
  IDENTITY_KEY_ID: identity.keyId,
  RELAY_KEY_ID: relay.keyId,
  HASH_KEY_ID: hash.keyId,
});
