/**
 * The alphabet in which text is counted: at most 64 symbols, so that five of them fit into one number.
 * 0 separates words; letters keep their vowel quality, tones follow their syllable as symbols of their own (hoà = hòa).
 */
export const separator = 0;
export const anyNumber = 34;
export const firstTone = 35;
export const question = 40;
export const exclamation = 41;
export const lineEnd = 42;
const otherLetter = 43;
export const symbolBits = 6;
export const symbolMask = 2 ** symbolBits - 1;

const letters = 'abcdefghijklmnopqrstuvwxyzăâđêôơư';
const bases = 'abcdefghijklmnopqrstuvwxyzaadeoou';
const symbolOfLetter = new Map([...letters].map((letter, at) => [letter, at + 1]));

/** By accented symbol: the symbol of the same letter without its diacritics. */
export const strippedSymbols = Uint8Array.from({ length: 64 }, (_, symbol) => {
  const base = bases[symbol - 1];
  return base === undefined ? symbol : (symbolOfLetter.get(base) ?? symbol);
});

// Hỏi and ngã share a symbol: most Vietnamese writers confuse them in some word.
const toneMarks = new Map([
  ['\u0300', 1],
  ['\u0301', 2],
  ['\u0309', 3],
  ['\u0303', 3],
  ['\u0323', 4],
]);

const kindOf = (char: string) => {
  if (/\p{L}|\p{M}/u.test(char)) return otherLetter;
  if (/\p{N}/u.test(char)) return anyNumber;
  if (char === '?') return question;
  if (char === '!') return exclamation;
  return char === '\n' ? lineEnd : separator;
};

const split = (char: string) => {
  const marks = [...char.normalize('NFD')];
  const tone = marks.map((mark) => toneMarks.get(mark) ?? 0).find((found) => found > 0) ?? 0;
  const quality = marks
    .filter((mark) => !toneMarks.has(mark))
    .join('')
    .normalize('NFC');
  return { symbol: symbolOfLetter.get(quality), tone };
};

/** What a code unit below this bound means is looked up; Vietnamese ends at U+1EF9, general punctuation follows. */
export const tableSize = 0x2070;

/** By code unit: its symbol in the low six bits, its tone (0 to 4) above them. */
export const codeUnits = Uint16Array.from({ length: tableSize }, (_, code) => {
  const char = String.fromCharCode(code);
  const tone = toneMarks.get(char);
  if (tone) return (tone << symbolBits) | separator;
  const lower = char.toLowerCase();
  const { symbol, tone: ofLetter } = split(lower.length === 1 ? lower : char);
  return (ofLetter << symbolBits) | (symbol ?? kindOf(char));
});

const surrogates = [0xd800, 0xdfff] as const;

/** The symbol of a code unit beyond the table: letters of other scripts are all alike, pictures say nothing. */
export const symbolBeyond = (code: number) =>
  code >= 0x2e80 && (code < surrogates[0] || (code > surrogates[1] && code < 0xfe00))
    ? otherLetter
    : separator;
