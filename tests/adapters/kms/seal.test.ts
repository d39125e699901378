import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand } from '@aws-sdk/client-kms';
import { CompactEncrypt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../shared/adapters/kms/open-envelope.ts';
import { createRelayOpener } from '../../../shared/adapters/kms/open-relay.ts';
import { createSeal } from '../../../shared/adapters/kms/seal.ts';
import type { Identity, Relay } from '../../../shared/domain/identity.ts';
import { fakeKms } from '../../support/fake-kms.ts';

const identity: Identity = {
  names: ['Nguyễn Thị Thử Nghiệm'],
  emails: ['thu.nghiem@thu.example'],
  phones: ['0000 000 000'],
  addresses: [],
  route: [{ name: 'received', value: 'from [203.0.113.7]' }],
  fileNames: ['đơn.pdf'],
};
const relay: Relay = { address: 'thu.nghiem@thu.example', receiptKey: 'ABC' };
const keys = { identityKeyId: 'identity', relayKeyId: 'relay' };
const damaged = { kind: 'invalid', code: 'damaged-envelope' };

const { kms, calls, failNext } = fakeKms();
const seal = createSeal(kms, keys);
const openIdentity = (jwe: string, caseId = 'case-a', field: 'identity' | 'relay' = 'identity') =>
  openEnvelope(kms, 'identity', { jwe, caseId, field });

let sealed = '';
beforeAll(async () => {
  sealed = await seal.sealIdentity('case-a', identity);
});

describe('a sealed identity', () => {
  it('opens again with the private key, whole', async () => {
    expect(await openIdentity(sealed)).toEqual(identity);
  });

  it('shows nothing of what is in it', () => {
    const shown = sealed
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    for (const text of [sealed, ...shown]) {
      expect(text).not.toContain('thu.nghiem');
      expect(text).not.toContain('case-a');
    }
  });

  it('is another each time, though it holds the same', async () => {
    expect(await seal.sealIdentity('case-a', identity)).not.toBe(sealed);
  });

  it('cannot be opened as another case’s, nor as another field', async () => {
    await expect(openIdentity(sealed, 'case-b')).rejects.toMatchObject(damaged);
    await expect(openIdentity(sealed, 'case-a', 'relay')).rejects.toMatchObject(damaged);
  });

  it('cannot be opened with the relay key', async () => {
    const opened = openEnvelope(kms, 'relay', { jwe: sealed, caseId: 'case-a', field: 'identity' });
    await expect(opened).rejects.toThrow();
  });

  it('takes no right to open to make: only public keys are asked for, each once', async () => {
    const fresh = fakeKms();
    const sealer = createSeal(fresh.kms, keys);
    for (const id of ['a', 'b', 'c']) await sealer.sealIdentity(id, identity);
    await sealer.sealRelay('a', relay);
    expect(fresh.calls).toEqual(['GetPublicKey identity', 'GetPublicKey relay']);
  });
});

/** Turns one bit of one part, in the middle. */
const tampered = (jwe: string, part: number) => {
  const parts = jwe.split('.');
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return parts.with(part, bytes.toString('base64url')).join('.');
};

describe('a tampered envelope is refused', () => {
  it.each([
    ['header', 0],
    ['wrapped key', 1],
    ['initialisation vector', 2],
    ['ciphertext', 3],
    ['tag', 4],
  ])('when its %s was changed', async (_, part) => {
    await expect(openIdentity(tampered(sealed, part))).rejects.toMatchObject(damaged);
  });

  it('when a part is missing or one too many', async () => {
    const parts = sealed.split('.');
    for (const jwe of [
      '',
      'x',
      parts.slice(1).join('.'),
      `${sealed}.x`,
      parts.with(4, '').join('.'),
    ]) {
      await expect(openIdentity(jwe)).rejects.toMatchObject(damaged);
    }
  });

  it('when its tag was shortened, which would make forging it a matter of patience', async () => {
    const parts = sealed.split('.');
    for (const length of [4, 8, 12, 15]) {
      const short = Buffer.from(parts[4] ?? '', 'base64url').subarray(0, length);
      const jwe = parts.with(4, short.toString('base64url')).join('.');
      await expect(openIdentity(jwe)).rejects.toMatchObject(damaged);
    }
  });

  it('when the parts of two envelopes were mixed', async () => {
    const other = (await seal.sealIdentity('case-a', { ...identity, names: ['Người khác'] })).split(
      '.',
    );
    for (const part of [1, 2, 3, 4]) {
      const mixed = sealed
        .split('.')
        .with(part, other[part] ?? '')
        .join('.');
      await expect(openIdentity(mixed)).rejects.toMatchObject(damaged);
    }
  });

  it('when somebody else sealed it with another algorithm', async () => {
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: 'identity' }));
    const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
    const content = JSON.stringify({ caseId: 'case-a', field: 'identity', value: identity });
    const jwe = await new CompactEncrypt(new TextEncoder().encode(content))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A128CBC-HS256' })
      .encrypt(key);
    await expect(openIdentity(jwe)).rejects.toMatchObject(damaged);
  });

  it('without a word of what it held', async () => {
    const failure = await openIdentity(sealed, 'case-b').catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure)).not.toContain('Thử Nghiệm');
    expect(failure).toMatchObject({ cause: undefined });
  });
});

describe('the address to answer to', () => {
  const { openRelay } = createRelayOpener(kms, 'relay');

  it('opens for the owner of the outbox row alone', async () => {
    const jwe = await seal.sealRelay('case-a', { ...relay, inReplyTo: '<mot@thu.example>' });
    expect(await openRelay('CASE#case-a', jwe)).toEqual({
      ...relay,
      inReplyTo: '<mot@thu.example>',
    });
    await expect(openRelay('CASE#case-b', jwe)).rejects.toMatchObject(damaged);
  });

  it('may do without a mail to answer', async () => {
    const jwe = await seal.sealRelay('case-a', relay);
    expect(await openRelay('CASE#case-a', jwe)).toEqual(relay);
  });

  it('is never taken from an envelope that holds an identity', async () => {
    await expect(openRelay('CASE#case-a', sealed)).rejects.toThrow();
  });

  it('takes one call to KMS, with the relay key', async () => {
    const jwe = await seal.sealRelay('case-a', relay);
    const before = calls.length;
    await openRelay('CASE#case-a', jwe);
    expect(calls.slice(before)).toEqual(['Decrypt relay']);
  });

  it('waits for a key service that does not answer: the envelope is not to blame', async () => {
    const jwe = await seal.sealRelay('case-a', relay);
    failNext('KMSInternalException');
    await expect(openRelay('CASE#case-a', jwe)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'key-service-unavailable',
      field: 'KMSInternalException',
    });
    expect(await openRelay('CASE#case-a', jwe)).toEqual(relay);
  });
});

it('seals as soon as the key service answers again: a failure is not remembered', async () => {
  const fresh = fakeKms();
  const sealer = createSeal(fresh.kms, keys);
  fresh.failNext('ThrottlingException');
  await expect(sealer.sealIdentity('case-a', identity)).rejects.toMatchObject({
    kind: 'unavailable',
  });
  expect(await sealer.sealIdentity('case-a', identity)).toContain('.');
});
