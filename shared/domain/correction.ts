import type { Actor, Case, CaseEvent, Obligation } from './case.ts';
import type { Intent } from './classification.ts';
import { AppError } from './errors.ts';
import { differingFields, fromTo, type Labels, labelsOf, type MachineLabels } from './labels.ts';
import { type Month, monthOf } from './month.ts';
import { obligationOf } from './open-case.ts';
import type { Province } from './province.ts';
import { type CorrectedRoute, routeCorrected } from './routing.ts';
import { findAct } from './taxonomy.ts';
import { type Directory, findUnit } from './unit.ts';
import { hidesFromWatcher } from './watchers.ts';

/** A person who has read the report says what it says. Every field is their own; what they leave is what they confirm. */
export interface Correct {
  readonly name: 'correct';
  readonly intent: Intent;
  readonly acts: readonly string[];
  /** Units complained about, worst first. */
  readonly units: readonly string[];
  readonly headIsMeant: boolean;
  readonly isUrgent: boolean;
  /** The redacted text may be used as an example to train the classifier. False withdraws it. */
  readonly mayLearn: boolean;
}

/** One case that may be learned from: codes only, no text. */
export interface LearnedExample {
  readonly caseId: string;
  readonly at: string;
  /** Who said so: id of the member of staff. */
  readonly by: string;
  readonly labels: Labels;
  readonly machine: MachineLabels;
}

export interface Correcting {
  readonly province: Province;
  readonly state: Case;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

export interface Correction {
  /** Its timer is still the old one. */
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  readonly learned?: LearnedExample;
}

const refuseUnknown = (directory: Directory, { acts, units }: Correct) => {
  if (!acts.every((code) => findAct(code))) {
    throw new AppError('invalid', 'unknown-act', { field: 'acts' });
  }
  if (!units.every((code) => findUnit(directory, code))) {
    throw new AppError('invalid', 'unknown-unit', { field: 'units' });
  }
};

const saidBy = ({ intent, acts, units, headIsMeant, isUrgent }: Correct): Labels => ({
  intent,
  acts: [...new Set(acts)],
  accused: [...new Set(units)],
  headIsMeant,
  isUrgent,
});

/** Cases filed before this was kept: nobody could change their labels, so they still have the machine's. */
const machineOf = (state: Case): MachineLabels =>
  state.machine ?? { ...labelsOf(state), abstained: state.triage.includes('unsure') };

/** Whoever takes the case over owes what was still owed, and has a term of their own to confirm receipt. */
const handedOver = ({ province, state, at }: Correcting, unit: string): Partial<Case> => {
  const { obligations, status, stepsDone } = state;
  const passOn = (one: Obligation) => (one.metAt === undefined ? { ...one, unit } : one);
  if (status === 'awaiting-triage') return { obligations: obligations.map(passOn) };
  const owed = obligations.filter(({ rule, metAt }) => rule !== 'pol_agency_ack' || metAt);
  return {
    status: 'forwarded',
    obligations: [...owed.map(passOn), obligationOf(province, 'pol_agency_ack', unit, at)],
    // Their lateness is a new one. Reminders keep their ids, so one that went out already is not sent again.
    stepsDone: stepsDone.filter((step) => step !== 'pol_agency_ack:late'),
  };
};

const corrected = (
  correcting: Correcting,
  said: Labels,
  { unit, proposedUnit, shutOut }: CorrectedRoute,
): Case => {
  const { proposedUnit: _, learnedIn: __, ...kept } = correcting.state;
  return {
    ...kept,
    ...said,
    ...(unit !== kept.unit && { ...handedOver(correcting, unit), unit }),
    ...(proposedUnit !== undefined && { proposedUnit }),
    shutOut,
    machine: machineOf(correcting.state),
    correctedAt: correcting.at,
  };
};

const eventsOf = (
  { state, actor, at }: Correcting,
  said: Labels,
  command: Correct,
  unit: string,
) => {
  const { mayLearn } = command;
  const isNew = differingFields(state, said).length > 0;
  const type = isNew ? ('corrected' as const) : ('classification-confirmed' as const);
  const judged: CaseEvent = { at, type, actor, data: { ...fromTo(state, said), mayLearn } };
  const handed: CaseEvent = { at, type: 'forwarded', actor, data: { from: state.unit, unit } };
  return unit === state.unit ? [judged] : [judged, handed];
};

const exampleOf = ({ state, actor, at }: Correcting, labels: Labels): LearnedExample => ({
  caseId: state.id,
  at,
  by: actor.kind === 'staff' ? actor.id : actor.kind,
  labels,
  machine: machineOf(state),
});

/**
 * Puts a person's reading in the place of the machine's. Units that are said to be accused with their head are shut out;
 * when the lead is one of them, the body above takes the case. Nobody is let in. Refused when nobody would be left to
 * see it, or when someone from no watching body would keep it from one. Throws `AppError('invalid')` with the field `acts` or `units` for a code that does not exist.
 */
export const correctCase = (
  correcting: Correcting,
  command: Correct,
): Correction | { readonly refused: 'leaves-nobody' | 'names-a-watcher' } => {
  const { directory } = correcting.province;
  refuseUnknown(directory, command);
  const said = saidBy(command);
  const route = routeCorrected(directory, correcting.state, said);
  if (!route) return { refused: 'leaves-nobody' };
  if (hidesFromWatcher(directory, correcting, route.shutOut)) return { refused: 'names-a-watcher' };
  const state = corrected(correcting, said, route);
  const events = eventsOf(correcting, said, command, route.unit);
  if (!command.mayLearn) return { state, events };
  const learnedIn: Month = monthOf(correcting.at);
  return { state: { ...state, learnedIn }, events, learned: exampleOf(correcting, said) };
};
