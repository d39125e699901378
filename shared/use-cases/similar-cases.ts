import type { Case, CaseMessage } from '../domain/case.ts';
import { AppError } from '../domain/errors.ts';
import type { Relation, SimilarCase } from '../domain/similarity.ts';
import { mayOpen, type Staff } from '../domain/staff.ts';
import { type HandleCaseDeps, loadForStaff, notFound } from './handle-case.ts';

export interface SimilarCasesDeps extends Pick<HandleCaseDeps, 'loadCase' | 'listMessages'> {
  /** Every link of a case, in any order. */
  listSimilar(id: string): Promise<readonly SimilarCase[]>;
}

export interface LinkedCase {
  readonly state: Case;
  readonly relation: Relation;
}

/** More than an officer looks through; a mass petition has thousands. */
const mostShown = 50;

const newestFirst = (one: SimilarCase, other: SimilarCase) => (one.at < other.at ? 1 : -1);

/** A hint about another case, which keeps nobody from this one when that other is damaged. */
const soundCase = ({ loadCase }: SimilarCasesDeps, id: string) =>
  loadCase(id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'damaged-item') return undefined;
    throw error;
  });

const openable = async (
  deps: SimilarCasesDeps,
  staff: Staff,
  links: readonly SimilarCase[],
): Promise<LinkedCase[]> => {
  const found = await Promise.all(
    links.map(async ({ id, relation }) => ({ state: await soundCase(deps, id), relation })),
  );
  return found.flatMap(({ state, relation }) =>
    state && mayOpen(staff, state) ? [{ state, relation }] : [],
  );
};

/**
 * The fifty newest cases that may be copies of this one and that this person may open. That there is another which
 * they may not is not told, neither by a gap nor by a number. A case has at most some 700 links: 20 that it found, and
 * while it is among the newest of its 32 bands 20 more in each. Throws `not-found` as opening the case itself does.
 */
export const similarCasesFor = async (
  deps: SimilarCasesDeps,
  staff: Staff,
  id: string,
): Promise<readonly LinkedCase[]> => {
  await loadForStaff(deps, staff, id);
  const links = [...(await deps.listSimilar(id))].sort(newestFirst);
  const shown: LinkedCase[] = [];
  for (let start = 0; start < links.length && shown.length < mostShown; start += mostShown) {
    shown.push(...(await openable(deps, staff, links.slice(start, start + mostShown))));
  }
  return shown.slice(0, mostShown);
};

export interface ComparedCase {
  readonly state: Case;
  readonly messages: readonly CaseMessage[];
}

export interface Comparison {
  readonly relation: Relation;
  /** The one that was asked about, then the other. */
  readonly cases: readonly [ComparedCase, ComparedCase];
}

/**
 * Two similar cases side by side, with what was written in each. Throws `not-found` when either is not there or not for
 * this person, and when the two are not linked.
 */
export const compareCases = async (
  deps: SimilarCasesDeps,
  staff: Staff,
  [id, otherId]: readonly [string, string],
): Promise<Comparison> => {
  const open = async (one: string) => ({
    state: await loadForStaff(deps, staff, one),
    messages: (await deps.listMessages(one)).filter(({ direction }) => direction === 'in'),
  });
  const [first, second, links] = await Promise.all([open(id), open(otherId), deps.listSimilar(id)]);
  const link = links.find((one) => one.id === otherId);
  if (!link) throw notFound();
  return { relation: link.relation, cases: [first, second] };
};
