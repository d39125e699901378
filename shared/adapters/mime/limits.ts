import type { ParseLimit } from '../../domain/mail.ts';

/** What one mail may cost. Reaching a bound is an outcome with a name, never an error. */
export interface Limits {
  /** Parts of any kind, containers included. */
  readonly parts: number;
  /** Containers within containers. */
  readonly depth: number;
  /** Bytes of the mail's own header, and once more of all its parts' headers together. */
  readonly headerBytes: number;
  /** Bytes of the raw mail; SES accepts 40 MB. */
  readonly sizeBytes: number;
  /** UTF-16 code units of visible text that are kept. */
  readonly textLength: number;
  readonly timeMilliseconds: number;
  /** Milliseconds on any clock that only moves forward. */
  readonly now: () => number;
}

export const defaultLimits: Limits = {
  parts: 300,
  depth: 12,
  headerBytes: 256 * 1024,
  sizeBytes: 45 * 1024 * 1024,
  textLength: 1024 * 1024,
  timeMilliseconds: 20_000,
  now: () => performance.now(),
};

/** The bounds of one parse, and which of them were met. */
export class Budget {
  readonly limits: Limits;
  readonly reached = new Set<ParseLimit>();
  readonly #deadline: number;

  constructor(options: Partial<Limits>) {
    this.limits = { ...defaultLimits, ...options };
    this.#deadline = this.limits.now() + this.limits.timeMilliseconds;
  }

  reach(limit: ParseLimit) {
    this.reached.add(limit);
  }

  /** Whether the time is used up; remembers it. */
  isOverdue() {
    if (this.limits.now() > this.#deadline) this.reach('time');
    return this.reached.has('time');
  }
}
