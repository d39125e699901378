import { abbreviations } from './abbreviations.ts';
import { type Folded, foldSyllable } from './letters.ts';
import { type AmountPart, amountPartOf } from './money-words.ts';
import { numberInText } from './spelling-numbers.ts';

/** A folded syllable with the numbers that phrases compare. */
export interface Part extends Folded {
  readonly keyNumber: number;
  readonly bareNumber: number;
  /** Whether it begins with a letter, and whether it follows Vietnamese spelling. */
  readonly isWritten: boolean;
  readonly isSyllable: boolean;
}

/** A spelling as it stands in a text, with all that can be said of it without its neighbours. */
export interface Word {
  readonly raw: string;
  readonly lower: string;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  /** What it stands for: itself, or the syllables of a short form. */
  readonly parts: readonly Part[];
  /** The part it can play in an amount of money. */
  readonly amount: AmountPart;
  /** A short form that depends on its neighbours. */
  readonly isOpen: boolean;
}

const digits = /^\d+$/;
/** All numbers are alike to the phrases: "3 lần" and "12 lần". Amounts are read from the text itself. */
const anyNumber: Folded = { key: '0', bare: '0' };
const openForms = new Set(['p', 'x', '1', 'k', 'ca', 'c', 'a', 'cap']);

const letterFirst = /^\p{L}/u;
const syllable =
  /^(ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/;

const foldPart = (part: string): Part => {
  const folded = digits.test(part) ? anyNumber : foldSyllable(part);
  const { key, bare } = folded;
  return {
    key,
    bare,
    keyNumber: numberInText(key),
    bareNumber: numberInText(bare),
    isWritten: letterFirst.test(bare),
    isSyllable: syllable.test(bare),
  };
};

/** Folds each syllable of a short form or of a phrase, in lower case. */
export const foldParts = (syllables: string): readonly Part[] =>
  syllables
    .split(' ')
    .filter((part) => part !== '')
    .map(foldPart);

const readWord = (raw: string): Word => {
  const lower = raw.toLowerCase();
  return {
    raw,
    lower,
    isCapital: raw[0] !== lower[0],
    isNumber: digits.test(lower),
    parts: (abbreviations.get(lower) ?? lower).split(' ').map(foldPart),
    amount: amountPartOf(lower),
    isOpen: openForms.has(lower),
  };
};

/**
 * Letters repeat their words, and so does one letter after another: each spelling is read once. By its characters a
 * spelling has two slots, and the latest takes the place of the oldest: the memory is bounded, whatever texts may hold.
 */
const slots = 1 << 14;
const known: (Word | undefined)[] = new Array(slots).fill(undefined);
const longestKept = 12;

const slotOf = (text: string, start: number, end: number) => {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 13)) & (slots - 1);
};

const isAt = (raw: string, text: string, start: number, end: number) => {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at += 1)
    if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
};

/** Reads the word that stands from `start` to `end`. */
export const wordAt = (text: string, start: number, end: number): Word => {
  if (end - start > longestKept) return readWord(text.slice(start, end));
  const slot = slotOf(text, start, end);
  const first = known[slot];
  if (first && isAt(first.raw, text, start, end)) return first;
  const second = known[slot ^ 1];
  if (second && isAt(second.raw, text, start, end)) return second;
  const word = readWord(text.slice(start, end));
  known[slot ^ 1] = first ?? second;
  known[slot] = word;
  return word;
};

export const wordOf = (raw: string): Word => wordAt(raw, 0, raw.length);
