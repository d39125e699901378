import type { Finding } from './finding.ts';
import { readName, skipHonorifics, type TokenRange } from './name-reader.ts';
import { startsWithSurname } from './name-words.ts';
import { honorificStart, isOfficialBeside } from './names.ts';
import { gapBefore, phraseEnd, type Reading } from './reading.ts';
import { tokenFrom } from './token-search.ts';

/** Words of a note up to which its caller is introduced. */
const OPENING = 40;
const UP_TO_VERB = 30;

/** Names as an officer takes them down: beside a telephone number, or before "gọi điện phản ánh". */
export function findNotedNames(
  reading: Reading,
  numbers: readonly Finding[],
): readonly TokenRange[] {
  const phones = numbers.filter(({ kind }) => kind === 'phone');
  return [
    ...phones.map((phone) => nameBefore(reading, tokenFrom(reading, phone.start))),
    ...phones.map((phone) => nameBehind(reading, tokenFrom(reading, phone.end))),
    callerOf(reading),
  ].filter((range) => range !== undefined);
}

const LABEL =
  /^(?:so|sdt|dt|dien|thoai|d|t|tel|phone|zalo|lh|lien|he|di|dong|may|hotline|mobile|la)$/;

function nameBefore(reading: Reading, phone: number): TokenRange | undefined {
  let end = phone;
  while (
    end > 0 &&
    phone - end < 4 &&
    LABEL.test(reading.tokens[end - 1]?.plain ?? '') &&
    isNear(reading, end)
  )
    end--;
  if (!isNear(reading, end)) return undefined;
  for (let from = Math.max(0, end - 6); from < end; from++) {
    const name = nameEndingAt(reading, from, end);
    if (name) return name;
  }
  return undefined;
}

const isNear = (reading: Reading, i: number): boolean =>
  /^[ \t,:;(\-.)]{0,4}$/.test(gapBefore(reading, i)) && !/\. /.test(gapBefore(reading, i));

function nameEndingAt(reading: Reading, from: number, end: number): TokenRange | undefined {
  const begin = skipHonorifics(reading, from);
  const name = readName(reading, from, begin > from ? 'sure' : 'likely');
  if (!name || name.end !== end || isOfficialBeside(reading, from, name)) return undefined;
  if (reading.tokens[from - 1]?.capital && isPlainGap(gapBefore(reading, from)) && begin === from)
    return undefined;
  const named =
    begin > from ? reading.tokens[begin]?.capital || startsWithSurname(reading, begin) : false;
  return named || (startsWithSurname(reading, name.from) && end - name.from >= 2)
    ? name
    : undefined;
}

const isPlainGap = (gap: string): boolean => /^[ \t]+$/.test(gap);

function nameBehind(reading: Reading, from: number): TokenRange | undefined {
  const gap = gapBefore(reading, from);
  if (!/^[ \t]{0,2}[,;(-]?[ \t]{0,2}$/.test(gap)) return undefined;
  const name = readName(reading, from, 'likely');
  if (!name || isOfficialBeside(reading, from, name)) return undefined;
  const named = name.from > from || /[(-]/.test(gap);
  const full = startsWithSurname(reading, name.from) && name.end - name.from >= 2;
  return full || (named && reading.tokens[name.from]?.capital) ? name : undefined;
}

/** The first person named in a note written about its caller in the third person. */
function callerOf(reading: Reading): TokenRange | undefined {
  for (let i = 0; i < Math.min(OPENING, reading.tokens.length); i++) {
    if (/^(?:toi|minh|tui)$/.test(reading.tokens[i]?.plain ?? '')) return undefined;
    const begin = skipHonorifics(reading, i);
    if (begin === i || !(reading.tokens[begin]?.capital || startsWithSurname(reading, begin)))
      continue;
    const name = readName(reading, i, 'likely') ?? readCapital(reading, i);
    if (!name || isOfficialBeside(reading, honorificStart(reading, i), name)) return undefined;
    return callsSoon(reading, name.end) ? name : undefined;
  }
  return undefined;
}

const readCapital = (reading: Reading, i: number): TokenRange | undefined => {
  const begin = skipHonorifics(reading, i);
  return reading.tokens[begin]?.capital ? readName(reading, i, 'sure') : undefined;
};

function callsSoon(reading: Reading, from: number): boolean {
  for (let i = from; i < from + UP_TO_VERB; i++) {
    if (phraseEnd(reading, 'callerDoes', i) > i) return true;
    if (
      phraseEnd(reading, 'official', i) > i ||
      /^(?:toi|minh|tui)$/.test(reading.tokens[i]?.plain ?? '')
    )
      return false;
  }
  return false;
}
