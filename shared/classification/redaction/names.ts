import { type Expectation, readName, skipHonorifics, type TokenRange } from './name-reader.ts';
import { isSpace, startsWithSurname } from './name-words.ts';
import { gapBefore, phraseEnd, phraseEndsAt, type Reading } from './reading.ts';

/** Names of the sender and the family behind the words that introduce them. */
export function findIntroducedNames(reading: Reading): readonly TokenRange[] {
  return [
    ...[...reading.hits.nameFollows].map(([from, end]) => behindFormula(reading, from, end)),
    ...[...reading.hits.nameMayFollow].map(([from, end]) => behindWeakFormula(reading, from, end)),
    ...[...reading.hits.nameLabel].map(([from, end]) => behindLabel(reading, from, end)),
    ...[...reading.hits.bareName].map(([from, end]) => behindBareCue(reading, from, end)),
    ...[...reading.hits.selfWord].map(([from, end]) => behindSelf(reading, from, end)),
  ].filter((range) => range !== undefined);
}

const SHORT_GAP = /^(?:[ \t]{0,2}[:,"'“”(*=-]{0,2}[ \t]{0,2}|[ \t]?:?[ \t]?\n[ \t>]{0,2})$/;
const FORM_GAP = /^[\s:.…_*"'“(|=-]{1,200}$/;
const ASIDE = /^\)[ \t]?:[ \t]{0,2}$/;

function behindFormula(reading: Reading, from: number, end: number): TokenRange | undefined {
  const gap = gapBefore(reading, end);
  const follows = FORM_GAP.test(gap) || ASIDE.test(gap);
  if (gap.length > 200 || !follows || isAboutAccused(reading, from)) return undefined;
  if (/^[.!?]\s/.test(gap)) return undefined;
  return readName(reading, end, expectationOf(reading, end, gap));
}

/** "Họ tên: x" is sure; "người làm đơn x" may go on with a verb. */
function expectationOf(reading: Reading, end: number, gap: string): Expectation {
  const last = reading.tokens[end - 1]?.plain ?? '';
  const told = /[:=_…]|\.\.|-/.test(gap) || /^(?:ten|la|lak|danh)$/.test(last);
  return told ? 'sure' : 'likely';
}

function behindWeakFormula(reading: Reading, from: number, end: number): TokenRange | undefined {
  if (!SHORT_GAP.test(gapBefore(reading, end)) || isAboutAccused(reading, from)) return undefined;
  const name = readName(reading, end, 'likely');
  if (!name || isAboutOther(reading, from, end, name)) return undefined;
  if (isBusinessCue(reading, from) && !isFullName(reading, name)) return undefined;
  return isOfficialBeside(reading, end, name) && !speaksOfSelf(reading, from, end)
    ? undefined
    : name;
}

/** "Chủ tịch xã em là ông …", "hàng xóm nhà em là chú …": not who the sender is. */
function isAboutOther(reading: Reading, from: number, end: number, name: TokenRange): boolean {
  const attached = from > 0 && isSpace(gapBefore(reading, from));
  if (!attached) return false;
  const isForOther = /^(?:thay|ho|giup|gium|dum|cho)$/.test(reading.tokens[end - 1]?.plain ?? '');
  if (!isForOther && name.from > end && phraseEndsAt(reading, 'role', from)) return true;
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    if (phraseEnd(reading, 'official', i) > i) return true;
    if (/[,.;:!?\n]/.test(gapBefore(reading, i))) return false;
  }
  return false;
}

/** Behind "hộ kinh doanh" or "đại diện" the name of a firm is as likely: a person's has a family name. */
const isBusinessCue = (reading: Reading, from: number): boolean =>
  /^(?:ho|chu|dai|nguoi|thay|phan|don|thu|cuoc|dien|tin|kien)$/.test(
    reading.tokens[from]?.plain ?? '',
  );

export const isFullName = (reading: Reading, name: TokenRange): boolean =>
  name.end - name.from >= 2 && startsWithSurname(reading, name.from);

const speaksOfSelf = (reading: Reading, from: number, end: number): boolean =>
  reading.tokens.slice(from, end).some((_, k) => phraseEnd(reading, 'selfWord', from + k) > 0);

/** "Tôi, Nguyễn Văn A" or, where a sentence begins so, "em Hoa ở …". */
function behindSelf(reading: Reading, from: number, end: number): TokenRange | undefined {
  const gap = gapBefore(reading, end);
  if (!SHORT_GAP.test(gap)) return undefined;
  if (!startsWithSurname(reading, end)) return givenNameBehindSelf(reading, from, end);
  const name = readName(reading, end, 'likely');
  if (!name || name.end - name.from < 2) return undefined;
  const capital = reading.tokens[end]?.capital === true;
  return capital || /[,:(-]/.test(gap) || endsAsIntroduction(reading, name.end) ? name : undefined;
}

function givenNameBehindSelf(reading: Reading, from: number, end: number): TokenRange | undefined {
  const begins = from === 0 || /[,.!\n(]/.test(gapBefore(reading, from));
  if (!begins || reading.tokens[end]?.capital !== true || !isSpace(gapBefore(reading, end)))
    return undefined;
  const name = readName(reading, end, 'sure');
  const next = reading.tokens[name?.end ?? 0]?.plain ?? '';
  return /^(?:ben|o|day|a|nha|lop|ne|xin|cong)$/.test(next) ? name : undefined;
}

function behindLabel(reading: Reading, from: number, end: number): TokenRange | undefined {
  if (!/^ ?: ?$/.test(gapBefore(reading, end)) || isAboutAccused(reading, from)) return undefined;
  const name = readName(reading, end, 'likely');
  return name && isOfficialBeside(reading, end, name) ? undefined : name;
}

function behindBareCue(reading: Reading, from: number, end: number): TokenRange | undefined {
  const apart = from === 0 || /[,.\n(;-]/.test(gapBefore(reading, from));
  if (!apart || !SHORT_GAP.test(gapBefore(reading, end)) || isAboutAccused(reading, from))
    return undefined;
  for (let i = Math.max(0, from - 5); i < from; i++)
    if (phraseEnd(reading, 'official', i) > i) return undefined;
  return readName(reading, end, 'sure');
}

const endsAsIntroduction = (reading: Reading, i: number): boolean =>
  i >= reading.tokens.length ||
  !isSpace(gapBefore(reading, i)) ||
  phraseEnd(reading, 'nameEnd', i) > i;

/** The title stands right before the name or right behind it: "ông …, Chủ tịch phường". */
export function isOfficialBeside(reading: Reading, cueEnd: number, name: TokenRange): boolean {
  return (
    hasTitleBehind(reading, name.end) ||
    phraseEndsAt(reading, 'official', name.from) ||
    phraseEndsAt(reading, 'official', cueEnd) ||
    phraseEndsAt(reading, 'official', honorificStart(reading, name.from))
  );
}

/** Between a name and its title: "…, hiện là Chủ tịch"; a verb there begins another matter. */
const BEFORE_TITLE = /^(?:la|nguyen|hien|dang|nay|giu|chuc|vu|mot|cuu|quyen)$/;

function hasTitleBehind(reading: Reading, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (/[.;\n]/.test(gapBefore(reading, i))) return false;
    if (phraseEnd(reading, 'official', i) > i) return true;
    if (!BEFORE_TITLE.test(reading.tokens[i]?.plain ?? '')) return false;
  }
  return false;
}

/** Where the honorifics right before token `from` begin. */
export function honorificStart(reading: Reading, from: number): number {
  let start = from;
  while (start > 0 && skipHonorifics(reading, start - 1) >= from && from - start < 3) start--;
  return start;
}

const FAR = 14;

/** Under "Người bị tố cáo", and in its lines, a name is the accused's until the sender's own part begins. */
export function isAboutAccused(reading: Reading, from: number): boolean {
  for (let i = from; i > Math.max(0, from - FAR); i--) {
    if (phraseEnd(reading, 'accused', i) > from - 1 || phraseEnd(reading, 'accused', i) > i)
      return true;
    if (/\n\s*\n/.test(gapBefore(reading, i))) return false;
  }
  return false;
}
