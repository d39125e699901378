import { createCounter } from '../features/count-features.ts';
import type { Lexicon } from '../features/lexicon.ts';
import { createVocabulary, type Vocabulary } from '../features/vocabulary.ts';
import { inverseFrequency } from '../features/weigh.ts';
import { packInverse, unpackInverse } from '../model/inverse-byte.ts';
import { type LinearHeads, lessonOf, trainHeads } from './linear-svm.ts';
import {
  countTexts,
  type Selected,
  selectVocabulary,
  type VocabularyLimits,
} from './select-vocabulary.ts';
import { rowOf, type SparseRow } from './sparse-rows.ts';

export interface TrainingText {
  readonly text: string;
  readonly evidence: readonly number[];
  /** By head: whether the text is an example of it; undefined when the head is to learn nothing from it. */
  readonly isExample: readonly (boolean | undefined)[];
}

export interface Settings {
  readonly vocabulary: VocabularyLimits;
  /** How many features the model has in the end: those that a rough fit weighs most. */
  readonly keep: number;
  /** How heavily rule evidence counts beside the three blocks of n-grams, each of length 1. */
  readonly evidenceScale: number;
  /** Cost of a mistake. */
  readonly cost: number;
  readonly epochs: number;
  readonly seed: number;
}

export interface FittedHeads extends LinearHeads {
  readonly vocabulary: Vocabulary;
  readonly inverse: Float64Array;
}

/** Appends the evidence, scaled, as features behind those of the vocabulary. */
const withEvidence = (
  { features, values }: SparseRow,
  evidence: readonly number[],
  first: number,
  scale: number,
): SparseRow => {
  const found = evidence.flatMap((value, at) => (value === 0 ? [] : [{ at, value }]));
  return {
    features: Uint32Array.from([...features, ...found.map(({ at }) => first + at)]),
    values: Float64Array.from([...values, ...found.map(({ value }) => value * scale)]),
  };
};

/** The features that matter most to any head, still in their order: a rough fit says which. */
const mostTelling = (selected: Selected, { weights }: LinearHeads, heads: number, keep: number) => {
  const { vocabulary, textsWith } = selected;
  const { keys, starts } = vocabulary;
  if (keys.length <= keep) return selected;
  const importance = Float64Array.from(keys, (_, feature) => {
    let squares = 0;
    for (let head = 0; head < heads; head += 1) {
      squares += (weights[feature * heads + head] ?? 0) ** 2;
    }
    return squares;
  });
  const least = importance.slice().sort()[keys.length - keep] ?? 0;
  const kept = [...keys.keys()].filter((feature) => (importance[feature] ?? 0) >= least);
  return {
    vocabulary: createVocabulary(
      Uint32Array.from(kept, (feature) => keys[feature] ?? 0),
      starts.map((start) => kept.filter((feature) => feature < start).length),
    ),
    textsWith: Uint32Array.from(kept, (feature) => textsWith[feature] ?? 0),
  };
};

const roughEpochs = 1;

/** Learns all heads from texts. The same texts and settings give the same numbers on any machine. */
export const fitHeads = (
  texts: readonly TrainingText[],
  lexicon: Lexicon,
  settings: Settings,
): FittedHeads => {
  const heads = texts[0]?.isExample.length ?? 0;
  const positives = Array.from({ length: heads }, (_, head) =>
    Uint8Array.from(texts, ({ isExample }) => lessonOf(isExample[head])),
  );
  const learn = ({ vocabulary, textsWith }: Selected, epochs: number): FittedHeads => {
    const inverse = Float64Array.from(textsWith, (count) =>
      unpackInverse(packInverse(inverseFrequency(texts.length, count))),
    );
    const count = createCounter(vocabulary, lexicon);
    const size = vocabulary.keys.length;
    const rows = texts.map(({ text, evidence }) =>
      withEvidence(rowOf(count(text), inverse), evidence, size, settings.evidenceScale),
    );
    const problem = {
      rows,
      size: size + (texts[0]?.evidence.length ?? 0),
      positives,
      cost: settings.cost,
      epochs,
      seed: settings.seed,
    };
    return { ...trainHeads(problem), vocabulary, inverse };
  };
  const counted = countTexts(
    texts.map(({ text }) => text),
    lexicon,
  );
  const all = selectVocabulary(counted, settings.vocabulary);
  const isSmall = all.vocabulary.keys.length <= settings.keep;
  const kept = isSmall ? all : mostTelling(all, learn(all, roughEpochs), heads, settings.keep);
  return learn(kept, settings.epochs);
};
