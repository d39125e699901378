import type { FeatureCounts } from '../features/feature-counts.ts';
import { weigh } from '../features/weigh.ts';

/** One text as a sparse vector: each block of features has length 1. */
export interface SparseRow {
  readonly features: Uint32Array;
  readonly values: Float64Array;
}

/** Turns counts into a row of TF-IDF values with every block normalised on its own. */
export const rowOf = (
  { features, counts, starts }: FeatureCounts,
  inverse: Float64Array,
): SparseRow => {
  const total = starts.at(-1) ?? 0;
  const values = new Float64Array(total);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const [from, to] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    let squares = 0;
    for (let at = from; at < to; at += 1) {
      const value = weigh(counts[at] ?? 0, inverse[features[at] ?? 0] ?? 0);
      values[at] = value;
      squares += value * value;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let at = from; at < to; at += 1) values[at] = (values[at] ?? 0) / norm;
  }
  return { features: features.slice(0, total), values };
};
