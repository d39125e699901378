/** 1 / (1 + exp(a × margin + b)), with the a and b that training fitted. */
export const sigmoid = (margin: number, a: number, b: number) => 1 / (1 + Math.exp(a * margin + b));

/** Shares of 1 by margin; the lower the temperature, the surer the largest. */
export const softmax = (margins: readonly number[], temperature: number): number[] => {
  const top = Math.max(...margins);
  const powers = margins.map((margin) => Math.exp((margin - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};
