import {
  constants,
  createHmac,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  randomBytes,
} from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import * as z from 'zod';
import { closeServer, host, listen } from '../ports.ts';
import type { LocalResource } from '../template/template.ts';

/** One use of a key, for tests that ask who could open what. */
export interface KeyUse {
  readonly operation: string;
  readonly keyArn: string;
  readonly at: string;
}

const keyProperties = z.object({
  KeySpec: z.string().default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.string().default('ENCRYPT_DECRYPT'),
});
const request = z.object({
  KeyId: z.string(),
  CiphertextBlob: z.base64().optional(),
  EncryptionAlgorithm: z.string().optional(),
  Message: z.base64().optional(),
  MacAlgorithm: z.string().optional(),
});
type KmsRequest = z.infer<typeof request>;

interface Key {
  readonly resource: LocalResource;
  readonly spec: string;
  readonly usage: string;
  readonly pair?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly secret: Buffer;
}

/** A refusal under the name that the SDK turns into an exception class. */
class KmsError extends Error {}

const createKey = async (resource: LocalResource): Promise<Key> => {
  const { KeySpec, KeyUsage } = keyProperties.parse(resource.properties);
  const secret = randomBytes(32);
  const base = { resource, spec: KeySpec, usage: KeyUsage, secret };
  if (!KeySpec.startsWith('RSA_')) return base;
  const modulusLength = Number(KeySpec.slice('RSA_'.length));
  return { ...base, pair: await promisify(generateKeyPair)('rsa', { modulusLength }) };
};

const pairOf = ({ pair }: Key) => {
  if (!pair) throw new KmsError('UnsupportedOperationException');
  return pair;
};

const getPublicKey = (key: Key) => ({
  KeyId: key.resource.arn,
  KeySpec: key.spec,
  CustomerMasterKeySpec: key.spec,
  KeyUsage: key.usage,
  EncryptionAlgorithms: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'],
  PublicKey: pairOf(key).publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
});

const decrypt = (key: Key, { CiphertextBlob = '', EncryptionAlgorithm }: KmsRequest) => {
  const { privateKey } = pairOf(key);
  if (EncryptionAlgorithm !== 'RSAES_OAEP_SHA_256') throw new KmsError('InvalidKeyUsageException');
  const options = {
    key: privateKey,
    oaepHash: 'sha256',
    padding: constants.RSA_PKCS1_OAEP_PADDING,
  };
  try {
    const plain = privateDecrypt(options, Buffer.from(CiphertextBlob, 'base64'));
    return { KeyId: key.resource.arn, EncryptionAlgorithm, Plaintext: plain.toString('base64') };
  } catch {
    throw new KmsError('InvalidCiphertextException');
  }
};

const generateMac = (key: Key, { Message = '', MacAlgorithm }: KmsRequest) => {
  const isMacKey = key.usage === 'GENERATE_VERIFY_MAC' && MacAlgorithm === 'HMAC_SHA_256';
  if (!isMacKey) throw new KmsError('InvalidKeyUsageException');
  const mac = createHmac('sha256', key.secret).update(Buffer.from(Message, 'base64'));
  return { KeyId: key.resource.arn, MacAlgorithm, Mac: mac.digest('base64') };
};

const operations: Record<string, (key: Key, input: KmsRequest) => object> = {
  Decrypt: decrypt,
  GenerateMac: generateMac,
  GetPublicKey: getPublicKey,
};

/** Starts a stand-in for KMS that holds the template's keys, made anew on every start. */
export const startKms = async (resources: readonly LocalResource[]) => {
  const keys = await Promise.all(resources.map(createKey));
  const uses: KeyUse[] = [];

  const perform = (operation: string, body: string) => {
    const run = operations[operation];
    if (!run) throw new KmsError('UnsupportedOperationException');
    const input = request.parse(JSON.parse(body));
    const key = keys.find(({ resource: { id, arn } }) => input.KeyId === id || input.KeyId === arn);
    if (!key) throw new KmsError('NotFoundException');
    uses.push({ operation, keyArn: key.resource.arn, at: new Date().toISOString() });
    return run(key, input);
  };

  const server = createServer(async (incoming, response) => {
    const operation = String(incoming.headers['x-amz-target']).replace('TrentService.', '');
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      response.end(JSON.stringify(perform(operation, await text(incoming))));
    } catch (error) {
      const type = error instanceof KmsError ? error.message : 'ValidationException';
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: type, message: `${operation} was refused` }));
    }
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://${host}:${port}`,
    uses: (): readonly KeyUse[] => uses,
    close: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
};
