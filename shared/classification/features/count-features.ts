import { blocks, createGrams, fillGrams } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { createViews, fillViews, maxRead, type Views } from './views.ts';
import { keepKnown, type Vocabulary } from './vocabulary.ts';

/** The features found in one text and how often each; sorted by block, in order of appearance within it. */
export interface Counted {
  readonly features: Uint32Array;
  readonly counts: Uint16Array;
  /** Where each block's features begin in `features`; one more entry says where the last ends. */
  readonly starts: Uint32Array;
  readonly views: Views;
}

/**
 * A counter over a vocabulary. It reuses its memory: what it returned is overwritten by the next call.
 * Time is linear in the text, of which at most 8,000 characters are read.
 */
export const createCounter = (vocabulary: Vocabulary, lexicon: Lexicon) => {
  const views = createViews();
  const grams = createGrams(views.accented.length);
  const seen = new Uint16Array(vocabulary.keys.length);
  const features = new Uint32Array(Math.min(vocabulary.keys.length, 8 * 3 * maxRead));
  const counts = new Uint16Array(features.length);
  const starts = new Uint32Array(blocks.length + 1);
  const result: Counted = { features, counts, starts, views };
  return (text: string): Counted => {
    fillViews(text, views);
    let found = 0;
    for (const [at, block] of blocks.entries()) {
      fillGrams(views, lexicon, block, grams);
      starts[at] = found;
      // Two loops over few arrays each: what they need stays in registers.
      const { hashes, length } = grams;
      const known = keepKnown(vocabulary, hashes, length);
      for (let gram = 0; gram < known; gram += 1) {
        const feature = hashes[gram] as number;
        const before = seen[feature] as number;
        if (before === 0) features[found++] = feature;
        seen[feature] = before + 1;
      }
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
