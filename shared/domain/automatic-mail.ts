import { bounceReason, headerOf, isPostmaster, senderName } from './bounce-mail.ts';
import type { MailDecision, ParsedMail } from './mail.ts';

/** The mark that all our own mails carry in `X-Loop`. */
export const ownLoopMark = 'minh-bach';

export interface OwnMail {
  /** The domain of the official mailboxes. */
  readonly mailDomain: string;
}

/**
 * Decides what a mail is before anyone reads what it says. A machine's answer is never answered (RFC 3834 2). Signs that
 * people's mail carries too, such as List-Unsubscribe added by a provider, give a reason that begins with `bulk-`:
 * a person looks at such a mail, and it gets no answer either.
 */
export const decideMail = (mail: ParsedMail, own: OwnMail): MailDecision => {
  if (hasOwnMark(mail)) return { kind: 'loop', reason: 'own-loop-mark' };
  const bounce = bounceReason(mail);
  if (bounce) return { kind: 'bounce', reason: bounce };
  const automatic = answerReason(mail) ?? ownDomainReason(mail, own) ?? bulkReason(mail);
  if (automatic) return { kind: 'automatic', reason: automatic };
  return mail.isUnreadable
    ? { kind: 'unreadable', reason: mail.unreadableReason ?? 'no-visible-content' }
    : { kind: 'report', reason: 'no-sign-of-automation' };
};

const hasOwnMark = ({ headers }: ParsedMail) =>
  headers.some(({ name, value }) => name === 'x-loop' && value.toLowerCase() === ownLoopMark);

/** A notice of ours that lost its mark, or someone who writes from an office: a person looks, nobody is answered. */
const ownDomainReason = ({ from }: ParsedMail, { mailDomain }: OwnMail) =>
  from.some(({ address }) => address.toLowerCase().endsWith(`@${mailDomain.toLowerCase()}`))
    ? 'bulk-own-address'
    : undefined;

/** Headers that only a machine that answers by itself sets. */
const answerHeaders = new Set([
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoresponse',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-vacation',
]);

const answerSubjects = [
  'auto:',
  'auto reply',
  'auto-reply',
  'autoreply',
  'automatic reply',
  'auto response',
  'autoresponse',
  'automated reply',
  'out of office',
  'out of the office',
  'vacation reply',
  'trả lời tự động',
  'tự động trả lời',
  'thư trả lời tự động',
  'thông báo vắng mặt',
];

/** Why a mail is a machine's answer to another mail. */
const answerReason = (mail: ParsedMail): string | undefined => {
  const submitted = autoSubmitted(mail);
  const isAnswer = headerOf(mail, 'in-reply-to') !== '' || hasAnswerSubject(mail);
  if (submitted !== 'no' && !noticeValues.has(submitted)) return 'auto-submitted';
  if (noticeValues.has(submitted) && isAnswer) return 'auto-submitted';
  if (precedences(mail).includes('auto_reply')) return 'precedence-auto-reply';
  if (mail.headers.some(({ name, value }) => answerHeaders.has(name) && isSet(value)))
    return 'autoresponder';
  if (headerOf(mail, 'x-post-messageclass').toLowerCase().includes('autoresponder'))
    return 'autoresponder';
  if (headerOf(mail, 'delivered-to').toLowerCase() === 'autoresponder') return 'autoresponder';
  return suppressions(mail).includes('all') && hasAnswerSubject(mail) ? 'out-of-office' : undefined;
};

/** RFC 3834 5, RFC 5436 2.7: a machine wrote it, but not as an answer. */
const noticeValues = new Set(['auto-generated', 'auto-notified']);

/** The keyword alone: parameters and comments may follow it. */
const autoSubmitted = (mail: ParsedMail) =>
  headerOf(mail, 'auto-submitted')
    .toLowerCase()
    .split(/[\s;(]/u, 1)[0] || 'no';

const isSet = (value: string) => !['', 'no', 'false', '0'].includes(value.trim().toLowerCase());

const hasAnswerSubject = ({ subject }: ParsedMail) => {
  const lower = subject.toLowerCase();
  return answerSubjects.some((phrase) => lower.startsWith(phrase));
};

const precedences = ({ headers }: ParsedMail) =>
  headers
    .filter(({ name }) => name === 'precedence' || name === 'x-precedence')
    .map(({ value }) => value.trim().toLowerCase());

const suppressions = (mail: ParsedMail) =>
  headerOf(mail, 'x-auto-response-suppress')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim());

const bulkPrecedences = new Set(['bulk', 'list', 'junk']);
const noReply =
  /^(?:no-?_?reply|do-?_?not-?_?reply|khong-?_?tra-?_?loi|root|noreply-.*|no-reply-.*)$/u;

/** Why a mail looks sent to many or by a machine, though a person may stand behind it. */
const bulkReason = (mail: ParsedMail): string | undefined => {
  if (noticeValues.has(autoSubmitted(mail))) return `bulk-${autoSubmitted(mail)}`;
  if (precedences(mail).some((precedence) => bulkPrecedences.has(precedence)))
    return 'bulk-precedence';
  // RFC 2369, RFC 2919. X-Auto-Response-Suppress: Exchange stamps `DR, OOF` on what people write.
  if (mail.headers.some(({ name }) => name.startsWith('list-') || name === 'x-mlserver'))
    return 'bulk-list';
  if (suppressions(mail).some((word) => word === 'all' || word === 'autoreply'))
    return 'bulk-response-suppress';
  if (isSet(headerOf(mail, 'x-autogenerated')) || isSet(headerOf(mail, 'x-fc-machinegenerated')))
    return 'bulk-generated';
  if (hasAnswerSubject(mail)) return 'bulk-subject';
  if (isPostmaster(mail)) return 'bulk-postmaster';
  return noReply.test(senderName(mail)) ? 'bulk-no-reply' : undefined;
};
