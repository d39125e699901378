import type { Identity } from './identity.ts';
import type { MailDecision, ParsedMail } from './mail.ts';
import type { KnownIdentity } from './redaction.ts';

/** Bounds of what is sealed: an item holds 400 KB, and a hostile mail must not become one that cannot be stored. */
const maxRouteLength = 40_000;
const maxPeople = 20;
const maxFileNames = 100;
const maxNameLength = 300;
/** RFC 5321 section 4.5.3.1.3: a path of 256 with its brackets. */
const maxAddressLength = 254;

/** Whole headers from the top, as many as fit. The raw mail, which is kept, has them all. */
const routeWithin = (headers: ParsedMail['headers']) => {
  let length = 0;
  return headers.filter(({ name, value }) => {
    length += name.length + value.length;
    return length <= maxRouteLength;
  });
};

/** Everything in a mail that tells who sent it and by which route, within bounds. */
export const identityOfMail = (mail: ParsedMail): Identity => {
  const people = [...mail.from, ...mail.replyTo].slice(0, maxPeople);
  const emails = [...people.map(({ address }) => address), mail.returnPath ?? ''];
  return {
    names: [...new Set(people.map(({ name }) => name.slice(0, maxNameLength)).filter(Boolean))],
    emails: [...new Set(emails.map((email) => email.slice(0, maxNameLength)).filter(Boolean))],
    phones: [],
    addresses: [],
    route: routeWithin(mail.headers),
    fileNames: mail.attachments
      .slice(0, maxFileNames)
      .map(({ name }) => name.slice(0, maxNameLength)),
  };
};

/** What redaction is told beforehand: the sender's own names and addresses, wherever the text repeats them. */
export const knownIdentityOf = (mail: ParsedMail): KnownIdentity => {
  const { names, emails } = identityOfMail(mail);
  return { names: names.filter((name) => !name.includes('@')), emails };
};

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** One domain is the other or a part of it: relaxed alignment as in RFC 7489 section 3.1, without a list of suffixes. */
const isAligned = (a: string, b: string) => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

/**
 * SES vouches for the sender: DMARC passed, or the domain publishes no DMARC policy and SPF passed for the same domain.
 * SPF or DKIM of another domain proves nothing about From: anyone can pass them with a domain of their own.
 */
const isProven = ({ from, returnPath, verdicts: { dmarc, spf } }: ParsedMail) => {
  const [sender] = from;
  if (from.length !== 1 || !sender?.address.includes('@')) return false;
  if (dmarc === 'PASS') return true;
  const isSpfAligned =
    spf === 'PASS' && isAligned(domainOf(sender.address), domainOf(returnPath ?? ''));
  return dmarc === 'GRAY' && returnPath !== undefined && isSpfAligned;
};

/**
 * The one address an acknowledgement may go to, or undefined. Answering an unproven sender would make us write to
 * whomever an attacker names (backscatter, RFC 3834 section 2); answering machines starts loops.
 */
export const answerableAddress = (mail: ParsedMail, { kind }: MailDecision, ownDomain: string) => {
  const [sender] = mail.from;
  // An unreadable mail is a case with a clock like any other: its sender is told, too.
  const isFromAPerson = kind === 'report' || kind === 'unreadable';
  if (!isFromAPerson || sender === undefined || !isProven(mail)) return undefined;
  if (mail.returnPath === '' || sender.address.length > maxAddressLength) return undefined;
  const { spam, virus } = mail.verdicts;
  if (spam === 'FAIL' || virus === 'FAIL') return undefined;
  return domainOf(sender.address) === ownDomain ? undefined : sender.address;
};
