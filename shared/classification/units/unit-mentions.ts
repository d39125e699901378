import type { Context } from '../rules/context.ts';
import type { Hit } from '../rules/phrase-matcher.ts';
import type { Found, PhraseTrie } from '../rules/phrase-trie.ts';
import type { Reading, Token } from '../text/read-text.ts';
import type { BodyRule } from './bodies-below.ts';
import type { UnitName } from './unit-names.ts';

export interface Mention {
  readonly unit: string;
  /** Token numbers, with the words that say what kind of body it is. */
  readonly start: number;
  readonly end: number;
  /** 3 for a body by name or its officers, 2 for a commune with its type, 1 for a mere place or guess. */
  readonly strength: number;
}

const says = (reading: Reading, token: Token | undefined, key: string, bare: string) =>
  token !== undefined &&
  (token.key === key || (token.key === bare && reading.isStripped[token.stretch] === true));

const notBeforePlace = new Set(
  'duong pho lang thon khu cho cau bao truong ho ong ba anh chi em co chu bac chau ten xom ban sinh hoc thong nghiep hang mo thi tinh quan deo'.split(
    ' ',
  ),
);
const communeWords = [
  ['phương2', 'phuong'],
  ['xa3', 'xa'],
] as const;
const districtWords = new Set(['huyên5', 'huyen', 'h', 'phô1', 'pho', 'tx', 'xa3']);

interface Before {
  readonly start: number;
  readonly kind: 'commune' | 'district' | 'none';
}

/** What type word, if any, stands before a place name: phường, xã, thị trấn; or huyện, thị xã, thành phố. */
const typeBefore = (reading: Reading, at: number): Before => {
  const one = reading.tokens[at - 1];
  const two = reading.tokens[at - 2];
  if (!one || one.sentence !== reading.tokens[at]?.sentence) return { start: at, kind: 'none' };
  if (says(reading, one, 'trân1', 'tran') && two?.bare === 'thi')
    return { start: at - 2, kind: 'commune' };
  const isTown = two?.bare === 'thi' || two?.bare === 'thanh';
  if (isTown && districtWords.has(one.key)) return { start: at - 2, kind: 'district' };
  if (one.key === 'huyên5' || one.key === 'huyen') return { start: at - 1, kind: 'district' };
  if (communeWords.some(([key, bare]) => says(reading, one, key, bare)))
    return { start: at - 1, kind: 'commune' };
  return { start: at, kind: 'none' };
};

const phraseBefore = (reading: Reading, at: number, bares: readonly string[]) =>
  bares.every((bare, i) => reading.tokens[at - bares.length + i]?.bare === bare);

const committee = ['uy', 'ban', 'nhan', 'dan'];
const police = ['cong', 'an'];

const placeMention = (
  context: Context,
  { value, start, end }: Found<UnitName>,
): Mention | undefined => {
  const { reading } = context;
  const type = typeBefore(reading, start);
  if (phraseBefore(reading, type.start, police) || phraseBefore(reading, type.start - 1, police))
    return undefined; // The police answer to the provincial police; a body rule has found them.
  const isCommittee = phraseBefore(reading, type.start, committee);
  const from = isCommittee ? type.start - committee.length : type.start;
  const mention = { unit: value.unit, start: from, end };
  if (type.kind === 'district') return isCommittee ? { ...mention, strength: 1 } : undefined;
  const cue = context.cueBefore('body', from, 3);
  if (isCommittee) return { ...mention, strength: 3 };
  if (type.kind === 'commune') {
    const isPlace = context.cueBefore('place', from, 0) !== undefined;
    return { ...mention, strength: cue ? 3 : isPlace ? 1 : 2 };
  }
  const previous = reading.tokens[start - 1];
  const isWordy = value.syllables >= 2 && cue && context.cueBefore('body', from, 1);
  if (!isWordy || (previous && notBeforePlace.has(previous.bare) && cue.end < start))
    return undefined;
  return { ...mention, strength: 2.5 };
};

