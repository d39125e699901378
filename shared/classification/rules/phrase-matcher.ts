import { findMoney } from '../text/money.ts';
import type { Reading } from '../text/read-text.ts';
import { parsePattern, type Segment } from './pattern.ts';
import { PhraseTrie } from './phrase-trie.ts';
import {
  type Link,
  nextWithin,
  type Occurrence,
  type Occurrences,
  type Places,
  placesOf,
  rangeAt,
  type SegmentsOfSpellings,
} from './segment-places.ts';

/** One phrase of the lists and what it speaks for. */
export interface Rule<L extends string = string> {
  readonly label: L;
  readonly weight: number;
  readonly pattern: string;
  /** A lone syllable of it may be matched without its diacritics. Only for words that never decide by themselves. */
  readonly isLooseAlone?: true;
}

export interface Range {
  /** Token numbers, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Whether a token lies within one of the ranges. */
export const isWithin = (ranges: readonly Range[], at: number) =>
  ranges.some(({ start, end }) => start <= at && at < end);

export interface Hit<R extends Rule = Rule> extends Range {
  readonly rule: R;
  /** The ranges of the pattern's own words, without what stood in the gaps. */
  readonly pieces: readonly Range[];
}

/** Bounds the work on a hostile text; high, so that no accusation hides behind many harmless mentions of a title. */
const maxHitsPerRule = 200;

/** The pieces of a rule that begins with `first`, each the next of its segment and near the one before. */
const chain = (reading: Reading, links: readonly Link[], places: Places, first: Range) => {
  if (links.length === 1) return [first];
  let pieces: Range[] | undefined;
  let last = first;
  for (let at = 1; at < links.length; at += 1) {
    const link = links[at];
    const next = link && nextWithin(places, reading, last, link);
    if (!next) return undefined;
    // Made only now, because most chains end at their first link.
    if (pieces) pieces.push(next);
    else pieces = [first, next];
    last = next;
  }
  return pieces;
};

/** One plain syllable means too much to decide anything: "to" is tố, tờ and to. */
const segmentsOf = ({ pattern, isLooseAlone }: Rule): readonly Segment[] => {
  const segments = parsePattern(pattern);
  const [only] = segments;
  if (!only || segments.length > 1 || isLooseAlone) return segments;
  const literals = only.literals.map((literal) =>
    literal.keys.length === 1 ? { ...literal, isStrict: true } : literal,
  );
  return [{ ...only, id: `${only.id} alone`, literals }];
};

/** The segment of an amount of money, which no list of words can say. */
const moneySegment = 0;

/** Numbers the segments of all rules and puts their words into one trie; equal segments share a number. */
const compile = <R extends Rule>(rules: readonly R[]) => {
  const trie = new PhraseTrie<number>();
  const numbers = new Map<string, number>([['#', moneySegment]]);
  const numberOf = ({ id, literals }: Segment) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(id, number);
    for (const literal of literals) trie.add(literal, number);
    return number;
  };
  const compiled = rules.map((rule) => ({
    rule,
    links: segmentsOf(rule).map((segment) => ({ segment: numberOf(segment), gap: segment.gap })),
  }));
  return { trie, compiled, count: numbers.size };
};

/** Every word of any segment in the text, in order of start; amounts of money behind them. */
const createFinder = (trie: PhraseTrie<number>) => {
  const money = trie.size;
  /** By spelling: its number among those of the text that is being read, from 1; all 0 between texts. */
  const wordOf = new Int32Array(trie.size + 1);
  return (reading: Reading): Occurrences => {
    const found: Occurrence[] = [];
    const spellings: number[] = [];
    const counts: number[] = [];
    const add = (spelling: number, start: number, end: number) => {
      if (wordOf[spelling] === 0) {
        spellings.push(spelling);
        counts.push(0);
        wordOf[spelling] = spellings.length;
      }
      const word = (wordOf[spelling] as number) - 1;
      counts[word] = (counts[word] as number) + 1;
      found.push({ start, end, word });
    };
    trie.visit(reading, (_, start, end, spelling) => add(spelling, start, end));
    for (const { start, end } of findMoney(reading)) add(money, start, end);
    for (const spelling of spellings) wordOf[spelling] = 0;
    return { found, spellings, counts };
  };
};

