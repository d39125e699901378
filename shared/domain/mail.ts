export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED' | 'MISSING';

/** What SES itself found, read from the topmost headers that SES added and from nowhere else. */
export interface Verdicts {
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
  readonly spam: Verdict;
  readonly virus: Verdict;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface MailHeader {
  /** Lower case. */
  readonly name: string;
  /** Decoded (RFC 2047), unfolded, without CR, LF or NUL. */
  readonly value: string;
}

export interface MailAttachment {
  readonly name: string;
  /** As declared; never trusted. */
  readonly type: string;
  /** Bytes after decoding. */
  readonly size: number;
}

/** A named bound of the parser that a mail ran into. What was read up to there is kept. */
export type ParseLimit = 'parts' | 'depth' | 'size' | 'time' | 'headers' | 'text';

/** What a raw mail says, read leniently: nothing in it makes the parser throw. */
export interface ParsedMail {
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly subject: string;
  /** The visible text: plain parts, else HTML turned to text. NFC, LF line ends, no NUL. */
  readonly text: string;
  /** Every address of every From header, in order. More than one makes the sender unproven. */
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** The envelope sender that SES wrote into Return-Path; empty string for `<>`; absent when there is no such header. */
  readonly returnPath?: string;
  readonly attachments: readonly MailAttachment[];
  readonly headers: readonly MailHeader[];
  readonly verdicts: Verdicts;
  readonly limits: readonly ParseLimit[];
  /** True when nothing a person could read was found, or the mail could not be taken apart at all. */
  readonly isUnreadable: boolean;
  /** Why it is unreadable, or which limit was reached: a stable word such as `no-visible-content` or `limit-parts`. */
  readonly unreadableReason?: string;
}

/** What a mail is before anyone looks at what it says. */
export type MailKind = 'report' | 'automatic' | 'bounce' | 'loop' | 'unreadable';

export interface MailDecision {
  readonly kind: MailKind;
  /** A stable word for the record, for example `auto-submitted`, `delivery-status`, `null-return-path`. */
  readonly reason: string;
}

/** Where SES put a mail, as the object's key tells it. */
export interface StoredMail {
  readonly key: string;
  readonly sesMessageId: string;
  /** Local part of the mailbox written to; absent for the copy of the catch-all rule. */
  readonly mailbox?: string;
  /** ISO instant at which it was stored. */
  readonly storedAt: string;
  /** How often the queue has handed it out, this time included. */
  readonly deliveries: number;
}

export const noVerdicts: Verdicts = {
  spf: 'MISSING',
  dkim: 'MISSING',
  dmarc: 'MISSING',
  spam: 'MISSING',
  virus: 'MISSING',
};

/** What is known of a mail that could not be read: why, and which limits it ran into. The raw mail is kept. */
export const unreadableMail = (
  unreadableReason: string,
  limits: readonly ParseLimit[] = [],
): ParsedMail => ({
  references: [],
  subject: '',
  text: '',
  from: [],
  replyTo: [],
  attachments: [],
  headers: [],
  verdicts: noVerdicts,
  limits,
  isUnreadable: true,
  unreadableReason,
});
