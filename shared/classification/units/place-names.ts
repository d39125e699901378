import type { Unit } from '../../domain/unit.ts';
import { foldParts } from '../text/words.ts';

/** Without diacritics. */
export type PlaceType = 'phuong' | 'xa' | 'thi tran';

/** A unit that a place name may stand for. */
export interface PlaceOption {
  readonly unit: string;
  readonly type: PlaceType;
  /** The district before July 2025, without its type and diacritics; absent for the name of today. */
  readonly district?: string;
}

/** One spelling of a place, with all that ever bore it. */
export interface PlaceName {
  readonly kind: 'place';
  /** With diacritics, without its type. */
  readonly name: string;
  /** Without diacritics. */
  readonly bare: string;
  readonly syllables: number;
  readonly options: readonly PlaceOption[];
}

const typed = /^(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?(phường|xã|thị trấn)\s+(.+)$/i;
const districtType = /^(?:quận|huyện|thị xã|thành phố)\s+/i;

const placeTypes: Readonly<Record<string, PlaceType>> = {
  phường: 'phuong',
  xã: 'xa',
  'thị trấn': 'thi tran',
};

const bareName = (name: string) =>
  foldParts(name)
    .map(({ bare }) => bare)
    .join(' ');

/** `Huyện Yên Phong` as `yên phong`. */
export const districtName = (district: string) => district.replace(districtType, '').toLowerCase();

interface Named {
  readonly name: string;
  readonly option: PlaceOption;
}

const namedPlace = (unit: Unit, fullName: string, district?: string): Named => {
  const [, type = '', rest = fullName] = typed.exec(fullName.normalize('NFC')) ?? [];
  const own = unit.level === 'ward' ? 'phuong' : 'xa';
  const option = { unit: unit.code, type: placeTypes[type.toLowerCase()] ?? own };
  const name = rest.toLowerCase();
  return district === undefined
    ? { name, option }
    : { name, option: { ...option, district: bareName(districtName(district)) } };
};

const placesOf = (unit: Unit): Named[] => [
  ...[unit.name, ...unit.aliases].map((name) => namedPlace(unit, name)),
  ...(unit.formerNames ?? []).map(({ name, district }) => namedPlace(unit, name, district)),
];

const isSameOption = (a: PlaceOption, b: PlaceOption) =>
  a.unit === b.unit && a.type === b.type && a.district === b.district;

/** Every name that a ward or commune has, or had before July 2025, once each. */
export const placeNames = (units: readonly Unit[]): PlaceName[] => {
  const byName = new Map<string, PlaceOption[]>();
  const local = units.filter(({ level }) => level === 'ward' || level === 'commune');
  for (const { name, option } of local.flatMap(placesOf)) {
    const options = byName.get(name) ?? [];
    byName.set(name, options);
    if (!options.some((known) => isSameOption(known, option))) options.push(option);
  }
  return [...byName].map(([name, options]) => {
    const bare = bareName(name);
    return { kind: 'place', name, bare, syllables: bare.split(' ').length, options };
  });
};

/** What the text says around a place name. */
export interface PlaceHint {
  readonly type?: PlaceType;
  /** Districts said near it, else the only one in the text. */
  readonly districts: readonly string[];
}

const onlyUnit = (options: readonly PlaceOption[]) => {
  const [first] = options;
  return first && options.every(({ unit }) => unit === first.unit) ? first.unit : undefined;
};

/**
 * The unit that is meant, or undefined where that stays open: a district near by decides, then the name of today, then a
 * former name if only one place had it. Among names that differ in their accents alone the type word decides first.
 */
export const resolvePlace = (names: readonly PlaceName[], { type, districts }: PlaceHint) => {
  const options = names.flatMap((name) => name.options);
  const inDistrict = options.filter(
    ({ district }) => district !== undefined && districts.includes(district),
  );
  if (inDistrict.length > 0) return onlyUnit(inDistrict);
  const spelt = names.length > 1 ? names.filter((n) => n.options.some((o) => o.type === type)) : [];
  const likely = spelt.length > 0 ? spelt.flatMap((name) => name.options) : options;
  const today = likely.filter(({ district }) => district === undefined);
  return onlyUnit(today.length > 0 ? today : likely);
};
