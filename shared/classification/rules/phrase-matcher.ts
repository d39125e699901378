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

type RangesBySegment = readonly (readonly Range[] | undefined)[];

const chain = (reading: Reading, links: readonly Link[], ranges: RangesBySegment, first: Range) => {
  const pieces = [first];
  let last = first;
  for (let at = 1; at < links.length; at += 1) {
    const link = links[at];
    const candidates = link && ranges[link.segment];
    const next = candidates && follower(reading, candidates, last, link.gap);
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

const findRanges = (reading: Reading, trie: PhraseTrie<number>, count: number) => {
  const ranges = new Array<Range[] | undefined>(count);
  const money = findMoney(reading);
  if (money.length > 0) ranges[0] = money;
  for (const found of trie.find(reading)) {
    const list = ranges[found.value];
    if (list) list.push(found);
    else ranges[found.value] = [found];
  }
  return ranges;
};

const hitsOfRule = <R extends Rule>(
  reading: Reading,
  { rule, links }: { readonly rule: R; readonly links: readonly Link[] },
  ranges: RangesBySegment,
) => {
  const hits: Hit<R>[] = [];
  for (const first of ranges[links[0]?.segment ?? -1] ?? []) {
    const pieces = chain(reading, links, ranges, first);
    if (pieces)
      hits.push({ rule, pieces, start: first.start, end: pieces.at(-1)?.end ?? first.end });
    if (hits.length >= maxHitsPerRule) break;
  }
  return hits;
};

/** Compiles phrase lists into one function that finds every hit, in order of start. */
export const compileRules = <R extends Rule>(rules: readonly R[]) => {
  const { trie, compiled, count } = compile(rules);
  return (reading: Reading): Hit<R>[] => {
    const ranges = findRanges(reading, trie, count);
    const hits: Hit<R>[] = [];
    for (const rule of compiled) {
      if (rule.links.every((link) => ranges[link.segment] !== undefined))
        hits.push(...hitsOfRule(reading, rule, ranges));
    }
    return hits.sort((a, b) => a.start - b.start);
  };
};
