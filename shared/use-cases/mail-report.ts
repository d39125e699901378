import { attachmentType } from '../domain/attachment-type.ts';
import type { CaseMessage, TriageReason } from '../domain/case.ts';
import type { Classification, Classify } from '../domain/classification.ts';
import type { MailDecision, ParsedMail, StoredMail } from '../domain/mail.ts';
import { answerableAddress, identityOfMail, knownIdentityOf } from '../domain/mail-sender.ts';
import type { Province } from '../domain/province.ts';
import type { Redact } from '../domain/redaction.ts';
import { trackingCodesIn } from '../domain/tracking-code.ts';
import { unitOfMailbox } from '../domain/unit.ts';
import { classifyOrAsk, unsureClassification } from './classify-or-ask.ts';
import type { ReportInput } from './file-report.ts';
import { type SignReportDeps, signReport } from './sign-report.ts';

export interface MailReportDeps extends SignReportDeps {
  readonly province: Province;
  readonly classify: Classify;
  readonly redact: Redact;
  /** Puts the whole of a text that is too long for an item aside and answers with its key. */
  storeLongText(mailKey: string, text: string): Promise<string>;
}

/** A mail and what it is. */
export interface ReadMail {
  readonly parsed: ParsedMail;
  readonly decision: MailDecision;
}

/** An item holds 400 KB; this much text is at most half of it, and more than an officer reads at a sitting. */
const maxTextLength = 60_000;
const maxSubjectLength = 500;
/** A Message-ID is the sender's own invention; a long one is not worth answering to. */
const maxMessageIdLength = 250;

const triageReasons = (mail: StoredMail, { parsed, decision: { kind } }: ReadMail) => {
  const { spam, virus } = parsed.verdicts;
  const reasons: Readonly<Partial<Record<TriageReason, boolean>>> = {
    unreadable: kind === 'unreadable',
    // A petition photographed or scanned: the words are in the attachment.
    'no-text': kind !== 'unreadable' && parsed.text.trim() === '',
    'automatic-sender': kind === 'automatic',
    'mentions-a-case': trackingCodesIn(parsed.subject).length > 0,
    'unlisted-mailbox': mail.mailbox === undefined,
    'flagged-by-scanner': spam === 'FAIL' || virus === 'FAIL',
  };
  // The keys of the record above are all of that type.
  return (Object.keys(reasons) as TriageReason[]).filter((reason) => reasons[reason]);
};

const redactedMessage = async (
  deps: MailReportDeps,
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
    text: text.slice(0, maxTextLength).toWellFormed(),
    ...(isLong && { textKey: await deps.storeLongText(mail.key, text) }),
    attachments: parsed.attachments.map(({ type, size }) => ({ type: attachmentType(type), size })),
  };
};

/** Reasons are shown to people: a phrase that redaction masked is not repeated in them. */
const withoutMaskedPhrases = (classification: Classification, { text, subject }: CaseMessage) => ({
  ...classification,
  why: classification.why.filter(({ phrase }) => text.includes(phrase) || subject.includes(phrase)),
});

const classified = (deps: MailReportDeps, { parsed, decision }: ReadMail, addressed?: string) =>
  decision.kind === 'unreadable'
    ? { classification: unsureClassification, triage: [] }
    : classifyOrAsk(deps.classify, {
        channel: 'email',
        subject: parsed.subject,
        body: parsed.text,
        ...(addressed !== undefined && { mailbox: addressed }),
      });

const answerTo = (deps: MailReportDeps, { parsed, decision }: ReadMail) => {
  const { mailDomain } = deps.province.directory;
  const address = answerableAddress(parsed, decision, mailDomain);
  if (address === undefined) return {};
  const { messageId } = parsed;
  const isUsable = messageId !== undefined && messageId.length <= maxMessageIdLength;
  return { answerTo: { address, ...(isUsable && { inReplyTo: messageId }) } };
};

/** The report that a mail makes: redacted, classified, with its sender still in clear for the seal that follows. */
export const mailReport = async (
  deps: MailReportDeps,
  mail: StoredMail,
  read: ReadMail,
): Promise<ReportInput> => {
  const { parsed, decision } = read;
  const { directory } = deps.province;
  const addressed = mail.mailbox === undefined ? undefined : unitOfMailbox(directory, mail.mailbox);
  const message = await redactedMessage(deps, mail, parsed);
  const { classification, triage } = classified(deps, read, addressed?.code);
  return {
    channel: 'email',
    receivedAt: mail.storedAt,
    classification: withoutMaskedPhrases(classification, message),
    ...(addressed && { addressed: addressed.code }),
    triage: [...triageReasons(mail, read), ...triage],
    message,
    mentions: trackingCodesIn(parsed.subject),
    rawKey: mail.key,
    ...(await signReport(deps, parsed.text)),
    ...(decision.kind === 'unreadable' && { unreadable: decision.reason }),
    language: 'vi',
    identity: identityOfMail(parsed),
    ...answerTo(deps, read),
    ledgerKeys: [mail.key, mail.sesMessageId],
  };
};
