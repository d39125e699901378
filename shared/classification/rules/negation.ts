import type { Reading, Token } from '../text/read-text.ts';
import type { Range } from './phrase-matcher.ts';

const negators = new Set(['khong', 'chua', 'chang']);
// Without diacritics "dung", "cha" and "khoi" mean too much else, as in "xây dựng".
const negatorKeys = new Set(['không', 'chưa', 'chăng3', 'cha3', 'đưng2', 'khoi3']);
// "Không chỉ", "không những", "không ngừng" assert what follows.
const asserting = new Set(['chi', 'nhung', 'ngung', 'ngot', 'phai', 'the', 'hieu']);
const fears = new Set(['so', 'lo', 'ngai', 'tranh', 'ngua', 'chong']);
const fearsAccented = new Set(['sơ5', 'lo', 'ngai5', 'tranh1', 'ngưa2', 'chông1']);

const before = (reading: Reading, at: number, distance: number) => {
  const token = reading.tokens[at - distance];
  return token && token.sentence === reading.tokens[at]?.sentence ? token : undefined;
};

const isNegator = (token: Token) =>
  token.key === token.bare ? negators.has(token.bare) : negatorKeys.has(token.key);

/** "Không đòi tiền", "chưa ai hách dịch": the phrase is denied by a word just before it. */
export const isDenied = (reading: Reading, { start }: Range) => {
  const first = reading.tokens[start];
  if (!first || isNegator(first)) return false;
  for (const distance of [1, 2, 3]) {
    const token = before(reading, start, distance);
    if (!token || reading.tokens[start - distance + 1]?.isAfterMark) return false;
    if (!isNegator(token)) continue;
    const next = reading.tokens[start - distance + 1]?.bare ?? '';
    if (distance === 1 || next === 'ai' || next === 'he') return true;
    return distance === 2 && !asserting.has(next);
  }
  return false;
};

/** "Tôi sợ bị trả thù": fear of what has not happened. Looks back a few words within the sentence. */
export const isFeared = (reading: Reading, { start }: Range) => {
  const isStripped = reading.isStripped[reading.tokens[start]?.stretch ?? 0] ?? false;
  for (let distance = 1; distance <= 5; distance += 1) {
    const token = before(reading, start, distance);
    if (!token) return false;
    if (fearsAccented.has(token.key) && (token.key !== token.bare || !isStripped)) return true;
    if (isStripped && fears.has(token.bare)) return true;
  }
  return false;
};
