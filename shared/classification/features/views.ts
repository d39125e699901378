import {
  anyNumber,
  codeUnits,
  exclamation,
  firstTone,
  lineEnd,
  question,
  separator,
  strippedSymbols,
  symbolBeyond,
  symbolBits,
  symbolMask,
  tableSize,
} from './symbols.ts';

const space = 32;

/** One text as symbols: with its diacritics and without. Only as much of each array counts as its length says. */
export interface Views {
  /** The text that was read: normalised, and cut when it is long. Offsets of words are offsets into it. */
  text: string;
  readonly accented: Uint8Array;
  accentedLength: number;
  readonly stripped: Uint8Array;
  strippedLength: number;
  /** Where each word begins and ends in `text`; both views have the same words. */
  readonly wordStarts: Uint16Array;
  readonly wordEnds: Uint16Array;
  words: number;
}

/** Longer texts are read in their beginning and their end: petitions open with what they are and close with what they ask. */
export const maxRead = 8_000;
const endRead = 2_000;
/** Room for every text of `maxRead` code units: a tone may follow each letter, marks get separators of their own. */
const room = 3 * maxRead;

export const createViews = (): Views => ({
  text: '',
  accented: new Uint8Array(room + 8),
  accentedLength: 0,
  stripped: new Uint8Array(room + 8),
  strippedLength: 0,
  wordStarts: new Uint16Array(room + 8),
  wordEnds: new Uint16Array(room + 8),
  words: 0,
});

const cut = (text: string) =>
  text.length <= maxRead
    ? text
    : `${text.slice(0, maxRead - endRead - 1)}\n${text.slice(-endRead)}`;

/** Combining marks, compatibility forms and whatever lies beyond Vietnamese; without them normalising changes nothing. */
const needsNormalising = /\p{M}|[\u00a0-\u00bf\u1f00-\uffff]/u;

/** Asked first, because it is far cheaper: anything that could need it at all. Marks begin at U+0300. */
const isUnusual = /[^\t-\u009f\u00c0-\u02ff\u1e00-\u1eff]/;

const normalised = (text: string) =>
  isUnusual.test(text) && needsNormalising.test(text)
    ? text.normalize('NFKC').slice(0, 2 * maxRead)
    : text;

const isMark = (symbol: number) => symbol === question || symbol === exclamation;

/** By symbol: 1 for letters and numbers. */
const isOfWord = Uint8Array.from({ length: 64 }, (_, symbol) =>
  symbol === separator || symbol === lineEnd || isMark(symbol) ? 0 : 1,
);

/**
 * Fills the views with a text. Linear; no allocation but one normalised copy. Runs of blanks and marks are one
 * separator, runs of digits one number, a tone is written behind its syllable, "?" and "!" are words.
 */
export const fillViews = (text: string, views: Views) => {
  const whole = normalised(cut(text));
  const { accented, stripped, wordStarts, wordEnds } = views;
  let [a, s, words, tone, last, isInside] = [1, 1, 0, 0, separator, false];
  accented[0] = separator;
  stripped[0] = separator;
  for (let at = 0; at <= whole.length && a < room; at += 1) {
    const code = at < whole.length ? whole.charCodeAt(at) : space;
    const found = code < tableSize ? (codeUnits[code] ?? 0) : symbolBeyond(code);
    const symbol = found & symbolMask;
    const ofLetter = found >> symbolBits;
    if (ofLetter > 0) tone = ofLetter;
    // Most characters go on with a word: they need none of the questions below.
    if (isInside && isOfWord[symbol] === 1) {
      if (symbol === last && symbol === anyNumber) continue;
      accented[a++] = symbol;
      stripped[s++] = strippedSymbols[symbol] as number;
      last = symbol;
      continue;
    }
    if (symbol === separator && ofLetter > 0) continue; // A combining mark that stood alone.
    const isWord = symbol !== separator && symbol !== lineEnd && !isMark(symbol);
    if (isInside && !isWord) {
      if (tone > 0) accented[a++] = firstTone + tone - 1;
      wordEnds[words++] = at;
      isInside = false;
    }
    if (!isWord) tone = 0;
    if (isMark(symbol) && symbol !== last) {
      if (last !== separator && last !== lineEnd) accented[a++] = stripped[s++] = separator;
      wordStarts[words] = at;
      wordEnds[words++] = at + 1;
    }
    const isRepeated = symbol === last && (!isWord || symbol === anyNumber);
    if (isRepeated || (symbol === separator && last === lineEnd)) continue;
    if (isWord && isMark(last)) accented[a++] = stripped[s++] = separator;
    if (isWord && !isInside) {
      wordStarts[words] = at;
      isInside = true;
    }
    accented[a++] = symbol;
    stripped[s++] = strippedSymbols[symbol] ?? symbol;
    last = symbol;
  }
  accented[a++] = separator;
  stripped[s++] = separator;
  views.text = whole;
  views.accentedLength = a;
  views.strippedLength = s;
  views.words = words;
};
