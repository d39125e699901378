import { readName, skipHonorifics, type TokenRange } from './name-reader.ts';
import { isSpace, startsWithSurname } from './name-words.ts';
import { isAboutAccused, isOfficialBeside } from './names.ts';
import { gapBefore, phraseEnd, type Reading } from './reading.ts';

/** Lines below a closing in which the signature is looked for, blank ones not counted. */
const LINES_BELOW = 7;
/** Lines at the end of a text in which a bare name is a signature even without a closing. */
const LAST_LINES = 8;

/** Names under a letter: behind the closing, in the lines below it, or alone in one of the last lines. */
export function findSignedNames(reading: Reading): readonly TokenRange[] {
  const starts = lineStarts(reading);
  const names: (TokenRange | undefined)[] = [];
  let done = -1;
  for (const [from, end] of reading.hits.closing) {
    names.push(behindClosing(reading, end), rightBelow(reading, end));
    if (from < done) continue;
    const below = linesBelow(starts, end);
    names.push(...below.flatMap((line) => namesInLine(reading, line)));
    done = below.at(-1) ?? end;
  }
  for (const line of starts.slice(-LAST_LINES)) {
    names.push(
      ...namesInLine(reading, line).filter(
        (n) => n && isFull(reading, n) && fillsLine(reading, n.end) && !isSubject(reading, line, n),
      ),
    );
  }
  names.push(lastWords(reading));
  return names.filter((name) => name !== undefined);
}

/** The first of several lines is what the letter is about ("thi viên chức"), unless it is a name in title case. */
const isSubject = (reading: Reading, line: number, { from, end }: TokenRange): boolean =>
  line === 0 &&
  end < reading.tokens.length &&
  !(end - from >= 3 && reading.tokens.slice(from, end).every(({ capital }) => capital));

/** "Trân trọng," and below it "Nguyễn Văn A | Trưởng phòng Pháp chế": whoever signs wrote it, a title of their own set apart. */
function rightBelow(reading: Reading, end: number): TokenRange | undefined {
  if (!/^[,.! ]*\n\s{0,40}$/.test(gapBefore(reading, end).slice(0, 60))) return undefined;
  const name = readName(reading, end, 'likely');
  return name && isFull(reading, name) && /^ ?[|–-] ?$/.test(gapBefore(reading, name.end))
    ? name
    : undefined;
}

/** "… gọi e nhé. Thảo": the last sentence is one to three capital words. */
function lastWords(reading: Reading): TokenRange | undefined {
  const last = reading.tokens.length - 1;
  for (let from = last; from > Math.max(0, last - 3); from--) {
    if (reading.tokens[from]?.capital !== true) return undefined;
    // A row of a list, perhaps of those who took the money.
    if (reading.tokens[from - 1]?.type === 'number') return undefined;
    if (/^[.!?)…]+ *\n* *$/.test(gapBefore(reading, from).slice(0, 40)))
      return phraseEnd(reading, 'closing', from) > from ? undefined : readShortLine(reading, from);
  }
  return undefined;
}

/** Indices of the tokens that begin a line or, three spaces apart, a column. */
function lineStarts(reading: Reading): readonly number[] {
  return reading.tokens.flatMap((_, i) =>
    i === 0 || beginsLine(gapBefore(reading, i)) ? [i] : [],
  );
}

const beginsLine = (gap: string): boolean => gap.includes('\n') || /\t| {3}/.test(gap);

function linesBelow(starts: readonly number[], from: number): readonly number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return starts.slice(low, low + LINES_BELOW);
}

const INLINE_GAP = /^[ \t]{0,2}[,.!:;(*-]{1,3}[ \t]{0,2}$/;

/** "Trân trọng, Nguyễn Văn A" and "Em cảm ơn. Hoa" in one line, up to its end. */
function behindClosing(reading: Reading, end: number): TokenRange | undefined {
  const gap = gapBefore(reading, end);
  if (!INLINE_GAP.test(gap) && !(isSpace(gap) && startsWithSurname(reading, end))) return undefined;
  const name = readName(reading, end, 'likely');
  return name && endsLine(reading, name.end) ? name : undefined;
}

const endsLine = (reading: Reading, i: number): boolean =>
  i >= reading.tokens.length ||
  beginsLine(gapBefore(reading, i)) ||
  /[,.;:(|/-]/.test(gapBefore(reading, i)) ||
  phraseEnd(reading, 'nameEnd', i) > i ||
  reading.tokens[i]?.type !== 'word';

const fillsLine = (reading: Reading, i: number): boolean => {
  const gap = gapBefore(reading, i).slice(0, 50);
  if (i >= reading.tokens.length) return /^[\s.,!)*]*$/.test(gap);
  return (
    /^[ \t.,!)*]*\n/.test(gap) || (/^ ?[-,(|/] ?$/.test(gap) && reading.tokens[i]?.type !== 'word')
  );
};

/** A line that is nothing but a name, or a name and what is set apart from it. */
function namesInLine(reading: Reading, line: number): readonly (TokenRange | undefined)[] {
  const from = skipHonorifics(reading, afterLabel(reading, line));
  const name = readName(reading, from, 'likely') ?? readShortLine(reading, from);
  if (!name || isTitle(reading, line) || isOfficialBeside(reading, from, name)) return [];
  if (isAboutAccused(reading, line)) return [];
  const apart = isFull(reading, name) ? endsLine(reading, name.end) : fillsLine(reading, name.end);
  return apart ? [name] : [];
}

/** "Công dân: …", "Đại diện: …" in front of the name. */
function afterLabel(reading: Reading, line: number): number {
  const end = Math.max(phraseEnd(reading, 'closing', line), phraseEnd(reading, 'role', line));
  return end > line && /:/.test(gapBefore(reading, end)) ? end : line;
}

const isTitle = (reading: Reading, line: number): boolean =>
  phraseEnd(reading, 'official', line) > line || phraseEnd(reading, 'closing', line) > line + 1;

/** One to three words that fill the line and say neither what somebody is nor what they do. */
function readShortLine(reading: Reading, from: number): TokenRange | undefined {
  let end = from;
  while (
    reading.tokens[end]?.type === 'word' &&
    (end === from || (isSpace(gapBefore(reading, end)) && !gapBefore(reading, end).includes('\n')))
  ) {
    if (
      phraseEnd(reading, 'role', end) > 0 ||
      phraseEnd(reading, 'nameEnd', end) > end + 1 ||
      end - from >= 3
    )
      return undefined;
    end++;
  }
  const alone =
    end >= reading.tokens.length
      ? !/[?:]/.test(gapBefore(reading, end))
      : /^[ \t.,]*\n/.test(gapBefore(reading, end));
  const capital = reading.tokens.slice(from, end).every((token) => token.capital);
  return alone && end > from && (capital || end >= reading.tokens.length)
    ? { from, end }
    : undefined;
}

const isFull = (reading: Reading, name: TokenRange): boolean =>
  name.end - name.from >= 2 && startsWithSurname(reading, name.from);
