import { readAddress } from './address-reader.ts';
import type { Finding } from './finding.ts';
import { foldText } from './folded-text.ts';
import { type Reading, read } from './reading.ts';
import { toFinding } from './token-ranges.ts';

/** Mentions of the parts of a known address that lead to a door; its commune and province stay readable. */
export function findKnownAddresses(
  reading: Reading,
  addresses: readonly string[],
): readonly Finding[] {
  const parts = addresses.slice(0, 20).flatMap(doorParts);
  if (parts.length === 0) return [];
  return reading.tokens.flatMap((_, i) =>
    parts
      .filter((part) => part.every((word, k) => reading.tokens[i + k]?.plain === word))
      .map((part) => toFinding(reading, { from: i, end: i + part.length }, 'address')),
  );
}

function doorParts(address: string): readonly (readonly string[])[] {
  const own = read(foldText(address.slice(0, 500)));
  return readAddress(own, 0, false)
    .map(({ from, end }) => own.tokens.slice(from, end).map(({ plain }) => plain))
    .flatMap(withoutItsBeginning)
    .filter((words) => words.join('').length >= 4);
}

/** The whole, and what is left of it without the house number: a lane in a street still leads to a door. */
function withoutItsBeginning(words: readonly string[]): readonly (readonly string[])[] {
  const shorter = words.map((_, k) => words.slice(k)).slice(1);
  return [words, ...shorter.filter((rest) => rest.length >= 4)];
}
