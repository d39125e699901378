import type { Verdict, Verdicts } from '../../domain/mail.ts';
import type { RawField } from './header-fields.ts';

const verdictFields = [
  'x-ses-spam-verdict',
  'x-ses-virus-verdict',
  'received-spf',
  'authentication-results',
];
const blockFields = new Set([
  ...verdictFields,
  'return-path',
  'received',
  'x-ses-receipt',
  'x-ses-dkim-signature',
]);

/**
 * The fields that SES itself put on top of the mail; undefined when it put none there. The block is the unbroken run
 * of fields that SES writes, each once, holding its own `Received`. A sender's copies can only stand below it, and the
 * first repeated or other field ends it. `X-SES-RECEIPT`, which SES writes after its verdicts, ends it too, and so
 * does a `Received` below the verdicts: else a copy right under the block would fill in a verdict that SES left out.
 */
export const sesBlock = (fields: readonly RawField[]): ReadonlyMap<string, string> | undefined => {
  const block = new Map<string, string>();
  for (const { name, value } of fields) {
    if (!blockFields.has(name) || block.has(name)) break;
    const isBelowVerdicts = verdictFields.some((field) => block.has(field));
    block.set(name, value);
    if (name === 'x-ses-receipt' || (name === 'received' && isBelowVerdicts)) break;
  }
  return receivedBySes.test(block.get('received') ?? '') ? block : undefined;
};

const receivedBySes = /\sby inbound-smtp\.[a-z0-9-]{1,40}\.amazonaws\.com(?:\.cn)?\s/iu;

/** Who the mail says it is from, as we read it. */
export interface Senders {
  readonly senders: number;
  /** Domain of the one From address; empty when there is none. */
  readonly domain: string;
}

/** SES names the domain that its DMARC result is about: it must be the one that we would answer to. */
const judgesDomain = (authentication: string, domain: string) => {
  const judged = splitUnquoted(authentication)
    .map((text) => /^\s*dmarc\s?=[^;]*?\sheader\.from=([^\s;]+)/iu.exec(text)?.[1])
    .find((found) => found !== undefined);
  return judged === undefined || judged.toLowerCase().replace(/^.*@/u, '') === domain;
};

/** What SES found, from its block; a mail with several senders in From proves none of them (RFC 7489 6.6.1). */
export const readVerdicts = (
  block: ReadonlyMap<string, string>,
  { senders, domain }: Senders,
): Verdicts => {
  const authentication = block.get('authentication-results') ?? '';
  const results = readResults(authentication);
  const isOtherDomain = !judgesDomain(authentication, domain);
  const receivedSpf = /^[a-z]+/iu.exec(block.get('received-spf') ?? '')?.[0] ?? '';
  const dkim = results.get('dkim') ?? [];
  return {
    spf: results.has('spf') ? onlyVerdict(results.get('spf')) : verdictOf(receivedSpf),
    dkim: dkim.includes('pass') ? 'PASS' : verdictOf(dkim[0] ?? ''),
    dmarc: senders > 1 || isOtherDomain ? 'FAIL' : onlyVerdict(results.get('dmarc')),
    spam: scanVerdict(block.get('x-ses-spam-verdict')),
    virus: scanVerdict(block.get('x-ses-virus-verdict')),
  };
};

/** The results by method (RFC 8601 2.2), if they are from SES; several of one method are all kept. */
const readResults = (value: string) => {
  const results = new Map<string, string[]>();
  const [server, ...resultTexts] = splitUnquoted(value);
  if (server?.trim().split(/\s/u)[0]?.toLowerCase() !== 'amazonses.com') return results;
  for (const text of resultTexts) {
    const match = /^\s*(spf|dkim|dmarc)\s?=\s?([a-z]+)/iu.exec(text);
    const method = match?.[1]?.toLowerCase();
    if (method)
      results.set(method, [...(results.get(method) ?? []), match?.[2]?.toLowerCase() ?? '']);
  }
  return results;
};

/** At semicolons outside quotes and comments: both may hold what the sender wrote, such as the envelope address. */
const splitUnquoted = (value: string) => {
  const pieces: string[] = [];
  let start = 0;
  let isQuoted = false;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (character === '\\' && (isQuoted || depth > 0)) at += 1;
    else if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (character === '(' && !isQuoted) depth += 1;
    else if (character === ')' && !isQuoted && depth > 0) depth -= 1;
    else if (character === ';' && !isQuoted && depth === 0) {
      pieces.push(value.slice(start, at));
      start = at + 1;
    }
  }
  // Unclosed: what the sender wrote (a HELO name, say) has swallowed what SES wrote behind it.
  return isQuoted || depth > 0 ? [] : [...pieces, value.slice(start)];
};

/** SES gives one result of this method: a second one came in through something that the sender wrote. */
const onlyVerdict = (results: readonly string[] = []): Verdict =>
  results.length > 1 ? 'FAIL' : verdictOf(results[0] ?? '');

const verdictOf = (result: string): Verdict => {
  const word = result.toLowerCase();
  if (word === '') return 'MISSING';
  if (word === 'pass') return 'PASS';
  if (word === 'fail') return 'FAIL';
  return word === 'temperror' || word === 'permerror' ? 'PROCESSING_FAILED' : 'GRAY';
};

const scanVerdicts: readonly Verdict[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'];

const scanVerdict = (value = ''): Verdict =>
  scanVerdicts.find((verdict) => verdict === value.trim().toUpperCase()) ?? 'MISSING';

/** The envelope sender that SES recorded; an empty string for the null sender `<>` (RFC 5321 4.5.5). */
export const readReturnPath = (block: ReadonlyMap<string, string>): string | undefined =>
  block.get('return-path')?.replace(/[<>\s]/gu, '');
