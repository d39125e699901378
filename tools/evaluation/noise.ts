import { repairText } from '../../shared/adapters/mime/charset-repair.ts';
import { seededRandom } from '../../shared/classification/learning/seeded-random.ts';
import { stripDiacritics } from '../../shared/classification/text/strip-diacritics.ts';
import { asLegacyText } from './legacy-text.ts';

const short: Readonly<Record<string, string>> = {
  không: 'k',
  được: 'đc',
  gì: 'j',
  rồi: 'r',
  với: 'vs',
  biết: 'bít',
  vậy: 'z',
  cũng: 'cx',
  giờ: 'h',
  người: 'ng',
  nhiều: 'nh',
  quá: 'qá',
  mình: 'mk',
  muốn: 'mún',
  thôi: 'thui',
  nói: 'ns',
  trước: 'trc',
  phải: 'p',
  trong: 'trog',
  những: 'nhg',
  anh: 'a',
  em: 'e',
  chị: 'c',
  làm: 'lm',
  đường: 'đg',
};

type Random = () => number;

const words = /\p{L}+/gu;

const teencode = (text: string, random: Random) => {
  const shortened = text.replace(words, (word) => {
    const other = short[word.toLowerCase()];
    return other !== undefined && random() < 0.7 ? other : word;
  });
  const lower = shortened.toLowerCase();
  return random() < 0.4 ? stripDiacritics(lower) : lower;
};

const misspell = (word: string, random: Random) => {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const kind = Math.floor(random() * 4);
  const letter = word[at] ?? '';
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at - 1) + letter + (word[at - 1] ?? '') + word.slice(at + 1);
  return word.slice(0, at) + stripDiacritics(letter) + word.slice(at + 1);
};

/** One word in twelve has a letter too few, doubled, swapped or without its mark. */
const typos = (text: string, random: Random) =>
  text.replace(words, (word) =>
    word.length > 2 && random() < 1 / 12 ? misspell(word, random) : word,
  );

/** How a text may reach us other than as it was written; each with a generator of its own, so that runs are alike. */
export const noises = {
  written: (text: string) => text,
  stripped: (text: string) => stripDiacritics(text),
  teencode,
  typos,
  legacy: (text: string, random: Random) =>
    repairText(asLegacyText(text, Math.floor(random() * 4))),
} as const;
export type Noise = keyof typeof noises;

/** The text under a noise; `number` is the text's own, so that its version never depends on the others. */
export const withNoise = (noise: Noise, text: string, number: number) =>
  noises[noise](text, seededRandom(1_000 + number));
