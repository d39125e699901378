import { createCounter } from '../features/count-features.ts';
import type { Views } from '../features/views.ts';
import { weigh } from '../features/weigh.ts';
import type { Model } from './model.ts';

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

const addEvidence = (model: Model, evidence: readonly number[], margins: Float64Array) => {
  const { weights, evidenceScales, evidenceScale, vocabulary } = model;
  const heads = margins.length;
  const first = vocabulary.keys.length * heads;
  for (const [at, value] of evidence.entries()) {
    if (value === 0) continue;
    for (let head = 0; head < heads; head += 1) {
      const weight = (weights[first + at * heads + head] ?? 0) * (evidenceScales[head] ?? 0);
      margins[head] = (margins[head] as number) + value * evidenceScale * weight;
    }
  }
};

export interface Scored {
  /** One per head. */
  readonly margins: Float64Array;
  /** What was read of the text, for explanations. */
  readonly views: Views;
}

/** Scores texts against all heads. What it returns is overwritten by the next call. */
export const createScorer = (model: Model) => {
  const count = createCounter(model.vocabulary, model.lexicon);
  const margins = new Float64Array(model.heads.length);
  const sums = new Float64Array(model.heads.length);
  const values = new Float64Array(model.vocabulary.keys.length);
  return (text: string, evidence: readonly number[]): Scored => {
    const counted = count(text);
    margins.set(model.biases);
    const { features, counts, starts } = counted;
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const [from, to] = [starts[block] as number, starts[block + 1] as number];
      const weighted = { features, values, from, to };
      const norm = weighBlock(model.inverse, counts, weighted);
      if (norm === 0) continue;
      sums.fill(0);
      addRows(model.weights, weighted, sums);
      for (let head = 0; head < margins.length; head += 1) {
        const sum = (sums[head] as number) * (model.scales[head] ?? 0);
        margins[head] = (margins[head] as number) + sum / norm;
      }
    }
    addEvidence(model, evidence, margins);
    return { margins, views: counted.views };
  };
};
