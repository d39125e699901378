import type { Found } from '../rules/phrase-trie.ts';
import type { Reading } from '../text/read-text.ts';
import { typeBefore } from './type-words.ts';

/** Of things in order of start, those that start from `from` on and before `to`. */
export const startingWithin = <F extends { readonly start: number }>(
  found: readonly F[],
  from: number,
  to: number,
): readonly F[] => {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((found[end]?.start ?? to) < to) end += 1;
  return found.slice(low, end);
};

/** The districts before July 2025 that a text names. */
export interface Districts {
  /** The district said right after or before a place, else all those said anywhere with their type word. */
  readonly near: (place: { readonly start: number; readonly end: number }) => readonly string[];
  readonly isNamedAt: (at: number) => boolean;
}

const links = new Set('huyen thi xa thanh pho tx tp h cu thuoc cua truoc day'.split(' '));
const reach = 4;

const isLinked = ({ tokens }: Reading, from: number, to: number) => {
  for (let at = from; at < to; at += 1) if (!links.has(tokens[at]?.bare ?? '')) return false;
  return true;
};

const none: readonly string[] = [];

/** Reads the districts of a text once; `found` is in order of start. */
export const readDistricts = (reading: Reading, found: readonly Found<string>[]): Districts => {
  const { tokens } = reading;
  const typed = found.filter(({ start }) => typeBefore(reading, start).kind === 'district');
  const everywhere = [...new Set(typed.map(({ value }) => value))];
  const isTogether = (a: number, b: number) => tokens[a]?.sentence === tokens[b]?.sentence;
  const near: Districts['near'] = ({ start, end }) => {
    const after = startingWithin(found, end, end + reach + 1).find(
      (d) => isTogether(d.start, start) && isLinked(reading, end, d.start),
    );
    if (after) return [after.value];
    const before = startingWithin(typed, start - 2 * reach, start).findLast(
      (d) => d.end <= start && start - d.end <= reach && isTogether(d.start, start),
    );
    return before ? [before.value] : everywhere;
  };
  return {
    near: found.length === 0 ? () => none : near,
    isNamedAt: (at) => startingWithin(found, at, at + 1).length > 0,
  };
};
