/**
 * A set of 32-bit numbers, sized for `expected` of them. Several times as fast as a `Set`, which counts when a letter has
 * thousands of shingles. Zero is kept as one: that two hashes fall together does no harm.
 */
export class HashSet {
  readonly #slots: Int32Array;
  readonly #mask: number;
  size = 0;

  constructor(expected: number) {
    const length = 2 ** Math.ceil(Math.log2(Math.max(expected, 8) * 2));
    this.#slots = new Int32Array(length);
    this.#mask = length - 1;
  }

  /** The slot that holds the number, or the empty one where it would be. */
  #slotOf(value: number) {
    let slot = value & this.#mask;
    for (;;) {
      const held = this.#slots[slot];
      if (held === value || held === 0) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  has(number: number) {
    const value = number | 0 || 1;
    return this.#slots[this.#slotOf(value)] === value;
  }

  /** Says whether the number is new. */
  add(number: number) {
    const value = number | 0 || 1;
    const slot = this.#slotOf(value);
    if (this.#slots[slot] === value) return false;
    this.#slots[slot] = value;
    this.size += 1;
    return true;
  }
}
