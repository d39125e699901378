import type { Sigmoid } from '../model/model.ts';

const steps = 100;
const ridge = 1e-10;

/** -log likelihood of the targets, written so that neither end overflows. */
const loss = (margins: readonly number[], targets: readonly number[], { a, b }: Sigmoid) =>
  margins.reduce((sum, margin, at) => {
    const z = a * margin + b;
    const target = targets[at] ?? 0;
    return (
      sum +
      (z >= 0 ? target * z + Math.log1p(Math.exp(-z)) : (target - 1) * z + Math.log1p(Math.exp(z)))
    );
  }, 0);

const slopes = (margins: readonly number[], targets: readonly number[], { a, b }: Sigmoid) => {
  let [h11, h22, h21, g1, g2] = [ridge, ridge, 0, 0, 0];
  for (const [at, margin] of margins.entries()) {
    const z = a * margin + b;
    const p = z >= 0 ? Math.exp(-z) / (1 + Math.exp(-z)) : 1 / (1 + Math.exp(z));
    const [d2, d1] = [p * (1 - p), (targets[at] ?? 0) - p];
    h11 += margin * margin * d2;
    h22 += d2;
    h21 += margin * d2;
    g1 += margin * d1;
    g2 += d1;
  }
  return { h11, h22, h21, g1, g2 };
};

/**
 * Platt's sigmoid by Newton's method with backtracking (Lin, Lin and Weng, 2007). `isExample` says which margins belong
 * to examples; the smoothed targets keep a few examples from promising certainty.
 */
export const fitSigmoid = (margins: readonly number[], isExample: readonly boolean[]): Sigmoid => {
  const positive = isExample.filter(Boolean).length;
  const negative = isExample.length - positive;
  const [high, low] = [(positive + 1) / (positive + 2), 1 / (negative + 2)];
  const targets = isExample.map((is) => (is ? high : low));
  let fit: Sigmoid = { a: 0, b: Math.log((negative + 1) / (positive + 1)) };
  let best = loss(margins, targets, fit);
  for (let step = 0; step < steps; step += 1) {
    const { h11, h22, h21, g1, g2 } = slopes(margins, targets, fit);
    if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) return fit;
    const determinant = h11 * h22 - h21 * h21;
    const [da, db] = [-(h22 * g1 - h21 * g2) / determinant, -(h11 * g2 - h21 * g1) / determinant];
    let size = 1;
    for (; size >= 1e-10; size /= 2) {
      const next = { a: fit.a + size * da, b: fit.b + size * db };
      const nextLoss = loss(margins, targets, next);
      if (nextLoss < best + 1e-4 * size * (g1 * da + g2 * db)) {
        [fit, best] = [next, nextLoss];
        break;
      }
    }
    if (size < 1e-10) return fit;
  }
  return fit;
};
