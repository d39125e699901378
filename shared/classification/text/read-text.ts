import { withoutInvisible, wordEnd, wordStart } from './characters.ts';
import type { Folded } from './letters.ts';
import { meaningOf, type Neighbours } from './short-forms.ts';
import { type Part, type Word, wordAt } from './words.ts';

/** One syllable, number or abbreviation part, with its place in the text. */
export interface Token extends Folded {
  /** Offsets in UTF-16 code units into `Reading.text`. Parts of one abbreviation share them. */
  readonly start: number;
  readonly end: number;
  /** The spelling it comes from, as it stands in the text. */
  readonly word: Word;
  readonly isCapital: boolean;
  readonly sentence: number;
  readonly line: number;
  /** Counts stretches that are typed in one way: "Nội dung: can bo doi tien" has two. */
  readonly stretch: number;
  /** True when anything but blanks stands between it and the token before: a comma, a dash, a colon. */
  readonly isAfterMark: boolean;
}

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** By stretch: it was typed without diacritics, so plain syllables may stand for any. */
  readonly isStripped: readonly boolean[];
  /** By token, the numbers of its `key` and of its `bare`, and its sentence: side by side, since phrases ask so often. */
  readonly keyNumbers: Int32Array;
  readonly bareNumbers: Int32Array;
  readonly sentences: Int32Array;
  /** How many tokens begin with a letter, and how many follow Vietnamese spelling. */
  readonly writtenCount: number;
  readonly syllableCount: number;
}

const sentenceEnd = /[.!?;…]/;
const letter = /\p{L}/u;

/** Where one mark of a short word is no full stop: "P. Vũ Ninh", "TP. Bắc Ninh", "1.500.000". */
const isAbbreviationDot = (between: string, previous: string, next: string) =>
  between.startsWith('.') &&
  between.trimEnd() === '.' &&
  (previous.length <= 2 || (between === '.' && !letter.test(next[0] ?? '')));

type Break = 'none' | 'mark' | 'sentence';

const breakBetween = (between: string, previous: string, next: string): Break => {
  if (between === ' ') return 'none';
  if (sentenceEnd.test(between) && !isAbbreviationDot(between, previous, next)) return 'sentence';
  if (!between.includes('\n')) return between.trim() === '' ? 'none' : 'mark';
  // A line that goes on in lower case was only wrapped by the mail program.
  const isLower = next[0] === next[0]?.toLowerCase() && letter.test(next[0] ?? '');
  return isLower && !between.includes('\n\n') ? 'mark' : 'sentence';
};

const lineBreaks = (text: string) => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** By stretch, how many of its syllables carry a diacritic. */
const countAccented = (tokens: readonly Token[]) => {
  const stretches = (tokens.at(-1)?.stretch ?? -1) + 1;
  const letters = new Uint32Array(stretches);
  const accented = new Uint32Array(stretches);
  for (const { key, bare, stretch } of tokens) {
    if (key === '0') continue;
    letters[stretch] = (letters[stretch] ?? 0) + 1;
    if (key !== bare) accented[stretch] = (accented[stretch] ?? 0) + 1;
  }
  return { letters, accented };
};

const strippedStretches = (tokens: readonly Token[]): boolean[] => {
  const { letters, accented } = countAccented(tokens);
  const sum = (counts: Uint32Array) => counts.reduce((a, b) => a + b, 0);
  const isAllStripped = sum(accented) < sum(letters) * 0.35;
  return Array.from(letters, (count, stretch) =>
    count < 5 ? isAllStripped : (accented[stretch] ?? 0) < count * 0.35,
  );
};

interface Place {
  sentence: number;
  line: number;
  stretch: number;
}

const oneBlank = 0x20;

/** Moves over what stands between two words; says whether a mark is among it. */
const pass = (place: Place, between: string, previous: string, next: string): boolean => {
  const broken = previous === '' ? 'none' : breakBetween(between, previous, next);
  if (broken === 'sentence') place.sentence += 1;
  if (broken === 'sentence' || between.startsWith(':')) place.stretch += 1;
  place.line += lineBreaks(between);
  return broken !== 'none';
};

const around = (text: string, before: string, gap: string, end: number): Neighbours => {
  const start = wordStart(text, end);
  return { before, gap, mark: text[end] ?? '', next: text.slice(start, wordEnd(text, start)) };
};

const tokensOf = (text: string) => {
  const tokens: Token[] = [];
  const keys: number[] = [];
  const bares: number[] = [];
  const sentences: number[] = [];
  let [writtenCount, syllableCount] = [0, 0];
  const place: Place = { sentence: 0, line: 0, stretch: 0 };
  let [before, previousEnd] = ['', 0];
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, previousEnd)) {
    const end = wordEnd(text, start);
    const word = wordAt(text, start, end);
    const isPlainGap = start === previousEnd + 1 && text.charCodeAt(previousEnd) === oneBlank;
    let isAfterMark = !isPlainGap && pass(place, text.slice(previousEnd, start), before, word.raw);
    const { sentence, line, stretch } = place;
    const { isCapital } = word;
    const parts = word.isOpen
      ? meaningOf(word, around(text, before, text.slice(previousEnd, start), end))
      : word.parts;
    for (let at = 0; at < parts.length; at += 1) {
      // A plain loop over `parts`, so there is one.
      const { key, bare, keyNumber, bareNumber, isWritten, isSyllable } = parts[at] as Part;
      tokens.push({
        key,
        bare,
        start,
        end,
        word,
        sentence,
        line,
        stretch,
        isCapital,
        isAfterMark,
      });
      keys.push(keyNumber);
      bares.push(bareNumber);
      sentences.push(sentence);
      if (isWritten) writtenCount += 1;
      if (isSyllable) syllableCount += 1;
      isAfterMark = false;
    }
    previousEnd = end;
    before = word.raw;
  }
  return {
    tokens,
    keyNumbers: new Int32Array(keys),
    bareNumbers: new Int32Array(bares),
    sentences: new Int32Array(sentences),
    writtenCount,
    syllableCount,
  };
};

/** Takes a text apart into tokens. Linear in its length; the caller bounds that. */
export const readText = (raw: string): Reading => {
  const text = withoutInvisible(raw.normalize('NFC'));
  const read = tokensOf(text);
  return { text, ...read, isStripped: strippedStretches(read.tokens) };
};
