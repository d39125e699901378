import type { LocalDate } from './calendar.ts';
import type { Channel, Intent, Reason } from './classification.ts';
import type { Procedure } from './deadline.ts';
import type { MachineLabels } from './labels.ts';
import type { Month } from './month.ts';
import type { Signature } from './similarity.ts';

export type CaseStatus = 'awaiting-triage' | 'forwarded' | 'confirmed' | 'answered' | 'closed';

export const caseStatuses: readonly CaseStatus[] = [
  'awaiting-triage',
  'forwarded',
  'confirmed',
  'answered',
  'closed',
];

export const isOpen = (status: CaseStatus) => status !== 'answered' && status !== 'closed';

/** A term that runs for this case: which rule, since when, until when, and when it was met. */
export interface Obligation {
  readonly rule: string;
  readonly unit: string;
  /** The instant it started. */
  readonly since: string;
  readonly dueOn: LocalDate;
  /** True when the calendar of a counted year is not announced yet. */
  readonly isProvisional: boolean;
  readonly metAt?: string;
}

/** Why a person has to look before anything else happens; stable words. */
export type TriageReason =
  | 'unsure'
  | 'may-be-denunciation'
  | 'may-be-unrelated'
  | 'head-unsure'
  | 'no-unit'
  | 'unlisted-mailbox'
  | 'unreadable'
  | 'no-text'
  | 'mentions-a-case'
  | 'automatic-sender'
  | 'flagged-by-scanner'
  | 'classifier-failed';

export interface JournalHead {
  /** Number of the latest entry; 0 when there is none. */
  readonly seq: number;
  readonly hash: string;
}

/** A case as it stands: no identity, no text. */
export interface Case {
  readonly id: string;
  /** Rises by one with every change. */
  readonly version: number;
  /** The latest entry of its journal: what the next one is chained to. */
  readonly journal: JournalHead;
  readonly code: string;
  readonly channel: Channel;
  readonly status: CaseStatus;
  readonly intent: Intent;
  readonly confidence: number;
  readonly procedure: Procedure;
  readonly acts: readonly string[];
  /** Units complained about, worst first. */
  readonly accused: readonly string[];
  readonly headIsMeant: boolean;
  readonly isUrgent: boolean;
  /** The unit that has to act: the lead. */
  readonly unit: string;
  /** Whom intake would forward it to, when a person has to decide. */
  readonly proposedUnit?: string;
  /** Units that must never learn of it. */
  readonly shutOut: readonly string[];
  /** Mailboxes (unit codes) it was sent to: sending to several bodies has legal effect (LTC Đ24.3). */
  readonly recipients: readonly string[];
  readonly triage: readonly TriageReason[];
  readonly why: readonly Reason[];
  /** Tracking codes that the subject names: perhaps an addition to those cases. A person decides; anyone can write a code. */
  readonly mentions: readonly string[];
  readonly receivedAt: string;
  /** End of the term for the first reply (rule `reply10`). */
  readonly dueOn: LocalDate;
  readonly obligations: readonly Obligation[];
  /** Ladder rungs and flags already dealt with, `rule:rung`. */
  readonly stepsDone: readonly string[];
  /** When the first reply became late; set by the watcher, kept after a late answer. */
  readonly overdueSince?: string;
  readonly isPastRedLine: boolean;
  /** The next instant at which the watcher has something to do. */
  readonly timerAt?: string;
  /** Where the raw mail is; never shown. */
  readonly rawKey?: string;
  /** Why a mail could not be read, a stable word. */
  readonly unreadable?: string;
  /** What its words look like, to find its like; never shown, listed or logged. Absent for a text too short. */
  readonly signature?: Signature;
  /** What the machine said at filing, whatever people said later. Absent from cases older than this field. */
  readonly machine?: MachineLabels;
  /** When a person last said what the report says. */
  readonly correctedAt?: string;
  /** The month under which its correction may be learned from; absent when it may not. */
  readonly learnedIn?: Month;
}

export type Actor =
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'sender' }
  | { readonly kind: 'staff'; readonly id: string; readonly unit: string };

/** What happened, before it is chained into the journal. Data are codes, dates and stable words. */
export interface CaseEvent {
  readonly at: string;
  readonly type:
    | 'received'
    | 'also-received'
    | 'forwarded'
    | 'receipt-confirmed'
    | 'corrected'
    | 'classification-confirmed'
    | 'deadline-missed'
    | 'reminded'
    | 'answered'
    | 'closed';
  readonly actor: Actor;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A redacted message of the conversation about a case. */
export interface CaseMessage {
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly subject: string;
  /** Redacted. Empty when `textKey` names the S3 object that holds it. */
  readonly text: string;
  readonly textKey?: string;
  readonly attachments: readonly { readonly type: string; readonly size: number }[];
}
