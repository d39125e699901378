import { type FoldedText, MARK } from './folded-text.ts';

/** A run of letters, a run of digits, or one mark. Offsets are into the folded text. */
export interface Token {
  readonly type: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  readonly accented: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly shouted: boolean;
  /** In a line with so few diacritics that they may be missing from this word too. */
  readonly loose: boolean;
}

const TOKEN = /\p{L}+|\d+|\uE000/gu;
const CAPITAL = /^\p{Lu}/u;
const SHOUTED = /^\p{Lu}{2,}$/u;

/** Written Vietnamese has diacritics on seven words of ten; below this share of a line they were left out. */
const ACCENTED_SHARE = 0.4;

export function tokenize(text: FoldedText): readonly Token[] {
  const tokens: Token[] = [];
  for (const line of text.plain.matchAll(/[^\n]+/g)) {
    const matches = Array.from(line[0].matchAll(TOKEN), (match) => ({
      start: line.index + match.index,
      plain: match[0],
    }));
    const loose = isLoose(text, matches);
    for (const { start, plain } of matches) tokens.push(tokenAt(text, start, plain, loose));
  }
  return tokens;
}

function isLoose(text: FoldedText, words: readonly { start: number; plain: string }[]): boolean {
  const letters = words.filter(({ plain }) => /^\p{L}/u.test(plain));
  const accented = letters.filter(
    ({ start, plain }) => text.accented.slice(start, start + plain.length) !== plain,
  );
  return accented.length < ACCENTED_SHARE * letters.length;
}

function tokenAt(text: FoldedText, start: number, plain: string, loose: boolean): Token {
  const end = start + plain.length;
  const cased = text.cased.slice(start, end);
  const type = plain === MARK ? 'mark' : /^\d/.test(plain) ? 'number' : 'word';
  return {
    type,
    start,
    end,
    plain,
    accented: text.accented.slice(start, end),
    capital: type === 'word' && CAPITAL.test(cased),
    shouted: type === 'word' && SHOUTED.test(cased),
    loose,
  };
}

/**
 * True if a written word can be the expected one: the same letters and the same diacritics, none being
 * as good where the line leaves them out. So `to` may be `tố` there, while `tổ` never is. Where the tone is placed makes no difference (`hòa`, `hoà`).
 */
export function canBe(word: Token, expected: string): boolean {
  if (word.accented === expected || (word.loose && word.accented === word.plain)) return true;
  if (word.accented === word.plain) return false;
  return diacriticsOf(word.accented) === diacriticsOf(expected);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const decomposed = new Map<string, string>();
const MOST_DECOMPOSED = 20_000;

/** The word decomposed with its tone moved to the end. Kept, since a text uses few different syllables. */
function diacriticsOf(word: string): string {
  const before = decomposed.get(word);
  if (before !== undefined) return before;
  const letters = word.normalize('NFD');
  const tone = letters.match(TONES)?.join('') ?? '';
  const after = `${letters.replace(TONES, '')}${tone}`;
  if (decomposed.size < MOST_DECOMPOSED && word.length < 20) decomposed.set(word, after);
  return after;
}
