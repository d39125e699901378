import type { Finding } from './finding.ts';
import { type FoldedText, MARK } from './folded-text.ts';
import { type MarkedKind, markedKinds } from './marks.ts';

/** Joins findings: where two overlap the later kind of `markOf` wins, and what is left of the other keeps its own mark. */
export class Canvas {
  readonly #text: FoldedText;
  /** Per character 0, or the place of its kind in `markedKinds` plus one. */
  readonly #kinds: Uint8Array;

  constructor(text: FoldedText) {
    this.#text = text;
    this.#kinds = new Uint8Array(text.plain.length);
  }

  paint({ kind, start, end }: Finding): void {
    const value = markedKinds.indexOf(kind) + 1;
    for (let i = start; i < end; i++) {
      const isFree = value >= (this.#kinds[i] ?? 0) && this.#text.plain[i] !== MARK;
      if (isFree) this.#kinds[i] = value;
    }
  }

  /** Painted stretches in order, without the blanks and punctuation at their ends; those without a letter or digit fall away. */
  stretches(): readonly Finding[] {
    const findings: Finding[] = [];
    for (let start = 0; start < this.#kinds.length; ) {
      const end = this.#endOfStretch(start);
      const kind = markedKinds[(this.#kinds[start] ?? 0) - 1];
      const trimmed = kind && this.#trimmed(kind, start, end);
      if (trimmed) findings.push(trimmed);
      start = end;
    }
    return findings;
  }

  #endOfStretch(start: number): number {
    let end = start + 1;
    while (end < this.#kinds.length && this.#kinds[end] === this.#kinds[start]) end++;
    return end;
  }

  #trimmed(kind: MarkedKind, from: number, to: number): Finding | undefined {
    let start = from;
    let end = to;
    while (start < end && !this.#isSolid(start)) start++;
    while (end > start && !this.#isSolid(end - 1)) end--;
    if (end === start) return undefined;
    // The country code's sign goes with its number.
    if (kind === 'phone' && this.#text.plain[start - 1] === '+') start--;
    return { kind, start, end };
  }

  #isSolid(i: number): boolean {
    return /[\p{L}\p{N}]/u.test(this.#text.plain.charAt(i));
  }
}
