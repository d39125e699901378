import type { Context } from '../rules/context.ts';
import { type Hit, isWithin, type Range } from '../rules/phrase-matcher.ts';
import type { Found, PhraseTrie } from '../rules/phrase-trie.ts';
import type { Reading } from '../text/read-text.ts';
import type { BodyRule } from './bodies-below.ts';
import { type Districts, readDistricts, startingWithin } from './districts.ts';
import { isElsewhere } from './elsewhere.ts';
import { matterStrength } from './matters.ts';
import { findMisspeltPlaces, inSaidDistrict } from './misspelt-places.ts';
import { type FoundPlace, isSite, placeMention, strengthBesidePolice } from './place-mentions.ts';
import type { PlaceName } from './place-names.ts';
import { typeBefore } from './type-words.ts';
import type { UnitName, UnitNames } from './unit-names.ts';
import { withoutRepeats } from './without-repeats.ts';

export interface Mention {
  readonly unit: string;
  /** Token numbers, with the words that say what kind of body it is. */
  readonly start: number;
  readonly end: number;
  /** 3 for a body by name or its officers, 2 for a commune with its type, below 1 for a bare name or a guess. */
  readonly strength: number;
  /** By its own name, by the name of a place, by the kind of body below the directory, or without any name. */
  readonly kind: 'body' | 'place' | 'below' | 'spoken';
}

/** A matter that only one body deals with, and no name of it. */
export const isMatter = ({ kind, strength }: Mention) =>
  kind === 'below' && strength === matterStrength;

const isShortCode = (reading: Reading, { value, start, end }: Found<UnitName>) => {
  const token = reading.tokens[start];
  if (!token || value.kind === 'place' || end - start > 1) return false;
  if (/^s[oở]/.test(token.word.lower) && token.word.lower.length === 4) return false;
  return token.word.lower.length < 5 && !isUpper(reading.text.slice(token.start, token.end));
};

const isUpper = (word: string) => word === word.toUpperCase();

/** Longest name first; what overlaps it is dropped. Names of the same words stay together. */
const longestNames = (reading: Reading, found: readonly Found<UnitName>[]) => {
  const groups: Found<UnitName>[][] = [];
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const name of sorted) {
    const [first] = groups.at(-1) ?? [];
    if (first && first.start === name.start && first.end === name.end) groups.at(-1)?.push(name);
    else if (!first || name.start >= first.end)
      if (!isShortCode(reading, name)) groups.push([name]);
  }
  return groups;
};

/** "Trường cấp 1", "lớp 5": of the commune. */
const primarySchool = /c[aấ]p\s*1|(?:l[oớ]p|kh[oố]i)\s*(?:[1-5]|0\d*|\d{3,})(?!\d)/iu;

/** "Đóng bảo hiểm", but not "nộp ở bảo hiểm xã hội": a thing that is paid, not where. */
const isTopic = ({ cueOver, cueBefore }: Context, range: Range) =>
  cueOver('topic', range) && cueBefore('place', range.start, 0) === undefined;

const mark = /[,;:]\s/;

/** "Báo cáo môi trường, chuyên viên": a comma parts the words of what would be a school. */
const isAcrossMark = ({ tokens, text }: Reading, { start, end }: Range) =>
  mark.test(text.slice(tokens[start]?.start, tokens[end - 1]?.end));

const bodyBelow = (context: Context, hit: Hit<BodyRule>): Mention[] => {
  const { reading, cueOver } = context;
  if (cueOver('private-body', hit) || isAcrossMark(reading, hit)) return [];
  if (hit.rule.weight !== matterStrength && isTopic(context, hit)) return [];
  const from = reading.tokens[hit.start]?.start ?? 0;
  if (primarySchool.test(reading.text.slice(from, reading.tokens[hit.end - 1]?.end))) return [];
  const { start, end, rule } = hit;
  return [{ unit: rule.label, start, end, strength: rule.weight, kind: 'below' }];
};

