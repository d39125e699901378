import type { Reading } from './read-text.ts';

const amountAlone = /^\d{1,4}(tr|trieu|k|cu|d|đ|lit|chai)\d{0,3}$/;
const number = /^\d{1,4}$/;
const numerals = new Set(
  [
    'một',
    'hai',
    'ba',
    'bốn',
    'năm',
    'sáu',
    'bảy',
    'tám',
    'chín',
    'mười',
    'mấy',
    'vài',
    'chục',
    'trăm',
  ].flatMap((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')]),
);
const measures = new Set([
  'triệu',
  'trieu',
  'tr',
  'nghìn',
  'nghin',
  'ngàn',
  'ngan',
  'k',
  'đồng',
  'dong',
  'đ',
  'củ',
  'vnđ',
  'vnd',
  'lít',
  'chai',
  'tỷ',
  'tỉ',
]);

/** Token ranges that say an amount: "5 triệu", "500k", "2tr", "1.500.000 đồng", "vài trăm". */
export const findMoney = ({ text, tokens }: Reading) => {
  const found: { start: number; end: number }[] = [];
  const wordAt = (at: number) => {
    const token = tokens[at];
    return token ? text.slice(token.start, token.end).toLowerCase() : '';
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const word = wordAt(at);
    if (amountAlone.test(tokens[at]?.bare ?? '') && !number.test(word)) {
      found.push({ start: at, end: at + 1 });
      continue;
    }
    if (!number.test(word) && !numerals.has(word)) continue;
    let end = at + 1;
    while (end < at + 5 && (number.test(wordAt(end)) || numerals.has(wordAt(end)))) end += 1;
    const isAmount = measures.has(wordAt(end)) || (/^\d+$/.test(word) && wordAt(at + 1) === '000');
    if (isAmount) found.push({ start: at, end: measures.has(wordAt(end)) ? end + 1 : end });
    at = end - 1;
  }
  return found;
};
