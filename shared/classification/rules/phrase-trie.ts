import type { Reading } from '../text/read-text.ts';
import { numberInPhrase } from '../text/spelling-numbers.ts';
import type { Literal } from './pattern.ts';
import { SyllableGraph } from './syllable-graph.ts';

export interface Found<T> {
  readonly value: T;
  /** Token numbers, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** One spelling of one or more phrases: those that differ in their diacritics have an end each. */
interface End<T> {
  readonly literal: Literal;
  readonly values: T[];
}

/** The ends of all nodes side by side, so that a text is read without leaving the processor's cache. */
interface Packed<T> {
  /** By the number of a phrase's first syllable, its node; most words of a text begin no phrase. */
  readonly firstNode: Int32Array;
  /** By node, which ends are its own: from its entry to the next. */
  readonly firstEnd: Int32Array;
  /** By end, where its keys stand in `keys`: from its entry to the next. */
  readonly firstKey: Int32Array;
  readonly keys: Int32Array;
  readonly isStrict: Uint8Array;
  readonly values: readonly (readonly T[])[];
}

const startsOf = (lengths: readonly number[]) => {
  const starts = new Int32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
};

const pack = <T>(
  endsOfNodes: readonly (readonly End<T>[] | undefined)[],
  firstNodes: ReadonlyMap<number, number>,
): Packed<T> => {
  const ends = endsOfNodes.flatMap((list) => list ?? []);
  const firstNode = new Int32Array(Math.max(0, ...firstNodes.keys()) + 1);
  for (const [number, node] of firstNodes) firstNode[number] = node;
  return {
    firstNode,
    firstEnd: startsOf(endsOfNodes.map((list) => list?.length ?? 0)),
    firstKey: startsOf(ends.map(({ literal }) => literal.keys.length)),
    keys: Int32Array.from(ends.flatMap(({ literal }) => literal.keys.map(numberInPhrase))),
    isStrict: Uint8Array.from(ends, ({ literal }) => (literal.isStrict ? 1 : 0)),
    values: ends.map(({ values }) => values),
  };
};

/**
 * Whether the tokens from `start` on say the end's spelling. Missing diacritics are taken for what they may stand for in a
 * sentence typed without any; elsewhere only in longer phrases, where one slip or wrong tone does not change the sense.
 */
const says = (reading: Reading, start: number, packed: Packed<unknown>, end: number) => {
  const { keyNumbers, bareNumbers } = reading;
  const { firstKey, keys } = packed;
  const first = firstKey[end] as number;
  const length = (firstKey[end + 1] as number) - first;
  let loose = 0;
  for (let i = 0; i < length; i += 1) {
    const key = keyNumbers[start + i];
    if (key !== keys[first + i]) loose += key === bareNumbers[start + i] ? 1 : 10;
  }
  if (loose === 0) return true;
  if (packed.isStrict[end] === 1) return false;
  const isStripped = reading.isStripped[reading.tokens[start]?.stretch ?? 0] ?? false;
  if (loose < 10 && isStripped) return true;
  return loose < 10 ? length >= 3 && loose < length / 2 : length >= 4 && loose === 10;
};

const isSame = (a: Literal, b: Literal) =>
  a.isStrict === b.isStrict && a.keys.every((key, i) => key === b.keys[i]);

/** Syllable trie without diacritics; accents are compared at the ends, so one walk serves both views. */
export class PhraseTrie<T> {
  readonly #graph = new SyllableGraph();
  readonly #ends: (End<T>[] | undefined)[] = [];
  readonly #firstNodes = new Map<number, number>();
  #packed: Packed<T> | undefined;

  add(literal: Literal, value: T) {
    let node = 0;
    for (const bare of literal.bares) {
      const number = numberInPhrase(bare);
      const next = this.#graph.add(node, number);
      if (node === 0) this.#firstNodes.set(number, next);
      node = next;
    }
    if (node === 0) return;
    while (this.#ends.length <= node) this.#ends.push(undefined);
    const ends = this.#ends[node] ?? [];
    const known = ends.find((end) => isSame(end.literal, literal));
    if (known) known.values.push(value);
    else ends.push({ literal, values: [value] });
    this.#ends[node] = ends;
    this.#packed = undefined;
  }

  /**
   * Calls for every occurrence within one sentence, in order of start; equal spellings have equal numbers, from 0.
   * Linear: as deep as the longest phrase.
   */
  visit(
    reading: Reading,
    found: (values: readonly T[], start: number, stop: number, spelling: number) => void,
  ) {
    this.#packed ??= pack(this.#ends, this.#firstNodes);
    const packed = this.#packed;
    const graph = this.#graph;
    const { firstNode, firstEnd, values } = packed;
    const { bareNumbers, sentences } = reading;
    for (let start = 0; start < bareNumbers.length; start += 1) {
      let node = firstNode[bareNumbers[start] as number] ?? 0;
      if (node === 0) continue;
      const sentence = sentences[start];
      for (let stop = start + 1; node > 0; stop += 1) {
        const last = firstEnd[node + 1] as number;
        for (let end = firstEnd[node] as number; end < last; end += 1)
          if (says(reading, start, packed, end)) found(values[end] ?? [], start, stop, end);
        if (sentences[stop] !== sentence) break;
        node = graph.next(node, bareNumbers[stop] ?? 0);
      }
    }
  }

  /** The values of each different spelling, by its number. */
  get values(): readonly (readonly T[])[] {
    this.#packed ??= pack(this.#ends, this.#firstNodes);
    return this.#packed.values;
  }

  /** How many different spellings there are. */
  get size() {
    return this.values.length;
  }

  /** Every occurrence with its value, in order of start. */
  find(reading: Reading): Found<T>[] {
    const found: Found<T>[] = [];
    this.visit(reading, (values, start, end) => {
      for (const value of values) found.push({ value, start, end });
    });
    return found;
  }
}
