import type { MarkedKind } from './marks.ts';

/** Something to mask. Offsets are into the folded text. */
export interface Finding {
  readonly kind: MarkedKind;
  readonly start: number;
  readonly end: number;
}
