import type { FeatureCounts } from '../features/feature-counts.ts';
import { weigh } from '../features/weigh.ts';

/** Features with their values, as far as one block reaches. */
interface Weighted {
  readonly features: Uint32Array;
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Fills in the values of a block's features and answers the length of that vector. */
const weighBlock = (inverse: Float32Array, counts: Uint16Array, weighted: Weighted) => {
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
const addRows = (weights: Int8Array, weighted: Weighted, sums: Float64Array) => {
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

/** Weights of features, row-major, and by head what a weight of 1 stands for. */
interface Table {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/** Makes a function that adds to the margins of all heads what counted features say, each block of length 1. */
export const createFeatureAdder = ({ weights, scales }: Table, inverse: Float32Array) => {
  const values = new Float64Array(inverse.length);
  const sums = new Float64Array(scales.length);
  return ({ features, counts, starts }: FeatureCounts, margins: Float64Array) => {
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const [from, to] = [starts[block] as number, starts[block + 1] as number];
      const weighted = { features, values, from, to };
      const norm = weighBlock(inverse, counts, weighted);
      if (norm === 0) continue;
      sums.fill(0);
      addRows(weights, weighted, sums);
      for (let head = 0; head < margins.length; head += 1) {
        const sum = (sums[head] as number) * (scales[head] as number);
        margins[head] = (margins[head] as number) + sum / norm;
      }
    }
  };
};
