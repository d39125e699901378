import { type Case, isOpen } from '../domain/case.ts';
import { endOfTerm, isLate } from '../domain/deadline.ts';
import type { KeyedHash } from '../domain/identity.ts';
import type { JournalEntry } from '../domain/journal.ts';
import { parseTrackingCode } from '../domain/tracking-code.ts';

export interface TrackReportDeps {
  readonly keyedHash: KeyedHash;
  findTracking(code: string): Promise<{ caseId: string; receiptKeyHash: string } | undefined>;
  loadCase(id: string): Promise<Case | undefined>;
  listJournal(id: string): Promise<readonly JournalEntry[]>;
  /** The answers given so far, oldest first. */
  listAnswers(id: string): Promise<readonly { at: string; text: string }[]>;
}

export interface TrackedReport {
  readonly code: string;
  readonly status: Case['status'];
  readonly unit: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly timeline: readonly {
    readonly at: string;
    readonly event: string;
    readonly unit?: string;
  }[];
  readonly answers: readonly { readonly at: string; readonly text: string }[];
}

/** What the sender may see of the journal: not who was reminded, not what triage thought. */
const publicEvents = new Set([
  'received',
  'forwarded',
  'receipt-confirmed',
  'deadline-missed',
  'answered',
  'closed',
]);

const timelineOf = (journal: readonly JournalEntry[]) =>
  journal
    .filter(
      ({ type, data }) =>
        publicEvents.has(type) && (type !== 'deadline-missed' || data.rule === 'reply10'),
    )
    .map(({ at, type, data }) => ({
      at,
      event: type,
      ...(typeof data.unit === 'string' && { unit: data.unit }),
    }));

/** Same length, no early exit: the time taken tells nothing about how much of the key was right. */
const sameHash = (a: string, b: string) => {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) {
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index % Math.max(b.length, 1));
  }
  return difference === 0;
};

/**
 * One's own report by code and receipt key. Undefined when either is wrong: an unknown code and a wrong key take the
 * same steps and get the same answer.
 */
export const trackReport = async (
  deps: TrackReportDeps,
  { typedCode, receiptKey, at }: { typedCode: string; receiptKey: string; at: string },
): Promise<TrackedReport | undefined> => {
  const code = parseTrackingCode(typedCode) ?? '';
  const given = await deps.keyedHash.hash('receipt', receiptKey);
  const tracking = await deps.findTracking(code);
  const isRight = sameHash(given, tracking?.receiptKeyHash ?? '');
  if (!tracking || !isRight) return undefined;
  const state = await deps.loadCase(tracking.caseId);
  if (!state) return undefined;
  return {
    code: state.code,
    status: state.status,
    unit: state.unit,
    receivedAt: state.receivedAt,
    dueAt: endOfTerm(state.dueOn),
    overdue: isOpen(state.status) && (state.overdueSince !== undefined || isLate(state.dueOn, at)),
    timeline: timelineOf(await deps.listJournal(state.id)),
    answers: await deps.listAnswers(state.id),
  };
};
