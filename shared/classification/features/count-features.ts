import type { FeatureCounts } from './feature-counts.ts';
import { blocks, createGrams, fillGrams, type Grams, wordBlocks } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { createViews, fillViews, maxRead, type Views } from './views.ts';
import { findFeature, type Vocabulary } from './vocabulary.ts';

/** The features found in one text. */
export interface Counted extends FeatureCounts {
  readonly views: Views;
  readonly mentions: Mentions;
}

/** Where the text mentions the features that are made of words, in its order within each block; side by side. */
export interface Mentions {
  readonly features: Uint32Array;
  /** The number of the last word, and of how many words. */
  readonly lasts: Uint16Array;
  readonly sizes: Uint8Array;
  /** Where each block's mentions begin; one more entry says where the last ends. */
  readonly starts: Uint32Array;
}

/** No text has more words than this, so no block of words more than thrice as many n-grams. */
const mostWords = maxRead * 2;

const createMentions = () => {
  const room = wordBlocks * 3 * mostWords;
  return {
    features: new Uint32Array(room),
    lasts: new Uint16Array(room),
    sizes: new Uint8Array(room),
    starts: new Uint32Array(wordBlocks + 1),
  };
};

/**
 * Adds the n-grams of a block that the vocabulary has, behind those of the block before; answers where they end. An n-gram
 * whose number is by chance that of another block's is none of this one.
 */
const addMentions = (vocabulary: Vocabulary, grams: Grams, mentions: Mentions, block: number) => {
  const { features, lasts, sizes } = mentions;
  const first = vocabulary.starts[block] as number;
  const after = vocabulary.starts[block + 1] as number;
  let end = mentions.starts[block] as number;
  for (let gram = 0; gram < grams.length; gram += 1) {
    const feature = findFeature(vocabulary, grams.hashes[gram] as number);
    if (feature < first || feature >= after) continue;
    features[end] = feature;
    lasts[end] = grams.lasts[gram] as number;
    sizes[end++] = grams.sizes[gram] as number;
  }
  return end;
};

/** Replaces n-grams by their features, leaving out those that are not known; answers how many are left. */
const keepKnown = (vocabulary: Vocabulary, { hashes, length }: Grams) => {
  let kept = 0;
  for (let at = 0; at < length; at += 1) {
    const feature = findFeature(vocabulary, hashes[at] as number);
    if (feature >= 0) hashes[kept++] = feature;
  }
  return kept;
};

/**
 * A counter over a vocabulary. It reuses its memory: what it returned is overwritten by the next call.
 * Time is linear in the text, of which at most 8,000 characters are read.
 */
export const createCounter = (vocabulary: Vocabulary, lexicon: Lexicon) => {
  const views = createViews();
  const grams = createGrams(views.accented.length);
  const mentions = createMentions();
  const seen = new Uint16Array(vocabulary.keys.length);
  const features = new Uint32Array(Math.min(vocabulary.keys.length, 8 * 3 * maxRead));
  const counts = new Uint16Array(features.length);
  const starts = new Uint32Array(blocks.length + 1);
  const result: Counted = { features, counts, starts, views, mentions };
  /** Notes the features from `from` to before `to`; answers how many different ones there are now. */
  const note = (list: Uint32Array, from: number, to: number, before: number) => {
    let found = before;
    for (let at = from; at < to; at += 1) {
      const feature = list[at] as number;
      const times = seen[feature] as number;
      if (times === 0) features[found++] = feature;
      seen[feature] = times + 1;
    }
    return found;
  };
  return (text: string): Counted => {
    fillViews(text, views);
    let found = 0;
    for (const [at, block] of blocks.entries()) {
      fillGrams(views, lexicon, block, grams);
      starts[at] = found;
      if (at < wordBlocks) {
        const end = addMentions(vocabulary, grams, mentions, at);
        mentions.starts[at + 1] = end;
        found = note(mentions.features, mentions.starts[at] as number, end, found);
      } else found = note(grams.hashes, 0, keepKnown(vocabulary, grams), found);
    }
    starts[blocks.length] = found;
    for (let at = 0; at < found; at += 1) {
      const feature = features[at] as number;
      counts[at] = seen[feature] as number;
      seen[feature] = 0;
    }
    return result;
  };
};
