/** The n-grams a model knows, by their number: the features of block 0 first, then those of block 1, and so on. */
export interface Vocabulary {
  /** The n-gram of each feature. */
  readonly keys: Uint32Array;
  /** Where each block's features begin; one more entry says where the last ends. */
  readonly starts: readonly number[];
  /** An open-addressing table of pairs: an n-gram, 0 in a free slot, and its feature beside it in the same cache line. */
  readonly entries: Uint32Array;
}

/** At least two slots for each feature, a power of two: most n-grams of a text are unknown and must be found so at once. */
const slotsFor = (features: number) => 2 ** Math.ceil(Math.log2(Math.max(2, features * 2)));

/** 0 marks a free slot, so the n-gram 0 goes by another number; that two share a feature does no harm. */
const notFree = (gram: number) => gram >>> 0 || 1;

/** Builds the table to look n-grams up in; of equal n-grams the first is found. Linear in the number of features. */
export const createVocabulary = (keys: Uint32Array, starts: readonly number[]): Vocabulary => {
  const slots = slotsFor(keys.length);
  const entries = new Uint32Array(2 * slots);
  for (let feature = 0; feature < keys.length; feature += 1) {
    const key = notFree(keys[feature] ?? 0);
    let slot = key & (slots - 1);
    while (entries[2 * slot] !== 0 && entries[2 * slot] !== key) slot = (slot + 1) & (slots - 1);
    if (entries[2 * slot] === key) continue;
    entries[2 * slot] = key;
    entries[2 * slot + 1] = feature;
  }
  return { keys, starts, entries };
};

/** The feature of an n-gram, as a signed or an unsigned number, or -1. */
export const findFeature = ({ entries }: Vocabulary, gram: number) => {
  const key = notFree(gram);
  const last = entries.length / 2 - 1;
  let slot = key & last;
  for (;;) {
    const found = entries[2 * slot];
    if (found === key) return entries[2 * slot + 1] as number;
    if (found === 0) return -1; // At least half of the slots are free.
    slot = (slot + 1) & last;
  }
};
