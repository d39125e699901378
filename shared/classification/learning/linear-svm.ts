import { seededRandom, shuffle } from './seeded-random.ts';
import type { SparseRow } from './sparse-rows.ts';

/** A row that a head learns nothing from. */
export const untaught = 2;

/** What a row teaches a head: 1, 0 or, where nobody knows, `untaught`. */
export const lessonOf = (isExample: boolean | undefined) =>
  isExample === undefined ? untaught : Number(isExample);

export interface SvmProblem {
  readonly rows: readonly SparseRow[];
  /** Number of features. */
  readonly size: number;
  /** By head: which rows are examples of it (1), which are not (0), and which it does not learn from (`untaught`). */
  readonly positives: readonly Uint8Array[];
  /** Cost of a mistake, the same for examples and the rest: rare heads gained nothing from dearer ones. */
  readonly cost: number;
  readonly epochs: number;
  readonly seed: number;
}

export interface LinearHeads {
  /** Row-major: the weights of all heads for feature 0, then for feature 1, and so on. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/**
 * L2-regularised, L2-loss support vector machines by dual coordinate descent (Hsieh et al., ICML 2008, algorithm 1), one
 * per head over shared rows. The bias is a feature of value 1 that every row has. The same input gives the same output
 * on any machine: the order is drawn from the seed and only + − × ÷ and square roots are used.
 */
export const trainHeads = (problem: SvmProblem): LinearHeads => {
  const { rows, size, positives, cost, epochs, seed } = problem;
  const diagonal = 1 / (2 * cost);
  const heads = positives.length;
  const weights = new Float64Array(size * heads);
  const biases = new Float64Array(heads);
  const alphas = new Float64Array(rows.length * heads);
  const squares = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1));
  const random = seededRandom(seed);
  const order = Uint32Array.from(rows, (_, at) => at);
  const margins = new Float64Array(heads);
  const steps = new Float64Array(heads);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (!row) continue;
      margins.set(biases);
      addMargins(row, weights, margins);
      const moved: number[] = [];
      for (let head = 0; head < heads; head += 1) {
        const lesson = positives[head]?.[at];
        steps[head] = 0;
        if (lesson === untaught) continue;
        const isPositive = lesson === 1;
        const sign = isPositive ? 1 : -1;
        const alpha = alphas[at * heads + head] ?? 0;
        const gradient = sign * (margins[head] ?? 0) - 1 + alpha * diagonal;
        const next = Math.max(alpha - gradient / ((squares[at] ?? 1) + diagonal), 0);
        const step = (next - alpha) * sign;
        steps[head] = step;
        if (step === 0) continue;
        alphas[at * heads + head] = next;
        biases[head] = (biases[head] ?? 0) + step;
        moved.push(head);
      }
      if (moved.length > 0) addSteps(row, weights, steps, moved);
    }
  }
  return { weights, biases };
};

/** Adds what a row's features say to the margins of all heads. */
export const addMargins = (
  { features, values }: SparseRow,
  weights: Float64Array,
  margins: Float64Array,
) => {
  const heads = margins.length;
  for (let at = 0; at < features.length; at += 1) {
    const value = values[at] as number; // Both arrays have the same length.
    const from = (features[at] as number) * heads;
    for (let head = 0; head < heads; head += 1) {
      margins[head] = (margins[head] as number) + value * (weights[from + head] as number);
    }
  }
};

/** Late in training few heads still move: only their columns are touched. */
const addSteps = (
  { features, values }: SparseRow,
  weights: Float64Array,
  steps: Float64Array,
  moved: readonly number[],
) => {
  const heads = steps.length;
  for (let at = 0; at < features.length; at += 1) {
    const value = values[at] as number;
    const from = (features[at] as number) * heads;
    for (let index = 0; index < moved.length; index += 1) {
      const head = moved[index] as number;
      weights[from + head] = (weights[from + head] as number) + value * (steps[head] as number);
    }
  }
};
