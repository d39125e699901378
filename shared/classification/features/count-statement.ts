import type { Mentions } from './count-features.ts';
import type { FeatureCounts } from './feature-counts.ts';
import { wordBlocks } from './grams.ts';

/** Where reading has come to in each block, so that the statements of a text are counted one after the other. */
export const startOf = ({ starts }: Mentions) => starts.slice(0, wordBlocks);

/**
 * A counter of the mentions that lie within one statement, words `first` to before `end`. Statements are asked for in
 * their order, with one cursor for a text. It reuses its memory.
 */
export const createStatementCounter = (vocabularySize: number) => {
  const seen = new Uint16Array(vocabularySize);
  const features = new Uint32Array(vocabularySize);
  const counts = new Uint16Array(vocabularySize);
  const result: FeatureCounts = { features, counts, starts: new Uint32Array(wordBlocks + 1) };
  return (mentions: Mentions, cursor: Uint32Array, first: number, end: number): FeatureCounts => {
    const { lasts, sizes } = mentions;
    let found = 0;
    for (let block = 0; block < wordBlocks; block += 1) {
      result.starts[block] = found;
      const stop = mentions.starts[block + 1] as number;
      let at = cursor[block] as number;
      for (; at < stop; at += 1) {
        const last = lasts[at] as number;
        const from = last - (sizes[at] as number) + 1;
        if (from >= end) break;
        if (from < first || last >= end) continue; // It reaches over the edge: it is said in neither.
        const feature = mentions.features[at] as number;
        const times = seen[feature] as number;
        if (times === 0) features[found++] = feature;
        seen[feature] = times + 1;
      }
      cursor[block] = at;
    }
    result.starts[wordBlocks] = found;
    for (let at = 0; at < found; at += 1) {
      const feature = features[at] as number;
      counts[at] = seen[feature] as number;
      seen[feature] = 0;
    }
    return result;
  };
};
