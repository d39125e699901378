import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocks,
  createGrams,
  fillGrams,
} from '../../../../shared/classification/features/grams.ts';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import { createViews, fillViews } from '../../../../shared/classification/features/views.ts';
import { anyText, vietnameseText, viewsOf } from './vietnamese.ts';

const lexicon = createLexicon([{ concept: 'bribe', phrases: ['phong bì', 'đòi tiền'] }]);

/** The n-grams of each block of a text, in its order. */
const gramsOf = (text: string) => {
  const views = createViews();
  fillViews(text, views);
  const grams = createGrams(views.accented.length);
  return blocks.map((block) => {
    fillGrams(views, lexicon, block, grams);
    return [...grams.hashes.subarray(0, grams.length)];
  });
};

const atLeast0 = (value: number) => Math.max(0, value);

describe('n-grams', () => {
  it('are the same for the same text', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(gramsOf(text)).toEqual(gramsOf(text.normalize('NFD')));
      }),
    );
  });

  it('are every one, two and three words in a row, and every five signs of the bare text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { views, stripped } = viewsOf(text);
        const ofWords = views.words + atLeast0(views.words - 1) + atLeast0(views.words - 2);
        const [accented, bare, , signs] = gramsOf(text).map(({ length }) => length);
        expect([accented, bare, signs]).toEqual([ofWords, ofWords, atLeast0(stripped.length - 4)]);
      }),
    );
  });

  it('tell who did something to whom', () => {
    const [one, other] = ['dân sợ', 'sợ dân'].map((text) => new Set(gramsOf(text)[0]));
    expect(one).not.toEqual(other);
  });

  it('of one block are not those of another', () => {
    const [accented = [], stripped = []] = gramsOf('can bo doi tien');
    expect(accented.filter((gram) => stripped.includes(gram))).toEqual([]);
  });

  it('of concepts are one for each phrase that the lexicon knows', () => {
    const [meant = [], none = []] = ['Họ đòi tiền, rồi nhận phong bì.', 'Họ hẹn lại.'].map(
      (text) => gramsOf(text)[2],
    );
    expect(meant).toHaveLength(2);
    expect(new Set(meant).size).toBe(1);
    expect(none).toEqual([]);
  });
});
