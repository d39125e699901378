import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import {
  DecryptCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localCredentials, localRegion } from '../../../infra/local/credentials.ts';
import { startKms } from '../../../infra/local/engines/kms.ts';

const key = (id: string, KeySpec: string, KeyUsage: string) => ({
  logicalId: id,
  name: id,
  id,
  arn: `arn:aws:kms:ap-southeast-1:000000000000:key/${id}`,
  properties: { KeySpec, KeyUsage },
});

let kms: Awaited<ReturnType<typeof startKms>>;
let client: KMSClient;

beforeAll(async () => {
  kms = await startKms([
    key('relay', 'RSA_2048', 'ENCRYPT_DECRYPT'),
    key('hash', 'HMAC_256', 'GENERATE_VERIFY_MAC'),
  ]);
  const { endpoint } = kms;
  client = new KMSClient({ endpoint, region: localRegion, credentials: localCredentials });
});
afterAll(() => kms.close());

const seal = async (text: string) => {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: 'relay' }));
  const publicKey = createPublicKey({
    key: Buffer.from(PublicKey ?? []),
    format: 'der',
    type: 'spki',
  });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  return publicEncrypt({ key: publicKey, oaepHash: 'sha256', padding }, Buffer.from(text));
};

const open = (CiphertextBlob: Uint8Array) =>
  client.send(
    new DecryptCommand({
      KeyId: 'relay',
      CiphertextBlob,
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    }),
  );

it('opens what was sealed to its public key, and puts each use on the list', async () => {
  const { Plaintext } = await open(await seal('kin'));
  expect(Buffer.from(Plaintext ?? []).toString()).toBe('kin');
  expect(kms.uses().map(({ operation }) => operation)).toEqual(['GetPublicKey', 'Decrypt']);
});

it('refuses a text that was not sealed to it, and a key that is not there', async () => {
  await expect(open(Buffer.alloc(256))).rejects.toMatchObject({
    name: 'InvalidCiphertextException',
  });
  await expect(client.send(new GetPublicKeyCommand({ KeyId: 'none' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
});

it('gives one keyed hash for one text, and refuses to hash with a key for sealing', async () => {
  const mac = async (text: string, KeyId = 'hash') => {
    const Message = Buffer.from(text);
    const command = new GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_256' });
    return Buffer.from((await client.send(command)).Mac ?? []).toString('hex');
  };
  expect(await mac('a')).toBe(await mac('a'));
  expect(await mac('a')).not.toBe(await mac('b'));
  expect(await mac('a')).toHaveLength(64);
  await expect(mac('a', 'relay')).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
});
