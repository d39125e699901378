import type { PlaceName } from './place-names.ts';

/** The places that a misspelt name, without diacritics, can mean; empty when it is none. */
export interface Misspellings {
  /** By how it is spoken or, if no name is, by one slip. */
  readonly find: (bare: string) => readonly PlaceName[];
  /** Only those written as they are spoken. */
  readonly findSpoken: (bare: string) => readonly PlaceName[];
}

const shortestName = 6;

/** As it is spoken in the north: l for n, s for x, ch for tr, d for gi and r, i for y. */
const spokenForm = (bare: string) =>
  bare
    .split(' ')
    .map((syllable) =>
      syllable
        .replace(/^tr/, 'ch')
        .replace(/^(gi|r)(?=[aeiouy])/, 'd')
        .replace(/^n(?![gh])/, 'l')
        .replace(/^x/, 's')
        .replace(/y/g, 'i'),
    )
    .join(' ');

/** The name with each letter left out once; a name and its misspelling share one of these (or are one of them). */
const shortened = (name: string) => {
  const forms = [name];
  for (let at = 0; at < name.length; at += 1)
    if (name[at] !== name[at - 1]) forms.push(name.slice(0, at) + name.slice(at + 1));
  return forms;
};

/** One letter wrong, missing, doubled or added, or two neighbours swapped. */
const isOneSlip = (a: string, b: string) => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
};

const addTo = (index: Map<string, PlaceName[]>, key: string, place: PlaceName) => {
  const list = index.get(key);
  if (list) list.push(place);
  else index.set(key, [place]);
};

const indexPlaces = (places: readonly PlaceName[]) => {
  const byShortened = new Map<string, PlaceName[]>();
  const bySpoken = new Map<string, PlaceName[]>();
  for (const place of places) {
    if (place.syllables < 2 || /\d/.test(place.bare)) continue;
    addTo(bySpoken, spokenForm(place.bare), place);
    if (place.bare.length < shortestName) continue;
    for (const form of shortened(place.bare)) addTo(byShortened, form, place);
  }
  return { byShortened, bySpoken };
};

/**
 * Looks names of two syllables and more up by what is left when a letter is left out, so that no name is tried in vain.
 * Indexed at the first misspelt name, since most texts have none.
 */
export const createMisspellings = (places: readonly PlaceName[]): Misspellings => {
  let index: ReturnType<typeof indexPlaces> | undefined;
  const indexed = () => {
    index ??= indexPlaces(places);
    return index;
  };
  const findSpoken = (bare: string) => indexed().bySpoken.get(spokenForm(bare)) ?? [];
  const find = (bare: string) => {
    const spoken = findSpoken(bare);
    if (spoken.length > 0) return spoken;
    const near = shortened(bare).flatMap((form) => indexed().byShortened.get(form) ?? []);
    return [...new Set(near)].filter((place) => isOneSlip(place.bare, bare));
  };
  return { find, findSpoken };
};
