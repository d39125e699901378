import { foldSyllable } from './letters.ts';

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

/** `numeral` counts, `figure` is up to four digits, `whole` an amount in one word such as "500k". */
export type AmountPart = 'none' | 'whole' | 'figure' | 'zeros' | 'numeral' | 'measure';

/** What a word, in lower case, can be of an amount of money. */
export const amountPartOf = (word: string): AmountPart => {
  if (word === '000') return 'zeros';
  if (number.test(word)) return 'figure';
  if (amountAlone.test(foldSyllable(word).bare)) return 'whole';
  if (numerals.has(word)) return 'numeral';
  return measures.has(word) ? 'measure' : 'none';
};
