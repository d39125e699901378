import type { Folded } from '../text/letters.ts';
import { readText } from '../text/read-text.ts';
import { wordOf } from '../text/words.ts';

/** A literal run of syllables, as folded by `readText`. */
export interface Literal {
  readonly keys: readonly string[];
  readonly bares: readonly string[];
  /** It must be written with its diacritics, because without them it means too many things. */
  readonly isStrict: boolean;
}

export interface Segment {
  /** The source text: equal segments of different patterns share their hits. */
  readonly id: string;
  readonly literals: readonly Literal[];
  /** How many other syllables may stand between the segment before and this one. */
  readonly gap: number;
}

const parts = /\(([^)]*)\)|~(\d+)|([^\s()~]+)/g;

/** Words whose reading depends on nothing beside them; thousands of literals are made of them alone. */
const plainWords = /^[\p{Ll} ]+$/u;
const dependsOnNeighbours = /(?:^| )(?:p|x|k|ca)(?: |$)/;

const foldedWords = (words: string): readonly Folded[] => {
  if (!plainWords.test(words) || dependsOnNeighbours.test(words)) return readText(words).tokens;
  const folded: Folded[] = [];
  for (const word of words.split(' ')) if (word !== '') folded.push(...wordOf(word).parts);
  return folded;
};

const literalOf = (source: string): Literal => {
  const isStrict = source.startsWith('!');
  const folded = foldedWords(isStrict ? source.slice(1) : source);
  return { keys: folded.map((t) => t.key), bares: folded.map((t) => t.bare), isStrict };
};

const segmentOf = (id: string, gap: number): Segment => ({
  id,
  gap,
  literals: id.split('|').map(literalOf),
});

/**
 * Reads a pattern: words in order; `(a|b c)` for either; `~3` for up to three other syllables in between, all within one
 * sentence; `!` before a word or an alternative whose diacritics must be there; `#` for an amount of money.
 */
export const parsePattern = (pattern: string): readonly Segment[] => {
  const segments: Segment[] = [];
  let words: string[] = [];
  let gap = 0;
  const flush = () => {
    if (words.length === 0) return;
    segments.push(segmentOf(words.join(' '), gap));
    words = [];
    gap = 0;
  };
  for (const [, group, distance, word] of pattern.matchAll(parts)) {
    if (word !== undefined && word !== '#') words.push(word);
    else flush();
    if (word === '#') segments.push({ id: '#', gap, literals: [] });
    if (group !== undefined) segments.push(segmentOf(group, gap));
    if (word === '#' || group !== undefined) gap = 0;
    if (distance !== undefined) gap = Number(distance);
  }
  flush();
  return segments;
};
