import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../../../shared/classification/features/grams.ts';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import {
  countTexts,
  selectVocabulary,
  type VocabularyLimits,
} from '../../../../shared/classification/learning/select-vocabulary.ts';
import { vietnameseText } from '../features/vietnamese.ts';

const lexicon = createLexicon([{ concept: 'bribe', phrases: ['phong bì', 'vòi vĩnh'] }]);
const everything: VocabularyLimits = { minTexts: 1, perBlock: blocks.map(() => 100_000) };

const select = (texts: readonly string[], limits = everything) =>
  selectVocabulary(countTexts(texts, lexicon), limits);

const sizes = ({ vocabulary: { starts } }: ReturnType<typeof select>) =>
  starts.slice(1).map((start, at) => start - (starts[at] ?? 0));

describe('choosing what to learn from', () => {
  it('does not depend on the order of the texts', () => {
    const limits = { minTexts: 1, perBlock: [20, 20, 2, 40] };
    fc.assert(
      fc.property(
        fc
          .array(vietnameseText, { maxLength: 8 })
          .chain((texts) =>
            fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
          ),
        ([texts, shuffled]) => {
          expect(select(shuffled, limits)).toEqual(select(texts, limits));
        },
      ),
    );
  });

  it('counts a text once, however often an n-gram stands in it', () => {
    const { textsWith, vocabulary } = select(['bì bì bì', 'bì', 'thư']);
    const words = [...textsWith.subarray(0, vocabulary.starts[1])];
    expect(words.toSorted((a, b) => b - a)[0]).toBe(2);
    expect(Math.max(...textsWith)).toBeLessThanOrEqual(3);
  });

  it('keeps those of most texts where there are more than a block may have', () => {
    const texts = ['phong bì', 'phong bì', 'phong bì dày', 'phong lan', 'hoa lan'];
    const few = select(texts, { minTexts: 1, perBlock: [2, 0, 0, 0] });
    expect([...few.textsWith]).toEqual([4, 3]);
    expect(sizes(few)).toEqual([2, 0, 0, 0]);
  });

  it('leaves out what stands in too few texts', () => {
    const texts = ['phong bì', 'phong lan', 'hoa hồng'];
    const { textsWith } = select(texts, { ...everything, minTexts: 2 });
    expect(textsWith.length).toBeGreaterThan(0);
    expect(Math.min(...textsWith)).toBe(2);
  });

  it('has a block of concepts only where the texts hold one', () => {
    expect(sizes(select(['nhận phong bì', 'vòi vĩnh']))[2]).toBe(1);
    expect(sizes(select(['hẹn lại']))[2]).toBe(0);
    expect(select([]).vocabulary.keys).toHaveLength(0);
  });
});
