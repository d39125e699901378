import { weigh } from '../features/weigh.ts';

/** Features with their values, as far as one block reaches. */
export interface Weighted {
  readonly features: Uint32Array;
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Fills in the values of a block's features and answers the length of that vector. */
export const weighBlock = (inverse: Float32Array, counts: Uint16Array, weighted: Weighted) => {
  const { features, values, from, to } = weighted;
  let squares = 0;
  for (let at = from; at < to; at += 1) {
    const value = weigh(counts[at] as number, inverse[features[at] as number] as number);
    values[at] = value;
    squares += value * value;
  }
  return Math.sqrt(squares);
};

/**
 * Adds the weighted features to the sums of all heads, four at a time and in their order: each sum is read and written
 * once for the four. It is most of the work of a long text.
 */
export const addRows = (weights: Int8Array, weighted: Weighted, sums: Float64Array) => {
  const { features, values, from, to } = weighted;
  const heads = sums.length;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const a = (features[at] as number) * heads;
    const b = (features[at + 1] as number) * heads;
    const c = (features[at + 2] as number) * heads;
    const d = (features[at + 3] as number) * heads;
    const ofA = values[at] as number;
    const ofB = values[at + 1] as number;
    const ofC = values[at + 2] as number;
    const ofD = values[at + 3] as number;
    for (let head = 0; head < heads; head += 1) {
      sums[head] =
        (sums[head] as number) +
        ofA * (weights[a + head] as number) +
        ofB * (weights[b + head] as number) +
        ofC * (weights[c + head] as number) +
        ofD * (weights[d + head] as number);
    }
  }
  for (; at < to; at += 1) {
    const row = (features[at] as number) * heads;
    const value = values[at] as number;
    for (let head = 0; head < heads; head += 1) {
      sums[head] = (sums[head] as number) + value * (weights[row + head] as number);
    }
  }
};
