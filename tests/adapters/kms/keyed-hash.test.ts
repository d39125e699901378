import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyedHash } from '../../../shared/adapters/kms/keyed-hash.ts';
import { fakeKms } from '../../support/fake-kms.ts';

const purposes = ['sender', 'receipt', 'submission'] as const;
const value = 'thu.nghiem@thu.example';

describe('a keyed hash', () => {
  it('is the same for the same value, and 256 bits', async () => {
    const { hash } = createKeyedHash(fakeKms().kms, 'hash');
    expect(await hash('sender', value)).toBe(await hash('sender', value));
    expect(Buffer.from(await hash('sender', value), 'base64url')).toHaveLength(32);
    expect(await hash('sender', value)).not.toBe(await hash('sender', `${value}.`));
  });

  it('differs for each purpose, so that hashes of one kind say nothing about another', async () => {
    const { hash } = createKeyedHash(fakeKms().kms, 'hash');
    const hashes = await Promise.all(purposes.map((purpose) => hash(purpose, value)));
    expect(new Set(hashes).size).toBe(purposes.length);
  });

  it('cannot be had without the key: it is no plain digest, and another key gives another', async () => {
    const one = await createKeyedHash(fakeKms().kms, 'hash').hash('sender', value);
    const two = await createKeyedHash(fakeKms().kms, 'another').hash('sender', value);
    expect(one).not.toBe(two);
    expect(one).not.toBe(createHash('sha256').update(value).digest('base64url'));
  });

  it('is the same in every process: nothing of it is drawn', async () => {
    const one = await createKeyedHash(fakeKms().kms, 'hash').hash('receipt', value);
    expect(await createKeyedHash(fakeKms().kms, 'hash').hash('receipt', value)).toBe(one);
  });

  it('asks KMS once for each purpose, not once for each report', async () => {
    const { kms, calls } = fakeKms();
    const { hash } = createKeyedHash(kms, 'hash');
    await Promise.all([1, 2, 3].map((number) => hash('sender', `${number}`)));
    await hash('receipt', value);
    expect(calls).toEqual(['GenerateMac hash', 'GenerateMac hash']);
  });

  it('works again after a failure of KMS, which is reported by name', async () => {
    const { kms, failNext } = fakeKms();
    const { hash } = createKeyedHash(kms, 'hash');
    failNext('ThrottlingException');
    await expect(hash('sender', value)).rejects.toMatchObject({
      kind: 'unavailable',
      field: 'ThrottlingException',
    });
    expect(await hash('sender', value)).toHaveLength(43);
  });
});
