import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** Ways to write the at sign for people, not for machines. Bare words count only before a known provider. */
const AT =
  /[ \t]{0,2}(?:@|[([{<] ?(?:at|a|a cong|acong|@) ?[)\]}>])[ \t]{0,2}|[ \t]{1,2}(?:at|a cong|acong|a moc|a vong|a-cong|a con)[ \t]{1,2}|[ \t]{1,2}\(?a\)?[ \t]{1,2}(?=(?:gmail|yahoo|hotmail|outlook|icloud))/g;
const PROVIDER =
  /^(?:gmail|gmai|yahoo|ymail|hotmail|outlook|icloud|live|zoho|proton|protonmail|mail)$/;
const DOT =
  '(?:[ \\t]?\\.[ \\t]?|[ \\t]?[([](?:\\.|dot|cham)[)\\]][ \\t]?|[ \\t](?:dot|cham|phay)[ \\t])';
const DOMAIN = new RegExp(`^[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,63}){0,4}`);
const LOCAL_CHARACTER = /[a-z0-9._%+'-]/;
const SPELT_OUT = /(?:[a-z0-9._%+'-]{1,64}[ \t](?:cham|dot|gach duoi|gach ngang)[ \t]){1,4}$/;
/** RFC 5321, 4.5.3.1: a local part has 64 octets and a domain 255; a little more for spelt-out dots. */
const LOCAL_LIMIT = 64;
const SPELT_OUT_LIMIT = 160;
const DOMAIN_LIMIT = 300;
const TLD =
  /(?:\.|dot|cham|phay)[)\]]? ?(?:com|vn|net|org|edu|gov|info|biz|me|io|asia|example|test|local|invalid)/;

/** Mail addresses, plain or spelt out to hide them from machines. */
export function findEmails(reading: Reading): readonly Finding[] {
  const { plain } = reading.text;
  const findings: Finding[] = [];
  let done = 0;
  for (const match of plain.matchAll(AT)) {
    const found = readAround(plain, match, done);
    if (!found) continue;
    findings.push(found);
    done = found.end;
  }
  return findings;
}

function readAround(plain: string, match: RegExpExecArray, done: number): Finding | undefined {
  const behind = match.index + match[0].length;
  const local = localBefore(plain, match.index, done);
  if (local === '') return undefined;
  const domain = DOMAIN.exec(plain.slice(behind, behind + DOMAIN_LIMIT))?.[0];
  if (!domain) return undefined;
  if (!isAddress(match[0], domain)) return undefined;
  return { kind: 'email', start: match.index - local.length, end: behind + trimmed(domain).length };
}

/** What stands before the at sign, back to `done` at most, with dots that are spelt out as words. */
function localBefore(plain: string, end: number, done: number): string {
  let start = end;
  while (start > done && end - start < LOCAL_LIMIT && LOCAL_CHARACTER.test(plain.charAt(start - 1)))
    start--;
  if (start === end) return '';
  const before = plain.slice(Math.max(done, start - SPELT_OUT_LIMIT), start);
  const speltOut = /(?:cham|dot|duoi|ngang)[ \t]$/.test(before.slice(-6))
    ? SPELT_OUT.exec(before)?.[0]
    : '';
  return `${speltOut ?? ''}${plain.slice(start, end)}`.replace(/^[.'-]+/, '');
}

/** Behind a real `@` anything with a dot is an address; behind a word only what ends as domains do. */
function isAddress(at: string, domain: string): boolean {
  const host = /^[a-z0-9-]+/.exec(domain)?.[0] ?? '';
  if (PROVIDER.test(host)) return true;
  return at.includes('@') ? /[.]|cham|dot/.test(domain) : TLD.test(domain);
}

/** A domain followed by the next sentence ends at its last known part. */
function trimmed(domain: string): string {
  const parts = domain.match(new RegExp(`${DOT}[a-z0-9-]{2,63}`, 'g')) ?? [];
  let end = domain.length;
  for (const part of [...parts].reverse()) {
    if (/^\.[a-z0-9-]/.test(part) || TLD.test(part)) break;
    end -= part.length;
  }
  return domain.slice(0, end).replace(/-+$/, '');
}
