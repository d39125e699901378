import type { Identity } from './identity.ts';
import type { MailDecision, ParsedMail } from './mail.ts';
import type { KnownIdentity } from './redaction.ts';

/** Everything in a mail that tells who sent it and by which route. */
export const identityOfMail = (mail: ParsedMail): Identity => {
  const people = [...mail.from, ...mail.replyTo];
  return {
    names: [...new Set(people.map(({ name }) => name).filter(Boolean))],
    emails: [
      ...new Set([...people.map(({ address }) => address), mail.returnPath ?? ''].filter(Boolean)),
    ],
    phones: [],
    addresses: [],
    route: mail.headers.map(({ name, value }) => ({ name, value })),
    fileNames: mail.attachments.map(({ name }) => name),
  };
};

/** What redaction is told beforehand: the sender's own names and addresses, wherever the text repeats them. */
export const knownIdentityOf = (mail: ParsedMail): KnownIdentity => {
  const { names, emails } = identityOfMail(mail);
  return { names: names.filter((name) => !name.includes('@')), emails };
};

/** SES vouches for the sender: DMARC passed, or the domain publishes no DMARC policy and SPF or DKIM passed. */
const isProven = ({ from, verdicts: { dmarc, spf, dkim } }: ParsedMail) =>
  from.length === 1 &&
  (dmarc === 'PASS' || (dmarc === 'GRAY' && (spf === 'PASS' || dkim === 'PASS')));

/**
 * The one address an acknowledgement may go to, or undefined. Answering an unproven sender would make us write to
 * whomever an attacker names (backscatter, RFC 3834 section 2); answering machines starts loops.
 */
export const answerableAddress = (mail: ParsedMail, { kind }: MailDecision, ownDomain: string) => {
  const [sender] = mail.from;
  if (kind !== 'report' || sender === undefined || !isProven(mail)) return undefined;
  if (mail.returnPath === '') return undefined;
  const { spam, virus } = mail.verdicts;
  if (spam === 'FAIL' || virus === 'FAIL') return undefined;
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1).toLowerCase();
  return domain === ownDomain ? undefined : sender.address;
};
