import type { Finding } from './finding.ts';
import { cueBefore } from './number-cue-before.ts';
import type { Reading } from './reading.ts';

/** Health insurance cards: two letters, then 13 digits in groups of 1, 2, 2 to 3 and the rest (Decision 1351/QĐ-BHXH). */
const CARD = /(?<![\p{L}\d])[a-z]{2} ?-?\d(?:[ .-]?\d){12}(?!\d)/gu;
/** Passports: a letter and seven or eight digits, told from other codes only by the word before. */
const PASSPORT = /(?<![\p{L}\d])[a-z]{1,2} ?\d{7,8}(?!\d)/gu;

/** Registration of a household business: district, letter, number (Circular 02/2019/TT-BKHĐT). */
const HOUSEHOLD_BUSINESS = /(?<![\p{L}\d])\d{2}[a-z] ?\d{7,8}(?!\d)/gu;

/** Numbers that begin with letters and need their cue. */
export function findLetteredNumbers(reading: Reading): readonly Finding[] {
  return [
    ...findBehind(reading, CARD, 'insurance-number'),
    ...findBehind(reading, PASSPORT, 'identity-number'),
    ...findBehind(reading, HOUSEHOLD_BUSINESS, 'tax-number'),
  ];
}

function findBehind(
  reading: Reading,
  pattern: RegExp,
  kind: 'insurance-number' | 'identity-number' | 'tax-number',
): readonly Finding[] {
  return Array.from(reading.text.plain.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start }) => cueBefore(reading, start)?.cue === kind);
}
