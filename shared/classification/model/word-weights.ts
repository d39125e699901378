import { wordBlocks } from '../features/grams.ts';
import type { Model } from './model.ts';
import type { Scored } from './score.ts';

/** A column of weights, and the mentions it is asked about, `to` exclusive, as far as they lie between two words. */
interface Asked {
  readonly weights: Int8Array;
  readonly columns: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

const addWords = (sums: Float64Array, inverse: Float32Array, scored: Scored, asked: Asked) => {
  const { weights, columns, column, first, end } = asked;
  const { features, lasts, sizes } = scored.mentions;
  for (let at = asked.from; at < asked.to; at += 1) {
    const last = lasts[at] as number;
    const size = sizes[at] as number;
    const start = last - size + 1;
    if (start < first || last >= end) continue;
    const feature = features[at] as number;
    const spoken = (weights[feature * columns + column] as number) * (inverse[feature] as number);
    const share = spoken / size;
    for (let word = start; word <= last; word += 1) sums[word] = (sums[word] as number) + share;
  }
};

/**
 * How much each word of a text that was scored spoke for a head, or for a kind of body: the weights of the n-grams and concepts it is part of,
 * each shared among its words. Of a head that is asked of statements, only the words of the strongest one count.
 * Characters are left out: nobody can be shown half a syllable. What it returns is overwritten by the next head's.
 */
export const createWordWeights =
  ({ heads, weights, inverse, statements, bodies }: Model) =>
  (scored: Scored) => {
    const { strongest, views, mentions } = scored;
    const sums = new Float64Array(views.words);
    const addWhole = (asked: Pick<Asked, 'weights' | 'columns' | 'column'>) => {
      const place = { from: 0, to: mentions.starts[wordBlocks] ?? 0, first: 0, end: views.words };
      addWords(sums, inverse, scored, { ...asked, ...place });
    };
    const addStatement = (column: number) => {
      const asked = { weights: statements.weights, columns: statements.heads.length, column };
      const [first, end] = [strongest.firsts[column] ?? 0, strongest.ends[column] ?? 0];
      for (let block = 0; block < wordBlocks; block += 1) {
        const from = strongest.mentionsFrom[column * wordBlocks + block] ?? 0;
        const to = strongest.mentionsTo[column * wordBlocks + block] ?? 0;
        addWords(sums, inverse, scored, { ...asked, from, to, first, end });
      }
    };
    const ofHead = (head: number): Float64Array => {
      sums.fill(0);
      const column = statements.heads.indexOf(heads[head] ?? '');
      if (column < 0) addWhole({ weights, columns: heads.length, column: head });
      else addStatement(column);
      return sums;
    };
    const ofBody = (kind: string): Float64Array => {
      sums.fill(0);
      const column = bodies.heads.indexOf(kind);
      const { heads: kinds } = bodies;
      if (column >= 0) addWhole({ weights: bodies.weights, columns: kinds.length, column });
      return sums;
    };
    return { ofHead, ofBody };
  };
