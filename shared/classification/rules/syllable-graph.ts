const startSize = 1 << 10;

const grown = (before: Int32Array) => {
  const after = new Int32Array(4 * before.length);
  after.set(before);
  return after;
};

/** Steps from node to node by syllable, in one open-addressed table: a step costs two array reads. Node 0 is the root. */
export class SyllableGraph {
  #table = new Int32Array(3 * startSize);
  #mask = startSize - 1;
  #edges = 0;
  /** By node, a bit for each remainder of its next syllables: most steps lead nowhere, and are refused at a glance. */
  #ahead = new Int32Array(startSize);
  #nodes = 1;

  /** The node reached, or 0 for none; 0 is the syllable of no phrase. */
  next(node: number, syllable: number): number {
    if (((this.#ahead[node] as number) & (1 << (syllable & 31))) === 0) return 0;
    return this.#table[3 * this.#slot(node, syllable) + 2] as number;
  }

  /** The node reached, added if there was none. */
  add(node: number, syllable: number): number {
    const known = this.next(node, syllable);
    if (known > 0) return known;
    if (4 * this.#edges > this.#mask) this.#grow();
    this.#put(node, syllable, this.#nodes);
    this.#ahead[node] = (this.#ahead[node] ?? 0) | (1 << (syllable & 31));
    this.#edges += 1;
    this.#nodes += 1;
    if (this.#nodes >= this.#ahead.length) this.#ahead = grown(this.#ahead);
    return this.#nodes - 1;
  }

  /** Syllables are numbered from 1, so a slot whose syllable is 0 is free. */
  #slot(node: number, syllable: number) {
    const table = this.#table;
    const mixed = Math.imul(Math.imul(node, 0x9e3779b1) + syllable, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (table[3 * slot + 1] !== 0) {
      if (table[3 * slot] === node && table[3 * slot + 1] === syllable) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #put(node: number, syllable: number, to: number) {
    const at = 3 * this.#slot(node, syllable);
    this.#table[at] = node;
    this.#table[at + 1] = syllable;
    this.#table[at + 2] = to;
  }

  #grow() {
    const before = this.#table;
    this.#mask = 4 * (this.#mask + 1) - 1;
    this.#table = new Int32Array(3 * (this.#mask + 1));
    for (let at = 0; at < before.length; at += 3)
      if (before[at + 1] !== 0)
        this.#put(before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0);
  }
}
