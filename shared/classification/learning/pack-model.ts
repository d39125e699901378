import type { Lexicon } from '../features/lexicon.ts';
import type { Calibration, Model, WordHeads } from '../model/model.ts';
import type { FittedHeads } from './fit-heads.ts';
import type { LinearHeads } from './linear-svm.ts';
import { quantise } from './quantise.ts';

/** Nothing is answered, nothing suspected: for a model whose margins are all that is wanted. */
export const uncalibrated: Calibration = {
  temperature: 1,
  bodyTemperature: 1,
  sigmoids: [],
  thresholds: {
    answer: 0,
    acts: [],
    urgent: 0,
    head: 0,
    mayBeHead: 0,
    mayBeDenunciation: 0,
    mayBeRetaliation: 0,
    also: 0,
  },
};

/** What a model is made of beside its numbers. */
export interface Parts {
  readonly heads: readonly string[];
  readonly evidence: readonly string[];
  readonly evidenceScale: number;
  readonly lexicon: Lexicon;
}

/** Asks nothing. */
const noHeads: WordHeads = {
  heads: [],
  weights: new Int8Array(),
  scales: new Float32Array(),
  biases: new Float32Array(),
};

/** Rounds heads that were fitted to the blocks of words. */
export const packWordHeads = (names: readonly string[], fitted: LinearHeads): WordHeads => ({
  heads: names,
  ...quantise(fitted.weights, names.length),
  biases: Float32Array.from(fitted.biases),
});

/** Rounds fitted heads to a model. The rows behind the vocabulary's are the evidence's; both get scales of their own. */
export const packModel = (fitted: FittedHeads, parts: Parts): Model => {
  const columns = parts.heads.length;
  const first = fitted.vocabulary.keys.length * columns;
  const grams = quantise(fitted.weights.subarray(0, first), columns);
  const evidence = quantise(fitted.weights.subarray(first), columns);
  const weights = new Int8Array(fitted.weights.length);
  weights.set(grams.weights);
  weights.set(evidence.weights, first);
  return {
    ...parts,
    vocabulary: fitted.vocabulary,
    inverse: Float32Array.from(fitted.inverse),
    weights,
    scales: grams.scales,
    evidenceScales: evidence.scales,
    biases: Float32Array.from(fitted.biases),
    statements: noHeads,
    bodies: noHeads,
    calibration: uncalibrated,
  };
};
