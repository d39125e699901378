import {
  isGivenNameToo,
  isLabel,
  isRole,
  isSpace,
  isStop,
  isSureEnd,
  joins,
  leastSyllables,
  startsWithSurname,
} from './name-words.ts';
import { gapBefore, isEveryday, phraseEnd, type Reading } from './reading.ts';

/** Tokens `from` up to, not including, `end`. */
export interface TokenRange {
  readonly from: number;
  readonly end: number;
}

/** `sure`: a name must stand here, whatever it looks like. `likely`: only what looks like one is taken. */
export type Expectation = 'sure' | 'likely';

const LONGEST_NAME = 6;

/** "ông bà cô chú …": no more than these belong to one name. */
const MOST_HONORIFICS = 3;

/** Honorifics before a name stay in the text: they say nothing about who it is. */
export function skipHonorifics(reading: Reading, from: number): number {
  let i = from;
  for (let count = 0; count < MOST_HONORIFICS; count++) {
    const end = phraseEnd(reading, 'honorific', i);
    if (end === 0 || reading.tokens[end]?.type !== 'word' || !followsHonorific(reading, end)) break;
    i = end;
  }
  return i;
}

/** "Ms. Trâm", "A. Long": the full stop of a short form ends no sentence. */
const followsHonorific = (reading: Reading, i: number): boolean =>
  isSpace(gapBefore(reading, i)) ||
  (/^\. ?$/.test(gapBefore(reading, i)) &&
    /^(?:mr|ms|mrs|a|o|b|c)$/.test(reading.tokens[i - 1]?.plain ?? '') &&
    reading.tokens[i - 1]?.capital === true);

/** The name that begins at token `from`, honorifics skipped, or undefined. */
export function readName(
  reading: Reading,
  from: number,
  expectation: Expectation,
): TokenRange | undefined {
  const begin = skipHonorifics(reading, from);
  if (begin === from) return readBareName(reading, from, expectation);
  const addressed = reading.tokens[begin]?.capital ? 'sure' : expectation;
  const name = readBareName(reading, begin, addressed);
  if (name || !reading.tokens[from]?.capital) return name;
  return readBareName(reading, from, expectation);
}

function readBareName(reading: Reading, from: number, expectation: Expectation) {
  const token = reading.tokens[from];
  if (token?.type !== 'word' || phraseEnd(reading, 'official', from) > 0) return undefined;
  const end =
    token.capital && !token.shouted
      ? endOfTitled(reading, from, expectation)
      : endOfPlain(reading, from, expectation);
  return end > from ? { from, end } : undefined;
}

/** A name in title case ends where the capitals end, or where a label in capitals begins. */
function endOfTitled(reading: Reading, from: number, expectation: Expectation): number {
  const surname = startsWithSurname(reading, from);
  if (!surname && phraseEnd(reading, 'role', from) > 0) return from;
  if (surname && isRole(reading, from)) return from;
  let end = from + 1;
  while (end - from < LONGEST_NAME && continuesTitled(reading, from, end)) end++;
  if (end - from > 1 || expectation === 'sure') return end;
  const full = surname ? endOfPlain(reading, from, expectation) : from;
  return full > from ? full : endOfSingle(reading, from);
}

function continuesTitled(reading: Reading, from: number, i: number): boolean {
  const token = reading.tokens[i];
  if (!token?.capital || !joins(reading, from, i)) return false;
  if (i - from < 2) return true;
  return !isLabel(reading, i);
}

/** One capital word, as in "Em là Hoa": a name where nothing else follows directly. */
function endOfSingle(reading: Reading, from: number): number {
  const gap = gapBefore(reading, from + 1);
  const ends = from + 1 >= reading.tokens.length || !isSpace(gap) || gap.includes('\n');
  return ends || phraseEnd(reading, 'nameEnd', from + 1) > 0 ? from + 1 : from;
}

/** A name in lower case or in capitals throughout ends at a word that no name goes on with. */
function endOfPlain(reading: Reading, from: number, expectation: Expectation): number {
  const surname = startsWithSurname(reading, from);
  if (isRole(reading, from) || phraseEnd(reading, 'nameEnd', from) > from + 1) return from;
  if (!surname) return expectation === 'sure' ? endOfGivenName(reading, from) : from;
  const sureOfSurname = expectation === 'sure' || !isEveryday(reading, from);
  if (!sureOfSurname && phraseEnd(reading, 'middle', from + 1) === 0) return from;
  const end = endOfSyllables(reading, from, leastSyllables(reading, from));
  return end - from >= 2 || expectation === 'sure' ? end : from;
}

function endOfSyllables(reading: Reading, from: number, least: number): number {
  let end = from + 1;
  while (end - from < 5 && reading.tokens[end]?.type === 'word' && joins(reading, from, end)) {
    const forced = end - from < least && !isSureEnd(reading, end);
    if (!forced && endsHere(reading, from, end)) break;
    end++;
  }
  return end;
}

/** From the fourth syllable on, only the last word before a stop is still the name's. */
function endsHere(reading: Reading, from: number, i: number): boolean {
  const stop = phraseEnd(reading, 'nameEnd', i);
  if (stop > i) return !(stop === i + 1 && isGivenNameToo(reading, i) && isStop(reading, i + 1));
  return i - from >= 3 && !isStop(reading, i + 1);
}

/** One or two syllables in lower case behind "tên". */
function endOfGivenName(reading: Reading, from: number): number {
  if (isStop(reading, from) && !isGivenNameToo(reading, from)) return from;
  const second = reading.tokens[from + 1];
  const goesOn = second?.type === 'word' && isSpace(gapBefore(reading, from + 1));
  if (!goesOn || isStop(reading, from + 1)) return from + 1;
  return isStop(reading, from + 2) ? from + 2 : from + 1;
}
