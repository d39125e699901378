import type { Finding } from './finding.ts';
import { isPhone } from './number-shapes.ts';
import { gapBefore, type Reading } from './reading.ts';

const DIGITS: Readonly<Record<string, string>> = {
  không: '0',
  khong: '0',
  một: '1',
  mốt: '1',
  mot: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  bon: '4',
  tư: '4',
  tu: '4',
  năm: '5',
  lăm: '5',
  nam: '5',
  sáu: '6',
  sau: '6',
  bảy: '7',
  bẩy: '7',
  bay: '7',
  tám: '8',
  tam: '8',
  chín: '9',
  chin: '9',
  zero: '0',
  linh: '0',
};

/** Telephone numbers read out digit by digit, as officers write them down: "không chín một hai …". */
export function findSpokenPhones(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i < reading.tokens.length; ) {
    const end = endOfDigits(reading, i);
    if (end > i + 1) for (const phone of phonesWithin(reading, i, end)) findings.push(phone);
    i = Math.max(i + 1, end);
  }
  return findings;
}

const digitsAt = (reading: Reading, i: number): string | undefined => {
  const token = reading.tokens[i];
  if (token?.type === 'number') return token.plain;
  return token?.type === 'word' ? DIGITS[token.accented] : undefined;
};

function endOfDigits(reading: Reading, from: number): number {
  let i = from;
  while (
    digitsAt(reading, i) !== undefined &&
    (i === from || /^[ \t\n,.-]{1,3}$/.test(gapBefore(reading, i)))
  )
    i++;
  return i;
}

/** The parts of a run of spoken digits that are telephone numbers. */
function phonesWithin(reading: Reading, from: number, end: number): readonly Finding[] {
  const findings: Finding[] = [];
  for (let i = from; i < end; ) {
    const last = endOfPhone(reading, i, end);
    const first = reading.tokens[i];
    const until = reading.tokens[(last ?? 0) - 1];
    if (last && first && until)
      findings.push({ kind: 'phone', start: first.start, end: until.end });
    i = last ?? i + 1;
  }
  return findings;
}

/** The index behind the telephone number that begins at token `i`. Figures alone are left to the number rules. */
function endOfPhone(reading: Reading, i: number, end: number): number | undefined {
  if (!/^[08]/.test(digitsAt(reading, i) ?? '')) return undefined;
  for (const length of [10, 11]) {
    const last = lastOfLength(reading, i, end, length);
    if (last === undefined) continue;
    const tokens = reading.tokens.slice(i, last + 1);
    const digits = tokens.map((_, k) => digitsAt(reading, i + k)).join('');
    if (isPhone(digits) && tokens.some(({ type }) => type === 'word')) return last + 1;
  }
  return undefined;
}

function lastOfLength(reading: Reading, from: number, end: number, length: number) {
  let sum = 0;
  for (let i = from; i < end && sum < length; i++) {
    sum += digitsAt(reading, i)?.length ?? 0;
    if (sum === length) return i;
  }
  return undefined;
}
