import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createClassifier } from '../../../shared/classification/classifier.ts';
import { blocks } from '../../../shared/classification/features/grams.ts';
import { actCodes, heads } from '../../../shared/classification/model/heads.ts';
import { decodeModel } from '../../../shared/classification/model/model-file.ts';
import { evidenceNames } from '../../../shared/classification/rules/evidence.ts';
import { directory } from './letters.ts';

const file = new URL('../../../shared/classification/model/model.bin', import.meta.url);
const model = decodeModel(readFileSync(file));

it('is a file of less than three megabytes', () => {
  expect(statSync(file).size).toBeLessThan(3_000_000);
});

it('answers the questions that the code asks, from the evidence that the rules give', () => {
  expect(model.heads).toEqual(heads);
  expect(model.evidence).toEqual(evidenceNames);
});

it('has features in every block, a weight for each of them and each head, and no number that is none', () => {
  const { vocabulary, inverse, weights, scales, evidenceScales, biases } = model;
  const features = vocabulary.keys.length;
  expect(vocabulary.starts).toHaveLength(blocks.length + 1);
  expect([vocabulary.starts[0], vocabulary.starts.at(-1)]).toEqual([0, features]);
  expect(vocabulary.starts.slice(1).every((end, at) => end > (vocabulary.starts[at] ?? 0))).toBe(
    true,
  );
  expect(inverse).toHaveLength(features);
  expect(weights.length).toBeGreaterThanOrEqual((features + evidenceNames.length) * heads.length);
  for (const numbers of [inverse, scales, evidenceScales, biases]) {
    expect(numbers.every(Number.isFinite)).toBe(true);
  }
});

it('has the confidence and the thresholds of its heads, in the order in which caution needs them', () => {
  const { temperature, sigmoids, thresholds } = model.calibration;
  expect(temperature).toBeGreaterThan(0);
  expect([sigmoids.length, thresholds.acts.length]).toEqual([heads.length, actCodes.length]);
  // A larger margin must never make anything less likely.
  expect(sigmoids.filter(({ a }) => !(a <= 0))).toEqual([]);
  expect(
    Object.values(thresholds)
      .flat()
      .filter((one) => !(one > 0 && one <= 1)),
  ).toEqual([]);
});

it('refuses to serve beside other heads than it was trained for', () => {
  const other = { ...model, heads: [...model.heads].reverse() };
  expect(() => createClassifier(directory, other)).toThrow('other heads');
});

it('refuses to serve beside other rules than it was trained beside', () => {
  const other = { ...model, evidence: model.evidence.slice(1) };
  expect(() => createClassifier(directory, other)).toThrow('other evidence');
});
