import type { IdentityKind, Redact, RedactedSpan } from '../domain/redaction.ts';
import { findIdentities } from './redaction/find-identities.ts';
import { markOf } from './redaction/marks.ts';

// The rules know no domain type; here the compiler checks that their kinds are the domain's, all of them and no other.
const marks: Readonly<Record<IdentityKind, string>> = markOf satisfies Record<IdentityKind, string>;

/** Masking may bring two words together that read as a name only then. More rounds than this have never been needed. */
const MOST_ROUNDS = 6;

/**
 * Masks what identifies the sender, the family and co-signers (Law on Denunciations 2018, article 56: the receiver keeps
 * the denouncer's name, address and signature secret). Officials, firms, places of commune size and above, file numbers,
 * dates and amounts stay. `spans` are offsets into `text` in UTF-16 code units, in order and apart. Never throws.
 */
export const redact: Redact = (text, known = {}) => {
  let spans: readonly RedactedSpan[] = [];
  let redacted = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = findIdentities(redacted, known);
    if (found.length === 0) break;
    spans = merge(spans, found);
    redacted = mask(text, spans);
  }
  return { text: redacted, spans };
};

function mask(text: string, spans: readonly RedactedSpan[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { kind, start, end } of spans) {
    parts.push(text.slice(at, start), marks[kind]);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** Adds spans found in the redacted text, whose offsets are shifted back by the marks before them. */
function merge(
  before: readonly RedactedSpan[],
  found: readonly RedactedSpan[],
): readonly RedactedSpan[] {
  const merged: RedactedSpan[] = [];
  let next = 0;
  let shift = 0;
  for (const span of found) {
    for (let old = before[next]; old && old.start - shift < span.start; old = before[++next]) {
      merged.push(old);
      shift += old.end - old.start - marks[old.kind].length;
    }
    merged.push({ kind: span.kind, start: span.start + shift, end: span.end + shift });
  }
  return [...merged, ...before.slice(next)];
}
