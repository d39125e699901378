/** 1 + ln(count), so that the tenth mention adds little. */
const sublinear = Float64Array.from({ length: 256 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
);

/** Value of a feature before its block is normalised. */
export const weigh = (count: number, inverse: number) =>
  (sublinear[Math.min(count, 255)] ?? 0) * inverse;

/** Inverse document frequency, smoothed: ln((1 + texts) / (1 + texts with it)) + 1. */
export const inverseFrequency = (texts: number, textsWith: number) =>
  Math.log((1 + texts) / (1 + textsWith)) + 1;
