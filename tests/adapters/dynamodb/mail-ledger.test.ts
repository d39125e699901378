import { beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import type { Change } from '../../../shared/domain/command.ts';
import { bothStores, type Store, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aReport } from '../../support/builders.ts';

const local = useDynamoDbLocal();
const at = '2026-10-06T02:00:00.000Z';

const joining =
  (unit: string) =>
  (state: Case): Change => ({
    state: { ...state, recipients: [...state.recipients, unit] },
    events: [{ at, type: 'also-received', actor: { kind: 'sender' }, data: { unit } }],
    outbox: [],
  });

describe.each(bothStores(local))('the mail ledger, %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  describe('AP1, AP2: the ledger', () => {
    const ledgerKeys = ['mail/sotp/ses-1', 'ses-1'];

    it('knows what became of a mail by its key and by its message id', async () => {
      expect(await store.findOutcome('ses-1')).toBeUndefined();
      await store.storeReport(aReport({}, { ledgerKeys }));
      for (const key of ledgerKeys) {
        expect(await store.findOutcome(key)).toEqual({ outcome: 'filed', caseId: 'case-a' });
      }
    });

    it.each([[ledgerKeys], [['mail/sotp/ses-1', 'ses-2']], [['mail/soct/ses-1', 'ses-1']]])(
      'lets a mail be filed once, and nothing of a second case is stored (%s)',
      async (keys) => {
        await store.storeReport(aReport({}, { ledgerKeys }));
        const second = aReport({ id: 'case-b', code: 'another' }, { ledgerKeys: keys });
        expect(await store.storeReport(second)).toBe('duplicate');
        expect(await store.loadCase('case-b')).toBeUndefined();
        expect(await store.listJournal('case-b')).toEqual([]);
        expect(await store.findTracking('another')).toBeUndefined();
        expect(await store.findRelay('CASE#case-b')).toBeUndefined();
      },
    );

    it('lets one of two that race for a mail file it; the other is a duplicate', async () => {
      for (let round = 0; round < 5; round += 1) {
        const keys = [`mail/sotp/race-${round}`, `race-${round}`];
        const racers = ['x', 'y'].map((racer) =>
          aReport({ id: `${racer}-${round}`, code: `${racer}-${round}` }, { ledgerKeys: keys }),
        );
        const outcomes = await Promise.all(racers.map((racer) => store.storeReport(racer)));
        expect(outcomes.toSorted()).toEqual(['duplicate', 'filed']);
        const winner = racers[outcomes.indexOf('filed')]?.state.id;
        const caseIds = await Promise.all(
          keys.map(async (key) => (await store.findOutcome(key))?.caseId),
        );
        expect(caseIds).toEqual([winner, winner]);
        const cases = await Promise.all(racers.map(({ state }) => store.loadCase(state.id)));
        expect(cases.filter(Boolean).map((state) => state?.id)).toEqual([winner]);
      }
    });

    it('decides before the tracking code does', async () => {
      await store.storeReport(aReport({}, { ledgerKeys }));
      expect(await store.storeReport(aReport({ id: 'case-b' }, { ledgerKeys }))).toBe('duplicate');
    });
  });

  describe('AP4: a mail that opens no case of its own', () => {
    const row = { outcome: 'set-aside', reason: 'bounce:delivery-status' } as const;

    it('is recorded once, under all its keys or none', async () => {
      expect(await store.recordOutcome(['mail/sotp/1', '1'], row, at)).toBe('recorded');
      expect(await store.findOutcome('mail/sotp/1')).toEqual(row);
      expect(await store.recordOutcome(['mail/soct/1', '1'], row, at)).toBe('duplicate');
      expect(await store.findOutcome('mail/soct/1')).toBeUndefined();
    });

    it('joins the case of its other copy, with an entry in the journal', async () => {
      await store.storeReport(aReport());
      expect(await store.joinCase('case-a', 'mail/soct/1', at, joining('soct'))).toBe('joined');
      expect(await store.loadCase('case-a')).toMatchObject({
        version: 2,
        recipients: ['sotp', 'soct'],
      });
      expect((await store.listJournal('case-a')).map(({ type }) => type)).toEqual([
        'received',
        'also-received',
      ]);
      expect(await store.findOutcome('mail/soct/1')).toEqual({
        outcome: 'joined',
        caseId: 'case-a',
      });
    });

    it('joins once, however often it is delivered', async () => {
      await store.storeReport(aReport());
      const join = () => store.joinCase('case-a', 'mail/soct/1', at, joining('soct'));
      await join();
      expect(await join()).toBe('duplicate');
      expect(await store.loadCase('case-a')).toMatchObject({
        version: 2,
        recipients: ['sotp', 'soct'],
      });
      expect(await store.listJournal('case-a')).toHaveLength(2);
    });

    it('is refused for now when the ledger knows a case that the table lacks', async () => {
      const join = store.joinCase('nowhere', 'mail/soct/1', at, joining('soct'));
      await expect(join).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'ledger-without-case',
      });
      expect(await store.findOutcome('mail/soct/1')).toBeUndefined();
    });
  });

  it('AP5: counts the tries of each mail by itself', async () => {
    expect(await store.countTry('mail/sotp/1')).toBe(1);
    expect(await store.countTry('mail/sotp/1')).toBe(2);
    expect(await store.countTry('mail/sotp/2')).toBe(1);
    expect(await store.findOutcome('mail/sotp/1')).toBeUndefined();
  });
});
