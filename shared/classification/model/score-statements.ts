import type { Mentions } from '../features/count-features.ts';
import { createStatementCounter, startOf } from '../features/count-statement.ts';
import { wordBlocks } from '../features/grams.ts';
import { statementsOf } from '../features/statements.ts';
import type { Views } from '../features/views.ts';
import type { Model } from './model.ts';
import { createFeatureAdder } from './weigh-features.ts';

/** By head of the statements: the highest margin of any, and the words of that statement, `ends` exclusive. */
export interface Strongest {
  readonly margins: Float64Array;
  readonly firsts: Uint16Array;
  readonly ends: Uint16Array;
  /** Where that statement's mentions begin and end, one for each block of words. */
  readonly mentionsFrom: Uint32Array;
  readonly mentionsTo: Uint32Array;
}

/** Scores the statements of a text. What it returns is overwritten by the next call; 0 for all where nothing is said. */
export const createStatementScorer = (model: Model) => {
  const { heads, biases } = model.statements;
  const count = createStatementCounter(model.vocabulary.keys.length);
  const addFeatures = createFeatureAdder(model.statements, model.inverse);
  const margins = new Float64Array(heads.length);
  const strongest: Strongest = {
    margins: new Float64Array(heads.length),
    firsts: new Uint16Array(heads.length),
    ends: new Uint16Array(heads.length),
    mentionsFrom: new Uint32Array(heads.length * wordBlocks),
    mentionsTo: new Uint32Array(heads.length * wordBlocks),
  };
  const { firsts, ends, mentionsFrom, mentionsTo } = strongest;
  const before = new Uint32Array(wordBlocks);
  /** Keeps what is higher than in any statement before. */
  const compare = (first: number, end: number, after: Uint32Array) => {
    for (let head = 0; head < margins.length; head += 1) {
      if (first > 0 && (margins[head] as number) <= (strongest.margins[head] as number)) continue;
      strongest.margins[head] = margins[head] as number;
      firsts[head] = first;
      ends[head] = end;
      for (let block = 0; block < wordBlocks; block += 1) {
        mentionsFrom[head * wordBlocks + block] = before[block] as number;
        mentionsTo[head * wordBlocks + block] = after[block] as number;
      }
    }
  };
  return (views: Views, mentions: Mentions): Strongest => {
    strongest.margins.set(biases);
    for (const place of [firsts, ends, mentionsFrom, mentionsTo]) place.fill(0);
    if (heads.length === 0) return strongest;
    const cursor = startOf(mentions);
    let first = 0;
    for (const end of statementsOf(views)) {
      before.set(cursor);
      margins.set(biases);
      addFeatures(count(mentions, cursor, first, end), margins);
      compare(first, end, cursor);
      first = end;
    }
    return strongest;
  };
};
