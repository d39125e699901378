import type { Reading } from '../text/read-text.ts';
import type { Range } from './phrase-matcher.ts';

/** A segment of a rule, by its number among all segments. */
export interface Link {
  readonly segment: number;
  /** How many other tokens may stand between the segment before and this one. */
  readonly gap: number;
}

/** By spelling, the segments it is a word of: those of spelling `w` from `starts[w]` to before `starts[w + 1]`. */
export interface SegmentsOfSpellings {
  readonly starts: Int32Array;
  readonly segments: Int32Array;
}

export interface Occurrence extends Range {
  /** Which of the different spellings in this text it is. */
  readonly word: number;
}

/** What was found in one text. */
export interface Occurrences {
  /** In order of start. */
  readonly found: readonly Occurrence[];
  /** The different spellings among them, and how often each occurs. */
  readonly spellings: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Where segments stand, side by side: those of segment `s` from `starts[s]` to before `starts[s + 1]`, in order. Plain
 * numbers, because a list for each segment costs more than all that is asked of it.
 */
export interface Places {
  readonly ranges: readonly Range[];
  readonly starts: Int32Array;
  /** By place: the number of its range, and the token it begins at. */
  readonly order: Int32Array;
  readonly begins: Int32Array;
}

export const rangeAt = ({ ranges, order }: Places, place: number) => ranges[order[place] as number];

/** The segments that are wanted of each spelling in the text, and where the places of each segment begin. */
const countWanted = (
  isWanted: Uint8Array,
  { starts: from, segments }: SegmentsOfSpellings,
  { spellings, counts }: Occurrences,
) => {
  const wanted: number[] = [];
  const wantedStarts = new Int32Array(spellings.length + 1);
  // Segment `s` is counted at `s + 2`: summed up, and moved on by one in filling, that is where it begins.
  const starts = new Int32Array(isWanted.length + 2);
  for (let word = 0; word < spellings.length; word += 1) {
    const spelling = spellings[word] as number;
    const end = from[spelling + 1] as number;
    for (let at = from[spelling] as number; at < end; at += 1) {
      const segment = segments[at] as number;
      if (isWanted[segment] !== 1) continue;
      wanted.push(segment);
      starts[segment + 2] = (starts[segment + 2] as number) + (counts[word] as number);
    }
    wantedStarts[word + 1] = wanted.length;
  }
  for (let at = 2; at < starts.length; at += 1)
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return { wanted, wantedStarts, starts };
};

/** Sorts occurrences by their segments. Each spelling is asked once what is wanted of it: most repeat. */
export const placesOf = (
  isWanted: Uint8Array,
  ofSpellings: SegmentsOfSpellings,
  occurrences: Occurrences,
): Places => {
  const { wanted, wantedStarts, starts } = countWanted(isWanted, ofSpellings, occurrences);
  const { found } = occurrences;
  const order = new Int32Array(starts.at(-1) ?? 0);
  const begins = new Int32Array(order.length);
  for (let number = 0; number < found.length; number += 1) {
    const { word, start } = found[number] as Occurrence; // A plain loop over them: there is one.
    const end = wantedStarts[word + 1] as number;
    for (let at = wantedStarts[word] as number; at < end; at += 1) {
      const next = (wanted[at] as number) + 1;
      const place = starts[next] as number;
      order[place] = number;
      begins[place] = start;
      starts[next] = place + 1;
    }
  }
  return { ranges: found, starts, order, begins };
};

/** The first place of a segment, from `low` to before `high`, that begins at `token` or later. */
const firstFrom = (begins: Int32Array, from: number, to: number, token: number) => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] as number) < token) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The next range of a segment behind `before`, if it is near enough and in the same sentence. */
export const nextWithin = (
  places: Places,
  { sentences }: Reading,
  before: Range,
  { segment, gap }: Link,
): Range | undefined => {
  const { starts, begins } = places;
  const end = starts[segment + 1] as number;
  const place = firstFrom(begins, starts[segment] as number, end, before.end);
  if (place === end) return undefined;
  const begin = begins[place] as number;
  const isNear = begin - before.end <= gap && sentences[begin] === sentences[before.start];
  return isNear ? rangeAt(places, place) : undefined;
};
