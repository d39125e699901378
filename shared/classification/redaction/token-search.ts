import type { Reading } from './reading.ts';

/** The index of the first token that begins at `offset` of the folded text or behind it. */
export function tokenFrom(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
