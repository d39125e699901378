export interface Quantised {
  readonly weights: Int8Array;
  /** By column: what a weight of 1 stands for. */
  readonly scales: Float32Array;
}

const largest = 127;

/** Rounds rows of `columns` weights to whole numbers between -127 and 127, with one scale per column. */
export const quantise = (weights: Float64Array, columns: number): Quantised => {
  const tops = new Float64Array(columns);
  for (const [at, weight] of weights.entries()) {
    const column = at % columns;
    tops[column] = Math.max(tops[column] ?? 0, Math.abs(weight));
  }
  const scales = Float32Array.from(tops, (top) => (top || 1) / largest);
  return {
    weights: Int8Array.from(weights, (weight, at) =>
      Math.round(weight / (scales[at % columns] ?? 1)),
    ),
    scales,
  };
};
