import { createDecipheriv } from 'node:crypto';
import { DecryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { AppError } from '../../domain/errors.ts';
import { kmsUnavailable } from './public-keys.ts';
import type { Envelope } from './seal.ts';

const header = z.object({ alg: z.literal('RSA-OAEP-256'), enc: z.literal('A256GCM') });
const content = z.object({ caseId: z.string(), field: z.string(), value: z.unknown() });

const damaged = () => new AppError('invalid', 'damaged-envelope');

const bytesOf = (part: string) => Buffer.from(part, 'base64url');

const partsOf = (jwe: string) => {
  const [protectedHeader, wrappedKey, iv, ciphertext, tag, ...rest] = jwe.split('.');
  if (!protectedHeader || !wrappedKey || !iv || !ciphertext || !tag || rest.length > 0)
    throw damaged();
  return { protectedHeader, wrappedKey, iv, ciphertext, tag };
};

/** KMS looked at the wrapped key and will never open it: trying again changes nothing. */
const isDamage = (error: unknown) =>
  error instanceof Error && error.name === 'InvalidCiphertextException';

const unwrap = async (kms: KMSClient, keyId: string, wrappedKey: string) => {
  const command = new DecryptCommand({
    KeyId: keyId,
    CiphertextBlob: bytesOf(wrappedKey),
    EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
  });
  const { Plaintext } = await kms
    .send(command)
    .catch((error: unknown) => Promise.reject(isDamage(error) ? damaged() : kmsUnavailable(error)));
  if (Plaintext?.length !== 32) throw damaged();
  return Plaintext;
};

/**
 * Opens a JWE with one `kms:Decrypt` for its content key; the rest is AES-GCM of our own.
 * Throws `AppError('invalid', 'damaged-envelope')` for anything that is not the envelope of this case and field.
 */
export const openEnvelope = async (
  kms: KMSClient,
  keyId: string,
  { jwe, caseId, field }: { jwe: string } & Pick<Envelope, 'caseId' | 'field'>,
): Promise<unknown> => {
  const { protectedHeader, wrappedKey, iv, ciphertext, tag } = partsOf(jwe);
  const key = await unwrap(kms, keyId, wrappedKey);
  try {
    header.parse(JSON.parse(bytesOf(protectedHeader).toString('utf8')));
    // Without its length a tag of four bytes would pass, and forging one is a matter of patience.
    const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(iv), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(protectedHeader, 'ascii'));
    decipher.setAuthTag(bytesOf(tag));
    const plain = Buffer.concat([decipher.update(bytesOf(ciphertext)), decipher.final()]);
    const opened = content.parse(JSON.parse(plain.toString('utf8')));
    if (opened.caseId !== caseId || opened.field !== field) throw damaged();
    return opened.value;
  } catch {
    throw damaged(); // Errors of the parsers above quote what they read.
  }
};
