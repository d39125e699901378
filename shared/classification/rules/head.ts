import type { Context } from './context.ts';
import { chiefTitles, directorTitles, otherTitles } from './office-titles.ts';
import type { Hit, Range, Rule } from './phrase-matcher.ts';
import { standingOf } from './standing.ts';

/** `chief`: head or deputy of a public unit. `director`: may lead a firm. `boss`: a loose word. `not-head`: looks like one. */
export interface HeadRule extends Rule<'chief' | 'director' | 'boss' | 'not-head'> {
  readonly decided: 'head';
}

const lists = {
  chief: chiefTitles,
  director: directorTitles,
  boss: ['(lãnh đạo|sếp|!sếp lớn|thủ trưởng|sếp tổng|sep)'],
  'not-head': otherTitles,
} as const;

export const headRules: readonly HeadRule[] = Object.entries(lists).flatMap(([label, patterns]) =>
  patterns.map((pattern) => ({
    decided: 'head' as const,
    // The keys of `lists` are the labels.
    label: label as HeadRule['label'],
    weight: 1,
    isLooseAlone: true as const,
    pattern,
  })),
);

export interface HeadFinding {
  readonly head: boolean;
  readonly isSure: boolean;
  /** Some title is plainly the subject of a complaint or of a deed. */
  readonly isAccused: boolean;
  readonly hits: readonly Hit<HeadRule>[];
}

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

const titlesOf = (context: Context, hits: readonly Hit<HeadRule>[]) => {
  const excluded = hits.filter((hit) => hit.rule.label === 'not-head');
  return hits.filter(
    (hit) =>
      hit.rule.label !== 'not-head' &&
      !excluded.some((other) => overlaps(hit, other)) &&
      !context.cueBefore('private-body', hit.start, 3) &&
      !context.cueOver('private-body', { start: hit.start, end: hit.end + 4 }),
  );
};

/**
 * Whether the head or a deputy head of a public unit is the person complained about. Fails closed (promise 3: the accused
 * never sees it): a title whose part in the letter is not plain leaves the question open.
 */
export const findHead = (context: Context, hits: readonly Hit<HeadRule>[]): HeadFinding => {
  const judged = titlesOf(context, hits).map((hit) => ({
    hit,
    standing: standingOf(context, hit, hit.rule.label === 'boss'),
  }));
  const meant = judged.filter(({ standing }) => standing !== 'no');
  const isAccused = meant.some(({ standing }) => standing === 'accused');
  return {
    head: meant.length > 0,
    isAccused,
    isSure: meant.length === 0 || isAccused,
    hits: meant.map(({ hit }) => hit),
  };
};
