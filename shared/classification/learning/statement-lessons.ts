import { statementHeads } from '../model/heads.ts';
import { stripDiacritics } from '../text/strip-diacritics.ts';
import { isExampleOf, type Labelled } from './labelled.ts';
import { untaught } from './linear-svm.ts';

/** Character offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Span extends Stretch {
  /** The head it speaks for. */
  readonly head: string;
}

const isOfItsOwn = (key: string) => key === 'head' || key === 'urgent';

/** Where the marked words of a message stand in one version of its text; of a stripped text, without their diacritics. */
export const spansIn = ({ spans }: Labelled, text: string): Span[] =>
  Object.entries(spans ?? {}).flatMap(([key, quotes]) =>
    quotes.flatMap((quote) => {
      const words = [quote, stripDiacritics(quote)].find((form) => text.includes(form));
      if (words === undefined) return [];
      const start = text.indexOf(words);
      return [{ head: isOfItsOwn(key) ? key : `act:${key}`, start, end: start + words.length }];
    }),
  );

const overlap = (one: Stretch, other: Stretch) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) /
  Math.max(1, Math.min(one.end - one.start, other.end - other.start));

/** From this share of the shorter of the two on, a statement says what was marked; below the other it does not. */
const [says, isSilent] = [0.5, 0.12];

const lessonFrom = (most: number) => {
  if (most > says) return 1;
  return most > isSilent ? untaught : 0;
};

/**
 * What a statement teaches each head that is asked of statements: 1, 0 or `untaught`. Where a message says something and
 * nobody marked with which words, its statements teach nothing about it.
 */
export const lessonsOf = (
  labelled: Labelled,
  spans: readonly Span[],
  statement: Stretch,
): number[] =>
  statementHeads.map((head) => {
    const marked = spans.filter((span) => span.head === head);
    if (marked.length === 0) return isExampleOf(labelled, head) ? untaught : 0;
    return lessonFrom(Math.max(...marked.map((span) => overlap(span, statement))));
  });
