import { decideMail } from '../domain/automatic-mail.ts';
import type { Case, CaseMessage, TriageReason } from '../domain/case.ts';
import type { Classification, Classify } from '../domain/classification.ts';
import type { Change } from '../domain/command.ts';
import { AppError } from '../domain/errors.ts';
import { joinRecipient } from '../domain/join-recipient.ts';
import type { MailDecision, ParsedMail } from '../domain/mail.ts';
import { answerableAddress, identityOfMail, knownIdentityOf } from '../domain/mail-sender.ts';
import type { Redact } from '../domain/redaction.ts';
import { trackingCodesIn } from '../domain/tracking-code.ts';
import { unitOfMailbox } from '../domain/unit.ts';
import { classifyOrAsk, unsureClassification } from './classify-or-ask.ts';
import { countingTries, type TryCounter } from './count-tries.ts';
import { type FileReportDeps, fileReport } from './file-report.ts';

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

export interface LedgerRow {
  readonly outcome: 'filed' | 'joined' | 'copy' | 'set-aside';
  readonly reason?: string;
  readonly caseId?: string;
}

export interface FileMailDeps extends FileReportDeps, TryCounter {
  findOutcome(ledgerKey: string): Promise<LedgerRow | undefined>;
  /** Records an outcome for keys of which none may exist yet. */
  recordOutcome(
    ledgerKeys: readonly string[],
    row: LedgerRow,
    at: string,
  ): Promise<'recorded' | 'duplicate'>;
  /** Makes the change that `join` gives for the case as it is, with the ledger row in the same transaction. */
  joinCase(
    caseId: string,
    ledgerKey: string,
    at: string,
    join: (state: Case) => Change,
  ): Promise<'joined' | 'duplicate'>;
  readRawMail(key: string): Promise<Uint8Array>;
  parseMail(raw: Uint8Array): Promise<ParsedMail>;
  /** Puts a text that is too long for an item aside and answers with its key. */
  storeLongText(caseKey: string, text: string): Promise<string>;
  readonly classify: Classify;
  readonly redact: Redact;
}

export type FileMailOutcome = 'duplicate' | 'joined' | 'copy' | 'set-aside' | 'filed';

export interface FileMailResult {
  readonly outcome: FileMailOutcome;
  readonly reason?: string;
  readonly caseId?: string;
}

const maxTextLength = 60_000;
const maxSubjectLength = 500;
/** A Message-ID is the sender's own invention; a long one is not worth answering to. */
const maxMessageIdLength = 250;

const gaveUp: ParsedMail = {
  references: [],
  subject: '',
  text: '',
  from: [],
  replyTo: [],
  attachments: [],
  headers: [],
  verdicts: {
    spf: 'MISSING',
    dkim: 'MISSING',
    dmarc: 'MISSING',
    spam: 'MISSING',
    virus: 'MISSING',
  },
  limits: [],
  isUnreadable: true,
  unreadableReason: 'parser-gave-up',
};

/** Automatic mail is never answered. What is surely a machine's answer opens no case; the rest goes to a person. */
const isSetAside = ({ kind, reason }: MailDecision) =>
  kind === 'bounce' || kind === 'loop' || (kind === 'automatic' && !reason.startsWith('bulk-'));

const triageReasons = (mail: StoredMail, parsed: ParsedMail, kind: MailDecision['kind']) => {
  const reasons: TriageReason[] = [];
  if (kind === 'unreadable') reasons.push('unreadable');
  // A petition photographed or scanned: the words are in the attachment.
  if (kind !== 'unreadable' && parsed.text.trim() === '') reasons.push('no-text');
  if (kind === 'automatic') reasons.push('automatic-sender');
  if (trackingCodesIn(parsed.subject).length > 0) reasons.push('mentions-a-case');
  if (mail.mailbox === undefined) reasons.push('unlisted-mailbox');
  if (parsed.verdicts.spam === 'FAIL' || parsed.verdicts.virus === 'FAIL')
    reasons.push('flagged-by-scanner');
  return reasons;
};

const redactedMessage = async (
  deps: FileMailDeps,
  mail: StoredMail,
  parsed: ParsedMail,
): Promise<CaseMessage> => {
  const known = knownIdentityOf(parsed);
  const text = deps.redact(parsed.text, known).text;
  const isLong = text.length > maxTextLength;
  return {
    direction: 'in',
    at: mail.storedAt,
    // Masked before it is shortened: half an address would no longer be known as one.
    subject: deps.redact(parsed.subject, known).text.slice(0, maxSubjectLength),
    text: isLong ? '' : text,
    ...(isLong && { textKey: await deps.storeLongText(mail.key, text) }),
    attachments: parsed.attachments.map(({ type, size }) => ({ type, size })),
  };
};

/** Reasons are shown to people: a phrase that redaction masked is not repeated in them. */
const withoutMaskedPhrases = (
  classification: Classification,
  message: CaseMessage,
): Classification => ({
  ...classification,
  why: classification.why.filter(
    ({ phrase }) => message.text.includes(phrase) || message.subject.includes(phrase),
  ),
});

