/** One syllable in the two views that matching uses. */
export interface Folded {
  /** Vowel quality kept, the tone moved to the end as a digit: hoà and hòa are both `hoa2`. */
  readonly key: string;
  /** Without any diacritics, đ as d. */
  readonly bare: string;
}

// Hỏi and ngã share a digit: most Vietnamese writers confuse them in some word.
const tones: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '3',
  '\u0323': '5',
};

interface Letter {
  readonly quality: string;
  readonly base: string;
  readonly tone: string;
}

const letterOf = (char: string): Letter => {
  const marks = [...char.normalize('NFD')];
  const base = marks[0] ?? char;
  const tone = marks.map((mark) => tones[mark] ?? '').join('');
  const quality = marks.filter((mark) => tones[mark] === undefined).join('');
  return { quality: quality.normalize('NFC'), base, tone };
};

const vietnamese = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const letters: ReadonlyMap<string, Letter> = new Map([
  ...[...vietnamese].map((char) => [char, letterOf(char)] as const),
  ['đ', { quality: 'đ', base: 'd', tone: '' }] as const,
]);

const plain = /^[a-z0-9]*$/;
// Long vowels of chat style: "quáááá", "lâuuu".
const drawnOut = /(\p{L})\1{2,}/gu;
// Both spellings are taught: lý and lí, kỹ and kĩ, quý and quí.
const lastY = /^(h|k|l|m|s|t|v|qu)y$/;

const withLastI = (folded: Folded): Folded =>
  lastY.test(folded.bare)
    ? { key: folded.key.replace('y', 'i'), bare: folded.bare.replace('y', 'i') }
    : folded;

/** Folds one syllable, already in lower case and NFC. Letters of other scripts stay as they are. */
export const foldSyllable = (syllable: string): Folded => {
  const word = syllable.replace(drawnOut, '$1');
  if (plain.test(word)) return withLastI({ key: word, bare: word });
  let quality = '';
  let bare = '';
  let tone = '';
  for (const char of word) {
    const letter = letters.get(char);
    quality += letter?.quality ?? char;
    bare += letter?.base ?? char;
    tone ||= letter?.tone ?? '';
  }
  return withLastI({ key: quality + tone, bare });
};
