import type { Directory, Unit } from '../../domain/unit.ts';
import { type Literal, parsePattern } from '../rules/pattern.ts';
import { PhraseTrie } from '../rules/phrase-trie.ts';
import { foldParts } from '../text/words.ts';
import { createMisspellings, type Misspellings } from './misspellings.ts';
import { districtName, type PlaceName, placeNames } from './place-names.ts';

/** A name that says a public body by itself; a place name may say many other things. */
export interface BodyName {
  readonly kind: 'body';
  readonly unit: string;
  readonly syllables: number;
}

export type UnitName = BodyName | PlaceName;

/** All that a directory calls its units, compiled once. */
export interface UnitNames {
  readonly names: PhraseTrie<UnitName>;
  /** Districts before July 2025, without type and diacritics. */
  readonly districts: PhraseTrie<string>;
  readonly misspellings: Misspellings;
  readonly placesByBare: ReadonlyMap<string, readonly PlaceName[]>;
}

const isLocal = (unit: Unit) => unit.level === 'ward' || unit.level === 'commune';

/** "Sở XD" for "Sở Xây dựng": offices write so among themselves, and people after them. */
const initialsOf = (name: string) => {
  const [type, ...rest] = name.split(/[\s,]+/).filter((word) => word !== 'và');
  if (type !== 'Sở' || rest.length < 2 || rest.some((word) => word === word.toUpperCase()))
    return [];
  return [`Sở ${rest.map((word) => word[0]).join('')}`];
};

/** "STNMT" for "Sở TN&MT", "SởXD" for "Sở XD". */
const inOneWord = (name: string) => {
  const letters = /^Sở ([\p{Lu}&, -]{2,})$/u.exec(name)?.[1]?.replace(/[^\p{Lu}]/gu, '') ?? '';
  const joined = letters === '' ? [] : [`Sở${letters}`, `So${letters}`];
  return letters.length >= 3 ? [...joined, `S${letters}`] : joined;
};

/** Names people shorten: without "và", without "tỉnh", with the province's name for "tỉnh". */
const variantsOf = (name: string, province: string) => {
  const flat = name.replace(/[(),]/g, ' ');
  const shorter = [flat, flat.replace(/ và /g, ' ').replace(/&/g, ' ')];
  return shorter.flatMap((n) => [
    n,
    n.replace(/ tỉnh$/, ` ${province}`),
    n.replace(/ tỉnh$/, ` tỉnh ${province}`),
    ...(/ khu công nghiệp tỉnh$/.test(n) ? [n.replace(/ tỉnh$/, '')] : []),
  ]);
};

const literalOf = (name: string): Literal | undefined => parsePattern(name)[0]?.literals[0];

/** For a place in lower case, where no short form is to be read. */
const placeLiteral = (name: string): Literal => {
  const parts = foldParts(name);
  const isStrict = false;
  return { keys: parts.map(({ key }) => key), bares: parts.map(({ bare }) => bare), isStrict };
};

const bodyNames = (unit: Unit, province: string) =>
  new Set(
    [unit.name, ...unit.aliases].flatMap((name) => [
      ...variantsOf(name, province),
      ...initialsOf(name),
      ...[name, ...initialsOf(name)].flatMap(inOneWord),
    ]),
  );

/** "VõCường", "vocuong": the blank between the syllables was lost. */
const joinedLiterals = (name: string, { bares }: Literal): Literal[] => {
  const bare = bares.join('');
  if (bares.length < 2) return [];
  const plain = { keys: [bare], bares: [bare], isStrict: false };
  return [plain, placeLiteral(name.replaceAll(' ', ''))];
};

const addPlace = (trie: PhraseTrie<UnitName>, place: PlaceName) => {
  const literal = placeLiteral(place.name);
  for (const spelling of [literal, ...joinedLiterals(place.name, literal)])
    trie.add(spelling, place);
};

const groupByBare = (places: readonly PlaceName[]) => {
  const groups = new Map<string, PlaceName[]>();
  for (const place of places) {
    const group = groups.get(place.bare);
    if (group) group.push(place);
    else groups.set(place.bare, [place]);
  }
  return groups;
};

/** All names of all units, read once. Names of several syllables win over shorter ones at the same place. */
export const createUnitNames = ({ units, province }: Directory): UnitNames => {
  const names = new PhraseTrie<UnitName>();
  for (const unit of units.filter((each) => !isLocal(each)))
    for (const name of bodyNames(unit, province)) {
      const literal = literalOf(name);
      if (literal)
        names.add(literal, { kind: 'body', unit: unit.code, syllables: literal.keys.length });
    }
  const places = placeNames(units);
  for (const place of places) addPlace(names, place);
  const districts = new PhraseTrie<string>();
  const former = units.flatMap(({ formerNames = [] }) => formerNames.map((f) => f.district));
  for (const district of new Set(former.map(districtName))) {
    const literal = placeLiteral(district);
    districts.add(literal, literal.bares.join(' '));
  }
  const placesByBare = groupByBare(places);
  return { names, districts, placesByBare, misspellings: createMisspellings(places) };
};
