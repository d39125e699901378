import { readAddress } from './address-reader.ts';
import type { Finding } from './finding.ts';
import type { Hits } from './hits.ts';
import type { TokenRange } from './name-reader.ts';
import { gapBefore, phraseEnd, phraseEndsAt, type Reading } from './reading.ts';
import { toFinding } from './token-ranges.ts';
import { tokenFrom } from './token-search.ts';

/** How far behind a name, past a year of birth and a card, its address may begin. */
const BEHIND_NAME = 10;

/** Where the sender lives: behind the words that say so, behind the sender's name, or a house number with its street. */
export function findAddresses(reading: Reading, names: readonly Finding[]): readonly Finding[] {
  return [
    ...findBehindCues(reading, names),
    ...names.flatMap((name) => findBehindName(reading, tokenFrom(reading, name.end))),
    ...findHouses(reading),
  ].map((range) => toFinding(reading, range, 'address'));
}

function findBehindCues(reading: Reading, names: readonly Finding[]): readonly TokenRange[] {
  return apart(reading.hits.addressFollows, (from, end) => {
    if (!/^[\s:,.(*…_-]{0,12}$/.test(gapBefore(reading, end))) return [];
    if (belongsToOther(reading, from, names)) return [];
    return readAddress(reading, end, !isLabelled(reading, from, end));
  });
}

/** Reads behind each hit, but not again inside what was read: an address full of cues costs no more than its length. */
function apart(
  hits: Hits,
  readBehind: (from: number, end: number) => readonly TokenRange[],
): readonly TokenRange[] {
  const all: TokenRange[] = [];
  let done = 0;
  for (const [from, end] of hits) {
    if (from < done) continue;
    for (const range of readBehind(from, end)) {
      all.push(range);
      done = range.end;
    }
  }
  return all;
}

/** "Địa chỉ: …" and "trú tại …" are always followed by an address; "nhà tôi …" and "đang ở …" only sometimes. */
function isLabelled(reading: Reading, from: number, end: number): boolean {
  const words = reading.tokens.slice(from, end).map(({ plain }) => plain);
  const labelled =
    gapBefore(reading, end).includes(':') ||
    words[0] === 'dia' ||
    /^(?:tai|at|is)$/.test(words.at(-1) ?? '') ||
    isNumberOfStreet(reading, end);
  return labelled && phraseEnd(reading, 'elsewhere', end) === 0;
}

/** "… ở 123 Ngô Gia Tự": a house number with the name of its street. */
function isNumberOfStreet(reading: Reading, at: number): boolean {
  const [number, street] = reading.tokens.slice(at, at + 2);
  return (
    number?.type === 'number' &&
    number.plain.length <= 4 &&
    street?.capital === true &&
    !street.shouted &&
    gapBefore(reading, at + 1) === ' '
  );
}

/** "Ông Trần Văn Mẫu, trú tại …": the address of somebody whose name is not masked either. */
function belongsToOther(reading: Reading, from: number, names: readonly Finding[]): boolean {
  const begin = Math.max(0, from - 7);
  for (let i = from - 1; i >= begin; i--) {
    const token = reading.tokens[i];
    if (token === undefined || /[.;\n]/.test(gapBefore(reading, i + 1))) return false;
    if (phraseEnd(reading, 'honorific', i) > i && reading.tokens[i + 1]?.capital) {
      const next = reading.tokens[i + 1];
      return (
        next !== undefined &&
        !names.some((name) => name.start <= next.start && next.start < name.end)
      );
    }
    if (phraseEnd(reading, 'accused', i) > i || phraseEnd(reading, 'elsewhere', i) > i) return true;
  }
  return false;
}

function findBehindName(reading: Reading, after: number): readonly TokenRange[] {
  for (let i = after; i < after + BEHIND_NAME; i++) {
    if (/[.;!?\n]/.test(gapBefore(reading, i)) || phraseEnd(reading, 'addressFollows', i) > i)
      return [];
    const lives = phraseEnd(reading, 'livesAt', i);
    const ranges = readAddress(reading, lives || i, true);
    if (ranges.length > 0) return ranges;
    if (isProse(reading, i)) return [];
  }
  return [];
}

const PROSE =
  /^(?:bi|duoc|da|dang|co|khong|ko|k|va|thi|ma|nen|vi|do|khi|lam|den|di|goi|dien|phan|bao|trinh|to|khieu|gui|xin|muon|noi|hoi|nop|mo|thue|mua|ban|cho|voi|de|kien|bat|thu|doi|gap)$/;

/** The introduction is over: from here on places belong to the story. */
const isProse = (reading: Reading, i: number): boolean =>
  PROSE.test(reading.tokens[i]?.plain ?? '') ||
  phraseEnd(reading, 'elsewhere', i) > i ||
  phraseEnd(reading, 'official', i) > i;

/** `số nhà 12`, `số 12 ngõ 3 đường …` without any word about living: a door all the same, unless it is an office's. */
function findHouses(reading: Reading): readonly TokenRange[] {
  return apart(reading.hits.fine, (from, end) =>
    isHouseNumber(reading, from, end) && !isElsewhere(reading, from)
      ? readAddress(reading, from, true)
      : [],
  );
}

function isHouseNumber(reading: Reading, from: number, end: number): boolean {
  const number = reading.tokens[end];
  if (number?.type !== 'number' || number.plain.length > 4) return false;
  const words = reading.tokens
    .slice(from, end)
    .map(({ plain }) => plain)
    .join(' ');
  if (/^(?:so nha|nha so|sn)$/.test(words)) return true;
  return words === 'so' && leadsToStreet(reading, end + 1);
}

/** Behind the number, past `A`, `/5` or a comma: a street, a lane. */
function leadsToStreet(reading: Reading, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const word = reading.tokens[i]?.plain ?? '';
    if (
      /^(?:ngo|ngach|hem|duong|pho|kiet)$/.test(word) &&
      /^[, ]{1,2}$/.test(gapBefore(reading, i))
    )
      return true;
    if (word.length > 2 && !/^\d/.test(word)) return false;
  }
  return false;
}

function isElsewhere(reading: Reading, from: number): boolean {
  for (let i = from; i > Math.max(0, from - 6); i--) {
    if (/[.;\n]/.test(gapBefore(reading, i))) return false;
    if (phraseEndsAt(reading, 'elsewhere', i)) return true;
  }
  return false;
}
