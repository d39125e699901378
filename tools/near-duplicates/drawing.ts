/** Draws that are the same on every machine and in every run. */
export interface Drawing {
  /** From 0 to just below 1. */
  readonly share: () => number;
  /** A whole number from 0 to `end` - 1. */
  readonly below: (end: number) => number;
}

/** Mulberry32, seeded by a text. */
export const drawingFrom = (seed: string): Drawing => {
  let state = 0;
  for (const char of seed) state = (Math.imul(state, 31) + (char.codePointAt(0) ?? 0)) | 0;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, below: (end) => Math.floor(share() * end) };
};

/** The items in another order (Fisher and Yates). */
export const shuffled = <T>(items: readonly T[], { below }: Drawing): T[] => {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(below(left.length), 1));
  return drawn;
};
