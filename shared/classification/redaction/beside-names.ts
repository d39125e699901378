import { readName, type TokenRange } from './name-reader.ts';
import { isSpace, startsWithSurname } from './name-words.ts';
import { isFullName, isOfficialBeside } from './names.ts';
import { gapBefore, type Reading } from './reading.ts';
import { tokenFrom } from './token-search.ts';

const LONGEST_NAME = 6;

/** Names told by what stands right behind them: a mail address in angle brackets, or "là vợ tôi". */
export function findNamesBeside(reading: Reading): readonly TokenRange[] {
  const mailed = [...reading.text.plain.matchAll(MAILBOX)].map(({ index }) =>
    nameBefore(reading, tokenFrom(reading, index)),
  );
  const related = [...reading.hits.isOfFamily].map(([from]) =>
    isSpace(gapBefore(reading, from)) || /^, ?$/.test(gapBefore(reading, from))
      ? nameBefore(reading, from)
      : undefined,
  );
  return [...mailed, ...related].filter((name) => name !== undefined);
}

/** RFC 5322, 3.4: a display name and its address, as forwarded threads quote them; an earlier redaction may have masked it. */
const MAILBOX = /["']?[ \t]?[<(](?:mailto:|\uE000|[a-z0-9._%+-]{1,64}@)/g;

/** The longest full name that ends at token `end`. */
function nameBefore(reading: Reading, end: number): TokenRange | undefined {
  for (let from = Math.max(0, end - LONGEST_NAME); from < end - 1; from++) {
    if (!startsWithSurname(reading, from)) continue;
    const name = readName(reading, from, 'likely');
    if (name?.end === end && isFullName(reading, name) && !isOfficialBeside(reading, from, name))
      return name;
  }
  return undefined;
}
