import { digitRuns } from './digit-runs.ts';
import type { Finding } from './finding.ts';
import { foldText } from './folded-text.ts';
import { findKnownAddresses } from './known-addresses.ts';
import { findKnownNames } from './known-names.ts';
import type { Reading } from './reading.ts';

/** What is known of the sender, in the shape of the domain's `KnownIdentity`. */
export interface KnownSender {
  readonly names?: readonly string[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly addresses?: readonly string[];
}

/** Every mention of a known name, mail address, telephone number and home, however written. */
export function findKnown(reading: Reading, known: KnownSender): readonly Finding[] {
  return [
    ...findKnownNames(reading, known.names ?? []),
    ...(known.emails ?? []).flatMap((email) => findText(reading, email)),
    ...findPhones(reading, known.phones ?? []),
    ...findKnownAddresses(reading, known.addresses ?? []),
  ];
}

/** A mail address letter by letter; its local part too, where it is long enough to be somebody's own. */
function findText(reading: Reading, email: string): readonly Finding[] {
  const whole = foldText(email.trim()).plain;
  const local = whole.split('@')[0] ?? '';
  const wanted = /[a-z].*\d|[._]/.test(local) && local.length >= 6 ? local : whole;
  return wanted.length < 5
    ? []
    : occurrences(reading.text.plain, wanted).map((start) => ({
        kind: 'email',
        start,
        end: start + (reading.text.plain.startsWith(whole, start) ? whole : wanted).length,
      }));
}

function occurrences(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push(at);
  return found;
}

/** The last nine digits are the same with `0`, `84` and `+84`. */
const NATIONAL = 9;
const nationalPart = (phone: string): string =>
  foldText(phone).plain.replace(/\D/g, '').slice(-NATIONAL);

function findPhones(reading: Reading, phones: readonly string[]): readonly Finding[] {
  const wanted = phones.map(nationalPart).filter((digits) => digits.length >= 7);
  if (wanted.length === 0) return [];
  return digitRuns(reading.text.plain).flatMap((run) => {
    const digits = run.map((group) => group.digits).join('');
    const spots = run.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, i) => start + i),
    );
    return wanted.flatMap((phone) =>
      occurrences(digits, phone).map(
        (at): Finding => ({
          kind: 'phone',
          start: spots[Math.max(0, at - prefixLength(digits, at))] ?? 0,
          end: (spots[at + phone.length - 1] ?? 0) + 1,
        }),
      ),
    );
  });
}

/** How many digits before the national part belong to the number: `0`, `84` or `840`. */
const prefixLength = (digits: string, at: number): number =>
  /(?:840|84|0)$/.exec(digits.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
