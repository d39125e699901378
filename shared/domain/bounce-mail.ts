import type { ParsedMail } from './mail.ts';

const reportTypes = ['delivery-status', 'disposition-notification', 'feedback-report'];

/** Local parts under which mail systems themselves write (RFC 5321 4.5.1, RFC 2142, and custom). */
const daemons = new Set(
  'mailer-daemon mailerdaemon mail-daemon mailer_daemon mailer mdaemon daemon bounce bounces mail-delivery-subsystem mail.delivery.system'.split(
    ' ',
  ),
);

/** Names that people use too: what they write is a bounce only if its subject says so. */
const postmasters = new Set(
  'postmaster post_master postoffice mailadmin mail-admin smtp-gateway'.split(' '),
);

const bounceSubjects = [
  'undeliver',
  'delivery status notification',
  'delivery failure',
  'delivery failed',
  'delivery report',
  'delivery has failed',
  'delivery problem',
  'delivery error',
  'delivery notification',
  'failure notice',
  'failed mail',
  'failed delivery',
  'mail could not be delivered',
  'mail delivery',
  'mail failure',
  'mail system error',
  'message could not be delivered',
  'message you sent blocked',
  'non delivery',
  'nondeliverable',
  'non-delivery',
  'notification d',
  'permanent delivery failure',
  'returned mail',
  'returned message',
  'returned to sender',
  'unable to deliver',
  'undelivered',
  'user unknown',
  'warning: could not send',
  'không gửi được thư',
  'thư không gửi được',
  'thư bị trả lại',
];

/**
 * Why a mail is a mail system's report about another mail; undefined when nothing says so.
 * The words that bounces outside RFC 3464 are known by count only together with a sender that is a mail system.
 */
export const bounceReason = (mail: ParsedMail): string | undefined => {
  const report = reportReason(mail);
  if (report) return report;
  if (mail.headers.some(({ name }) => name === 'x-failed-recipients')) return 'failed-recipients';
  if (isHotmailComplaint(mail)) return 'complaint-report';
  const sender = senderName(mail);
  const saysSo = hasBounceSubject(mail.subject);
  const isSystem = daemons.has(sender) || namesDaemon.test(sender);
  if (isNullSender(mail) && (isSystem || saysSo || postmasters.has(sender)))
    return 'null-return-path';
  if (isSystem) return 'mailer-daemon';
  return saysSo && isPostmaster(mail) ? 'postmaster-notice' : undefined;
};

/** RFC 3462, RFC 3464, RFC 8098, RFC 5965; some systems leave the report's type out. */
const reportReason = (mail: ParsedMail) => {
  const type = headerOf(mail, 'content-type').toLowerCase();
  const isReport = type.startsWith('multipart/report');
  const found = reportTypes.find(
    (subtype) =>
      (isReport && type.includes(subtype)) ||
      mail.attachments.some((attachment) => attachment.type === `message/${subtype}`),
  );
  return found ?? (isReport ? 'report-part' : undefined);
};

/** Hotmail's junk reports predate RFC 5965 and name themselves only so. */
const isHotmailComplaint = ({ from, subject, attachments }: ParsedMail) =>
  from[0]?.address.toLowerCase() === 'staff@hotmail.com' &&
  subject.toLowerCase().startsWith('complaint about message from') &&
  attachments.some(({ type }) => type === 'message/rfc822');

/** Whether the sender is a postmaster, whom people write as too. */
export const isPostmaster = (mail: ParsedMail) => postmasters.has(senderName(mail));

/** The first value of a header, or an empty string. */
export const headerOf = ({ headers }: ParsedMail, name: string) =>
  headers.find((header) => header.name === name)?.value ?? '';

/** The local part of the first sender; of a From without an address, such as `MAILER-DAEMON <>`, all it says. */
export const senderName = (mail: ParsedMail) => {
  const address = mail.from[0]?.address;
  if (address === undefined) return headerOf(mail, 'from').toLowerCase();
  return address.slice(0, address.indexOf('@')).toLowerCase();
};

const namesDaemon = /^[^@]*mailer-daemon[^@]*$/u;

// The sender's own copy of the header is enough here: who claims to be a bounce only gets no answer.
const isNullSender = (mail: ParsedMail) =>
  mail.returnPath === '' ||
  mail.headers.some(({ name, value }) => name === 'return-path' && value === '<>');

const hasBounceSubject = (subject: string) => {
  const lower = subject.toLowerCase();
  return bounceSubjects.some((phrase) => lower.includes(phrase));
};
