import type { Actor, Case, CaseEvent, CaseMessage, CaseStatus, Obligation } from './case.ts';
import { type Correct, correctCase, type LearnedExample } from './correction.ts';
import { type OutboxRow, obligationOf } from './open-case.ts';
import type { Province } from './province.ts';
import type { CommandName } from './staff.ts';
import { findUnit } from './unit.ts';
import { nextTimer } from './watch.ts';

export type Finding = 'founded' | 'partly-founded' | 'unfounded';

export type Command =
  | {
      readonly name: 'forward';
      readonly unit: string;
      /** The officer has read that it is not this unit's head who is meant: the unit is no longer shut out. */
      readonly headIsNotMeant?: boolean;
    }
  | { readonly name: 'confirm-receipt' }
  | { readonly name: 'answer'; readonly text: string; readonly finding?: Finding }
  | { readonly name: 'close' }
  | Correct;

/** Why a command changes nothing; a stable word that the console puts into Vietnamese. */
export type Refusal =
  | 'not-in-this-state'
  | 'unknown-unit'
  | 'unit-is-shut-out'
  | 'leaves-nobody'
  | 'names-a-watcher';

export interface Change {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  readonly outbox: readonly OutboxRow[];
  readonly message?: CaseMessage;
  /** What may be learned from now on. Without `learnedIn` in the state, what was kept before is deleted. */
  readonly learned?: LearnedExample;
}

export type CommandResult = Change | { readonly refused: Refusal };

/** The states from which each command may be given. */
export const startsFrom: Readonly<Record<CommandName, readonly CaseStatus[]>> = {
  forward: ['awaiting-triage'],
  'confirm-receipt': ['forwarded'],
  answer: ['confirmed'],
  close: ['answered'],
  correct: ['awaiting-triage', 'forwarded', 'confirmed'],
};

interface Giving {
  readonly province: Province;
  readonly state: Case;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

const met = (obligations: readonly Obligation[], rules: readonly string[], at: string) =>
  obligations.map((obligation) =>
    rules.includes(obligation.rule) && obligation.metAt === undefined
      ? { ...obligation, metAt: at }
      : obligation,
  );

/** The case with its next timer counted anew, one version on. */
const settle = ({ province, state }: Giving, change: Partial<Case>): Case => {
  const { timerAt: _, ...next } = { ...state, ...change };
  const timerAt = nextTimer(province, next);
  return { ...next, ...(timerAt !== undefined && { timerAt }) };
};

const event = ({ actor, at }: Giving, type: CaseEvent['type'], data: CaseEvent['data']) => ({
  at,
  type,
  actor,
  data,
});

const forward = (giving: Giving, command: Extract<Command, { name: 'forward' }>): CommandResult => {
  const { province, state, at } = giving;
  const unit = findUnit(province.directory, command.unit)?.code;
  if (unit === undefined) return { refused: 'unknown-unit' };
  const isLetIn = command.headIsNotMeant === true && state.shutOut.includes(unit);
  if (state.shutOut.includes(unit) && !isLetIn) return { refused: 'unit-is-shut-out' };
  const shutOut = state.shutOut.filter((code) => code !== unit);
  const triaged = met(state.obligations, ['pol_triage'], at);
  const obligations = [
    ...triaged.map((obligation) => (obligation.metAt ? obligation : { ...obligation, unit })),
    obligationOf(province, 'pol_agency_ack', unit, at),
  ];
  return {
    state: settle(giving, { status: 'forwarded', unit, shutOut, obligations }),
    events: [event(giving, 'forwarded', { from: state.unit, unit, ...(isLetIn && { isLetIn }) })],
    outbox: [],
  };
};

const confirmReceipt = (giving: Giving): CommandResult => ({
  state: settle(giving, {
    status: 'confirmed',
    obligations: met(giving.state.obligations, ['pol_agency_ack'], giving.at),
  }),
  events: [event(giving, 'receipt-confirmed', { unit: giving.state.unit })],
  outbox: [],
});

const answer = (giving: Giving, command: Extract<Command, { name: 'answer' }>): CommandResult => {
  const { state, at } = giving;
  const { text, finding } = command;
  const { code, unit } = state;
  const rules = ['reply10', 'discipline45'];
  return {
    state: settle(giving, { status: 'answered', obligations: met(state.obligations, rules, at) }),
    events: [event(giving, 'answered', { unit, ...(finding && { finding }) })],
    outbox: [
      {
        id: 'answer',
        audience: 'sender',
        content: { kind: 'answer', code, unit, text, ...(finding && { finding }) },
      },
    ],
    message: { direction: 'out', at, subject: '', text, attachments: [] },
  };
};

const close = (giving: Giving): CommandResult => ({
  state: settle(giving, { status: 'closed' }),
  events: [event(giving, 'closed', {})],
  outbox: [],
});

const correct = (giving: Giving, command: Correct): CommandResult => {
  const correction = correctCase(giving, command);
  if ('refused' in correction) return correction;
  const { state, ...rest } = correction;
  return { ...rest, state: settle({ ...giving, state }, {}), outbox: [] };
};

/**
 * Carries out one command on a case, or says why not. Whether the person may give it is asked beforehand
 * (`mayCommand`). Refusals change nothing. Throws `AppError('invalid')` for a correction with a code that does not exist.
 */
export const commandCase = (giving: Giving, command: Command): CommandResult => {
  if (!startsFrom[command.name].includes(giving.state.status))
    return { refused: 'not-in-this-state' };
  switch (command.name) {
    case 'forward':
      return forward(giving, command);
    case 'confirm-receipt':
      return confirmReceipt(giving);
    case 'answer':
      return answer(giving, command);
    case 'close':
      return close(giving);
    case 'correct':
      return correct(giving, command);
  }
};
