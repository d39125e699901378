import { blocks, createGrams, fillGrams } from '../features/grams.ts';
import type { Lexicon } from '../features/lexicon.ts';
import { createViews, fillViews } from '../features/views.ts';
import { createVocabulary, type Vocabulary } from '../features/vocabulary.ts';

export interface VocabularyLimits {
  /** How many texts an n-gram must stand in. */
  readonly minTexts: number;
  /** How many n-grams of each block are kept, those in most texts first. */
  readonly perBlock: readonly number[];
}

interface Counts {
  /** In how many texts each n-gram of a block stands. */
  readonly texts: ReadonlyMap<number, number>;
}

/** In how many texts each n-gram stands, by block. */
export const countTexts = (texts: readonly string[], lexicon: Lexicon): Counts[] => {
  const views = createViews();
  const grams = createGrams(views.accented.length);
  const byBlock = blocks.map(() => ({
    texts: new Map<number, number>(),
    last: new Map<number, number>(),
  }));
  for (const [number, text] of texts.entries()) {
    fillViews(text, views);
    for (const [at, block] of blocks.entries()) {
      fillGrams(views, lexicon, block, grams);
      const counted = byBlock[at];
      if (!counted) continue;
      for (let gram = 0; gram < grams.length; gram += 1) {
        const key = grams.hashes[gram] ?? 0;
        if (counted.last.get(key) === number) continue;
        counted.last.set(key, number);
        counted.texts.set(key, (counted.texts.get(key) ?? 0) + 1);
      }
    }
  }
  return byBlock;
};

export interface Selected {
  readonly vocabulary: Vocabulary;
  /** In how many texts each feature stands. */
  readonly textsWith: Uint32Array;
}

/** The n-grams to learn from: of each block those in most texts, ties by their number, so that any machine picks the same. */
export const selectVocabulary = (
  counted: readonly Counts[],
  { minTexts, perBlock }: VocabularyLimits,
): Selected => {
  const chosen = counted.map(({ texts }, at) =>
    [...texts]
      .filter(([, count]) => count >= minTexts)
      .sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB)
      .slice(0, perBlock[at]),
  );
  const flat = chosen.flat();
  const starts = [0];
  for (const list of chosen) starts.push((starts.at(-1) ?? 0) + list.length);
  const vocabulary = createVocabulary(
    Uint32Array.from(flat, ([key]) => key),
    starts,
  );
  return { vocabulary, textsWith: Uint32Array.from(flat, ([, count]) => count) };
};
