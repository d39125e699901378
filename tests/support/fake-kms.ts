import {
  constants,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto';
import {
  DecryptCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';

/** As KMS answers: an error that is known by its name. */
const kmsError = (name: string) =>
  Object.assign(new Error(`${name} (quotes what was sent)`), { name });

const decrypt = (key: KeyObject, wrapped: Uint8Array) => {
  try {
    const padding = { oaepHash: 'sha256', padding: constants.RSA_PKCS1_OAEP_PADDING };
    return privateDecrypt({ key, ...padding }, wrapped);
  } catch {
    throw kmsError('InvalidCiphertextException');
  }
};

/** KMS with local keys: `identity` and `relay` are RSA, `hash` is an HMAC key. Counts its calls by command and key. */
export const fakeKms = () => {
  const pairs = new Map(
    ['identity', 'relay'].map((id) => [id, generateKeyPairSync('rsa', { modulusLength: 2048 })]),
  );
  const calls: string[] = [];
  const failures: string[] = [];
  const pairOf = (id: string | undefined) => {
    const pair = pairs.get(id ?? '');
    if (!pair) throw kmsError('NotFoundException');
    return pair;
  };
  const send = async (command: unknown) => {
    const failure = failures.shift();
    if (failure !== undefined) throw kmsError(failure);
    if (command instanceof GetPublicKeyCommand) {
      calls.push(`GetPublicKey ${command.input.KeyId}`);
      const { publicKey } = pairOf(command.input.KeyId);
      return { PublicKey: publicKey.export({ format: 'der', type: 'spki' }) };
    }
    if (command instanceof DecryptCommand) {
      calls.push(`Decrypt ${command.input.KeyId}`);
      const key = createPrivateKey(
        pairOf(command.input.KeyId).privateKey.export({ format: 'pem', type: 'pkcs8' }),
      );
      return { Plaintext: decrypt(key, command.input.CiphertextBlob ?? new Uint8Array()) };
    }
    if (!(command instanceof GenerateMacCommand)) throw kmsError('UnknownOperationException');
    calls.push(`GenerateMac ${command.input.KeyId}`);
    const message = command.input.Message ?? new Uint8Array();
    return {
      Mac: createHmac('sha256', `secret of ${command.input.KeyId}`).update(message).digest(),
    };
  };
  // The adapters only ever call `send`.
  return {
    kms: { send } as unknown as KMSClient,
    calls,
    failNext: (name: string) => failures.push(name),
  };
};
