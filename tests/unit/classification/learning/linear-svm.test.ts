import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMargins,
  type LinearHeads,
  type SvmProblem,
  trainHeads,
  untaught,
} from '../../../../shared/classification/learning/linear-svm.ts';
import { seededRandom } from '../../../../shared/classification/learning/seeded-random.ts';
import type { SparseRow } from '../../../../shared/classification/learning/sparse-rows.ts';

const row = (entries: readonly (readonly [feature: number, value: number])[]): SparseRow => ({
  features: Uint32Array.from(entries, ([feature]) => feature),
  values: Float64Array.from(entries, ([, value]) => value),
});

const marginsOf = ({ weights, biases }: LinearHeads, one: SparseRow) => {
  const margins = biases.slice();
  addMargins(one, weights, margins);
  return margins;
};

const lessonOf = ({ positives }: SvmProblem, head: number, at: number) => positives[head]?.[at];

const signOf = (problem: SvmProblem, head: number, at: number) =>
  lessonOf(problem, head, at) === 1 ? 1 : -1;

const costOf = (problem: SvmProblem, head: number, at: number) =>
  lessonOf(problem, head, at) === untaught ? 0 : problem.cost;

/** Length of a head's weights, the bias counted as one of them. */
const squaresOf = ({ weights, biases }: LinearHeads, head: number) =>
  weights
    .filter((_, at) => at % biases.length === head)
    .reduce((sum, weight) => sum + weight ** 2, (biases[head] ?? 0) ** 2);

/**
 * How far a head is from the optimum. By the Karush-Kuhn-Tucker conditions of the L2-loss machine the multiplier of a row
 * is 2 × cost × max(0, 1 − its margin), and the weights are the rows weighed with them; primal minus dual is then nothing.
 */
const optimality = (problem: SvmProblem, found: LinearHeads, head: number) => {
  const slacks = problem.rows.map((one, at) =>
    Math.max(0, 1 - signOf(problem, head, at) * (marginsOf(found, one)[head] ?? 0)),
  );
  const alphas = slacks.map((slack, at) => 2 * costOf(problem, head, at) * slack);
  const weights = new Float64Array(problem.size);
  let bias = 0;
  for (const [at, one] of problem.rows.entries()) {
    const weight = (alphas[at] ?? 0) * signOf(problem, head, at);
    bias += weight;
    for (const [index, feature] of one.features.entries()) {
      weights[feature] = (weights[feature] ?? 0) + weight * (one.values[index] ?? 0);
    }
  }
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, bias ** 2);
  const loss = slacks.reduce((sum, s, at) => sum + costOf(problem, head, at) * s * s, 0);
  const dual = alphas.reduce(
    (sum, alpha) => sum + alpha - alpha ** 2 / (4 * problem.cost),
    -squares / 2,
  );
  const rebuilt = [...weights].map((weight, at) =>
    Math.abs(weight - (found.weights[at * found.biases.length + head] ?? 0)),
  );
  return {
    gap: squaresOf(found, head) / 2 + loss - dual,
    stationarity: Math.max(...rebuilt, Math.abs(bias - (found.biases[head] ?? 0))),
  };
};

/** Two features that say which side of a line a row lies on, with a third that says nothing. */
const separable: SvmProblem = {
  rows: [
    row([[0, 1]]),
    row([
      [0, 0.8],
      [2, 0.5],
    ]),
    row([
      [0, 0.9],
      [1, 0.1],
    ]),
    row([[1, 1]]),
    row([
      [1, 0.8],
      [2, 0.5],
    ]),
    row([
      [1, 0.9],
      [0, 0.1],
    ]),
  ],
  size: 3,
  positives: [Uint8Array.of(1, 1, 1, 0, 0, 0), Uint8Array.of(0, 0, 0, 0, 1, 1)],
  cost: 10,
  epochs: 2_000,
  seed: 1,
};

const randomProblem = (seed: number): SvmProblem => {
  const random = seededRandom(seed);
  const size = 8;
  const rows = Array.from({ length: 30 }, () =>
    row(
      Array.from({ length: size }, (_, feature) => [feature, random()] as const).filter(
        () => random() < 0.5,
      ),
    ),
  );
  const positives = [0.5, 0.2, 0.05].map((share) =>
    Uint8Array.from(rows, () => (random() < 0.1 ? untaught : Number(random() < share))),
  );
  return { rows, size, positives, cost: 0.1 + 2 * random(), epochs: 3_000, seed };
};

describe('learning heads', () => {
  it('puts the rows of a separable problem on their sides', () => {
    const found = trainHeads(separable);
    for (const [at, one] of separable.rows.entries()) {
      expect(Math.sign(marginsOf(found, one)[0] ?? 0)).toBe(signOf(separable, 0, at));
    }
  });

  it('gives a feature that says nothing hardly any weight', () => {
    const { weights } = trainHeads(separable);
    const ofHead0 = [0, 1, 2].map((feature) => Math.abs(weights[feature * 2] ?? 0));
    expect(ofHead0[2]).toBeLessThan(0.1 * Math.min(ofHead0[0] ?? 0, ofHead0[1] ?? 0));
  });

  it('reaches the optimum: the conditions hold and no gap is left to the dual', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
        const problem = randomProblem(seed);
        const found = trainHeads(problem);
        for (const head of problem.positives.keys()) {
          const { gap, stationarity } = optimality(problem, found, head);
          expect(Math.abs(gap)).toBeLessThan(1e-6);
          expect(stationarity).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('comes nearer to the optimum with every round', () => {
    const gaps = [1, 10, 100].map(
      (epochs) => optimality(separable, trainHeads({ ...separable, epochs }), 0).gap,
    );
    expect(gaps[0]).toBeGreaterThan(gaps[1] ?? 0);
    expect(gaps[1]).toBeGreaterThan(gaps[2] ?? 0);
  });

  it('gives the same numbers each time, and others only by the order that the seed draws', () => {
    const problem = { ...randomProblem(5), epochs: 3 };
    expect(trainHeads(problem)).toEqual(trainHeads(problem));
    expect(trainHeads({ ...problem, seed: 6 })).not.toEqual(trainHeads(problem));
  });

  it('learns each head as if it were alone', () => {
    const problem = randomProblem(11);
    const together = trainHeads(problem);
    const alone = trainHeads({
      ...problem,
      positives: problem.positives.slice(1, 2),
    });
    expect([...alone.weights]).toEqual([...together.weights].filter((_, at) => at % 3 === 1));
    expect(alone.biases[0]).toBe(together.biases[1]);
  });

  it('learns nothing for a head from a row that it is not taught', () => {
    const [first = new Uint8Array(6)] = separable.positives;
    const positives = [first.with(5, untaught)];
    const changed = separable.rows.with(5, row([[0, 50]]));
    const found = trainHeads({ ...separable, positives });
    expect(trainHeads({ ...separable, positives, rows: changed })).toEqual(found);
    expect(found).not.toEqual(trainHeads({ ...separable, positives: [first] }));
  });

  it('answers no for a head without examples', () => {
    const found = trainHeads({ ...separable, positives: [new Uint8Array(6), new Uint8Array(6)] });
    for (const one of separable.rows) expect(marginsOf(found, one)[0]).toBeLessThan(0);
  });
});
