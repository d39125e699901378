import type { Case, TriageReason } from './case.ts';
import type { Classification } from './classification.ts';
import type { Labels } from './labels.ts';
import { type Directory, findUnit, unitAbove } from './unit.ts';
import { watchersIn } from './watchers.ts';

export interface Route {
  readonly status: 'awaiting-triage' | 'forwarded';
  /** The lead: the unit that has to act next. Never one that is shut out. */
  readonly unit: string;
  /** Whom a person would most likely forward it to. */
  readonly proposedUnit?: string;
  readonly shutOut: readonly string[];
  readonly triage: readonly TriageReason[];
}

export interface RouteInput {
  readonly classification: Classification;
  /** Unit of the mailbox written to, or the unit the sender chose. */
  readonly addressed?: string;
  /** Reasons known before the text was read. */
  readonly triage?: readonly TriageReason[];
}

const reasonsToTriage = ({ classification, triage = [] }: RouteInput, hasUnit: boolean) => {
  const reasons = new Set<TriageReason>(triage);
  if (classification.abstained) reasons.add('unsure');
  if (classification.intent === 'unrelated') reasons.add('may-be-unrelated');
  const mayBeDenunciation =
    classification.intent === 'denunciation' || classification.acts.includes('tru_dap');
  if (mayBeDenunciation) reasons.add('may-be-denunciation');
  if (classification.head && !classification.headIsSure) reasons.add('head-unsure');
  if (!hasUnit) reasons.add('no-unit');
  return [...reasons];
};

/** The first body on the way up that is not shut out itself, else the first watching body that is not. */
const firstAllowed = (directory: Directory, from: string, shutOut: readonly string[]) => {
  let code = from;
  for (let steps = 0; steps < 10 && shutOut.includes(code); steps += 1) {
    code = unitAbove(directory, code);
  }
  const isAllowed = (unit: string) => !shutOut.includes(unit);
  return [code, ...watchersIn(directory)].find(isAllowed) ?? directory.roles.office;
};

/**
 * The units whose head may be meant: those named and those addressed, for *the chairman* in a text that names another
 * body may well be the reader's own. People write to the bodies that watch over others about those others, so a watching
 * body is shut out only when the text names it. Naming all of them must not hide a case from everyone: the office, which
 * stands for the Chairman above them, then keeps it.
 */
const unitsToShutOut = (
  directory: Directory,
  named: readonly string[],
  addressed: readonly string[],
) => {
  const watchers = watchersIn(directory);
  const suspects = addressed.filter((unit) => !watchers.includes(unit));
  const all = [...new Set([...named, ...suspects])];
  const leavesNobody = watchers.every((watcher) => all.includes(watcher));
  return leavesNobody ? all.filter((code) => code !== directory.roles.office) : all;
};

type Shared = Pick<Case, 'unit' | 'headIsMeant' | 'shutOut'>;

/**
 * Who is shut out once it is known that another mailbox got the same report: whichever copy is filed first, a unit that
 * was written to and whose head may be meant is kept out. The present lead stays: a person may have put it there.
 */
export const shutOutWith = (directory: Directory, state: Shared, recipient: string) => {
  if (!state.headIsMeant || recipient === state.unit) return state.shutOut;
  return [...new Set([...state.shutOut, ...unitsToShutOut(directory, [], [recipient])])];
};

/**
 * Decides who gets a report: the unit named, else the one a proposal asks, else the one addressed, else intake. When a unit's head is meant, or that
 * is not sure, the unit above takes it and the unit is shut out (LTC Đ12.1); it fails closed.
 */
export const route = (directory: Directory, input: RouteInput): Route => {
  const named = input.classification.units.filter((code) => findUnit(directory, code));
  const { head, answerer } = input.classification;
  const writtenTo = [answerer, input.addressed].flatMap(
    (code) => findUnit(directory, code)?.code ?? [],
  );
  const concerned = named[0] ?? writtenTo[0];
  const shutOut = head ? unitsToShutOut(directory, named, writtenTo) : [];
  const triage = reasonsToTriage(input, concerned !== undefined);
  const proposed = concerned && firstAllowed(directory, concerned, shutOut);
  const intake = firstAllowed(directory, directory.roles.intake, shutOut);
  const isSure = triage.length === 0 && proposed !== undefined;
  return {
    status: isSure ? 'forwarded' : 'awaiting-triage',
    unit: isSure ? proposed : intake,
    ...(proposed !== undefined && { proposedUnit: proposed }),
    shutOut,
    triage,
  };
};

export type CorrectedRoute = Pick<Route, 'unit' | 'proposedUnit' | 'shutOut'>;

type Routed = Pick<Case, 'unit' | 'shutOut' | 'recipients' | 'obligations'>;

/** Whoever reads the text and names units has ruled out a lead that a person had put there; who names none has not. */
const suspectedRecipients = (
  { unit, recipients, obligations }: Routed,
  accused: readonly string[],
) => {
  const wasPlaced = obligations.some(({ rule, metAt }) => rule === 'pol_triage' && metAt);
  const isCleared = wasPlaced && accused.length > 0;
  return isCleared ? recipients.filter((recipient) => recipient !== unit) : recipients;
};

/**
 * Where a case belongs once a person has said whom it accuses: as `route` would have it, but nobody who was shut out is
 * let in, and the lead stays unless it is shut out now. Undefined when letting nobody in would leave nobody.
 */
export const routeCorrected = (
  directory: Directory,
  state: Routed,
  { accused, headIsMeant }: Pick<Labels, 'accused' | 'headIsMeant'>,
): CorrectedRoute | undefined => {
  const shutOut = headIsMeant
    ? unitsToShutOut(directory, [...state.shutOut, ...accused], suspectedRecipients(state, accused))
    : state.shutOut;
  if (!state.shutOut.every((code) => shutOut.includes(code))) return undefined;
  const concerned = accused[0] ?? state.recipients[0];
  const proposedUnit = concerned && firstAllowed(directory, concerned, shutOut);
  return {
    unit: firstAllowed(directory, state.unit, shutOut),
    ...(proposedUnit !== undefined && { proposedUnit }),
    shutOut,
  };
};