const openCaseFor = async (
  deps: FileMailDeps,
  mail: StoredMail,
  parsed: ParsedMail,
  decision: MailDecision,
): Promise<FileMailResult> => {
  const addressed = mail.mailbox && unitOfMailbox(deps.province.directory, mail.mailbox)?.code;
  const message = await redactedMessage(deps, mail, parsed);
  const isReadable = decision.kind !== 'unreadable';
  const { classification, triage } = isReadable
    ? classifyOrAsk(deps.classify, {
        channel: 'email',
        subject: parsed.subject,
        body: parsed.text,
        ...(addressed && { mailbox: addressed }),
      })
    : { classification: unsureClassification, triage: [] };
  const address = answerableAddress(parsed, decision, deps.province.directory.mailDomain);
  const filed = await fileReport(deps, {
    channel: 'email',
    receivedAt: mail.storedAt,
    classification: withoutMaskedPhrases(classification, message),
    ...(addressed && { addressed }),
    triage: [...triageReasons(mail, parsed, decision.kind), ...triage],
    message,
    mentions: trackingCodesIn(parsed.subject),
    rawKey: mail.key,
    ...(!isReadable && { unreadable: decision.reason }),
    language: 'vi',
    identity: identityOfMail(parsed),
    ...(address !== undefined && {
      answerTo: { address, ...messageIdToAnswer(parsed) },
    }),
    ledgerKeys: [mail.key, mail.sesMessageId],
  });
  if (filed.outcome === 'duplicate') return afterLosingTheRace(deps, mail);
  return {
    outcome: 'filed',
    caseId: filed.state.id,
    ...(!isReadable && { reason: decision.reason }),
  };
};

const messageIdToAnswer = ({ messageId }: ParsedMail) =>
  messageId !== undefined && messageId.length <= maxMessageIdLength ? { inReplyTo: messageId } : {};

/** Someone filed this message while we were reading it: the same copy, or the copy of another mailbox. */
const afterLosingTheRace = async (
  deps: FileMailDeps,
  mail: StoredMail,
): Promise<FileMailResult> => {
  const known = await findKnown(deps, mail);
  if (!known) throw new AppError('conflict', 'ledger-changed');
  return known;
};

/** Another mailbox got the same mail: one case, and the record of who was written to. */
const join = async (
  deps: FileMailDeps,
  mail: StoredMail,
  row: LedgerRow,
): Promise<FileMailResult> => {
  const unit = mail.mailbox && unitOfMailbox(deps.province.directory, mail.mailbox)?.code;
  if (row.caseId === undefined || unit === undefined) {
    const outcome = row.caseId === undefined ? 'set-aside' : 'copy';
    const copy = { ...row, outcome } as const;
    const recorded = await deps.recordOutcome([mail.key], copy, mail.storedAt);
    return { ...copy, outcome: recorded === 'duplicate' ? 'duplicate' : outcome };
  }
  const at = mail.storedAt;
  const { directory } = deps.province;
  const joined = await deps.joinCase(row.caseId, mail.key, at, (state) =>
    joinRecipient(directory, state, unit, at),
  );
  return { outcome: joined, caseId: row.caseId };
};

const findKnown = async (
  deps: FileMailDeps,
  mail: StoredMail,
): Promise<FileMailResult | undefined> => {
  const own = await deps.findOutcome(mail.key);
  if (own) return { outcome: 'duplicate', ...(own.caseId && { caseId: own.caseId }) };
  const other = await deps.findOutcome(mail.sesMessageId);
  return other && join(deps, mail, other);
};

/**
 * Gives one stored mail its one outcome: a case, a place in the case of its other copy, or set aside as a machine's
 * answer. The queue may deliver twice, late and in any order; the ledger decides.
 */
export const fileMail = async (deps: FileMailDeps, mail: StoredMail): Promise<FileMailResult> => {
  const known = await findKnown(deps, mail);
  if (known) return known;
  return countingTries(deps, mail, async (hasGivenUp) => {
    const parsed = hasGivenUp ? gaveUp : await deps.parseMail(await deps.readRawMail(mail.key));
    return settle(deps, mail, parsed);
  });
};

const settle = async (
  deps: FileMailDeps,
  mail: StoredMail,
  parsed: ParsedMail,
): Promise<FileMailResult> => {
  const decision = decideMail(parsed, { mailDomain: deps.province.directory.mailDomain });
  if (!isSetAside(decision)) return openCaseFor(deps, mail, parsed, decision);
  const row = { outcome: 'set-aside', reason: `${decision.kind}:${decision.reason}` } as const;
  const recorded = await deps.recordOutcome([mail.key, mail.sesMessageId], row, mail.storedAt);
  return recorded === 'duplicate' ? afterLosingTheRace(deps, mail) : row;
};
