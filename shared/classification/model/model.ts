import type { Lexicon } from '../features/lexicon.ts';
import type { Vocabulary } from '../features/vocabulary.ts';

/** A margin becomes a probability as 1 / (1 + exp(a × margin + b)). */
export interface Sigmoid {
  readonly a: number;
  readonly b: number;
}

/** From which probability on something is said, or is too likely to be passed over; each chosen on held-out texts. */
export interface Thresholds {
  /** The intent is answered at this confidence; below, a person decides. */
  readonly answer: number;
  /** By act, in the order of the taxonomy. */
  readonly acts: readonly number[];
  readonly urgent: number;
  /** The head is taken to be meant; between `mayBeHead` and this that is not sure. */
  readonly head: number;
  readonly mayBeHead: number;
  readonly mayBeDenunciation: number;
  readonly mayBeRetaliation: number;
  /** A further intent is in the text, too. */
  readonly also: number;
}

export interface Calibration {
  readonly temperature: number;
  /** Of the shares of kinds of bodies. */
  readonly bodyTemperature: number;
  /** One per head, in the order of the columns. */
  readonly sigmoids: readonly Sigmoid[];
  readonly thresholds: Thresholds;
}

/** Linear heads with the vocabulary of the whole, its blocks of words only. */
export interface WordHeads {
  readonly heads: readonly string[];
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** Linear heads over n-grams and rule evidence, as small whole numbers with one scale per head. */
export interface Model {
  readonly heads: readonly string[];
  /** Names of the rule evidence, in its order: a model fits only the rules it was trained beside. */
  readonly evidence: readonly string[];
  /** How heavily the evidence counts beside the three blocks of n-grams. */
  readonly evidenceScale: number;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** Inverse document frequency of each feature. */
  readonly inverse: Float32Array;
  /** Row-major: the weights of all heads for feature 0, then for feature 1; the evidence's rows come last. */
  readonly weights: Int8Array;
  /** By head: what a weight of 1 stands for, among the n-grams and among the evidence. */
  readonly scales: Float32Array;
  readonly evidenceScales: Float32Array;
  readonly biases: Float32Array;
  /**
   * What is asked of single statements: they find the sentence that alleges an act where a letter tells of much else.
   * Heads of the model, one after the other. Without any, nothing is asked of statements.
   */
  readonly statements: WordHeads;
  /** Whose matter a letter tells of: kinds of bodies (`createKindOf`). */
  readonly bodies: WordHeads;
  readonly calibration: Calibration;
}
