import type { Finding } from './finding.ts';
import { foldText } from './folded-text.ts';
import { skipHonorifics } from './name-reader.ts';
import { isOfficialBeside } from './names.ts';
import { gapBefore, phraseEnd, phraseEndsAt, type Reading } from './reading.ts';
import { toFinding } from './token-ranges.ts';
import { canBe, type Token, tokenize } from './tokens.ts';

const MOST_NAMES = 50;

interface KnownName {
  readonly syllables: readonly Token[];
  /** Words with which a mention can begin: what else stands in the text is passed over at once. */
  readonly beginnings: ReadonlySet<string>;
  /** Orders and shortenings under which the name is written. */
  readonly variants: readonly (readonly Token[])[];
}

/** Mentions of known names: with or without diacritics, in any case and order, shortened, or the given name beside "tôi". */
export function findKnownNames(reading: Reading, names: readonly string[]): readonly Finding[] {
  const known = [...new Set(names)]
    .slice(0, MOST_NAMES)
    .map(toKnownName)
    .filter((name) => name !== undefined);
  if (known.length === 0) return [];
  const byBeginning = new Map<string, KnownName[]>();
  for (const name of known)
    for (const word of name.beginnings)
      byBeginning.set(word, [...(byBeginning.get(word) ?? []), name]);
  return reading.tokens.flatMap(({ plain }, i) =>
    (byBeginning.get(plain) ?? []).flatMap((name) => mentionsAt(reading, i, name)),
  );
}

function toKnownName(name: string): KnownName | undefined {
  const folded = foldText(name.slice(0, 200));
  const syllables = tokenize(folded)
    .filter(({ type }) => type === 'word')
    .slice(0, 8);
  const [first] = syllables;
  const last = syllables.at(-1);
  if (!first || !last) return undefined;
  const plains = syllables.map(({ plain }) => plain);
  const beginnings = new Set([...plains, ...plains.map((word) => word.charAt(0)), plains.join('')]);
  if (syllables.length === 1) return { syllables, beginnings, variants: [] };
  const rotated = [...syllables.slice(1), first];
  const variants = [
    syllables,
    [...syllables].reverse(),
    rotated,
    [last, ...syllables.slice(0, -1)],
  ];
  return {
    syllables,
    beginnings,
    variants: syllables.length > 2 ? [...variants, [first, last], [last, first]] : variants,
  };
}

function mentionsAt(
  reading: Reading,
  i: number,
  { syllables, variants }: KnownName,
): readonly Finding[] {
  const ends = variants.map((variant) => (isMention(reading, i, variant) ? i + variant.length : 0));
  const end = Math.max(0, ...ends, isGlued(reading, i, syllables) ? i + 1 : 0);
  if (end > 0) return [toFinding(reading, { from: i, end }, 'name')];
  const given = [2, 1].find((length) => isGivenNameOfSelf(reading, i, syllables, length));
  return given ? [toFinding(reading, { from: i, end: i + given }, 'name')] : [];
}

/** Every syllable in its place, in full or as an initial, but not all of them initials of fewer than three. */
function isMention(reading: Reading, i: number, variant: readonly Token[]): boolean {
  const first = reading.tokens[i];
  if (first === undefined || first.plain[0] !== variant[0]?.plain[0]) return false;
  const written = reading.tokens.slice(i, i + variant.length);
  const full = written.filter((token, k) => isSame(token, variant[k])).length;
  const matches = written.every(
    (token, k) => isSame(token, variant[k]) || isInitial(token, variant[k]),
  );
  if (!matches || written.length < variant.length || !areTogether(reading, i, variant.length))
    return false;
  return variant.length === 2 ? full === 2 : full >= 1 || written.every((token) => token.capital);
}

const areTogether = (reading: Reading, i: number, length: number): boolean =>
  Array.from({ length: length - 1 }, (_, k) => gapBefore(reading, i + k + 1)).every((gap) =>
    /^(?:[ \t]{0,3}|[ \t]?\n[ \t>]{0,2}|\.[ \t]?|[_,-][ \t]?)$/.test(gap),
  );

/** Where both have diacritics they must be the same: Hùng is not Hưng. */
function isSame(written: Token, known: Token | undefined): boolean {
  if (known === undefined || written.plain !== known.plain) return false;
  const unmarked = written.accented === written.plain || known.accented === known.plain;
  return unmarked || canBe(written, known.accented);
}

const isInitial = (written: Token, known: Token | undefined): boolean =>
  written.capital && written.plain.length === 1 && written.plain === known?.plain[0];

/** `nguyenvana`, as in user names. */
function isGlued(reading: Reading, i: number, syllables: readonly Token[]): boolean {
  const joined = syllables.map(({ plain }) => plain).join('');
  return joined.length >= 6 && syllables.length > 1 && reading.tokens[i]?.plain === joined;
}

/** The last one or two syllables alone are theirs only beside "tôi", on their own line, or behind an honorific without a title. */
function isGivenNameOfSelf(
  reading: Reading,
  i: number,
  syllables: readonly Token[],
  length: number,
): boolean {
  const given = syllables.slice(-length);
  const end = i + length;
  if (length >= syllables.length && length > 1) return false;
  const written = given.every((syllable, k) => isCapitalOf(reading.tokens[i + k], syllable));
  if (!written || (length > 1 && !areTogether(reading, i, length))) return false;
  if (behindHonorific(reading, i, end) || isBehindSelf(reading, i)) return true;
  if (reading.tokens[i - 1]?.capital && gapBefore(reading, i) === ' ') return false;
  return (
    standsAlone(reading, i, end) ||
    (phraseEnd(reading, 'closing', end) > 0 && gapBefore(reading, end) === ' ')
  );
}

const isBehindSelf = (reading: Reading, i: number): boolean =>
  phraseEndsAt(reading, 'selfWord', i) && /^[ ,(-]{1,3}$/.test(gapBefore(reading, i));

const isCapitalOf = (written: Token | undefined, known: Token): boolean =>
  written?.capital === true && isSame(written, known);

const standsAlone = (reading: Reading, from: number, end: number): boolean =>
  (from === 0 || gapBefore(reading, from).includes('\n')) &&
  (end >= reading.tokens.length || gapBefore(reading, end).includes('\n'));

function behindHonorific(reading: Reading, from: number, end: number): boolean {
  if (from === 0 || skipHonorifics(reading, from - 1) !== from) return false;
  if (reading.tokens[end]?.capital && gapBefore(reading, end) === ' ') return false;
  return !isOfficialBeside(reading, from - 1, { from, end });
}
