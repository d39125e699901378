import type { Case } from '../domain/case.ts';
import { AppError } from '../domain/errors.ts';
import {
  type BandsOf,
  bandsExpireAt,
  type Compare,
  type Signature,
  type SimilarCase,
} from '../domain/similarity.ts';

/** One case in one band, with all that is needed to compare it. */
export interface BandEntry {
  readonly caseId: string;
  readonly signature: Signature;
  /** When the case was received. */
  readonly at: string;
}

export interface LinkSimilarDeps {
  readonly compare: Compare;
  readonly bandsOf: BandsOf;
  loadCase(id: string): Promise<Case | undefined>;
  /** Puts the case into each band until `expiresAt`, in seconds since the epoch. Twice is as good as once. */
  addToBands(bands: readonly string[], entry: BandEntry, expiresAt: number): Promise<void>;
  newestInBand(band: string, limit: number): Promise<readonly BandEntry[]>;
  /** Notes under each of the two cases that the other is similar. Twice is as good as once. */
  linkCases(id: string, similar: SimilarCase): Promise<void>;
}

export interface LinkSimilarResult {
  readonly outcome: 'linked' | 'alone' | 'unsigned';
  readonly links: number;
}

/** A petition of five thousand copies fills its bands: what one more copy costs must not grow with them. */
const newestLookedAt = 20;
const mostLinks = 20;

/** So many bands are read at the same time. */
const bandsAtOnce = 4;

const laterOf = (one: string, other: string) => (one > other ? one : other);

/** Most alike first, then the newest. */
const closestFirst = (one: SimilarCase, other: SimilarCase) =>
  other.jaccard - one.jaccard || (one.at < other.at ? 1 : -1);

const compareWith = (deps: LinkSimilarDeps, own: BandEntry, other: BandEntry): SimilarCase[] => {
  const similarity = deps.compare(own.signature, other.signature);
  return similarity ? [{ id: other.caseId, ...similarity, at: laterOf(own.at, other.at) }] : [];
};

/** Reads band after band until there are links enough: a mass petition fills the very first. */
const findSimilar = async (deps: LinkSimilarDeps, own: BandEntry, bands: readonly string[]) => {
  const met = new Set([own.caseId]);
  const similar: SimilarCase[] = [];
  for (let start = 0; start < bands.length && similar.length < mostLinks; start += bandsAtOnce) {
    const some = bands.slice(start, start + bandsAtOnce);
    // One more: its own entry is among the newest.
    const read = await Promise.all(some.map((band) => deps.newestInBand(band, newestLookedAt + 1)));
    for (const other of read.flat()) {
      if (met.has(other.caseId)) continue;
      met.add(other.caseId);
      similar.push(...compareWith(deps, own, other));
    }
  }
  return similar.sort(closestFirst).slice(0, mostLinks);
};

/**
 * Suggests to whoever opens this case, or one like it, that they may be copies of one petition. Nothing is merged: sending
 * to several bodies has legal effect (LTC Đ24.3), and a person decides. Bands are written before they are read, so that
 * of two cases at the same moment one sees the other. At most 32 band writes, 32 short queries and 40 small writes.
 * Throws `not-found` for a case that is not there.
 */
export const linkSimilar = async (
  deps: LinkSimilarDeps,
  caseId: string,
): Promise<LinkSimilarResult> => {
  const state = await deps.loadCase(caseId);
  if (!state) throw new AppError('not-found', 'no-such-case');
  const { signature, receivedAt: at } = state;
  if (signature === undefined) return { outcome: 'unsigned', links: 0 };
  const own = { caseId, signature, at };
  const bands = deps.bandsOf(signature);
  await deps.addToBands(bands, own, bandsExpireAt(at));
  const similar = await findSimilar(deps, own, bands);
  await Promise.all(similar.map((one) => deps.linkCases(caseId, one)));
  return { outcome: similar.length > 0 ? 'linked' : 'alone', links: similar.length };
};
