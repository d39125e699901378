import { eachConcept, type Lexicon } from './lexicon.ts';
import { symbolBits } from './symbols.ts';
import type { Views } from './views.ts';
import { longerBy, mix, numberWords, pairOf } from './word-numbers.ts';

/**
 * The blocks of features. Each is normalised by itself, so that none drowns the others. Those that know their words come
 * first. Characters are counted without diacritics only: with them they told nothing that the words had not (ADR 0009).
 */
export const blocks = [
  { view: 'accented', unit: 'words', seed: 0x3c6ef372 },
  { view: 'stripped', unit: 'words', seed: 0x1b873593 },
  { view: 'accented', unit: 'concepts', seed: 0x2c1b3c6d },
  { view: 'stripped', unit: 'characters', seed: 0x14057b7e },
] as const;
export type Block = (typeof blocks)[number];

/** How many blocks, the first ones, are made of whole words: they can be shown to a reader and told apart by sentence. */
export const wordBlocks = 3;

/** The n-grams of one block as 32-bit numbers, in the order of the text; only the first `length` count. */
export interface Grams {
  readonly hashes: Uint32Array;
  /** Of those made of words: the number of the last word, and of how many words. */
  readonly lasts: Uint16Array;
  readonly sizes: Uint8Array;
  /** The numbers of the words they were made of, for those that need them. */
  readonly words: Int32Array;
  length: number;
}

export const createGrams = (symbols: number): Grams => ({
  hashes: new Uint32Array(3 * symbols + 8),
  lasts: new Uint16Array(3 * symbols + 8),
  sizes: new Uint8Array(3 * symbols + 8),
  words: new Int32Array(symbols),
  length: 0,
});

const wordGrams = (view: Uint8Array, length: number, seed: number, grams: Grams) => {
  const { hashes, lasts, sizes, words } = grams;
  const read = numberWords(view, length, seed, words);
  let [count, before, pairBefore] = [0, 0, 0];
  for (let last = 0; last < read; last += 1) {
    const word = words[last] as number;
    lasts[count] = last;
    sizes[count] = 1;
    hashes[count++] = word;
    if (last > 1) {
      lasts[count] = last;
      sizes[count] = 3;
      hashes[count++] = longerBy(pairBefore, word) >>> 0;
    }
    if (last > 0) {
      pairBefore = pairOf(before, word) >>> 0;
      lasts[count] = last;
      sizes[count] = 2;
      hashes[count++] = pairBefore;
    }
    before = word;
  }
  grams.length = count;
};

const signs = 5;
const mask = 2 ** (signs * symbolBits) - 1;

const characterGrams = (view: Uint8Array, length: number, seed: number, grams: Grams) => {
  const { hashes } = grams;
  let [count, window] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    window = ((window << symbolBits) | (view[at] as number)) & mask;
    if (at >= signs - 1) hashes[count++] = mix(seed, window);
  }
  grams.length = count;
};

const conceptGrams = (views: Views, lexicon: Lexicon, seed: number, grams: Grams) => {
  const { hashes, lasts, sizes } = grams;
  let count = 0;
  eachConcept(views, lexicon, (concept, first, size) => {
    lasts[count] = first + size - 1;
    sizes[count] = size;
    hashes[count++] = mix(seed, concept) >>> 0;
  });
  grams.length = count;
};

/** Fills `grams` with one block of a text: syllable 1–3-grams, concepts, or character 5-grams across words. */
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
