import type { Finding } from './finding.ts';
import { cueBefore } from './number-cue-before.ts';
import type { Reading } from './reading.ts';

/**
 * Civil plates by Circular 79/2024/TT-BCA: province (11–99), series of one or two letters and perhaps a digit, four or
 * five digits: `29A-123.45`, `99-H1 123.45`, `98K1-12345`.
 */
const PLATE =
  /(?<![\p{L}\d.,/-])[1-9]\d( ?- ?| )?[a-z]{1,2}(?:( )?\d(?!\d))?( ?[-.] ?| )?(?:\d{3}([. ])?\d{2}|\d{4})(?![\p{L}\d/])/gu;

/** Plates stand by their shape where it is unmistakable, else only behind a word for a vehicle. */
export function findPlates(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of reading.text.plain.matchAll(PLATE)) {
    const start = match.index;
    if (isUnmistakable(match) || cueBefore(reading, start)?.cue === 'plate') {
      findings.push({ kind: 'plate', start, end: start + match[0].length });
    }
  }
  return findings;
}

/** `30k 5000` is an amount and `60m2 1234` an area; a hyphen or the dotted five digits are a plate's own. */
function isUnmistakable([text, province, digitGap, gap, dot]: RegExpExecArray): boolean {
  if (/^\d\d ?m ?[23]/.test(text) || province === ' ' || digitGap === ' ') return false;
  return (
    dot === '.' ||
    gap?.includes('-') === true ||
    /^\d\d ?-? ?[a-z]{1,2}\d[ -.]?\d{5}$/.test(text) ||
    /^\d\d-?[a-z]{1,2}\d{5}$/.test(text)
  );
}
