import type { Reading } from '../text/read-text.ts';
import type { Literal } from './pattern.ts';

interface Node<T> {
  readonly children: Map<string, Node<T>>;
  /** Spellings that differ in their diacritics only, each looked at once for all its values. */
  readonly ends: { readonly literal: Literal; readonly values: T[] }[];
}

export interface Found<T> {
  readonly value: T;
  /** Token numbers, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Whether the tokens from `start` on say the literal. Missing diacritics are taken for what they may stand for in a
 * sentence typed without any; elsewhere only in longer phrases, where one slip or wrong tone does not change the sense.
 */
const says = (reading: Reading, start: number, literal: Literal) => {
  let loose = 0;
  for (let i = 0; i < literal.keys.length; i += 1) {
    const token = reading.tokens[start + i];
    if (!token) return false;
    if (token.key !== literal.keys[i]) loose += token.key === token.bare ? 1 : 10;
  }
  if (loose === 0) return true;
  if (literal.isStrict) return false;
  const isStripped = reading.isStripped[reading.tokens[start]?.stretch ?? 0] ?? false;
  if (loose < 10 && isStripped) return true;
  const length = literal.keys.length;
  return loose < 10 ? length >= 3 && loose < length / 2 : length >= 4 && loose === 10;
};

const isSame = (a: Literal, b: Literal) =>
  a.isStrict === b.isStrict && a.keys.every((key, i) => key === b.keys[i]);

/** Syllable trie without diacritics; accents are compared at the ends, so one walk serves both views. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { children: new Map(), ends: [] };

  add(literal: Literal, value: T) {
    let node = this.#root;
    for (const bare of literal.bares) {
      const next = node.children.get(bare) ?? { children: new Map(), ends: [] };
      node.children.set(bare, next);
      node = next;
    }
    if (literal.bares.length === 0) return;
    const known = node.ends.find((end) => isSame(end.literal, literal));
    if (known) known.values.push(value);
    else node.ends.push({ literal, values: [value] });
  }

  /** Every occurrence within one sentence, in order of start. Linear: the depth is that of the longest phrase. */
  find(reading: Reading): Found<T>[] {
    const found: Found<T>[] = [];
    reading.tokens.forEach((first, start) => {
      let node = this.#root.children.get(first.bare);
      for (let end = start + 1; node; end += 1) {
        for (const { literal, values } of node.ends)
          if (says(reading, start, literal))
            for (const value of values) found.push({ value, start, end });
        const next = reading.tokens[end];
        node = next?.sentence === first.sentence ? node.children.get(next.bare) : undefined;
      }
    });
    return found;
  }
}
