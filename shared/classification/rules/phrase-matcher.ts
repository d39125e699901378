import { findMoney } from '../text/money.ts';
import type { Reading } from '../text/read-text.ts';
import { parsePattern, type Segment } from './pattern.ts';
import { PhraseTrie } from './phrase-trie.ts';

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

export interface Hit<R extends Rule = Rule> extends Range {
  readonly rule: R;
  /** The ranges of the pattern's own words, without what stood in the gaps. */
  readonly pieces: readonly Range[];
}

/** Bounds the work on a hostile text; high, so that no accusation hides behind many harmless mentions of a title. */
const maxHitsPerRule = 200;

const isSameSentence = (reading: Reading, a: Range, b: Range) =>
  reading.tokens[a.start]?.sentence === reading.tokens[b.start]?.sentence;

const follower = (reading: Reading, ranges: readonly Range[], before: Range, gap: number) => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < before.end) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  const isNear = next && next.start - before.end <= gap && isSameSentence(reading, before, next);
  return isNear ? next : undefined;
};

/** A segment of a rule, by its number among all segments. */
interface Link {
  readonly segment: number;
  readonly gap: number;
}

type RangesOf = (segment: number) => readonly Range[];

const chain = (reading: Reading, links: readonly Link[], rangesOf: RangesOf, first: Range) => {
  const pieces = [first];
  let last = first;
  for (let at = 1; at < links.length; at += 1) {
    const link = links[at];
    const next = link && follower(reading, rangesOf(link.segment), last, link.gap);
    if (!next) return undefined;
    pieces.push(next);
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

/** Numbers the segments of all rules and puts their words into one trie; equal segments share a number. */
const compile = <R extends Rule>(rules: readonly R[]) => {
  const trie = new PhraseTrie<number>();
  const numbers = new Map<string, number>([['#', 0]]);
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

interface Occurrence extends Range {
  /** The segments it is a word of. */
  readonly segments: readonly number[];
}

/** Every word of any segment in the text, in order of start, and a mark for each segment that occurs at all. */
const occurrencesIn = (reading: Reading, trie: PhraseTrie<number>, count: number) => {
  const isSeen = new Uint8Array(count);
  const found: Occurrence[] = [];
  const isRead = new Uint8Array(trie.size);
  trie.visit(reading, (segments, start, end, spelling) => {
    found.push({ segments, start, end });
    if (isRead[spelling] === 1) return;
    isRead[spelling] = 1;
    for (let at = 0; at < segments.length; at += 1) isSeen[segments[at] ?? 0] = 1;
  });
  return { found, isSeen };
};

/** Where each segment of these rules stands; others are left out, since most that occur stand alone. */
const rangesFor = (
  rules: readonly Compiled<Rule>[],
  occurrences: readonly Occurrence[],
  money: Range[],
  count: number,
) => {
  const ranges: (Range[] | undefined)[] = new Array(count).fill(undefined);
  for (const { links } of rules) for (const { segment } of links) ranges[segment] ??= [];
  if (ranges[0]) ranges[0] = money;
  for (const occurrence of occurrences) {
    const { segments } = occurrence;
    for (let at = 0; at < segments.length; at += 1) ranges[segments[at] ?? 0]?.push(occurrence);
  }
  return (segment: number) => ranges[segment] ?? [];
};

interface Compiled<R extends Rule> {
  readonly rule: R;
  readonly links: readonly Link[];
}

const isPossible = (links: readonly Link[], isSeen: Uint8Array) => {
  for (const { segment } of links) if (isSeen[segment] !== 1) return false;
  return true;
};

const addHits = <R extends Rule>(
  hits: Hit<R>[],
  reading: Reading,
  { rule, links }: Compiled<R>,
  rangesOf: RangesOf,
) => {
  const most = hits.length + maxHitsPerRule;
  for (const first of rangesOf(links[0]?.segment ?? -1)) {
    if (hits.length >= most) return;
    const pieces = links.length === 1 ? [first] : chain(reading, links, rangesOf, first);
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
  return (reading: Reading): Hit<R>[] => {
    const { found, isSeen } = occurrencesIn(reading, trie, count);
    const money = findMoney(reading);
    if (money.length > 0) isSeen[0] = 1;
    const possible = compiled.filter(({ links }) => isPossible(links, isSeen));
    const rangesOf = rangesFor(possible, found, money, count);
    const hits: Hit<R>[] = [];
    for (const rule of possible) addHits(hits, reading, rule, rangesOf);
    return inOrder(hits, reading.tokens.length);
  };
};
