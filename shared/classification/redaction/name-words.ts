import { gapBefore, phraseEnd, type Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** `nguyễn văn …` and `trần thị …` need a third syllable; any other name needs two. */
export function leastSyllables(reading: Reading, from: number): number {
  const second = reading.tokens[from + 1]?.plain;
  return second === 'van' || second === 'thi' ? 3 : 2;
}

/** Nothing of a name comes from token `i` on. */
export const isStop = (reading: Reading, i: number): boolean =>
  i >= reading.tokens.length ||
  reading.tokens[i]?.type !== 'word' ||
  !isSpace(gapBefore(reading, i)) ||
  phraseEnd(reading, 'nameEnd', i) > i;

/** What ends even a name that still lacks a syllable: a label, or any such word where diacritics leave no doubt. */
export function isSureEnd(reading: Reading, i: number): boolean {
  const end = phraseEnd(reading, 'nameEnd', i);
  const doubtful = reading.tokens[i]?.loose === true || isGivenNameToo(reading, i);
  return end > i + 1 || (end > i && !doubtful);
}

const LABEL =
  /^(?:sinh|dia|so|sdt|dt|cccd|cmnd|cmt|email|mail|zalo|thon|xom|ap|xa|phuong|khu|ngo|thuong|tru|hien|dien|tel|phone|nguoi|giam|pho|chuc|nghe|noi|que|thi|to|tinh|huyen|quan|va|ky|ghi|ho|mst|stk|tuoi|lop|kinh|toi|cong|chu)$/;

/** In title case many of these are given names too, so only what begins a known phrase of two words counts. */
export function isLabel(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined || !LABEL.test(token.plain)) return false;
  const end = Math.max(phraseEnd(reading, 'nameEnd', i), phraseEnd(reading, 'role', i));
  return end > i + 1 || (end > i && !isGivenNameToo(reading, i)) || startsNumbered(reading, i);
}

const startsNumbered = (reading: Reading, i: number): boolean =>
  phraseEnd(reading, 'fine', i) > i && reading.tokens[i + 1]?.type === 'number';

const GIVEN_NAMES_TOO =
  /^(?:anh|chi|em|an|nam|minh|lam|sinh|hien|thuong|que|tu|son|bao|tai|ban|hai|ba|vi|mo|nhan|nguyen|dan|con|chau|le|thi|to|ca|hau|truoc|hoc|ly|ha|khi|tinh|co|kinh|xuan|my|dang|ky|thon|phuong|quan|ho|moi|nga|cong|lop|chu|hoi)$/;

/** Words that end a name and are given names as well: `anh`, `nam`, `minh`. */
export const isGivenNameToo = (reading: Reading, i: number): boolean =>
  GIVEN_NAMES_TOO.test(reading.tokens[i]?.plain ?? '');

/** What the word says about someone, unless a middle name behind it makes it a family name after all. */
export function isRole(reading: Reading, from: number): boolean {
  const end = phraseEnd(reading, 'role', from);
  if (end === 0) return false;
  if (end > from + 1 || !startsWithSurname(reading, from)) return true;
  return phraseEnd(reading, 'middle', from + 1) === 0 && !reading.tokens[from + 1]?.capital;
}

/** True if token `from` is a family name. In lower case and without diacritics `la` is always "là". */
export function startsWithSurname(reading: Reading, from: number): boolean {
  const token = reading.tokens[from];
  if (token?.plain === 'la' && !token.capital) return false;
  return phraseEnd(reading, 'surname', from) > from;
}

const SPACE = /^[ \t]{1,3}$|^[ \t]?\n[ \t]?$/;

/** Blanks or one line break: what is between words of one phrase. */
export const isSpace = (gap: string): boolean => SPACE.test(gap);

/** A name may be broken over two lines only while it is still incomplete. */
export function joins(reading: Reading, from: number, i: number): boolean {
  const gap = gapBefore(reading, i);
  if (/^[ \t]{1,2}$/.test(gap)) return true;
  if (/^\. ?$/.test(gap)) return isInitial(reading.tokens[i - 1]);
  const incomplete = i - from < leastSyllables(reading, from) && startsWithSurname(reading, from);
  return incomplete && isSpace(gap) && notALine(reading, i);
}

/** `V.` for Văn, `Ng.` for Nguyễn. */
const isInitial = (token: Token | undefined): boolean =>
  token?.capital === true && /^(?:[a-z]|ng|th|tr|ph|kh|ch|nh)$/.test(token.plain);

/** The rest of a broken name, not a line of its own. */
const notALine = (reading: Reading, i: number): boolean =>
  !isLabel(reading, i) && phraseEnd(reading, 'nameEnd', i) === 0;
