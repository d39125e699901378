import type { Context } from '../rules/context.ts';
import type { Reading } from '../text/read-text.ts';
import type { Districts } from './districts.ts';
import type { FoundPlace } from './place-mentions.ts';
import type { PlaceName } from './place-names.ts';
import { isTogether, typeBefore } from './type-words.ts';
import type { UnitNames } from './unit-names.ts';

/** Words that follow "xã" and "phường" in running text: no name, however near one they come. */
const ordinary = new Set(
  'thi la co da se khong minh toi nay do ay kia va voi cua cho bat bao noi tra loi goi moi lai ra vao len xuong de den di ve o tai lam an hoi cac nhung mot hai ba nao nha chung ta em anh chi ong ba co chu bac thu dan can bo cung rat qua chua dang van nhu thay khi sau truoc trong ngoai tren duoi hay hoac neu thay vi'.split(
    ' ',
  ),
);

/** A name: in capitals, or in a text typed without any capitals or accents at all. */
const looksLikeName = (reading: Reading, start: number, end: number) => {
  const { tokens, isStripped } = reading;
  const parts = tokens.slice(start, end);
  if (parts.length < end - start || parts.some((_, i) => i > 0 && !isTogether(reading, start + i)))
    return false;
  if (parts.some((token) => token.bare === '0')) return false;
  const after = tokens[end];
  const isLonger = after?.isCapital && !after.isAfterMark && isTogether(reading, end);
  // "Chủ tịch xã Mẫu Văn Thử": three capitals and more are a person's name.
  if (parts.every((token) => token.isCapital)) return !isLonger;
  const isPlain = parts.every((t) => !t.isCapital && isStripped[t.stretch] === true);
  return isPlain && parts.every((token) => !ordinary.has(token.bare));
};

const bareOf = ({ tokens }: Reading, start: number, end: number) =>
  tokens
    .slice(start, end)
    .map(({ bare }) => bare)
    .join(' ');

const differences = (reading: Reading, start: number, place: PlaceName) =>
  place.name.split(' ').filter((syllable, i) => reading.tokens[start + i]?.word.lower !== syllable)
    .length;

/** Of names that differ from the text in their accents alone, those with the fewest wrong ones. */
const nearestInAccents = (reading: Reading, start: number, places: readonly PlaceName[]) => {
  const counts = places.map((place) => differences(reading, start, place));
  const least = Math.min(...counts);
  return places.filter((_, i) => counts[i] === least);
};

const readMisspelt = (
  reading: Reading,
  { placesByBare, misspellings }: UnitNames,
  start: number,
): FoundPlace[] => {
  for (const width of [3, 2]) {
    const end = start + width;
    if (!looksLikeName(reading, start, end)) continue;
    const bare = bareOf(reading, start, end);
    const accents = placesByBare.get(bare) ?? [];
    const isWhole = !reading.tokens.slice(start + 1, end).some((token) => token.isAfterMark);
    const slips = isWhole ? misspellings.find : () => [];
    const places = accents.length > 0 ? nearestInAccents(reading, start, accents) : slips(bare);
    if (places.length > 0) return [{ start, end, places }];
  }
  return [];
};

/** "Đồng Tiến, huyện Yên Phong" can only be Đông Tiến: no place of the very spelling was in that district. */
export const inSaidDistrict = (
  { placesByBare }: UnitNames,
  found: FoundPlace,
  districts: Districts,
): FoundPlace => {
  const near = districts.near(found);
  const isThere = ({ options }: PlaceName) =>
    options.some(({ district }) => district !== undefined && near.includes(district));
  if (near.length === 0 || found.places.some(isThere)) return found;
  const twins = found.places.flatMap(({ bare }) => placesByBare.get(bare) ?? []).filter(isThere);
  return twins.length > 0 ? { ...found, places: twins } : found;
};

/** Where a name may begin: after a type word or a committee. Elsewhere too many words are a letter away from some place. */
const candidateStarts = (context: Context, taken: readonly FoundPlace[]) => {
  const isTaken = new Set(taken.map(({ start }) => start));
  const { reading } = context;
  const types = context
    .all('type-word')
    .filter((hit) => typeBefore(reading, hit.end).kind === 'commune');
  const isType = new Set(types.map(({ start }) => start));
  const committees = context
    .all('committee')
    .filter(({ start, end }) => end - start === 4 && !isType.has(end));
  const starts = new Set([...types, ...committees].map(({ end }) => end));
  return [...starts].filter((at) => !isTaken.has(at)).sort((a, b) => a - b);
};

const sites = new Set(['ơ3', 'tai5']);

/** "Tôi ở Tân Xơn": beside a word that says where, a name in capitals that is written as some speak it. */
const readSpoken = (
  { reading, has, all }: Context,
  { misspellings }: UnitNames,
  taken: readonly FoundPlace[],
): FoundPlace[] => {
  if (!has('body')) return [];
  return all('place').flatMap(({ end: start }): FoundPlace[] => {
    const end = start + 2;
    if (!sites.has(reading.tokens[start - 1]?.key ?? '')) return [];
    if (taken.some((place) => place.start === start)) return [];
    const parts = reading.tokens.slice(start, end);
    if (!parts.every(({ isCapital }) => isCapital) || !looksLikeName(reading, start, end))
      return [];
    const places = misspellings.findSpoken(bareOf(reading, start, end));
    return places.length > 0 ? [{ start, end, places }] : [];
  });
};

/** Names with one slip, wrong accents or a confused consonant, next to a type word; or as they are spoken. */
export const findMisspeltPlaces = (
  context: Context,
  names: UnitNames,
  exact: readonly FoundPlace[],
): FoundPlace[] => {
  const typed = candidateStarts(context, exact).flatMap((start) =>
    readMisspelt(context.reading, names, start),
  );
  return [...typed, ...readSpoken(context, names, [...exact, ...typed])];
};
