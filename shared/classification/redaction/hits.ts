/** Where the phrases of one group were found, by token: a typed array, since a long text is asked millions of times. */
export class Hits implements Iterable<readonly [from: number, end: number]> {
  readonly #ends: Int32Array;
  readonly #starts: number[] = [];

  constructor(tokenCount: number) {
    this.#ends = new Int32Array(tokenCount);
  }

  /** Set in the order of the text; a second phrase from the same token replaces the first. */
  set(from: number, end: number): void {
    if (this.#ends[from] === 0) this.#starts.push(from);
    this.#ends[from] = end;
  }

  /** The index behind the phrase that begins at token `from`, or 0. */
  endFrom(from: number): number {
    return this.#ends[from] ?? 0;
  }

  *[Symbol.iterator](): Iterator<readonly [from: number, end: number]> {
    for (const from of this.#starts) yield [from, this.endFrom(from)];
  }
}
