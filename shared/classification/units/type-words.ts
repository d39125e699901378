import type { Reading, Token } from '../text/read-text.ts';
import type { PlaceType } from './place-names.ts';

export interface TypeWord {
  /** The token it begins at. */
  readonly start: number;
  readonly kind: 'commune' | 'district' | 'none';
  readonly type?: PlaceType;
}

const says = (reading: Reading, token: Token, key: string, bare: string) =>
  token.key === key || (token.key === bare && reading.isStripped[token.stretch] === true);

/** "Xã" or "phường" at the end of a line, with the name on the next one. */
const isSplit = (reading: Reading, at: number) => {
  const [before, after] = [reading.tokens[at - 1], reading.tokens[at]];
  if (!before || !after || after.line !== before.line + 1) return false;
  return reading.text.slice(before.end, after.start).trim() === '';
};

/** Whether the token before `at` belongs with it: same sentence, or only torn apart by the end of a line. */
export const isTogether = (reading: Reading, at: number) =>
  reading.tokens[at - 1]?.sentence === reading.tokens[at]?.sentence || isSplit(reading, at);

const notWard = new Set(['dia', 'doi', 'song', 'da', 'don']);

/** "Phương", "phuờng": people leave out or misplace the accent; "địa phương" is another word. */
const isWard = (reading: Reading, at: number) => {
  const token = reading.tokens[at];
  if (token?.bare !== 'phuong')
    return token?.key === 'p' || token?.key === 'ph' || token?.key === 'phg';
  return token.key === 'phương2' || !notWard.has(reading.tokens[at - 1]?.bare ?? '');
};

const isCommune = (reading: Reading, at: number) => {
  const token = reading.tokens[at];
  return token !== undefined && (says(reading, token, 'xa3', 'xa') || token.key === 'x');
};

const isTown = (reading: Reading, at: number) => {
  const token = reading.tokens[at];
  const isLong =
    token && says(reading, token, 'trân1', 'tran') && reading.tokens[at - 1]?.bare === 'thi';
  return isLong ? 2 : token?.key === 'tt' ? 1 : 0;
};

const districtWords = new Set(['huyên5', 'huyen', 'quân5', 'h', 'q']);

/** How many tokens of "huyện", "thị xã", "thành phố" end right before `at`. */
const districtWidth = (reading: Reading, at: number) => {
  const one = reading.tokens[at - 1];
  const two = reading.tokens[at - 2];
  if (one?.bare === 'xa' && two?.bare === 'thi') return 2;
  if (one?.bare === 'pho' && two?.bare === 'thanh') return 2;
  return one && districtWords.has(one.key) ? 1 : 0;
};

/** What type word, if any, stands right before the name at `at`. */
export const typeBefore = (reading: Reading, at: number): TypeWord => {
  if (at === 0 || !isTogether(reading, at)) return { start: at, kind: 'none' };
  const district = districtWidth(reading, at);
  if (district > 0) return { start: at - district, kind: 'district' };
  const town = isTown(reading, at - 1);
  if (town > 0) return { start: at - town, kind: 'commune', type: 'thi tran' };
  if (isWard(reading, at - 1)) return { start: at - 1, kind: 'commune', type: 'phuong' };
  if (isCommune(reading, at - 1)) return { start: at - 1, kind: 'commune', type: 'xa' };
  return { start: at, kind: 'none' };
};

/** Whether a type word of a district begins at `at`, and where the name after it begins. */
export const districtAfter = (reading: Reading, at: number) => {
  for (const width of [1, 2]) if (districtWidth(reading, at + width) === width) return at + width;
  return undefined;
};
