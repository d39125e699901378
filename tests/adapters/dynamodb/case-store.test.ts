import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/crypto/sha256.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Change } from '../../../shared/domain/command.ts';
import { firstBrokenEntry } from '../../../shared/domain/journal.ts';
import { watchCase } from '../../../shared/domain/watch.ts';
import { aProvince } from '../../support/a-province.ts';
import { bothStores, type Store, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aClassification, aMessage, aMonday, aReport } from '../../support/builders.ts';

const local = useDynamoDbLocal();
const at = '2026-10-06T02:00:00.000Z';
const actor = { kind: 'staff', id: 'can-bo-1', unit: 'sotp' } as const;

const anAnswer = (state: Case): Change => ({
  state: { ...state, status: 'answered' },
  events: [
    { at, type: 'answered', actor, data: { unit: 'sotp', finding: 'founded' } },
    { at, type: 'closed', actor, data: {} },
  ],
  outbox: [
    {
      id: 'answer',
      audience: 'sender',
      content: { kind: 'answer', code: state.code, unit: 'sotp', text: 'Đã xử lý.' },
    },
  ],
  message: { direction: 'out', at, subject: '', text: 'Đã xử lý.', attachments: [] },
});

const joining =
  (unit: string) =>
  (state: Case): Change => ({
    state: { ...state, recipients: [...state.recipients, unit] },
    events: [{ at, type: 'also-received', actor: { kind: 'sender' }, data: { unit } }],
    outbox: [],
  });

const loaded = async (store: Store, id = 'case-a') => {
  const state = await store.loadCase(id);
  if (!state) throw new Error(`no case ${id}`);
  return state;
};

