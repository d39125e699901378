import type { Case, CaseMessage } from '../domain/case.ts';
import { type Change, type Command, commandCase, startsFrom } from '../domain/command.ts';
import { AppError } from '../domain/errors.ts';
import type { JournalEntry } from '../domain/journal.ts';
import type { Province } from '../domain/province.ts';
import type { SecondOpinion } from '../domain/second-opinion.ts';
import { mayCommand, mayOpen, type Staff } from '../domain/staff.ts';

export interface OpenedCase {
  readonly state: Case;
  readonly journal: readonly JournalEntry[];
  readonly messages: readonly CaseMessage[];
  /** Another model's, when one was asked and answered. Advice only. */
  readonly secondOpinion?: SecondOpinion;
}

export interface HandleCaseDeps {
  readonly province: Province;
  loadCase(id: string): Promise<Case | undefined>;
  listJournal(id: string): Promise<readonly JournalEntry[]>;
  listMessages(id: string): Promise<readonly CaseMessage[]>;
  findSecondOpinion(id: string): Promise<SecondOpinion | undefined>;
  /** Stores the change if the case is still at `from.version`; `conflict` when someone was faster. */
  storeChange(from: Case, change: Change): Promise<'stored' | 'conflict'>;
}

/** A case that may not be seen and a case that is not there answer alike. */
export const notFound = () => new AppError('not-found', 'no-such-case');

/** The case, when there is one that this person may open. Throws `not-found` else. */
export const loadForStaff = async (
  { loadCase }: Pick<HandleCaseDeps, 'loadCase'>,
  staff: Staff,
  id: string,
): Promise<Case> => {
  const state = await loadCase(id);
  if (!state || !mayOpen(staff, state)) throw notFound();
  return state;
};

/** One case with its journal and messages. Throws `not-found` when there is none that this person may open. */
export const openCaseForStaff = async (
  deps: HandleCaseDeps,
  staff: Staff,
  id: string,
): Promise<OpenedCase> => {
  const state = await loadForStaff(deps, staff, id);
  const [journal, messages, secondOpinion] = await Promise.all([
    deps.listJournal(id),
    deps.listMessages(id),
    deps.findSecondOpinion(id),
  ]);
  return { state, journal, messages, ...(secondOpinion && { secondOpinion }) };
};

export interface Giving {
  readonly staff: Staff;
  readonly caseId: string;
  readonly command: Command;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Carries out a command and answers with the new state. Throws `not-found` for a case this person may not open,
 * `forbidden` for a command that is not theirs to give, `conflict` (its code says why) when the state does not allow it.
 */
export const giveCommand = async (
  deps: HandleCaseDeps,
  { staff, caseId, command, at }: Giving,
): Promise<Case> => {
  const state = await loadForStaff(deps, staff, caseId);
  if (!mayCommand(staff, command.name, state)) throw new AppError('forbidden', 'not-yours-to-give');
  const actor = { kind: 'staff', id: staff.id, unit: staff.unit } as const;
  const result = commandCase({ province: deps.province, state, actor, at }, command);
  if ('refused' in result) {
    const details = { status: state.status, allowedFrom: startsFrom[command.name] };
    throw new AppError('conflict', result.refused, { details });
  }
  const stored = await deps.storeChange(state, result);
  if (stored === 'conflict') throw new AppError('conflict', 'changed-meanwhile');
  return { ...result.state, version: state.version + 1 };
};
