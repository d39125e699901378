import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { opinionCallsKey, secondOpinionKey } from '../../../shared/adapters/dynamodb/keys.ts';
import type { SecondOpinion } from '../../../shared/domain/second-opinion.ts';
import { bothStores, type Store, storeOf, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aReport } from '../../support/builders.ts';
import { failWith } from '../../support/dynamodb-faults.ts';

const local = useDynamoDbLocal();
const now = '2026-10-05T02:00:00.000Z';
const leaseUntil = '2026-10-05T02:01:00.000Z';
const justAfter = '2026-10-05T02:01:00.001Z';
const later = '2026-10-05T02:05:00.000Z';

const opinion: SecondOpinion = {
  at: now,
  modelId: 'thu.mau-v1:0',
  promptVersion: '1',
  intent: 'complaint',
  acts: ['tu_choi'],
  head: true,
  urgent: false,
  quotes: ['không ai nhận'],
  agrees: ['head', 'urgent'],
};

describe.each(bothStores(local))('second opinions, %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.storeReport(aReport());
  });

  describe('AP24: the asking about a case', () => {
    it('is in one hand only when several reach for it at once', async () => {
      const claims = [1, 2, 3, 4].map(() => store.claimAsking('case-a', now, leaseUntil));
      expect((await Promise.all(claims)).toSorted()).toEqual([
        'claimed',
        'in-hand',
        'in-hand',
        'in-hand',
      ]);
    });

    it('stays in hand until its lease has run out, and no longer', async () => {
      await store.claimAsking('case-a', now, leaseUntil);
      expect(await store.claimAsking('case-a', leaseUntil, later)).toBe('in-hand');
      expect(await store.claimAsking('case-a', justAfter, later)).toBe('claimed');
    });

    it.each(['unusable', 'refused', 'capped'] as const)(
      'that ended %s is settled for good, and shows no opinion',
      async (outcome) => {
        await store.claimAsking('case-a', now, leaseUntil);
        await store.settleAsking('case-a', { outcome });
        expect(await store.claimAsking('case-a', later, later)).toBe('settled');
        expect(await store.findSecondOpinion('case-a')).toBeUndefined();
      },
    );

    it('that was answered gives the opinion back as it was given', async () => {
      expect(await store.findSecondOpinion('case-a')).toBeUndefined();
      await store.claimAsking('case-a', now, leaseUntil);
      expect(await store.findSecondOpinion('case-a')).toBeUndefined();
      await store.settleAsking('case-a', { outcome: 'given', opinion });
      expect(await store.findSecondOpinion('case-a')).toEqual(opinion);
      expect(await store.findSecondOpinion('case-b')).toBeUndefined();
    });

    it('keeps its first end, whoever comes late', async () => {
      await store.claimAsking('case-a', now, leaseUntil);
      await store.settleAsking('case-a', { outcome: 'given', opinion });
      await store.settleAsking('case-a', { outcome: 'unusable' });
      expect(await store.findSecondOpinion('case-a')).toEqual(opinion);
    });

    it('is not made by settling it', async () => {
      await store.settleAsking('case-a', { outcome: 'given', opinion });
      expect(await store.findSecondOpinion('case-a')).toBeUndefined();
      expect(await store.claimAsking('case-a', now, leaseUntil)).toBe('claimed');
    });

    it('leaves the case, its journal and its messages as they were', async () => {
      const read = () =>
        Promise.all([
          store.loadCase('case-a'),
          store.listJournal('case-a'),
          store.listMessages('case-a'),
        ]);
      const before = structuredClone(await read());
      await store.claimAsking('case-a', now, leaseUntil);
      await store.settleAsking('case-a', { outcome: 'given', opinion });
      expect(await read()).toEqual(before);
    });
  });

  it('AP25: the calls of a day end at its number, however many come at once', async () => {
    const calls = Array.from({ length: 5 }, () => store.countCall('2026-10-05', 3));
    expect((await Promise.all(calls)).filter((one) => one === 'counted')).toHaveLength(3);
    expect(await store.countCall('2026-10-05', 3)).toBe('capped');
    expect(await store.countCall('2026-10-06', 3)).toBe('counted');
  });
});

describe('the table', () => {
  it('forgets the count in time, and holds only the attributes that the function may write', async () => {
    const table = await local.newTable();
    const store = storeOf(table);
    await store.countCall('2026-10-05', 3);
    await store.claimAsking('case-a', now, leaseUntil);
    const read = async (Key: Record<string, string>) =>
      (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item;
    expect(await read(opinionCallsKey('2026-10-05'))).toEqual({
      pk: 'SECONDOPINION#2026-10-05',
      sk: 'CALLS',
      calls: 1,
      expiresAt: Date.UTC(2026, 9, 8) / 1000,
    });
    const key = { pk: 'CASE#case-a', sk: 'SECOND-OPINION' };
    const entity = 'second-opinion';
    expect(await read(secondOpinionKey('case-a'))).toEqual({
      ...key,
      entity,
      phase: 'pending',
      askingUntil: leaseUntil,
    });
    await store.settleAsking('case-a', { outcome: 'given', opinion });
    expect(await read(key)).toEqual({ ...key, entity, phase: 'given', opinion });
  });

  it('with a damaged opinion still opens the case, without it', async () => {
    const table = await local.newTable();
    const Item = { ...secondOpinionKey('case-a'), phase: 'given', opinion: { intent: 'spam' } };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    expect(await storeOf(table).findSecondOpinion('case-a')).toBeUndefined();
  });

  it.each([
    ['claiming', (store: Store) => store.claimAsking('case-a', now, leaseUntil)],
    ['counting', (store: Store) => store.countCall('2026-10-05', 3)],
    ['settling', (store: Store) => store.settleAsking('case-a', { outcome: 'unusable' })],
    ['reading', (store: Store) => store.findSecondOpinion('case-a')],
  ])('that cannot be reached while %s means again, by the name of the error', async (_, call) => {
    const table = await local.newTable();
    failWith(table, 'ThrottlingException', 'quotes what was sent');
    const failure = { kind: 'unavailable', field: 'ThrottlingException' };
    await expect(call(storeOf(table))).rejects.toMatchObject(failure);
  });
});
