import { eachConcept, type Lexicon } from './lexicon.ts';
import { symbolBits } from './symbols.ts';
import type { Views } from './views.ts';
import { mix, numberWords } from './word-numbers.ts';

/** The blocks of features. Each is normalised by itself, so that none drowns the others. */
export const blocks = [
  { view: 'accented', unit: 'words', seed: 0x3c6ef372 },
  { view: 'stripped', unit: 'words', seed: 0x1b873593 },
  { view: 'accented', unit: 'characters', seed: 0x2545f491 },
  { view: 'stripped', unit: 'characters', seed: 0x14057b7e },
  { view: 'accented', unit: 'concepts', seed: 0x2c1b3c6d },
] as const;
export type Block = (typeof blocks)[number];

/** The n-grams of one block as 32-bit numbers, in the order of the text; only the first `length` count. */
export interface Grams {
  readonly hashes: Uint32Array;
  /** The numbers of the words they were made of, for those that need them. */
  readonly words: Int32Array;
  length: number;
}

export const createGrams = (symbols: number): Grams => ({
  hashes: new Uint32Array(3 * symbols + 8),
  words: new Int32Array(symbols),
  length: 0,
});

/** Numbers of the 1-, 2- and 3-gram that end with a word; `two` and `one` are the words before it, 0 for none. */
export const wordGram = {
  of1: (word: number) => mix(word, 1) >>> 0,
  of2: (one: number, word: number) => mix(mix(one, word), 2) >>> 0,
  of3: (two: number, one: number, word: number) => mix(mix(mix(two, one), word), 3) >>> 0,
};

const wordGrams = (view: Uint8Array, length: number, seed: number, grams: Grams) => {
  const { hashes, words } = grams;
  const read = numberWords(view, length, seed, words);
  let [count, one, two] = [0, 0, 0];
  for (let at = 0; at < read; at += 1) {
    const word = words[at] as number;
    hashes[count++] = wordGram.of1(word);
    if (one !== 0) hashes[count++] = wordGram.of2(one, word);
    if (two !== 0) hashes[count++] = wordGram.of3(two, one, word);
    two = one;
    one = word;
  }
  grams.length = count;
};

const mask = (symbols: number) => 2 ** (symbols * symbolBits) - 1;
const [mask3, mask4, mask5] = [mask(3), mask(4), mask(5)];

const characterGrams = (view: Uint8Array, length: number, seed: number, grams: Grams) => {
  const { hashes } = grams;
  let [count, window] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    window = ((window << symbolBits) | (view[at] as number)) & mask5;
    if (at >= 2) hashes[count++] = mix(seed + 3, window & mask3);
    if (at >= 3) hashes[count++] = mix(seed + 4, window & mask4);
    if (at >= 4) hashes[count++] = mix(seed + 5, window);
  }
  grams.length = count;
};

const conceptGrams = (views: Views, lexicon: Lexicon, seed: number, grams: Grams) => {
  let count = 0;
  eachConcept(views, lexicon, (concept) => {
    grams.hashes[count++] = mix(seed, concept) >>> 0;
  });
  grams.length = count;
};

/** Fills `grams` with one block of a text: syllable 1–3-grams, character 3–5-grams across words, or concepts. */
export const fillGrams = (
  views: Views,
  lexicon: Lexicon,
  { view, unit, seed }: Block,
  grams: Grams,
) => {
  if (unit === 'concepts') return conceptGrams(views, lexicon, seed, grams);
  const symbols = views[view];
  const length = view === 'accented' ? views.accentedLength : views.strippedLength;
  if (unit === 'words') wordGrams(symbols, length, seed, grams);
  else characterGrams(symbols, length, seed, grams);
};
