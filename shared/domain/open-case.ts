import type { Case, CaseEvent, CaseMessage, CaseStatus, Obligation, TriageReason } from './case.ts';
import type { Channel, Classification } from './classification.ts';
import { dueOf } from './deadline.ts';
import { AppError } from './errors.ts';
import { emptyJournal } from './journal.ts';
import { machineLabelsOf } from './labels.ts';
import type { OutboxContent } from './outbox.ts';
import type { Province } from './province.ts';
import { route } from './routing.ts';
import type { Signature } from './similarity.ts';
import { nextTimer } from './watch.ts';

/** A row of the outbox as it is written: its id within the case, for whom, what. */
export interface OutboxRow {
  readonly id: string;
  readonly audience: 'sender' | 'officer' | 'head' | 'above' | 'inspectorate' | 'chairman';
  /** The unit whose people are meant, for audiences other than the sender. */
  readonly unit?: string;
  readonly content: OutboxContent;
}

/** Everything a new case consists of, besides what is sealed. Written in one transaction. */
export interface NewCase {
  readonly state: Case;
  readonly event: CaseEvent;
  readonly message: CaseMessage;
  readonly outbox: readonly OutboxRow[];
}

export interface OpenCaseInput {
  readonly id: string;
  readonly code: string;
  readonly channel: Channel;
  /** ISO instant of receipt by the machine: the earlier of the two possible dates, to be safe. */
  readonly receivedAt: string;
  readonly classification: Classification;
  /** Unit of the mailbox written to, or chosen by the sender. */
  readonly addressed?: string;
  readonly triage?: readonly TriageReason[];
  readonly message: CaseMessage;
  readonly mentions?: readonly string[];
  readonly rawKey?: string;
  readonly unreadable?: string;
  /** Of the text as it was read, before redaction. */
  readonly signature?: Signature;
  /** Whether there is an address that may be answered. */
  readonly isAnswerable: boolean;
  readonly language: 'vi' | 'en';
}

/** Starts a term. Throws `AppError('invalid', 'unknown-rule')` when the province's table lacks it. */
export const obligationOf = (
  { rules, calendar }: Province,
  rule: string,
  unit: string,
  since: string,
): Obligation => {
  const due = dueOf({ rules, calendar }, rule, since);
  if (!due) throw new AppError('invalid', 'unknown-rule', { field: rule });
  return { rule, unit, since, dueOn: due.dueOn, isProvisional: due.isProvisional };
};

/** Terms that run from receipt (LTCD Đ28.1, NĐ 154/2026 Đ41.3b), and the one for whoever has to act first. */
const firstObligations = (province: Province, unit: string, status: CaseStatus, at: string) => {
  const first = status === 'awaiting-triage' ? 'pol_triage' : 'pol_agency_ack';
  return ['reply10', 'discipline45', first].map((rule) => obligationOf(province, rule, unit, at));
};

const acknowledgement = (state: Case, language: 'vi' | 'en'): OutboxRow => ({
  id: 'acknowledgement',
  audience: 'sender',
  content: {
    kind: 'acknowledgement',
    code: state.code,
    unit: state.unit,
    channel: state.channel,
    receivedAt: state.receivedAt,
    dueOn: state.dueOn,
    isAwaitingTriage: state.status === 'awaiting-triage',
    language,
  },
});

/** Turns a report that was read into a case with an owner who is not the accused, a running clock and an answer. */
export const openCase = (province: Province, input: OpenCaseInput): NewCase => {
  const { classification, receivedAt, channel } = input;
  const { status, unit, proposedUnit, shutOut, triage } = route(province.directory, input);
  const obligations = firstObligations(province, unit, status, receivedAt);
  const replyDue = obligations.find(({ rule }) => rule === 'reply10')?.dueOn ?? '';
  const base: Case = {
    id: input.id,
    version: 1,
    journal: emptyJournal,
    code: input.code,
    channel,
    status,
    intent: classification.intent,
    confidence: classification.confidence,
    procedure: 'feedback', // A mail, form or call is never formally accepted by itself (LTC Đ22, LKN Đ8).
    acts: classification.acts,
    accused: classification.units,
    headIsMeant: classification.head,
    isUrgent: classification.urgent,
    machine: machineLabelsOf(classification),
    unit,
    ...(proposedUnit !== undefined && { proposedUnit }),
    shutOut,
    recipients: input.addressed === undefined ? [] : [input.addressed],
    triage,
    why: classification.why,
    mentions: input.mentions ?? [],
    receivedAt,
    dueOn: replyDue,
    obligations,
    stepsDone: [],
    isPastRedLine: false,
    ...(input.rawKey !== undefined && { rawKey: input.rawKey }),
    ...(input.unreadable !== undefined && { unreadable: input.unreadable }),
    ...(input.signature !== undefined && { signature: input.signature }),
  };
  const timerAt = nextTimer(province, base);
  const state = timerAt === undefined ? base : { ...base, timerAt };
  return {
    state,
    event: receivedEvent(state),
    message: input.message,
    outbox: input.isAnswerable ? [acknowledgement(state, input.language)] : [],
  };
};

const receivedEvent = (state: Case): CaseEvent => ({
  at: state.receivedAt,
  type: 'received',
  actor: { kind: 'sender' },
  data: {
    channel: state.channel,
    status: state.status,
    unit: state.unit,
    triage: state.triage,
    dueOn: state.dueOn,
  },
});