const namedBody = (context: Context, group: readonly Found<UnitName>[]): Mention[] => {
  const [name] = group;
  if (name?.value.kind !== 'body' || isTopic(context, name)) return [];
  const units = group.map(({ value }) => (value.kind === 'body' ? value.unit : ''));
  if (new Set(units).size > 1) return [];
  const { start, end } = name;
  // "Kho bạc", "BHXH": a word of two syllables is often only what a matter is about.
  const strength = name.value.syllables <= 2 && end - start <= 2 ? 2.8 : 3;
  return [{ unit: name.value.unit, start, end, strength, kind: 'body' }];
};

/** A name of one syllable needs its own type word: "chủ" is not Chũ, "phường tháng 5" not the town of Thắng. */
const isSaid = (
  { reading, has }: Context,
  { start, end }: Found<UnitName>,
  places: readonly PlaceName[],
) => {
  if (places.some(({ syllables }) => syllables > 1)) return true;
  const { kind, type } = typeBefore(reading, start);
  const { tokens } = reading;
  if (kind !== 'commune')
    return (
      isSite(reading, start, end) ||
      (tokens[start]?.isCapital === true &&
        (tokens[end]?.bare === 'cu' || (tokens[start - 1]?.key === 'chơ5' && has('local-body'))))
    );
  const isOfType = places.some(({ options }) => options.some((option) => option.type === type));
  return isOfType || type === 'thi tran';
};

const foundPlace = (context: Context, group: readonly Found<UnitName>[]): FoundPlace[] => {
  const [first] = group;
  const places = group.flatMap(({ value }) => (value.kind === 'place' ? [value] : []));
  if (!first || places.length === 0 || !isSaid(context, first, places)) return [];
  return [{ start: first.start, end: first.end, places }];
};

const longestBody = 16;

/** "Bệnh viện Tiên Du" is one body: the place only says which. */
const isPartOfBody = (reading: Reading, place: Mention, bodies: readonly Mention[]) =>
  place.strength < 3 &&
  place.strength !== strengthBesidePolice &&
  startingWithin(bodies, place.start - longestBody, place.start + 1).some((body) => {
    const gap = place.start - body.end;
    const isMarked = reading.tokens[place.start]?.isAfterMark;
    return gap >= -1 && gap <= (isMarked ? -1 : 4) && place.start >= body.start;
  });

const findPlaces = (
  context: Context,
  names: UnitNames,
  groups: readonly (readonly Found<UnitName>[])[],
  districts: Districts,
  others: readonly Range[],
) => {
  const exact = groups
    .flatMap((group) => foundPlace(context, group))
    .map((found) => inSaidDistrict(names, found, districts));
  // "Lạng Sơn" is another province, and no place of ours badly spelled.
  const misspelt = findMisspeltPlaces(context, names, exact).filter(
    ({ start }) => !isWithin(others, start),
  );
  return [...exact, ...misspelt].flatMap((place) => placeMention(context, place, districts) ?? []);
};

/** In a letter on what happened in another province, "công an xã" is there, too, and a bare name is where the sender is from. */
const isOurs = ({ kind, strength }: Mention) =>
  kind === 'body' || (kind === 'place' && strength >= 2);

/** Everything in the text that names a unit of the directory or a body below one, in order. */
export const findMentions = (
  context: Context,
  names: UnitNames,
  elsewhere: PhraseTrie<true>,
  bodyHits: readonly Hit<BodyRule>[],
): Mention[] => {
  const { reading } = context;
  const groups = longestNames(reading, names.names.find(reading));
  const districts = readDistricts(reading, names.districts.find(reading));
  const found = [
    ...bodyHits.flatMap((hit) => bodyBelow(context, hit)),
    ...groups.flatMap((group) => namedBody(context, group)),
  ];
  const bodies = withoutRepeats(found.sort((a, b) => a.start - b.start));
  const others = elsewhere.find(reading);
  const places = findPlaces(context, names, groups, districts, others).filter(
    (place) => !isPartOfBody(reading, place, bodies),
  );
  const isAllElsewhere = others.length > 0 && context.has('elsewhere');
  return [...bodies, ...places]
    .filter((mention) => !isElsewhere(reading, mention.end, others, districts))
    .filter((mention) => !isAllElsewhere || isOurs(mention))
    .sort((a, b) => a.start - b.start);
};
