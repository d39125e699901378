import { blocks, wordGram } from '../features/grams.ts';
import type { Views } from '../features/views.ts';
import { findFeature, type Vocabulary } from '../features/vocabulary.ts';
import { numberWords } from '../features/word-numbers.ts';
import type { Model } from './model.ts';

/** Syllable n-grams of a text that the model knows, in arrays side by side; only the first `length` count. */
interface KnownGrams {
  readonly features: Int32Array;
  /** Number of the last word, and how many words there are. */
  readonly lasts: Int32Array;
  readonly sizes: Uint8Array;
  length: number;
}

/** Three n-grams end with each word, in each of two views. */
const perWord = 6;

const createKnown = (grams: number): KnownGrams => ({
  features: new Int32Array(grams),
  lasts: new Int32Array(grams),
  sizes: new Uint8Array(grams),
  length: 0,
});

/** Finds the n-grams of one view; a plain loop, because all words of both views go through it. */
const addKnown = (vocabulary: Vocabulary, words: Int32Array, count: number, found: KnownGrams) => {
  const { features, lasts, sizes } = found;
  let { length } = found;
  let [one, two] = [0, 0];
  for (let last = 0; last < count; last += 1) {
    const word = words[last] as number;
    for (let size = 1; size <= 3; size += 1) {
      if ((size === 2 && one === 0) || (size === 3 && two === 0)) continue;
      const gram =
        size === 1
          ? wordGram.of1(word)
          : size === 2
            ? wordGram.of2(one, word)
            : wordGram.of3(two, one, word);
      const feature = findFeature(vocabulary, gram);
      if (feature < 0) continue;
      features[length] = feature;
      lasts[length] = last;
      sizes[length++] = size;
    }
    two = one;
    one = word;
  }
  found.length = length;
};

const findKnown = ({ vocabulary }: Model, views: Views, found: KnownGrams) => {
  const words = new Int32Array(views.words);
  found.length = 0;
  for (const { view, unit, seed } of blocks) {
    if (unit !== 'words') continue;
    const length = view === 'accented' ? views.accentedLength : views.strippedLength;
    addKnown(vocabulary, words, numberWords(views[view], length, seed, words), found);
  }
};

/**
 * How much each word of the text that was last scored spoke for a head: the weights of its syllable n-grams in both
 * views, each shared among its words. Characters are left out: nobody can be shown half a syllable.
 */
export const createWordWeights = (model: Model) => {
  const { weights, inverse } = model;
  const heads = model.heads.length;
  let known = createKnown(0);
  return (views: Views) => {
    const room = perWord * views.words;
    if (room > known.features.length) known = createKnown(2 * room);
    findKnown(model, views, known);
    const { features, lasts, sizes, length } = known;
    return (head: number): Float64Array => {
      const sums = new Float64Array(views.words);
      for (let gram = 0; gram < length; gram += 1) {
        const feature = features[gram] as number;
        const size = sizes[gram] as number;
        const last = lasts[gram] as number;
        const spoken = (weights[feature * heads + head] as number) * (inverse[feature] as number);
        const weight = spoken / size;
        for (let at = last - size + 1; at <= last; at += 1)
          sums[at] = (sums[at] as number) + weight;
      }
      return sums;
    };
  };
};
