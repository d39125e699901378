import type { Finding } from './finding.ts';
import type { MarkedKind } from './marks.ts';
import type { TokenRange } from './name-reader.ts';
import type { Reading } from './reading.ts';

/** The characters from the first to the last token of a range that is not empty. */
export function toFinding(reading: Reading, range: TokenRange, kind: MarkedKind): Finding {
  const start = reading.tokens[range.from]?.start ?? 0;
  return { kind, start, end: reading.tokens[range.end - 1]?.end ?? start };
}
