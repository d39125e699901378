import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxContent } from '../../../shared/domain/outbox.ts';
import { bothStores, type Store, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aReport } from '../../support/builders.ts';

const local = useDynamoDbLocal();
const ref = { owner: 'CASE#case-a', id: 'acknowledgement' };
const now = '2026-10-05T02:00:00.000Z';
const leaseUntil = '2026-10-05T02:02:30.000Z';
const justAfter = '2026-10-05T02:02:30.001Z';
const digest: OutboxContent = {
  kind: 'digest',
  day: '2026-10-06',
  documentKey: 'digests/2026-10-06',
};

describe.each(bothStores(local))('the outbox, %s', (_, open) => {
  let store: Store;
  const claimAt = (at: string) => store.claim(ref, at, '2026-10-05T03:00:00.000Z');
  beforeEach(async () => {
    store = await open();
    await store.storeReport(aReport());
  });

  describe('AP10: a row', () => {
    it('is handed to whoever claims it, with what to say and to which audience', async () => {
      expect(await store.claim(ref, now, leaseUntil)).toEqual({
        outcome: 'claimed',
        row: { audience: 'sender', attempts: 1, content: aReport().outbox[0]?.content },
      });
    });

    it('is in one hand only when several reach for it at once', async () => {
      const claims = await Promise.all([1, 2, 3, 4].map(() => store.claim(ref, now, leaseUntil)));
      expect(claims.map(({ outcome }) => outcome).toSorted()).toEqual([
        'claimed',
        'in-hand',
        'in-hand',
        'in-hand',
      ]);
    });

    it('stays in hand until its lease has run out, and no longer', async () => {
      await store.claim(ref, now, leaseUntil);
      expect((await claimAt(leaseUntil)).outcome).toBe('in-hand');
      expect(await claimAt(justAfter)).toMatchObject({ outcome: 'claimed', row: { attempts: 2 } });
      expect((await claimAt(justAfter)).outcome).toBe('in-hand');
    });

    it('that is not there is missing, and is not made by asking', async () => {
      const nobody = { owner: 'CASE#nobody', id: 'acknowledgement' };
      expect(await store.claim(nobody, now, leaseUntil)).toEqual({ outcome: 'missing' });
      expect(await store.claim(nobody, justAfter, leaseUntil)).toEqual({ outcome: 'missing' });
    });
  });

  describe('AP11: a row', () => {
    it('that is sent stays sent, whoever comes late', async () => {
      await store.claim(ref, now, leaseUntil);
      await store.markSent(ref, now, 'ses-1');
      await store.markFailed(ref, now, 'refused-by-ses');
      await store.release(ref);
      expect(await claimAt(justAfter)).toEqual({ outcome: 'already-sent' });
    });

    it('can be marked sent by SES’s event alone, before or after the lease', async () => {
      await store.markSent(ref, now, 'ses-1');
      expect(await claimAt(now)).toEqual({ outcome: 'already-sent' });
    });

    it('that failed is not tried again', async () => {
      await store.claim(ref, now, leaseUntil);
      await store.markFailed(ref, now, 'refused-by-ses');
      expect(await claimAt(justAfter)).toEqual({ outcome: 'already-failed' });
    });

    it('that failed here but went out after all is sent', async () => {
      await store.markFailed(ref, now, 'refused-by-ses');
      await store.markSent(ref, now, 'ses-1');
      expect(await claimAt(justAfter)).toEqual({ outcome: 'already-sent' });
    });

    it('that was given back is free at once', async () => {
      await store.claim(ref, now, leaseUntil);
      await store.release(ref);
      expect(await claimAt(now)).toMatchObject({ outcome: 'claimed', row: { attempts: 2 } });
    });

    it('that is not there is not made by an event about it', async () => {
      const nobody = { owner: 'CASE#nobody', id: 'acknowledgement' };
      await store.markSent(nobody, now, 'ses-1');
      await store.markFailed(nobody, now, 'x');
      await store.release(nobody);
      expect(await store.claim(nobody, now, leaseUntil)).toEqual({ outcome: 'missing' });
    });
  });

  it('AP12: the address to answer to comes back sealed as it was stored', async () => {
    expect(await store.findRelay('CASE#case-a')).toEqual({
      jwe: 'sealed-relay',
      senderHash: 'hash-of-the-sender',
    });
    expect(await store.findRelay('CASE#case-b')).toBeUndefined();
  });

  describe('AP16: the morning’s digest', () => {
    it('is put in once, and can be claimed', async () => {
      expect(await store.hasDigest('2026-10-06')).toBe(false);
      expect(await store.addDigest('2026-10-06', digest)).toBe('added');
      expect(await store.addDigest('2026-10-06', digest)).toBe('duplicate');
      expect(await store.hasDigest('2026-10-06')).toBe(true);
      expect(await store.hasDigest('2026-10-07')).toBe(false);
      const claim = await store.claim(
        { owner: 'DIGEST#2026-10-06', id: 'digest' },
        now,
        leaseUntil,
      );
      expect(claim).toMatchObject({ row: { audience: 'inspectorate', content: digest } });
    });

    it('is put in once by two that race', async () => {
      const both = [1, 2].map(() => store.addDigest('2026-10-06', digest));
      expect((await Promise.all(both)).toSorted()).toEqual(['added', 'duplicate']);
    });

    it('that was sent is not put in again', async () => {
      await store.addDigest('2026-10-06', digest);
      await store.markSent({ owner: 'DIGEST#2026-10-06', id: 'digest' }, now, 'ses-1');
      expect(await store.addDigest('2026-10-06', digest)).toBe('duplicate');
      expect(await store.hasDigest('2026-10-06')).toBe(true);
    });
  });
});
