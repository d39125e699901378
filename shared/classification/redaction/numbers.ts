import { type DigitGroup, type DigitRun, digitRuns } from './digit-runs.ts';
import type { Finding } from './finding.ts';
import type { MarkedKind } from './marks.ts';
import { type CueBefore, cueBefore, type NumberCue } from './number-cue-before.ts';
import { isIdentityNumber, isPhone, looksLikeDate, looksLikeMoney } from './number-shapes.ts';
import { phraseEnd, type Reading } from './reading.ts';
import { tokenFrom } from './token-search.ts';

/** Digits that a number of each kind has, the likeliest first. */
const LENGTHS: Readonly<Partial<Record<NumberCue, readonly number[]>>> = {
  phone: [10, 11, 9, 12],
  'identity-number': [12, 9, 11, 13, 10, 8, 7],
  'tax-number': [13, 10, 12],
  'insurance-number': [10, 15, 13, 12, 11, 9],
};

/** An account, as banks give them out; longest first, since they are often written in groups. */
const BANK_LENGTHS = [19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6];

/** Local numbers without an area code count only right behind the word for a telephone. */
const LOCAL_PHONE = [8, 7, 6];
/** Toll and toll-free lines belong to firms and offices. */
const SERVICE_LINE = /^1[89]00/;

/** Numbers that identify: by their shape alone where that is enough, else by the words before them. */
export function findNumbers(reading: Reading): readonly Finding[] {
  return digitRuns(reading.text.plain).flatMap((run) => readRun(reading, run));
}

function readRun(reading: Reading, run: DigitRun): readonly Finding[] {
  const findings: Finding[] = [];
  const cue = run[0] && isLongEnough(run) ? cueBefore(reading, run[0].start) : undefined;
  for (let i = 0; i < run.length; ) {
    const told = i === 0 && cue ? readAsTold(reading, run, cue) : undefined;
    const found = told ?? readUntold(reading, run, i, cue?.cue);
    if (found) findings.push(found.finding);
    i = found ? found.next : i + 1;
  }
  return findings;
}

/** Cards, accounts and insurance numbers that nobody calls by name. */
const LEAST_UNTOLD = 9;
const MOST_UNTOLD = 19;
const WORDS_BEFORE = 8;
const FILE_WORD = /^(?:ma|phieu|giay|don|bien|seri|serial|imei|van|code)$/;

/** A long number written in one piece identifies somebody, unless a word for a file, a parcel or money is near. */
function readBare(reading: Reading, run: DigitRun, i: number): Found | undefined {
  const digits = run[i]?.digits ?? '';
  if (run.length > 1 || digits.length < LEAST_UNTOLD || digits.length > MOST_UNTOLD)
    return undefined;
  const found = toFound(run, i, 1, 'identity-number');
  if (!found || /0{4}$/.test(digits) || SERVICE_LINE.test(digits)) return undefined;
  const number = tokenFrom(reading, found.finding.start);
  const isFile = reading.tokens
    .slice(Math.max(0, number - WORDS_BEFORE), number)
    .some(({ plain }, k) => {
      const at = Math.max(0, number - WORDS_BEFORE) + k;
      return FILE_WORD.test(plain) || phraseEnd(reading, 'otherNumberCue', at) > 0;
    });
  return isFile || isFollowedByUnit(reading, found.finding.end) ? undefined : found;
}

const LEAST_DIGITS = 6;

function isLongEnough(run: DigitRun): boolean {
  let sum = 0;
  for (const { digits } of run) {
    sum += digits.length;
    if (sum >= LEAST_DIGITS) return true;
  }
  return false;
}

interface Found {
  readonly finding: Finding;
  readonly next: number;
}

function readUntold(reading: Reading, run: DigitRun, i: number, cue: NumberCue | undefined) {
  if (cue === 'other' && !isPlainlyPhone(run, i)) return undefined;
  const found = readByShape(run, i) ?? readBare(reading, run, i);
  return found && isPartOfCode(reading, found.finding) ? undefined : found;
}

