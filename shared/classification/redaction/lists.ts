import { readName, skipHonorifics, type TokenRange } from './name-reader.ts';
import { startsWithSurname } from './name-words.ts';
import { isOfficialBeside } from './names.ts';
import { gapBefore, phraseEnd, type Reading } from './reading.ts';

/** A list has ended where so many words bring no further name. */
const PATIENCE = 14;

/** Those who signed together: lists behind "cùng ký", names before it in its line, and numbered rows. */
export function findListedNames(reading: Reading): readonly TokenRange[] {
  const names: TokenRange[] = [];
  let done = 0;
  for (const [from, end] of reading.hits.listFollows) {
    if (end < done) continue;
    const found = readList(reading, end, isOwn(reading, from));
    // One by one: a spread of a hostile list would overflow the stack.
    for (const name of found) names.push(name);
    if (found.length === 0) for (const name of readLineBefore(reading, from, end)) names.push(name);
    done = found.at(-1)?.end ?? end;
  }
  return [...names, ...findRows(reading)];
}

/** "Chúng tôi là …", "bố mẹ tôi là …": whatever title follows is the sender's own. */
const isOwn = (reading: Reading, from: number): boolean =>
  /^(?:chung|bon|bo|vo|hai|cac|anh|chi|tap)$/.test(reading.tokens[from]?.plain ?? '');

function readList(reading: Reading, from: number, own: boolean): readonly TokenRange[] {
  const names: TokenRange[] = [];
  const withHonorific = skipHonorifics(reading, from) > from;
  for (let i = from, last = from; i < reading.tokens.length && i - last < PATIENCE; ) {
    if (i > from && isSentenceEnd(reading, i)) break;
    const name = i === from || beginsItem(reading, i) ? readItem(reading, i, own) : undefined;
    if (name && isStranger(reading, i, withHonorific, from)) break;
    if (name) names.push(name);
    if (name) last = name.end;
    i = name ? name.end : i + 1;
  }
  return names;
}

/** Behind names without honorifics, ", ông …" in the same sentence begins the story. */
function isStranger(reading: Reading, i: number, withHonorific: boolean, from: number): boolean {
  if (withHonorific || i === from || skipHonorifics(reading, i) === i) return false;
  return !gapBefore(reading, i).includes('\n') && reading.tokens[i - 1]?.type !== 'number';
}

function isSentenceEnd(reading: Reading, i: number): boolean {
  const gap = gapBefore(reading, i);
  if (/^[.!?] +$/.test(gap)) return reading.tokens[i - 1]?.type !== 'number';
  const row = reading.tokens[i]?.type === 'number';
  return gap.length > 30 || (!row && /[.!?]\s*\n|\n *\n *\n/.test(gap));
}

const beginsItem = (reading: Reading, i: number): boolean => {
  const before = reading.tokens[i - 1];
  return (
    /[,;:\n+(•|-]/.test(gapBefore(reading, i)) ||
    before?.plain === 'va' ||
    (before?.type === 'number' && /^[.) /-]{1,3}$/.test(gapBefore(reading, i)))
  );
};

function readItem(reading: Reading, i: number, own: boolean): TokenRange | undefined {
  const name = readName(reading, i, 'likely');
  if (!name || name.end - name.from < 2) return undefined;
  if (!startsWithSurname(reading, name.from) && !(own && isTitled(reading, name))) return undefined;
  return !own && isOfficialBeside(reading, i, name) ? undefined : name;
}

/** Where the senders name themselves, two to four capital words are a name of a people whose family names are not known here. */
const isTitled = (reading: Reading, { from, end }: TokenRange): boolean =>
  end - from <= 4 &&
  reading.tokens.slice(from, end).every((token) => token.capital && !token.shouted) &&
  phraseEnd(reading, 'role', from) === 0 &&
  phraseEnd(reading, 'coarse', from) === 0;

/** "Nguyễn Văn A, Trần Thị B cùng ký." */
function readLineBefore(reading: Reading, from: number, end: number): readonly TokenRange[] {
  if (end < reading.tokens.length && !/[.\n]/.test(gapBefore(reading, end))) return [];
  let first = from;
  while (first > 0 && from - first < 60 && !/[.\n] *$|\n/.test(gapBefore(reading, first))) first--;
  return readList(reading, first, false).filter((name) => name.end <= from);
}

/** Numbered lines that begin with a name and go on with where the person lives, a card, a phone or a signature. */
function findRows(reading: Reading): readonly TokenRange[] {
  const names: TokenRange[] = [];
  reading.tokens.forEach((token, i) => {
    if (token.type !== 'number' || !/\n|^$|^[ \t]+$/.test(i === 0 ? '\n' : gapBefore(reading, i)))
      return;
    if (i > 0 && !gapBefore(reading, i).includes('\n')) return;
    if (!/^[.)/:-] ?$|^[ \t|]+$/.test(gapBefore(reading, i + 1))) return;
    const name = readItem(reading, i + 1, false);
    if (name && isSignersRow(reading, name.end)) names.push(name);
  });
  return names;
}

function isSignersRow(reading: Reading, from: number): boolean {
  for (let i = from; i < Math.min(from + 20, reading.tokens.length); i++) {
    if (gapBefore(reading, i).includes('\n')) return false;
    if (phraseEnd(reading, 'official', i) > i) return false;
    const token = reading.tokens[i];
    if (token?.type === 'number' && token.plain.length >= 4) return true;
    if (phraseEnd(reading, 'fine', i) > i || /^(?:ky|sdt|dt|cccd)$/.test(token?.plain ?? ''))
      return true;
  }
  return false;
}
