import type { CaseEvent, JournalHead } from './case.ts';

export interface JournalEntry extends CaseEvent {
  readonly seq: number;
  /** Hash of the entry before; sixty-four zeros for the first. */
  readonly previous: string;
  /** SHA-256, hex, over `previous` and this entry's content in canonical form. */
  readonly hash: string;
}

const journalStart = '0'.repeat(64);

/** Before the first entry. */
export const emptyJournal: JournalHead = { seq: 0, hash: journalStart };

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
};

export type Sha256 = (text: string) => string;

const hashOf = (sha256: Sha256, entry: Omit<JournalEntry, 'hash'>) => {
  const { seq, previous, at, type, actor, data } = entry;
  return sha256(canonical({ seq, previous, at, type, actor, data }));
};

/** Chains an event behind the entry before it. */
export const chain = (sha256: Sha256, head: JournalHead, event: CaseEvent): JournalEntry => {
  const entry = { ...event, seq: head.seq + 1, previous: head.hash };
  return { ...entry, hash: hashOf(sha256, entry) };
};

/** Chains several events in their order. */
export const chainAll = (sha256: Sha256, head: JournalHead, events: readonly CaseEvent[]) => {
  const entries: JournalEntry[] = [];
  for (const event of events) entries.push(chain(sha256, entries.at(-1) ?? head, event));
  return entries;
};

/**
 * The number of the first entry that was changed, removed or put in; undefined when the whole chain holds. Entries taken
 * off the end, or a whole chain written anew, show only against `head`, which the case itself holds.
 */
export const firstBrokenEntry = (
  sha256: Sha256,
  entries: readonly JournalEntry[],
  head?: JournalHead,
) => {
  let previous = journalStart;
  for (const [index, entry] of entries.entries()) {
    const holds =
      entry.seq === index + 1 &&
      entry.previous === previous &&
      entry.hash === hashOf(sha256, entry);
    if (!holds) return index + 1;
    previous = entry.hash;
  }
  if (head === undefined || (head.seq === entries.length && head.hash === previous))
    return undefined;
  return head.seq > entries.length ? entries.length + 1 : head.seq;
};
