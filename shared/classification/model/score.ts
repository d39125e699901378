import { createCounter, type Mentions } from '../features/count-features.ts';
import { wordBlocks } from '../features/grams.ts';
import type { Views } from '../features/views.ts';
import type { Model } from './model.ts';
import { createStatementScorer, type Strongest } from './score-statements.ts';
import { createFeatureAdder } from './weigh-features.ts';

const addEvidence = (model: Model, evidence: readonly number[], margins: Float64Array) => {
  const { weights, evidenceScales, evidenceScale, vocabulary } = model;
  const heads = margins.length;
  const first = vocabulary.keys.length * heads;
  for (let at = 0; at < evidence.length; at += 1) {
    const value = evidence[at] as number; // A plain loop over it: there is one.
    if (value === 0) continue;
    const row = first + at * heads;
    for (let head = 0; head < heads; head += 1) {
      const weight = (weights[row + head] as number) * (evidenceScales[head] as number);
      margins[head] = (margins[head] as number) + value * evidenceScale * weight;
    }
  }
};

export interface Scored {
  /** One per head; where statements are asked, too, the margin of the one that speaks most for it is added. */
  readonly margins: Float64Array;
  /** What was read of the text, for explanations. */
  readonly views: Views;
  readonly mentions: Mentions;
  readonly strongest: Strongest;
  /** By kind of body, whose matter the text tells of: asked of few texts, so only on demand, until the next call. */
  readonly hearBodies: () => Float64Array;
}

/** Scores texts against all heads. What it returns is overwritten by the next call. */
export const createScorer = (model: Model) => {
  const count = createCounter(model.vocabulary, model.lexicon);
  const margins = new Float64Array(model.heads.length);
  const addFeatures = createFeatureAdder(model, model.inverse);
  const addBodies = createFeatureAdder(model.bodies, model.inverse);
  const bodyMargins = new Float64Array(model.bodies.heads.length);
  const findStrongest = createStatementScorer(model);
  const firstOfStatements = model.heads.indexOf(model.statements.heads[0] ?? '');
  return (text: string, evidence: readonly number[]): Scored => {
    const counted = count(text);
    margins.set(model.biases);
    addFeatures(counted, margins);
    addEvidence(model, evidence, margins);
    const { views, mentions } = counted;
    const strongest = findStrongest(views, mentions);
    for (const [at, margin] of strongest.margins.entries()) {
      const head = firstOfStatements + at;
      margins[head] = (margins[head] as number) + margin;
    }
    const hearBodies = () => {
      bodyMargins.set(model.bodies.biases);
      addBodies({ ...counted, starts: counted.starts.subarray(0, wordBlocks + 1) }, bodyMargins);
      return bodyMargins;
    };
    return { margins, views, mentions, strongest, hearBodies };
  };
};
