import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../shared/domain/case.ts';
import {
  chain,
  chainAll,
  emptyJournal,
  firstBrokenEntry,
  type JournalEntry,
} from '../../../shared/domain/journal.ts';
import { aMonday } from '../../support/builders.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const anEvent = fc.record({
  at: fc
    .integer({ min: 0, max: 1e9 })
    .map((seconds) => new Date(Date.parse(aMonday) + seconds * 1000).toISOString()),
  type: fc.constantFrom<CaseEvent['type']>('received', 'forwarded', 'reminded', 'answered'),
  actor: fc.constantFrom<CaseEvent['actor']>(
    { kind: 'sender' },
    { kind: 'system', name: 'watch-deadlines' },
    { kind: 'staff', id: 'can-bo-1', unit: 'sotp' },
  ),
  data: fc.dictionary(
    fc.string(),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
  ),
});
const aJournal = fc
  .array(anEvent, { minLength: 2, maxLength: 8 })
  .map((events) => chainAll(sha256, emptyJournal, events));
/** A journal and the place of an entry in it. */
const aPlace = aJournal.chain((entries) =>
  fc.tuple(fc.constant(entries), fc.nat({ max: entries.length - 1 })),
);

const broken = (entries: readonly JournalEntry[]) => firstBrokenEntry(sha256, entries);
const check = <T>(arbitrary: fc.Arbitrary<T>, promise: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, promise));

describe('a journal', () => {
  it('holds as it was written', () => {
    check(aJournal, (entries) => {
      expect(broken(entries)).toBeUndefined();
    });
  });

  it('holds whatever order the database gives an entry’s fields back in', () => {
    check(aJournal, (entries) => {
      const turned = entries.map((entry) => {
        const fields = Object.entries(entry).reverse();
        return Object.fromEntries(fields) as unknown as JournalEntry; // The same fields, turned round.
      });
      expect(broken(turned)).toBeUndefined();
    });
  });

  it('goes on where it left off', () => {
    check(aJournal, (entries) => {
      const event = { at: aMonday, type: 'closed', actor: { kind: 'sender' }, data: {} } as const;
      const last = entries.at(-1) ?? emptyJournal;
      expect(broken([...entries, chain(sha256, last, event)])).toBeUndefined();
    });
  });

  it('shows which entry was changed', () => {
    check(aPlace, ([entries, place]) => {
      const changes: ((entry: JournalEntry) => Partial<JournalEntry>)[] = [
        ({ at }) => ({ at: `${at}x` }),
        ({ type }) => ({ type: type === 'closed' ? 'answered' : 'closed' }),
        () => ({ actor: { kind: 'staff', id: 'can-bo-2', unit: 'sotp' } }),
        ({ data }) => ({ data: { ...data, 'added later': true } }),
        () => ({ seq: 99 }),
        () => ({ previous: 'f'.repeat(64) }),
        () => ({ hash: 'f'.repeat(64) }),
      ];
      for (const change of changes) {
        const spoilt = entries.map((entry, at) =>
          at === place ? { ...entry, ...change(entry) } : entry,
        );
        expect(broken(spoilt)).toBe(place + 1);
      }
    });
  });

  it('shows an entry that was changed and hashed anew, by the one behind it', () => {
    check(aPlace, ([entries, place]) => {
      const before = entries[place - 1] ?? emptyJournal;
      const event = {
        at: aMonday,
        type: 'closed',
        actor: { kind: 'sender' },
        data: { forged: 1 },
      } as const;
      const spoilt = entries.with(place, chain(sha256, before, event));
      expect(broken(spoilt)).toBe(place + 1 < entries.length ? place + 2 : undefined);
    });
  });

  it('shows where an entry was taken out of its middle', () => {
    check(aPlace, ([entries, place]) => {
      const isLast = place === entries.length - 1;
      expect(broken(entries.toSpliced(place, 1))).toBe(isLast ? undefined : place + 1);
    });
  });

  it('shows where an entry was put in', () => {
    check(aPlace, ([entries, place]) => {
      const before = entries[place - 1] ?? emptyJournal;
      const event = { at: aMonday, type: 'closed', actor: { kind: 'sender' }, data: {} } as const;
      const spoilt = entries.toSpliced(place, 0, chain(sha256, before, event));
      expect(broken(spoilt)).toBeGreaterThanOrEqual(place + 1);
    });
  });

  it('shows when it does not begin at number one, or leaves a number out', () => {
    check(aPlace, ([entries, place]) => {
      const before = entries[place - 1] ?? emptyJournal;
      const event = { at: aMonday, type: 'closed', actor: { kind: 'sender' }, data: {} } as const;
      const skipping = chain(sha256, { ...before, seq: before.seq + 1 }, event);
      expect(broken([...entries.slice(0, place), skipping])).toBe(place + 1);
    });
  });

  it('shows where two entries changed places', () => {
    check(aPlace, ([entries, place]) => {
      fc.pre(place > 0);
      const [one, two] = [entries[place - 1], entries[place]];
      if (!one || !two) throw new Error('a journal of two entries at least');
      expect(broken(entries.with(place - 1, two).with(place, one))).toBe(place);
    });
  });

  it('shows against the case when its latest entries are gone, or all of it was written anew', () => {
    check(aPlace, ([entries, place]) => {
      const { seq, hash } = entries.at(-1) ?? emptyJournal;
      const head = { seq, hash };
      expect(firstBrokenEntry(sha256, entries, head)).toBeUndefined();
      expect(firstBrokenEntry(sha256, entries.slice(0, place), head)).toBe(place + 1);
      const anew = chainAll(
        sha256,
        emptyJournal,
        entries.map((entry) => ({ ...entry, at: 'x' })),
      );
      expect(firstBrokenEntry(sha256, anew, head)).toBe(entries.length);
    });
  });
});

it('begins at number one behind sixty-four zeros', () => {
  const event = { at: aMonday, type: 'received', actor: { kind: 'sender' }, data: {} } as const;
  expect(chain(sha256, emptyJournal, event)).toMatchObject({ seq: 1, previous: '0'.repeat(64) });
  expect(broken([])).toBeUndefined();
});
