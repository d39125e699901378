import { isAbbreviation, isAmount, isBoundary, isCoarse, isFine } from './address-parts.ts';
import type { TokenRange } from './name-reader.ts';
import { gapBefore, phraseEnd, type Reading } from './reading.ts';

/** An address ends here at the latest, so that prose behind a forgotten full stop is not swallowed. */
const LONGEST_ADDRESS = 40;
const LONGEST_NAME_OF_PLACE = 4;

type Part = 'fine' | 'coarse' | 'plain' | 'end';

/**
 * The parts of the address at token `from` that lead to a door: house number, street, lane, hamlet. The commune and what
 * is above it are left out. `needsDoor`: nothing is taken unless it begins with such a part.
 */
export function readAddress(
  reading: Reading,
  from: number,
  needsDoor: boolean,
): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let part = partAt(reading, from, from);
  if (needsDoor && part !== 'fine') return [];
  for (let i = from; part !== 'end' && i - from < LONGEST_ADDRESS; ) {
    const end = endOfPart(reading, i);
    if (part === 'fine' || (part === 'plain' && isDoor(reading, i, end)))
      ranges.push({ from: i, end });
    i = end;
    part = partAt(reading, i, from);
  }
  return joined(reading, ranges);
}

/** Neighbouring parts become one range, so that a street with its number is one mark. */
function joined(reading: Reading, ranges: readonly TokenRange[]): readonly TokenRange[] {
  const all: TokenRange[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last?.end === range.from && gapBefore(reading, range.from).length <= 4) {
      all[all.length - 1] = { from: last.from, end: range.end };
    } else all.push(range);
  }
  return all;
}

function partAt(reading: Reading, i: number, from: number): Part {
  const token = reading.tokens[i];
  if (token === undefined || token.type === 'mark') return 'end';
  if (i > from && isBoundary(reading, i)) return 'end';
  if (isCoarse(reading, i)) return 'coarse';
  if (isFine(reading, i)) return 'fine';
  if (phraseEnd(reading, 'addressEnd', i) > i && !(token.capital && !token.shouted && i > from))
    return 'end';
  if (token.type === 'number') return isAmount(reading, i) ? 'end' : 'plain';
  return token.capital || i === from || /[,-]/.test(gapBefore(reading, i)) ? 'plain' : 'end';
}

/** A part goes on to the next comma, the next typed part, or where its few words are used up. */
function endOfPart(reading: Reading, i: number): number {
  const typed = Math.max(phraseEnd(reading, 'fine', i), phraseEnd(reading, 'coarse', i));
  let end = Math.max(typed, i + 1);
  for (let words = 0; end - i < 12; end++) {
    if (!continuesPart(reading, end, i, words)) break;
    if (reading.tokens[end]?.type === 'word') words++;
  }
  return end;
}

function continuesPart(reading: Reading, end: number, i: number, words: number): boolean {
  const token = reading.tokens[end];
  const gap = gapBefore(reading, end);
  if (token === undefined || token.type === 'mark') return false;
  if (!/^(?:[ \t]{1,2}|[./-]|\. |: |)$/.test(gap)) return false;
  if (gap === '. ' && !isAbbreviation(reading, end - 1)) return false;
  if (isCoarse(reading, end) || (isFine(reading, end) && words > 0)) return false;
  if (token.type === 'number') return true;
  if (words === 0 && end - i <= 3) return true;
  if (token.capital && words < 6) return phraseEnd(reading, 'addressEnd', end) <= end + 1;
  return (
    words < LONGEST_NAME_OF_PLACE && phraseEnd(reading, 'addressEnd', end) === 0 && !token.capital
  );
}

/** An untyped part is a house or a hamlet if it has a number, or if the commune still follows it. */
function isDoor(reading: Reading, from: number, end: number): boolean {
  if (hasNumber(reading, from, end)) return true;
  const next = reading.tokens[end];
  if (next === undefined || isBoundary(reading, end)) return false;
  return /^(?:xa|x|phuong|p|thi|tt)$/.test(next.plain) && isCoarse(reading, end);
}

/** A number counts where the part begins with it or with a capital; else it is prose behind a comma. */
function hasNumber(reading: Reading, from: number, end: number): boolean {
  const [first, ...rest] = reading.tokens.slice(from, end);
  if (first === undefined) return false;
  return first.type === 'number' || (first.capital && rest.some(({ type }) => type === 'number'));
}
