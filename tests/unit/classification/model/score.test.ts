import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Counted,
  createCounter,
} from '../../../../shared/classification/features/count-features.ts';
import { blocks } from '../../../../shared/classification/features/grams.ts';
import type { Model } from '../../../../shared/classification/model/model.ts';
import { createScorer } from '../../../../shared/classification/model/score.ts';
import { anyText, vietnameseText } from '../features/vietnamese.ts';
import { aSmallModel, evidenceOf, smallHeads, smallTexts } from './small-model.ts';

const model = aSmallModel();
const score = createScorer(model);
const marginsOf = (text: string, evidence: readonly number[] = []) => [
  ...score(text, evidence).margins,
];

/** What a block of features says for a head, by the definition: TF-IDF of length 1 times the weights. */
const blockSays = ({ inverse, weights, scales, heads }: Model, counted: Counted, block: number) => {
  const { features, counts, starts } = counted;
  const [from = 0, to = 0] = starts.slice(block, block + 2);
  const terms = Array.from({ length: to - from }, (_, at) => {
    const feature = features[from + at] ?? 0;
    return { feature, value: (1 + Math.log(counts[from + at] ?? 0)) * (inverse[feature] ?? 0) };
  });
  const norm = Math.hypot(...terms.map(({ value }) => value)) || 1;
  return heads.map((_, head) =>
    terms.reduce((sum, { feature, value }) => {
      const weight = (weights[feature * heads.length + head] ?? 0) * (scales[head] ?? 0);
      return sum + (value / norm) * weight;
    }, 0),
  );
};

const definition = (text: string) => {
  const counted = createCounter(model.vocabulary, model.lexicon)(text);
  const said = blocks.map((_, block) => blockSays(model, counted, block));
  return model.heads.map((_, head) =>
    said.reduce((sum, says) => sum + (says[head] ?? 0), model.biases[head] ?? 0),
  );
};

describe('scoring a text', () => {
  it('adds up what its features say, each block of them normalised apart', () => {
    const known = fc.constantFrom(...Object.values(smallTexts).flat());
    const texts = fc.array(fc.oneof(known, vietnameseText), { maxLength: 3 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        for (const [head, margin] of definition(text).entries()) {
          expect(marginsOf(text)[head]).toBeCloseTo(margin, 6);
        }
      }),
    );
  });

  it('puts each text that was learned from under its own head', () => {
    for (const [label, texts] of Object.entries(smallTexts)) {
      for (const text of texts) {
        const margins = marginsOf(text, evidenceOf(text));
        expect(smallHeads[margins.indexOf(Math.max(...margins))]).toBe(label);
      }
    }
  });

  it('knows nothing of an empty text but how common each head is', () => {
    expect(marginsOf('')).toEqual([...model.biases]);
    expect(marginsOf(' \n\t ')).toEqual([...model.biases]);
  });

  it('weighs evidence where there is no text', () => {
    const evidence = [1, -0.5, 0];
    const first = model.vocabulary.keys.length * model.heads.length;
    const expected = model.heads.map((_, head) => {
      const says = (at: number) =>
        (model.weights[first + at * model.heads.length + head] ?? 0) *
        (model.evidenceScales[head] ?? 0) *
        model.evidenceScale;
      return (model.biases[head] ?? 0) + says(0) - 0.5 * says(1);
    });
    for (const [head, margin] of marginsOf('', evidence).entries()) {
      expect(margin).toBeCloseTo(expected[head] ?? Number.NaN, 6);
    }
    expect(marginsOf('', [0, 0, 0])).toEqual(marginsOf(''));
  });

  it('gives finite margins that no earlier text has touched', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const alone = [...createScorer(model)(text, evidenceOf(text)).margins];
        marginsOf(before, evidenceOf(before));
        expect(marginsOf(text, evidenceOf(text))).toEqual(alone);
        expect(alone.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
