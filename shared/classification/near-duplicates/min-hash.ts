/** How many minima make a signature: the error of an estimated Jaccard index is about 1/√128, 4 points in the middle. */
export const minimaCount = 128;

/** Marsaglia's xorshift, 32 bits. Only to write down 256 constants without listing them. */
const constantsFrom = (seed: number) => {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
};

const next = constantsFrom(0x4d696e68);
const factors = Int32Array.from({ length: minimaCount }, () => next() | 1);
const summands = Int32Array.from({ length: minimaCount }, () => next());

/** The larger a number, the less it matters here: where every minimum starts. */
export const emptyMinima = () => new Int32Array(minimaCount).fill(0x7fffffff);

/**
 * Lowers the minima by the hashes of a set (Broder 1997). Each permutation is x ↦ ax + b modulo 2³², one to one since a is
 * odd; the hashes are random already. Minima on the outside: each stays in a register while the hashes go by.
 */
export const lowerMinima = (minima: Int32Array, hashes: Int32Array, count: number) => {
  for (let index = 0; index < minimaCount; index += 1) {
    const factor = factors[index] ?? 1;
    const summand = summands[index] ?? 0;
    let least = minima[index] ?? 0;
    for (let at = 0; at < count; at += 1) {
      const value = (Math.imul(hashes[at] ?? 0, factor) + summand) | 0;
      if (value < least) least = value;
    }
    minima[index] = least;
  }
};