/** After a word for a file a bare number of ten digits may be the file's; one written as `+84` or in groups is not. */
const isPlainlyPhone = (run: DigitRun, i: number): boolean => i > 0 || run[0]?.digits === '84';

function readAsTold(reading: Reading, run: DigitRun, told: CueBefore): Found | undefined {
  if (told.cue === 'other' || told.cue === 'plate') return undefined;
  for (const length of lengthsOf(told)) {
    const count = groupsOfLength(run, 0, length);
    const groups = run.slice(0, count);
    if (count > 0 && isCredible(reading, groups))
      return toFound(run, 0, count, kindOf(told.cue, groups));
  }
  return undefined;
}

function lengthsOf({ cue, distance }: CueBefore): readonly number[] {
  const lengths = LENGTHS[cue] ?? BANK_LENGTHS;
  return cue === 'phone' && distance === 0 ? [...lengths, ...LOCAL_PHONE] : lengths;
}

/** "Liên hệ: 024085…" is an identity number all the same, and a telephone may stand where an account is spoken of. */
function kindOf(cue: MarkedKind, groups: readonly DigitGroup[]): MarkedKind {
  const digits = groups.map((group) => group.digits).join('');
  if (cue === 'phone' && isIdentityNumber(digits) && !isPhone(digits)) return 'identity-number';
  return cue;
}

/** A date or an amount may stand behind the word for a bank account as well. */
function isCredible(reading: Reading, groups: readonly DigitGroup[]): boolean {
  if (looksLikeDate(groups) || looksLikeMoney(groups)) return false;
  if (SERVICE_LINE.test(groups[0]?.digits ?? '')) return false;
  const last = groups.at(-1)?.end ?? 0;
  const total = groups.reduce((sum, { digits }) => sum + digits.length, 0);
  return total >= 9 || !isFollowedByUnit(reading, last);
}

function isFollowedByUnit(reading: Reading, end: number): boolean {
  if (/^ ?%/.test(reading.text.plain.slice(end, end + 2))) return true;
  const next = tokenFrom(reading, end);
  const near = (reading.tokens[next]?.start ?? Number.POSITIVE_INFINITY) <= end + 1;
  return near && phraseEnd(reading, 'moneyUnit', next) > next;
}

function readByShape(run: DigitRun, i: number): Found | undefined {
  if (!/^[08]/.test(run[i]?.digits ?? '')) return undefined;
  for (const length of [12, 10, 11, 13]) {
    const count = groupsOfLength(run, i, length);
    const groups = run.slice(i, i + count);
    const digits = groups.map((group) => group.digits).join('');
    if (count === 0) continue;
    if (isPhone(digits) && !looksLikeDate(groups)) return toFound(run, i, count, 'phone');
    if (isIdentityNumber(digits) && count <= 4) return toFound(run, i, count, 'identity-number');
  }
  return undefined;
}

/** How many groups from `i` on have `length` digits together; 0 if none do. */
function groupsOfLength(run: DigitRun, i: number, length: number): number {
  let sum = 0;
  for (let k = i; k < run.length && sum < length; k++) {
    sum += run[k]?.digits.length ?? 0;
    if (sum === length) return k - i + 1;
  }
  return 0;
}

function toFound(run: DigitRun, i: number, count: number, kind: MarkedKind): Found | undefined {
  const first = run[i];
  const last = run[i + count - 1];
  if (!first || !last) return undefined;
  return { finding: { kind, start: first.start, end: last.end }, next: i + count };
}

/** `H05-0912345678`, `0912345678/QĐ`: a piece of a longer code, not a number of its own. */
function isPartOfCode(reading: Reading, { start, end }: Finding): boolean {
  const { plain, cased } = reading.text;
  const before = /(?:\p{L}\d+|\d)[-./_]?$|\p{Lu}[-./_]?$/u.test(
    cased.slice(Math.max(0, start - 6), start),
  );
  const after =
    /^[-/]\p{Lu}{2}/u.test(cased.slice(end, end + 3)) || /^\d/.test(plain.slice(end, end + 1));
  return before || after;
}
