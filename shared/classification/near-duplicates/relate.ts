import type { Compare, Relation } from '../../domain/similarity.ts';
import { minimaCount } from './min-hash.ts';
import { type OpenedSignature, readSignature } from './signature-text.ts';

export interface Estimate {
  /** Share of the shingles of both that both have. */
  readonly jaccard: number;
  /** Share of the shorter one's shingles that the other has too. */
  readonly containment: number;
}

/** From what two signatures hold: equal minima, and how many shingles each text had. */
export const estimate = (one: OpenedSignature, other: OpenedSignature): Estimate => {
  let equal = 0;
  for (let index = 0; index < minimaCount; index += 1) {
    if (one.minima[index] === other.minima[index]) equal += 1;
  }
  const jaccard = equal / minimaCount;
  const shared = (jaccard / (1 + jaccard)) * (one.shingles + other.shingles);
  return { jaccard, containment: Math.min(1, shared / Math.min(one.shingles, other.shingles)) };
};

/** Below this a letter inside a much longer one rests on a handful of equal minima, which chance gives too. */
const surelyShared = 0.15;

/** What the figures mean (docs/adr/0007 tells where the bounds come from). */
export const relationOf = ({ jaccard, containment }: Estimate): Relation | undefined => {
  if (jaccard >= 0.35) return 'same-petition';
  if (jaccard < surelyShared) return undefined;
  return containment >= 0.6 ? 'same-petition' : 'related';
};

const hundredths = (share: number) => Math.round(share * 100) / 100;

/** Compares two signatures, and needs nothing else. Undefined when either is of another version or damaged. */
export const relate: Compare = (one, other) => {
  const [first, second] = [readSignature(one), readSignature(other)];
  if (!first || !second) return undefined;
  const found = estimate(first, second);
  const relation = relationOf(found);
  return relation && { relation, jaccard: hundredths(found.jaccard) };
};
