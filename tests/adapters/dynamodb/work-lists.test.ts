import { beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import type { PageQuery } from '../../../shared/use-cases/list-cases.ts';
import { bothStores, type Store, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aReport } from '../../support/builders.ts';
import { collect } from '../../support/collect.ts';

const local = useDynamoDbLocal();

const file = (store: Store, id: string, overrides: Partial<Case>) => {
  const report = aReport({ id, code: `code-${id}`, isAnswerable: false });
  return store.storeReport({ ...report, state: { ...report.state, ...overrides } });
};

/** Due day in the order of the alphabet; `d` and `h` are done, `c` and `g` are another unit's. */
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const fileLetters = (store: Store) =>
  Promise.all(
    letters.toReversed().map((id) =>
      file(store, id, {
        dueOn: `2026-11-${String(10 + letters.indexOf(id))}`,
        status: id === 'd' ? 'answered' : id === 'h' ? 'closed' : 'confirmed',
        unit: id === 'c' || id === 'g' ? 'soct' : 'sotp',
      }),
    ),
  );

const allPages = async (store: Store, query: PageQuery) => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await store.pageOfCases({ ...query, ...(cursor !== undefined && { cursor }) });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined && pages.length < 50);
  return pages;
};

describe.each(bothStores(local))('the work lists, %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  describe('AP14, AP15: a list by due date', () => {
    beforeEach(() => fileLetters(store));

    it.each([1, 2, 3, 50])(
      'has the open ones first, in pages of %i, each case once',
      async (limit) => {
        const unit = await allPages(store, { unit: 'sotp', limit });
        expect(unit.flat()).toEqual(['a', 'b', 'e', 'f', 'd', 'h']);
        const province = await allPages(store, { limit });
        expect(province.flat()).toEqual(['a', 'b', 'c', 'e', 'f', 'g', 'd', 'h']);
        for (const page of [...unit, ...province]) expect(page.length).toBeLessThanOrEqual(limit);
      },
    );

    it.each([1, 50])('can hold one half only, in pages of %i', async (limit) => {
      const half = async (name: 'open' | 'done', unit?: string) =>
        (await allPages(store, { half: name, limit, ...(unit && { unit }) })).flat();
      expect(await half('open')).toEqual(['a', 'b', 'c', 'e', 'f', 'g']);
      expect(await half('done')).toEqual(['d', 'h']);
      expect(await half('open', 'soct')).toEqual(['c', 'g']);
      expect(await half('done', 'soct')).toEqual([]);
    });

    it('is empty for a unit without cases', async () => {
      expect((await allPages(store, { unit: 'sonv', limit: 10 })).flat()).toEqual([]);
    });

    it('follows a case that changes unit and half', async () => {
      const state = await store.loadCase('a');
      if (!state) throw new Error('a was filed above');
      const moved = { ...state, unit: 'soct', status: 'closed' } as const;
      await store.storeChange(state, { state: moved, events: [], outbox: [] });
      expect((await allPages(store, { unit: 'sotp', limit: 50 })).flat()).not.toContain('a');
      expect((await allPages(store, { unit: 'soct', half: 'done', limit: 50 })).flat()).toEqual([
        'a',
      ]);
    });

    it('shows of a case what a list needs and nothing more', async () => {
      const { items } = await store.pageOfCases({ unit: 'soct', limit: 1 });
      expect(items).toEqual([
        {
          id: 'c',
          code: 'code-c',
          unit: 'soct',
          status: 'confirmed',
          intent: 'feedback',
          acts: ['hach_dich'],
          receivedAt: '2026-10-05T02:00:00.000Z',
          dueOn: '2026-11-12',
          isPastRedLine: false,
          shutOut: [],
          nextDue: expect.objectContaining({ rule: expect.any(String) }),
        },
      ]);
    });

    it('tells since when a case is late', async () => {
      await file(store, 'late', { dueOn: '2026-01-01', overdueSince: '2026-01-01T17:00:00.000Z' });
      const { items } = await store.pageOfCases({ limit: 1 });
      expect(items[0]?.overdueSince).toBe('2026-01-01T17:00:00.000Z');
    });

    it.each([
      ['nonsense', 'nonsense'],
      ['an empty position', ''.padEnd(3, 'A')],
      ['another table’s key', Buffer.from('OPEN|MAIL#ses-1').toString('base64url')],
      ['a half that does not exist', Buffer.from('SECRET|2026-11-10#a').toString('base64url')],
      ['more behind it', Buffer.from('OPEN|2026-11-10#a#b').toString('base64url')],
      ['a line break', Buffer.from('OPEN|2026-11-10#a\n').toString('base64url')],
      ['a very long id', Buffer.from(`OPEN|2026-11-10#${'a'.repeat(2000)}`).toString('base64url')],
    ])('refuses a cursor that holds %s', async (__, cursor) => {
      const page = store.pageOfCases({ unit: 'sotp', limit: 1, cursor });
      await expect(page).rejects.toMatchObject({ kind: 'invalid', code: 'bad-cursor' });
    });

    it('gives a unit nothing of another’s through a cursor from another’s list', async () => {
      const { cursor } = await store.pageOfCases({ unit: 'soct', limit: 1 });
      const query = { unit: 'sotp', limit: 50, ...(cursor && { cursor }) };
      const { items } = await store.pageOfCases(query);
      expect(items.every(({ unit }) => unit === 'sotp')).toBe(true);
    });
  });

  describe('AP15: what the digest reads', () => {
    it('is every open case, and the done ones whose term ends today or later', async () => {
      await fileLetters(store);
      const ids = async (day: string) =>
        (await collect(store.casesForDigest(day))).map(({ id }) => id);
      expect(await ids('2026-11-01')).toEqual(['a', 'b', 'c', 'e', 'f', 'g', 'd', 'h']);
      expect(await ids('2026-11-13')).toEqual(['a', 'b', 'c', 'e', 'f', 'g', 'd', 'h']);
      expect(await ids('2026-11-14')).toEqual(['a', 'b', 'c', 'e', 'f', 'g', 'h']);
      expect(await ids('2027-01-01')).toEqual(['a', 'b', 'c', 'e', 'f', 'g']);
    });

    it('is every page of them', async () => {
      const many = Array.from({ length: 250 }, (__, number) => `n${number}`);
      for (let start = 0; start < many.length; start += 25) {
        await Promise.all(many.slice(start, start + 25).map((id) => file(store, id, {})));
      }
      const found = (await collect(store.casesForDigest('2026-11-01'))).map(({ id }) => id);
      expect(found.toSorted()).toEqual(many.toSorted());
    });
  });

  describe('AP13: timers', () => {
    const due = async (at: string) => (await collect(store.casesDue(at))).toSorted();

    it('are due from their very instant on, over all shards', async () => {
      const ids = Array.from({ length: 12 }, (__, number) => `case-${number}`);
      await Promise.all(ids.map((id) => file(store, id, { timerAt: '2026-10-20T00:30:00.000Z' })));
      expect(await due('2026-10-20T00:29:59.999Z')).toEqual([]);
      expect(await due('2026-10-20T00:30:00.000Z')).toEqual(ids.toSorted());
      expect(await due('2026-10-20T07:30:00.000+07:00')).toEqual(ids.toSorted());
      expect(await due('2027-01-01T00:00:00.000Z')).toEqual(ids.toSorted());
    });

    it('of a case without a next step are not in the index at all', async () => {
      const { timerAt: _, ...state } = aReport().state;
      await store.storeReport({ ...aReport({ isAnswerable: false }), state });
      expect(await due('2099-01-01T00:00:00.000Z')).toEqual([]);
    });

    it('leave with the last step and move with the next', async () => {
      await file(store, 'a', { timerAt: '2026-10-20T00:00:00.000Z' });
      const before = await store.loadCase('a');
      if (!before) throw new Error('a was filed above');
      const moved = { ...before, timerAt: '2026-10-21T00:00:00.000Z' };
      await store.storeChange(before, { state: moved, events: [], outbox: [] });
      expect(await due('2026-10-20T12:00:00.000Z')).toEqual([]);
      expect(await due('2026-10-21T00:00:00.000Z')).toEqual(['a']);
      const { timerAt: _, ...rest } = moved;
      const done = { ...rest, version: 2 };
      await store.storeChange(done, { state: done, events: [], outbox: [] });
      expect(await due('2099-01-01T00:00:00.000Z')).toEqual([]);
    });
  });
});