const isShortCode = (reading: Reading, { value, start, end }: Found<UnitName>) => {
  const token = reading.tokens[start];
  if (!token || value.kind === 'place' || end - start > 1) return false;
  const word = reading.text.slice(token.start, token.end);
  return word !== word.toUpperCase();
};

/** Longest name first; what overlaps it, or names two units alike, is dropped. */
const longestNames = (reading: Reading, found: readonly Found<UnitName>[]) => {
  const kept: Found<UnitName>[] = [];
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const name of sorted) {
    const last = kept.at(-1);
    if (last && name.start < last.end) continue;
    const twins = sorted.filter((n) => n.start === name.start && n.end === name.end);
    if (new Set(twins.map((n) => n.value.unit)).size > 1) continue;
    if (!isShortCode(reading, name)) kept.push(name);
  }
  return kept;
};

const linking = new Set('tinh thanh pho tp huyen quan thi xa cua thuoc o tai h q tx'.split(' '));

/** "Phường A, quận B, Hà Nội": a province of another name follows, with nothing but parts of an address between. */
const isElsewhere = (reading: Reading, end: number, elsewhere: readonly Found<true>[]) =>
  elsewhere.some((other) => {
    if (other.start < end || other.start > end + 8) return false;
    if (reading.tokens[other.start]?.sentence !== reading.tokens[end - 1]?.sentence) return false;
    return reading.tokens
      .slice(end, other.start)
      .every((token) => linking.has(token.bare) || token.isCapital);
  });

const there = new Set(['đo1', 'ây1', 'đo', 'kia', 'ây']);

/** "Tôi ở Thái Nguyên, sở y tế bên đó …": the body is where the other province is. */
const isOverThere = (reading: Reading, end: number, elsewhere: readonly Found<true>[]) =>
  elsewhere.some((other) => other.end <= end && end - other.end <= 20) &&
  reading.tokens
    .slice(end, end + 3)
    .some(({ key, sentence }) => there.has(key) && sentence === reading.tokens[end - 1]?.sentence);

const primarySchool = /c[aấ]p\s*1/i;

const bodyMentions = (context: Context, hits: readonly Hit<BodyRule>[]): Mention[] =>
  hits
    .filter((hit) => {
      const { reading } = context;
      const text = reading.text.slice(
        reading.tokens[hit.start]?.start ?? 0,
        reading.tokens[hit.end - 1]?.end ?? 0,
      );
      if (context.cueOver('private-body', hit) || context.cueOver('topic', hit)) return false;
      return !primarySchool.test(text);
    })
    .map(({ rule, start, end }) => ({ unit: rule.label, start, end, strength: rule.weight }));

/** Everything in the text that names a unit of the directory or a body below one, in order. */
export const findMentions = (
  context: Context,
  names: PhraseTrie<UnitName>,
  elsewhere: PhraseTrie<true>,
  bodyHits: readonly Hit<BodyRule>[],
): Mention[] => {
  const { reading } = context;
  const others = elsewhere.find(reading);
  const bodies = bodyMentions(context, bodyHits);
  const found = longestNames(reading, names.find(reading));
  for (const name of found) {
    if (name.value.kind !== 'body' || context.cueOver('topic', name)) continue;
    bodies.push({ unit: name.value.unit, start: name.start, end: name.end, strength: 3 });
  }
  const isTaken = (place: Mention) =>
    place.strength < 3 &&
    bodies.some((body) => {
      const gap = place.start - body.end;
      const isMarked = reading.tokens[place.start]?.isAfterMark;
      return gap >= -1 && gap <= (isMarked ? -1 : 4) && place.start >= body.start;
    });
  const places = found
    .filter((name) => name.value.kind === 'place')
    .flatMap((name) => placeMention(context, name) ?? [])
    .filter((place) => !isTaken(place));
  return [...bodies, ...places]
    .filter(({ end }) => !isElsewhere(reading, end, others) && !isOverThere(reading, end, others))
    .sort((a, b) => a.start - b.start);
};
