import type { Case, CaseMessage } from '../domain/case.ts';
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

/**
 * The cases that may be copies of this one, newest first: those that this person may open. That there is another which
 * they may not is not told, neither by a gap nor by a number. Throws `not-found` as opening the case itself does.
 */
export const similarCasesFor = async (
  deps: SimilarCasesDeps,
  staff: Staff,
  id: string,
): Promise<readonly LinkedCase[]> => {
  await loadForStaff(deps, staff, id);
  const links = [...(await deps.listSimilar(id))].sort(newestFirst).slice(0, mostShown);
  const found = await Promise.all(
    links.map(async ({ id: otherId, relation }) => ({
      state: await deps.loadCase(otherId),
      relation,
    })),
  );
  return found.flatMap(({ state, relation }) =>
    state && mayOpen(staff, state) ? [{ state, relation }] : [],
  );
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
