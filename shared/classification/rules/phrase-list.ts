import type { ActCode } from '../../domain/taxonomy.ts';

/** A strong phrase alone shows the act; two different weak ones do together. Syntax: see `parsePattern`. */
export interface PhraseList {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /** Looks like the act and is none: takes back one strong phrase. */
  readonly against?: readonly string[];
}

export type ActPhrases = { readonly [code in ActCode]?: PhraseList };
