import { readName, skipHonorifics, type TokenRange } from './name-reader.ts';
import { isSpace, startsWithSurname } from './name-words.ts';
import { honorificStart, isAboutAccused, isFullName, isOfficialBeside } from './names.ts';
import { gapBefore, phraseEnd, type Reading } from './reading.ts';

const LEAST_SYLLABLES = 3;
const WORDS_BEFORE = 6;

/** Right before a name these claim it for the sender's family or circle. */
const OWN =
  /^(?:vo|chong|trai|gai|bo|me|cha|dau|re|sv|hs|vien|sinh|dan|ho|nha|toi|minh|em|chau|con|thay|chu)$/;
/** Before a name these claim it for somebody complained about, or for a street, a school, a firm. */
const OTHERS =
  /^(?:to|khieu|giac|doi|tuong|nhan|thu|ky|duyet|bi|can|bo|quyet|truong|pho|lanh|dao|duong|ngo|xa|phuong|thon|xom|cong|ty|cho|cau|thpt|thcs|vien|benh|quan|cua|khu|le|giam|doc|bao|do|trung|tam|dong|chi|ta|ay|han)$/;

/**
 * Full names that nothing claims: set apart by punctuation on both sides ("… không ai nghe. Lê Thị Mẫu, 60 tuổi"), or
 * behind a word of the family ("với vợ Lê Thị Mẫu"). Nobody writes an official's name without a title or an honorific, so
 * they are the sender's more often than anybody's, and a name masked in vain costs less than one that is shown.
 */
export function findUnclaimedNames(reading: Reading): readonly TokenRange[] {
  const names: TokenRange[] = [];
  for (const [from] of reading.hits.surname) {
    const last = names.at(-1);
    if (last && from < last.end) continue;
    if (!reading.tokens[from]?.capital || reading.tokens[from]?.shouted) continue;
    const name = readName(reading, from, 'likely');
    if (name && isUnclaimed(reading, name)) names.push(name);
  }
  return names;
}

function isUnclaimed(reading: Reading, name: TokenRange): boolean {
  if (!isFullName(reading, name) || name.end - name.from < LEAST_SYLLABLES) return false;
  if (isPlaceOfThatName(reading, name.from) || isRow(reading, name.from)) return false;
  if (isOfficialBeside(reading, name.from, name) || isAboutAccused(reading, name.from))
    return false;
  const before = gapBefore(reading, name.from);
  if (isBehindFamily(reading, name.from, before)) return true;
  const isApart = name.from === 0 || /[.,:;!?()\n-] ?$/.test(before);
  return isApart && endsClause(reading, name.end) && !isClaimedByOthers(reading, name.from);
}

/** "Đường Nguyễn Văn Cừ": the family name before the family name is a street. */
const isPlaceOfThatName = (reading: Reading, from: number): boolean =>
  /^(?:duong|cau|dong|trang|ho)$/.test(reading.tokens[from]?.plain ?? '') &&
  startsWithSurname(reading, from + 1);

/** Rows of a list are read as such: it may be the list of those who took the money. */
const isRow = (reading: Reading, from: number): boolean =>
  reading.tokens[from - 1]?.type === 'number' && /^[.)/] ?$/.test(gapBefore(reading, from));

const isBehindFamily = (reading: Reading, from: number, before: string): boolean =>
  isSpace(before) &&
  OWN.test(reading.tokens[from - 1]?.plain ?? '') &&
  honorificStart(reading, from) >= from - 1 &&
  !/^(?:ong|ba|anh|chi|co|chu|bac|cu)$/.test(reading.tokens[from - 1]?.plain ?? '') &&
  !isClaimedByOthers(reading, from - 1);

const endsClause = (reading: Reading, end: number): boolean =>
  end >= reading.tokens.length || /^ ?[.,:;!?()\n-]/.test(gapBefore(reading, end));

/** In the same clause, some words back: who took the money, whose street it is, what title somebody has. */
function isClaimedByOthers(reading: Reading, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - WORDS_BEFORE); i--) {
    if (/[.!?\n]/.test(gapBefore(reading, i + 1))) return false;
    if (OTHERS.test(reading.tokens[i]?.plain ?? '') || phraseEnd(reading, 'official', i) > i)
      return true;
    if (skipHonorifics(reading, i) > i && reading.tokens[i + 1]?.capital) return true;
  }
  return false;
}
