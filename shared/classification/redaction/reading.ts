import { ADDRESS_LEXICON } from './address-lexicon.ts';
import type { FoldedText } from './folded-text.ts';
import type { Hits } from './hits.ts';
import {
  ACCUSED,
  BARE_NAME,
  CALLER_DOES,
  CLOSINGS,
  IS_OF_FAMILY,
  LIST_FOLLOWS,
  NAME_FOLLOWS,
  NAME_LABELS,
  NAME_MAY_FOLLOW,
  SELF_WORD,
} from './name-cues.ts';
import {
  EVERYDAY,
  HONORIFICS,
  MIDDLES,
  NAME_ENDS,
  OFFICIALS,
  ROLES,
  SURNAMES,
} from './name-lexicon.ts';
import { NUMBER_LEXICON } from './number-cues.ts';
import { phraseFinder } from './phrases.ts';
import { type Token, tokenize } from './tokens.ts';

const LEXICON = {
  ...NUMBER_LEXICON,
  ...ADDRESS_LEXICON,
  surname: SURNAMES,
  middle: MIDDLES,
  nameEnd: NAME_ENDS,
  role: ROLES,
  official: OFFICIALS,
  honorific: HONORIFICS,
  nameFollows: NAME_FOLLOWS,
  nameMayFollow: NAME_MAY_FOLLOW,
  selfWord: SELF_WORD,
  nameLabel: NAME_LABELS,
  bareName: BARE_NAME,
  listFollows: LIST_FOLLOWS,
  closing: CLOSINGS,
  accused: ACCUSED,
  isOfFamily: IS_OF_FAMILY,
  callerDoes: CALLER_DOES,
} as const;

export type Group = keyof typeof LEXICON;

const find = phraseFinder<Group>(LEXICON);

/** A folded text with its words and the phrases found in it: what every rule reads. */
export interface Reading {
  readonly text: FoldedText;
  readonly tokens: readonly Token[];
  readonly hits: Readonly<Record<Group, Hits>>;
}

export function read(text: FoldedText): Reading {
  const tokens = tokenize(text);
  return { text, tokens, hits: find(tokens, (i) => between(text, tokens, i)) };
}

const between = (text: FoldedText, tokens: readonly Token[], i: number): string =>
  text.plain.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? text.plain.length);

/** What stands between token `i - 1` and token `i`; before the first and behind the last, what the text has there. */
export function gapBefore(reading: Reading, i: number): string {
  return between(reading.text, reading.tokens, i);
}

/** The index behind the phrase of `group` that begins at token `i`, or 0. */
export function phraseEnd(reading: Reading, group: Group, i: number): number {
  return reading.hits[group].endFrom(i);
}

/** True if a phrase of `group` ends right before token `i`; phrases of up to five words are looked for. */
export function phraseEndsAt(reading: Reading, group: Group, i: number): boolean {
  for (let from = i - 1; from >= Math.max(0, i - 5); from--) {
    if (phraseEnd(reading, group, from) === i) return true;
  }
  return false;
}

/** True where the family name at `i` is an everyday word too and the line has too few diacritics to tell. */
export function isEveryday(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return token?.loose === true && EVERYDAY.has(token.plain);
}
