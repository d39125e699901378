import { softmax } from '../model/probability.ts';

export interface Softened {
  readonly margins: ArrayLike<number>;
  /** Which of the margins belongs to the right answer. */
  readonly right: number;
}

const golden = (Math.sqrt(5) - 1) / 2;
const [lowest, highest] = [0.02, 5];
const steps = 60;

/** The one temperature under which the right answers of held-out texts are likeliest, by golden-section search. */
export const fitTemperature = (examples: readonly Softened[]) => {
  const loss = (temperature: number) =>
    examples.reduce((sum, { margins, right }) => {
      const share = softmax(margins, temperature)[right] ?? 0;
      return sum - Math.log(Math.max(share, 1e-12));
    }, 0);
  let [from, to] = [lowest, highest];
  for (let step = 0; step < steps; step += 1) {
    const [left, right] = [to - golden * (to - from), from + golden * (to - from)];
    if (loss(left) < loss(right)) to = right;
    else from = left;
  }
  return (from + to) / 2;
};
