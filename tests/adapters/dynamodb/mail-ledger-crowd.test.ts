import { expect, it } from 'vitest';
import { bothStores, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aReport } from '../../support/builders.ts';

const at = '2026-10-06T02:00:00.000Z';

it.each(bothStores(useDynamoDbLocal()))(
  'AP4, %s: twenty copies of one mail that come at once all join its case at the first attempt',
  async (_, open) => {
    const store = await open();
    await store.storeReport(aReport());
    const units = Array.from({ length: 20 }, (_, index) => `unit-${index}`);
    const outcomes = await Promise.all(
      units.map((unit) =>
        store.joinCase('case-a', `mail/${unit}/1`, at, (state) => ({
          state: { ...state, recipients: [...state.recipients, unit] },
          events: [{ at, type: 'also-received', actor: { kind: 'sender' }, data: { unit } }],
          outbox: [],
        })),
      ),
    );
    expect(new Set(outcomes)).toEqual(new Set(['joined']));
    const state = await store.loadCase('case-a');
    expect(state?.recipients.toSorted()).toEqual(['sotp', ...units].toSorted());
    expect(await store.listJournal('case-a')).toHaveLength(21);
  },
);

it.each(bothStores(useDynamoDbLocal()))(
  'AP5, %s: a try that is taken back does not count',
  async (_, open) => {
    const store = await open();
    await store.countTry('mail/sotp/1');
    await store.countTry('mail/sotp/1');
    await store.uncountTry('mail/sotp/1');
    expect(await store.countTry('mail/sotp/1')).toBe(2);
  },
);
