/** One visible character: `plain` in lower case without diacritics, `cased` as written, each one UTF-16 unit. */
export interface FoldedUnit {
  readonly plain: string;
  readonly cased: string;
}

/** Letters that look Latin and are not: an old way around filters. The same order on both sides. */
const LOOKALIKES = 'аеорсухіАЕОРСУХІВНКМТ';
const LATIN = 'aeopcyxiAEOPCYXIBHKMT';

/** `ignored` takes no place in the text; `combining` changes the character before it. */
export type Folded = readonly FoldedUnit[] | 'ignored' | 'combining';

/** What no reader sees: format characters, joiners, variation selectors, blank Hangul fillers (Unicode's own property). */
const IGNORED = /\p{Cf}|\p{Default_Ignorable_Code_Point}/u;
/** Blanks that Unicode does not count as such: the empty Braille pattern. */
const BLANK = /\p{Zs}|\u2800/u;
const COMBINING = /\p{Mn}/u;

const known = new Map<number, Folded>();
const MOST_KNOWN = 5_000;

/**
 * Folds one code point: diacritics off, full-width and styled letters and digits to plain ones, every dash to `-`, every
 * space to a space. Gives one unit or, for ligatures, more. Results are kept, since a text uses few different letters.
 */
export function foldCodePoint(code: number): Folded {
  const before = known.get(code);
  if (before) return before;
  const units = compute(code);
  if (known.size < MOST_KNOWN) known.set(code, units);
  return units;
}

function compute(code: number): Folded {
  const char = String.fromCodePoint(code);
  if (IGNORED.test(char)) return 'ignored';
  if (COMBINING.test(char)) return 'combining';
  if (/\p{Pd}|\u2212/u.test(char)) return [{ plain: '-', cased: '-' }];
  if (char === '\u2028' || char === '\u2029' || char === '\u0085') return [newline];
  if (BLANK.test(char)) return [{ plain: ' ', cased: ' ' }];
  const lookalike = LOOKALIKES.indexOf(char);
  if (lookalike >= 0) return [unitOf(LATIN.charAt(lookalike))];
  const compatible = char.normalize('NFKC');
  const units = Array.from(compatible.length <= 8 ? compatible : char, unitOf);
  return units.length > 0 ? units : [unitOf('?')];
}

const newline: FoldedUnit = { plain: '\n', cased: '\n' };

function unitOf(char: string): FoldedUnit {
  if (char === 'đ' || char === 'Đ' || char === 'ð' || char === 'Ð')
    return { plain: 'd', cased: char };
  const base = Array.from(char.normalize('NFD'))[0] ?? '?';
  const plain = base.toLowerCase();
  // Astral and private characters take part in no rule; a private one must not pass for a mark.
  const usable = plain.length === 1 && !/[\uD800-\uDFFF\uE000-\uF8FF]/.test(plain);
  if (!usable) return { plain: '\uFFFD', cased: '\uFFFD' };
  return { plain, cased: char.length === 1 ? char : base };
}
