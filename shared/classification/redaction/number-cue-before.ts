import type { MarkedKind } from './marks.ts';
import { type Group, gapBefore, phraseEnd, type Reading } from './reading.ts';
import { tokenFrom } from './token-search.ts';

/** What the words before a number make of it; `other` is a file, a parcel, a decree, an amount. */
export type NumberCue = MarkedKind | 'other';

const CUES: readonly (readonly [Group, NumberCue])[] = [
  ['identityCue', 'identity-number'],
  ['insuranceCue', 'insurance-number'],
  ['taxCue', 'tax-number'],
  ['bankCue', 'bank-account'],
  ['phoneCue', 'phone'],
  ['plateCue', 'plate'],
  ['otherNumberCue', 'other'],
];

/** A cue and how many words stand between it and its number. */
export interface CueBefore {
  readonly cue: NumberCue;
  readonly distance: number;
}

const MOST_BETWEEN = 6;

/** What the nearest telling words before the number at `start` say it is; nothing across a sentence or another number. */
export function cueBefore(reading: Reading, start: number): CueBefore | undefined {
  const number = tokenFrom(reading, start);
  for (let i = number; i > number - MOST_BETWEEN && i > 0; i--) {
    if (i < number && reading.tokens[i]?.type !== 'word') return undefined;
    if (isBreak(gapBefore(reading, i))) return undefined;
    const cue = cueEndingAt(reading, i);
    if (cue === 'other' && !isFiller(reading, i, number)) return undefined;
    if (cue) return { cue, distance: number - i };
  }
  return undefined;
}

/** "hồ sơ của tôi số …", not "về hồ sơ xin gọi số …". */
const FILLER = /^(?:so|la|ma|ky|hieu|nay|tren|cua|toi|em|gia|dinh|vao|phat|hanh|seri|hs)$/;

const isFiller = (reading: Reading, from: number, end: number): boolean =>
  reading.tokens.slice(from, end).every(({ plain }) => FILLER.test(plain));

const isBreak = (gap: string): boolean => gap.length > 40 || /[.;!?] *\n|[.!?;] |\n *\n/.test(gap);

function cueEndingAt(reading: Reading, end: number): NumberCue | undefined {
  for (let from = Math.max(0, end - 6); from < end; from++) {
    for (const [group, cue] of CUES) if (phraseEnd(reading, group, from) === end) return cue;
  }
  return undefined;
}
