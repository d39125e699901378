import { abbreviations } from './abbreviations.ts';
import { type Folded, foldSyllable } from './letters.ts';

/** One syllable, number or abbreviation part, with its place in the text. */
export interface Token extends Folded {
  /** Offsets in UTF-16 code units into `Reading.text`. Parts of one abbreviation share them. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly sentence: number;
  readonly line: number;
  /** Counts stretches that are typed in one way: "Nội dung: can bo doi tien" has two. */
  readonly stretch: number;
  /** True when anything but blanks stands between it and the token before: a comma, a dash, a colon. */
  readonly isAfterMark: boolean;
}

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** By stretch: it was typed without diacritics, so plain syllables may stand for any. */
  readonly isStripped: readonly boolean[];
}

const words = /[\p{L}\p{M}\p{N}]+/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const sentenceEnd = /[.!?;…]/;
const digits = /^\d+$/;
/** All numbers are alike to the phrases: "3 lần" and "12 lần". Amounts are read from the text itself. */
const anyNumber: Folded = { key: '0', bare: '0' };
const letter = /\p{L}/u;

/** Where one mark of a short word is no full stop: "P. Vũ Ninh", "TP. Bắc Ninh", "1.500.000". */
const isAbbreviationDot = (between: string, previous: string, next: string) =>
  between.startsWith('.') &&
  between.trimEnd() === '.' &&
  (previous.length <= 2 || (between === '.' && !letter.test(next[0] ?? '')));

type Break = 'none' | 'mark' | 'sentence';

const breakBetween = (between: string, previous: string, next: string): Break => {
  if (between === ' ') return 'none';
  if (sentenceEnd.test(between) && !isAbbreviationDot(between, previous, next)) return 'sentence';
  if (!between.includes('\n')) return between.trim() === '' ? 'none' : 'mark';
  // A line that goes on in lower case was only wrapped by the mail program.
  const isLower = next[0] === next[0]?.toLowerCase() && letter.test(next[0] ?? '');
  return isLower && !between.includes('\n\n') ? 'mark' : 'sentence';
};

const lineBreaks = (text: string) => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

interface Word {
  readonly lower: string;
  readonly before: string;
  /** The character right behind it, and the next word. */
  readonly mark: string;
  readonly next: string;
}

const typeWord = /^(p|x|xã|phường|xa|phuong|tỉnh|tinh)$/i;
const door = /^c[ửưu]a$/i;

/** Short forms that depend on their neighbours: "P." before a name, "k" after a number, "1 cửa", "CA xã". */
const expansionOf = ({ lower, before, mark, next }: Word) => {
  switch (lower) {
    case 'p':
    case 'x': {
      const isBeforeName = mark === '.' || (next !== '' && next !== next.toLowerCase());
      const type = lower === 'p' ? 'phường' : 'xã';
      return isBeforeName && !digits.test(next[0] ?? '') ? type : undefined;
    }
    case '1':
      return door.test(next) ? 'một' : undefined;
    case 'k':
      return digits.test(before.at(-1) ?? '') ? undefined : 'không';
    case 'ca':
      return typeWord.test(next) ? 'công an' : undefined;
    default:
      return abbreviations.get(lower);
  }
};

const strippedStretches = (tokens: readonly Token[]) => {
  const counts: { letters: number; accented: number }[] = [];
  const all = { letters: 0, accented: 0 };
  for (const token of tokens) {
    counts[token.stretch] ??= { letters: 0, accented: 0 };
    const count = counts[token.stretch];
    if (!count || token.key === anyNumber.key) continue;
    const accented = token.key === token.bare ? 0 : 1;
    count.letters += 1;
    count.accented += accented;
    all.letters += 1;
    all.accented += accented;
  }
  const isStripped = (sum: typeof all) => sum.accented < sum.letters * 0.35;
  return counts.map((count) => isStripped(count.letters < 5 ? all : count));
};

/** A letter repeats its syllables; each is folded once. */
export const createFold = () => {
  const known = new Map<string, Folded>();
  return (part: string) => {
    const folded = known.get(part) ?? (digits.test(part) ? anyNumber : foldSyllable(part));
    known.set(part, folded);
    return folded;
  };
};

const tokensOf = (text: string): Token[] => {
  const fold = createFold();
  const tokens: Token[] = [];
  const found = [...text.matchAll(words)];
  let [sentence, line, stretch, previousEnd, before] = [0, 0, 0, 0, ''];
  for (const [index, { 0: word, index: start }] of found.entries()) {
    const end = start + word.length;
    const between = text.slice(previousEnd, start);
    const broken = index === 0 ? 'none' : breakBetween(between, before, word);
    if (broken === 'sentence') sentence += 1;
    if (broken === 'sentence' || between.startsWith(':')) stretch += 1;
    if (between.length > 1 || between === '\n') line += lineBreaks(between);
    const lower = word.toLowerCase();
    const next = found[index + 1]?.[0] ?? '';
    const expansion = expansionOf({ lower, before, mark: text[end] ?? '', next });
    const isCapital = word[0] !== lower[0];
    let isAfterMark = broken !== 'none';
    for (const part of expansion?.split(' ') ?? [lower]) {
      const { key, bare } = fold(part);
      tokens.push({ key, bare, start, end, sentence, line, stretch, isCapital, isAfterMark });
      isAfterMark = false;
    }
    previousEnd = end;
    before = word;
  }
  return tokens;
};

/** Takes a text apart into tokens. Linear in its length; the caller bounds that. */
export const readText = (raw: string): Reading => {
  const text = raw.normalize('NFC').replace(invisible, '');
  const tokens = tokensOf(text);
  return { text, tokens, isStripped: strippedStretches(tokens) };
};
