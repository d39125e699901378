import { lineEnd, separator } from './symbols.ts';

/** Mixes two numbers into one of 32 bits; the constants are those of the finaliser of MurmurHash3. */
export const mix = (hash: number, value: number) => {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** Turned before it is mixed with the next word, so that "dân sợ" is not "sợ dân". */
const turned = (number: number) => Math.imul(number, 0x9e3779b1);

/** The number of two words in their order. */
export const pairOf = (before: number, word: number) => mix(turned(before), word);

/** The number of a phrase from that of what it begins with and its last word. */
export const longerBy = (phrase: number, word: number) => mix(turned(phrase) + 1, word);

/**
 * Writes each word's number into `words` and answers how many there are. Words are runs of letters, numbers and tones, "?"
 * and "!".
 */
export const numberWords = (
  view: Uint8Array,
  length: number,
  seed: number,
  words: Int32Array,
): number => {
  let [count, word, isInside] = [0, seed, false];
  for (let at = 0; at < length; at += 1) {
    const symbol = view[at] as number;
    if (symbol !== separator && symbol !== lineEnd) {
      word = mix(word, symbol);
      isInside = true;
    } else if (isInside) {
      words[count++] = word;
      word = seed;
      isInside = false;
    }
  }
  return count;
};