/** The segments of all spellings side by side; the last spelling is that of money. */
const packSpellings = (trie: PhraseTrie<number>): SegmentsOfSpellings => {
  const lists = [...trie.values, [moneySegment]];
  const starts = new Int32Array(lists.length + 1);
  for (const [at, { length }] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return { starts, segments: Int32Array.from(lists.flat()) };
};

/** A mark for each segment that occurs at all. */
const seenSegments = (
  { starts, segments }: SegmentsOfSpellings,
  { spellings }: Occurrences,
  count: number,
) => {
  const isSeen = new Uint8Array(count);
  for (const spelling of spellings) {
    const end = starts[spelling + 1] as number;
    for (let at = starts[spelling] as number; at < end; at += 1) isSeen[segments[at] as number] = 1;
  }
  return isSeen;
};

interface Compiled<R extends Rule> {
  readonly rule: R;
  readonly links: readonly Link[];
}

/** The segments of each rule side by side: every text asks all rules, and few are possible. */
const packSegments = (rules: readonly Compiled<Rule>[]) => {
  const starts = new Int32Array(rules.length + 1);
  for (const [at, { links }] of rules.entries()) starts[at + 1] = (starts[at] ?? 0) + links.length;
  const segments = Int32Array.from(rules.flatMap(({ links }) => links.map((link) => link.segment)));
  return { starts, segments };
};

/** The rules whose segments all stand somewhere in the text. */
const possibleOf = <R extends Rule>(
  rules: readonly Compiled<R>[],
  { starts, segments }: ReturnType<typeof packSegments>,
  isSeen: Uint8Array,
) => {
  const possible: Compiled<R>[] = [];
  for (let rule = 0; rule < rules.length; rule += 1) {
    const end = starts[rule + 1] as number;
    let at = starts[rule] as number;
    while (at < end && isSeen[segments[at] as number] === 1) at += 1;
    const compiled = rules[rule];
    if (at === end && compiled) possible.push(compiled);
  }
  return possible;
};

const addHits = <R extends Rule>(
  hits: Hit<R>[],
  reading: Reading,
  { rule, links }: Compiled<R>,
  places: Places,
) => {
  const most = hits.length + maxHitsPerRule;
  const segment = links[0]?.segment ?? 0;
  const end = places.starts[segment + 1] ?? 0;
  for (let place = places.starts[segment] ?? 0; place < end && hits.length < most; place += 1) {
    const first = rangeAt(places, place);
    if (!first) continue;
    const pieces = chain(reading, links, places, first);
    if (pieces)
      hits.push({ rule, pieces, start: first.start, end: pieces.at(-1)?.end ?? first.end });
  }
};

/** Sorts by start and keeps the order of hits at one place: a count for each token, since there are few tokens. */
const inOrder = <R extends Rule>(hits: readonly Hit<R>[], tokenCount: number) => {
  const next = new Int32Array(tokenCount + 1);
  for (const { start } of hits) next[start + 1] = (next[start + 1] ?? 0) + 1;
  for (let at = 1; at <= tokenCount; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const sorted = [...hits];
  for (const hit of hits) {
    const place = next[hit.start] ?? 0;
    sorted[place] = hit;
    next[hit.start] = place + 1;
  }
  return sorted;
};

/** Compiles phrase lists into one function that finds every hit, in order of start. */
export const compileRules = <R extends Rule>(rules: readonly R[]) => {
  const { trie, compiled, count } = compile(rules);
  const packed = packSegments(compiled);
  const spellings = packSpellings(trie);
  const find = createFinder(trie);
  return (reading: Reading): Hit<R>[] => {
    const occurrences = find(reading);
    const possible = possibleOf(compiled, packed, seenSegments(spellings, occurrences, count));
    const isWanted = new Uint8Array(count);
    for (const { links } of possible) for (const { segment } of links) isWanted[segment] = 1;
    const places = placesOf(isWanted, spellings, occurrences);
    const hits: Hit<R>[] = [];
    for (const rule of possible) addHits(hits, reading, rule, places);
    return inOrder(hits, reading.tokens.length);
  };
};
