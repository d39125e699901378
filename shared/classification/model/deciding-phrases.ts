import type { Views } from '../features/views.ts';
import { isFunctionWord } from '../text/function-words.ts';

const shortest = 2;
const longest = 6;
const perHead = 2;

interface Span {
  readonly first: number;
  /** Word number, exclusive. */
  readonly end: number;
  readonly weight: number;
}

const wordAt = (views: Views, at: number) =>
  views.text.slice(views.wordStarts[at] ?? 0, views.wordEnds[at] ?? 0);

const blank = 0x20;

/** Words that stand in one phrase: only blanks between them. */
const isJoined = ({ text, wordStarts, wordEnds }: Views, at: number) => {
  const [end, start] = [wordEnds[at - 1] ?? 0, wordStarts[at] ?? 0];
  if (start === end + 1) return text.charCodeAt(end) === blank || isGap(text.slice(end, start));
  return isGap(text.slice(end, start));
};

const isGap = (between: string) =>
  between.length > 0 && between.trim() === '' && !between.includes('\n');

const [unusable, joining, telling] = [1, 2, 3];

/** Capitals inside a line are most often a name, and names are no reasons; a mark or a number is no phrase. */
const kindOf = (views: Views, at: number) => {
  const word = wordAt(views, at);
  if (!/\p{L}/u.test(word) || word !== word.toLowerCase()) return unusable;
  return isFunctionWord(word) ? joining : telling;
};

/** The kind of a word, asked once for each word of a text that is looked at. */
const createKinds = (views: Views) => {
  const kinds = new Uint8Array(views.words);
  return (at: number) => {
    if (kinds[at] === 0) kinds[at] = kindOf(views, at);
    return kinds[at];
  };
};

type KindAt = ReturnType<typeof createKinds>;

const overlaps = (a: Span, b: Span) => a.first < b.end && b.first < a.end;

/** Adds the spans from `first` on that speak for the head. */
const addSpans = (
  spans: Span[],
  views: Views,
  weights: Float64Array,
  first: number,
  kindAt: KindAt,
) => {
  if (kindAt(first) !== telling) return;
  let weight = 0;
  for (let at = first; at < Math.min(views.words, first + longest); at += 1) {
    const kind = kindAt(at);
    if (kind === unusable || (at > first && !isJoined(views, at))) return;
    weight += weights[at] ?? 0;
    const isLong = at - first + 1 >= shortest;
    if (isLong && kind === telling && weight > 0) spans.push({ first, end: at + 1, weight });
  }
};

const mostCandidates = 8;

/** Few words carry most of the weight: only around these are phrases looked for. Heaviest first. */
const candidates = (weights: Float64Array) => {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] as number;
    if (weight <= least) continue;
    let place = best.length;
    while (place > 0 && (weights[best[place - 1] as number] as number) < weight) place -= 1;
    best.splice(place, 0, at);
    if (best.length > mostCandidates) best.pop();
    if (best.length === mostCandidates) least = weights[best.at(-1) as number] as number;
  }
  return best;
};

const isBetter = (one: Span, other: Span | undefined) =>
  !other || one.weight > other.weight || (one.weight === other.weight && one.first < other.first);

const bestBeside = (spans: readonly Span[], kept: readonly Span[]) => {
  let best: Span | undefined;
  for (const span of spans)
    if (isBetter(span, best) && !kept.some((other) => overlaps(span, other))) best = span;
  return best;
};

/** The spans around the words that weigh most. */
const spansAround = (views: Views, weights: Float64Array, kindAt: KindAt) => {
  const firsts = new Set<number>();
  for (const at of candidates(weights))
    for (const first of [at - 2, at - 1, at]) if (first >= 0) firsts.add(first);
  const spans: Span[] = [];
  for (const first of firsts) addSpans(spans, views, weights, first, kindAt);
  return spans;
};

/**
 * Finds, by what each word weighed for a head, the phrases of two to six syllables that spoke most for it, as they stand
 * in the text: no name, no function word at an edge, none across a mark or a line. Made once for a text, asked for each head.
 */
export const createPhraseFinder = (views: Views) => {
  const kindAt = createKinds(views);
  return (weights: Float64Array): string[] => {
    const spans = spansAround(views, weights, kindAt);
    const kept: Span[] = [];
    while (kept.length < perHead) {
      const best = bestBeside(spans, kept);
      if (!best) break;
      kept.push(best);
    }
    return kept.map(({ first, end }) =>
      views.text.slice(views.wordStarts[first] ?? 0, views.wordEnds[end - 1] ?? 0),
    );
  };
};