describe.each(bothStores(local))('the case store, %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  describe('AP3, AP7, AP8: a report that is filed', () => {
    it('is read back as it was, with its journal and its message', async () => {
      const report = aReport({
        classification: aClassification({
          units: ['sotp', 'soct'],
          head: true,
          urgent: true,
          why: [{ decided: 'head', label: 'sotp', phrase: 'giám đốc' }],
        }),
        rawKey: 'mail/sotp/ses-1',
        mentions: ['BN-2222-2222-2'],
        message: aMessage({ attachments: [{ type: 'image/png', size: 12 }] }),
      });
      expect(await store.storeReport(report)).toBe('filed');
      const state = await loaded(store);
      expect(state).toEqual({ ...report.state, journal: state.journal });
      expect(await store.listMessages('case-a')).toMatchObject([report.message]);
      const journal = await store.listJournal('case-a');
      expect(journal).toMatchObject([{ seq: 1, ...report.event }]);
      expect(state.journal).toEqual({ seq: 1, hash: journal[0]?.hash });
    });

    it('may lack all that is optional', async () => {
      const { relay: _, ...report } = aReport({ isAnswerable: false });
      const { timerAt: __, ...state } = report.state;
      expect(await store.storeReport({ ...report, state })).toBe('filed');
      const read = await loaded(store);
      expect(read).toEqual({ ...state, journal: read.journal });
      expect(await store.findRelay('CASE#case-a')).toBeUndefined();
    });

    it('is not there before, nor under another id', async () => {
      expect(await store.loadCase('case-a')).toBeUndefined();
      await store.storeReport(aReport());
      expect(await store.loadCase('case-b')).toBeUndefined();
      expect(await store.listJournal('case-b')).toEqual([]);
      expect(await store.listMessages('case-b')).toEqual([]);
    });

    it('keeps a text as long as an item may hold', async () => {
      const text = 'ề'.repeat(60_000);
      await store.storeReport(aReport({ message: aMessage({ text }) }));
      expect((await store.listMessages('case-a'))[0]?.text).toBe(text);
    });
  });

  describe('AP3: acknowledgements to an address that is only somebody’s word', () => {
    const counted = (id: string, day = '2026-10-05') => ({
      ...aReport({ id, code: `code-${id}` }),
      allowance: { senderHash: 'hash-of-an-address', day, perDay: 2 },
    });

    it('are so many a day; a report beyond them is stored only without one', async () => {
      expect(await store.storeReport(counted('a'))).toBe('filed');
      expect(await store.storeReport(counted('b'))).toBe('filed');
      expect(await store.storeReport(counted('c'))).toBe('answered-enough');
      expect(await store.loadCase('c')).toBeUndefined();
      expect(await store.storeReport(counted('d', '2026-10-06'))).toBe('filed');
    });
  });

  describe('AP6: a tracking code', () => {
    it('leads to its case and the hash of its key', async () => {
      const report = aReport();
      await store.storeReport(report);
      expect(await store.findTracking(report.state.code)).toEqual({
        caseId: 'case-a',
        receiptKeyHash: 'hash-of-the-receipt-key',
      });
      expect(await store.findTracking('BN-2222-2222-2')).toBeUndefined();
      expect(await store.findTracking('')).toBeUndefined();
    });

    it('belongs to one case for ever', async () => {
      await store.storeReport(aReport());
      expect(await store.storeReport(aReport({ id: 'case-b' }))).toBe('code-taken');
      expect(await store.loadCase('case-b')).toBeUndefined();
      expect((await store.findTracking(aReport().state.code))?.caseId).toBe('case-a');
    });
  });

  describe('AP9: a change', () => {
    it('is stored with its journal entries, message and outbox row, one version on', async () => {
      await store.storeReport(aReport());
      const before = await loaded(store);
      expect(await store.storeChange(before, anAnswer(before))).toBe('stored');
      const after = await loaded(store);
      expect(after).toMatchObject({ status: 'answered', version: 2, journal: { seq: 3 } });
      expect(await store.listAnswers('case-a')).toEqual([{ at, text: 'Đã xử lý.' }]);
      expect((await store.listMessages('case-a')).map(({ direction }) => direction)).toEqual([
        'in',
        'out',
      ]);
      const claim = await store.claim(
        { owner: 'CASE#case-a', id: 'answer' },
        at,
        '2026-10-06T02:02:30.000Z',
      );
      expect(claim).toMatchObject({ outcome: 'claimed', row: { audience: 'sender' } });
    });

    it('keeps the journal’s chain whole over every change', async () => {
      await store.storeReport(aReport());
      for (const unit of ['soct', 'sotc', 'sonv']) {
        const state = await loaded(store);
        await store.storeChange(state, joining(unit)(state));
      }
      const [state, journal] = [await loaded(store), await store.listJournal('case-a')];
      expect(journal).toHaveLength(4);
      expect(firstBrokenEntry(sha256, journal, state.journal)).toBeUndefined();
    });

    it('to a case that someone else changed is a conflict, and nothing of it is stored', async () => {
      await store.storeReport(aReport());
      const stale = await loaded(store);
      await store.storeChange(stale, joining('soct')(stale));
      expect(await store.storeChange(stale, anAnswer(stale))).toBe('conflict');
      expect(await loaded(store)).toMatchObject({ status: 'forwarded', version: 2 });
      expect(await store.listJournal('case-a')).toHaveLength(2);
      expect(await store.listAnswers('case-a')).toEqual([]);
      const claim = await store.claim({ owner: 'CASE#case-a', id: 'answer' }, at, at);
      expect(claim.outcome).toBe('missing');
    });

    it('that leaves no entry in the journal is held to the version all the same', async () => {
      await store.storeReport(aReport());
      const stale = await loaded(store);
      const later = (timerAt: string) => ({ state: { ...stale, timerAt }, events: [], outbox: [] });
      expect(await store.storeChange(stale, later('2026-10-07T00:30:00.000Z'))).toBe('stored');
      expect(await store.storeChange(stale, later('2026-10-08T00:30:00.000Z'))).toBe('conflict');
      expect((await loaded(store)).timerAt).toBe('2026-10-07T00:30:00.000Z');
    });

    it('made by two at once is made by one', async () => {
      await store.storeReport(aReport());
      const state = await loaded(store);
      const both = ['soct', 'sotc'].map((unit) => store.storeChange(state, joining(unit)(state)));
      expect((await Promise.all(both)).toSorted()).toEqual(['conflict', 'stored']);
      expect((await loaded(store)).recipients).toHaveLength(2);
    });

    it('by the watcher takes flags, steps and the next timer along', async () => {
      await store.storeReport(aReport({ receivedAt: aMonday }));
      const state = await loaded(store);
      const moved = watchCase(aProvince(), state, '2026-10-20T02:00:00.000Z');
      if (!moved) throw new Error('the reply is late by then');
      expect(await store.storeChange(state, moved)).toBe('stored');
      const after = await loaded(store);
      expect(after).toEqual({ ...moved.state, version: 2, journal: after.journal });
      expect(after.overdueSince).toBe('2026-10-19T17:00:00.000Z');
    });
  });
});
