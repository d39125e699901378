import { foldCodePoint } from './fold-code-point.ts';
import { markLengthAt } from './marks.ts';

/** Stands for one mark of an earlier redaction in `plain`, `accented` and `cased`. */
export const MARK = '\uE000';

/**
 * Three parallel readings of one text, a UTF-16 unit each per visible character, and the way back to the original.
 * Invisible characters are in none of them; a letter and its combining marks are one character.
 */
export interface FoldedText {
  readonly original: string;
  /** Lower case, without diacritics, half-width: what rules are matched on. */
  readonly plain: string;
  /** Lower case with its diacritics, composed: tells `tố` from `to`. */
  readonly accented: string;
  readonly cased: string;
  /** Offsets into `original` of the beginning and the end of each character. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(nbsp|amp));/iy;

class Folding {
  plain = '';
  /** All but the last character, which a combining mark may still change. */
  #cased = '';
  #last = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  get cased(): string {
    return this.#cased + this.#last;
  }

  push(plain: string, cased: string, start: number, end: number): void {
    this.plain += plain;
    this.#cased += this.#last;
    this.#last = cased;
    this.starts.push(start);
    this.ends.push(end);
  }

  /** A combining mark belongs to the character before it; one that cannot be composed is dropped. */
  combine(mark: string, end: number): void {
    if (this.#last === '') return;
    const composed = `${this.#last}${mark}`.normalize('NFC');
    if (composed.length === 1) this.#last = composed;
    this.ends[this.ends.length - 1] = end;
  }
}

/** Folds in one pass. Any string is accepted, lone surrogates included. */
export function foldText(original: string): FoldedText {
  const folding = new Folding();
  for (let at = 0; at < original.length; ) at = foldNext(folding, original, at);
  const { plain, cased, starts, ends } = folding;
  return { original, plain, accented: lowerUnits(cased), cased, starts, ends };
}

/** Folds what begins at `at` and gives the offset behind it. */
function foldNext(folding: Folding, original: string, at: number): number {
  const code = original.codePointAt(at) ?? 0;
  const next = at + (code > 0xffff ? 2 : 1);
  if (code < 128) return foldAscii(folding, original, at);
  const units = foldCodePoint(code);
  if (units === 'ignored') return next;
  if (units === 'combining') folding.combine(original.slice(at, next), next);
  else for (const unit of units) folding.push(unit.plain, unit.cased, at, next);
  return next;
}

function foldAscii(folding: Folding, original: string, at: number): number {
  const char = original.charAt(at);
  if (char === '[') {
    const length = markLengthAt(original, at);
    if (length > 0) folding.push(MARK, MARK, at, at + length);
    if (length > 0) return at + length;
  }
  if (char === '&') {
    const end = foldEntity(folding, original, at);
    if (end > at) return end;
  }
  if (char === '\r' && original[at + 1] === '\n') return at + 1;
  // RFC 2045, 6.7 (5): a quoted-printable soft line break that nobody removed.
  if (char === '=' && original[at + 1] === '\n') return at + 2;
  if (char === '=' && original.startsWith('\r\n', at + 1)) return at + 3;
  folding.push(char.toLowerCase(), char, at, at + 1);
  return at + 1;
}

function foldEntity(folding: Folding, original: string, at: number): number {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(original);
  if (match === null) return at;
  const code = match[3] ? (match[3].toLowerCase() === 'amp' ? 38 : 32) : codeOf(match);
  const end = at + match[0].length;
  if (code === undefined) return at;
  const units = foldCodePoint(code);
  if (typeof units === 'string') return end;
  for (const unit of units) folding.push(unit.plain, unit.cased, at, end);
  return end;
}

function codeOf(match: RegExpExecArray): number | undefined {
  const code = match[1] ? Number.parseInt(match[1], 10) : Number.parseInt(match[2] ?? '', 16);
  return code > 0 && code <= 0x10ffff ? code : undefined;
}

/** Lower case unit by unit: some capitals grow when lowered, which would shift every offset behind them. */
function lowerUnits(cased: string): string {
  const lowered = cased.toLowerCase();
  if (lowered.length === cased.length) return lowered;
  return Array.from({ length: cased.length }, (_, i) => lowerUnit(cased.charAt(i))).join('');
}

function lowerUnit(unit: string): string {
  const lowered = unit.toLowerCase();
  return lowered.length === 1 ? lowered : unit;
}
