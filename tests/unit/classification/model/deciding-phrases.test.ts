import { describe, expect, it } from 'vitest';
import { createCounter } from '../../../../shared/classification/features/count-features.ts';
import { blocks } from '../../../../shared/classification/features/grams.ts';
import { createPhraseFinder } from '../../../../shared/classification/model/deciding-phrases.ts';
import { createScorer } from '../../../../shared/classification/model/score.ts';
import { createWordWeights } from '../../../../shared/classification/model/word-weights.ts';
import { aSmallModel, smallHeads } from './small-model.ts';

const model = aSmallModel();
const score = createScorer(model);
const weightsOf = createWordWeights(model);

/** The words of a text with how much each spoke for a head, and the phrases that decided. */
const spokeFor = (head: string, text: string) => {
  const scored = score(text, []);
  const { views } = scored;
  const weights = weightsOf(scored).ofHead(smallHeads.indexOf(head)).slice();
  const words = Array.from(weights, (weight, at) => ({
    word: views.text.slice(views.wordStarts[at], views.wordEnds[at]),
    weight,
  }));
  return { words, phrases: createPhraseFinder(views)(weights) };
};

const weightOf = ({ words }: ReturnType<typeof spokeFor>, word: string) =>
  words.find((one) => one.word === word)?.weight ?? 0;

describe('the phrases that decided', () => {
  it('are those of the text that speak for the head', () => {
    const { phrases } = spokeFor('bribes', 'Hôm ấy trời mưa, cán bộ gợi ý đưa phong bì cho nhanh.');
    expect(phrases.join(' | ')).toMatch(/phong bì|gợi ý/);
    expect(phrases.join(' | ')).not.toContain('mưa');
  });

  it('come from words that were learned, each as heavy as what it was learned from', () => {
    const found = spokeFor('bribes', 'Phong bì hoặc zzyzx.');
    expect(weightOf(found, 'bì')).toBeGreaterThan(0);
    expect(weightOf(found, 'zzyzx')).toBe(0);
    const asked = spokeFor('questions', 'Phong bì hoặc zzyzx.');
    expect(weightOf(asked, 'bì')).toBeLessThan(weightOf(found, 'bì'));
  });

  it('share the weight of what they form together: it is counted once among them', () => {
    const words = spokeFor('bribes', 'Cán bộ gợi ý đưa phong bì mới ký hồ sơ.').words;
    const { views } = score('Cán bộ gợi ý đưa phong bì mới ký hồ sơ.', []);
    const { features, starts, counts } = createCounter(model.vocabulary, model.lexicon)(views.text);
    const inWords = blocks.flatMap(({ unit }, block) => (unit !== 'characters' ? [block] : []));
    const total = inWords
      .flatMap((block) => {
        const [from = 0, to = 0] = starts.slice(block, block + 2);
        return Array.from({ length: to - from }, (_, at) => {
          const feature = features[from + at] ?? 0;
          const weight = model.weights[feature * smallHeads.length] ?? 0;
          return (counts[from + at] ?? 0) * weight * (model.inverse[feature] ?? 0);
        });
      })
      .reduce((sum, one) => sum + one, 0);
    expect(words.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(total, 6);
  });

  it('are found in a text without diacritics, too', () => {
    const { phrases } = spokeFor('bribes', 'can bo goi y dua phong bi moi ky');
    expect(phrases.join(' | ')).toMatch(/phong bi|goi y/);
  });

  it.each([
    ['a name', 'vòi vĩnh Tiền cà phê'],
    ['a line', 'gợi ý đưa phong\nbì mới ký'],
    ['a comma', 'gợi ý đưa phong, bì mới ký'],
    ['a number', 'đòi 2 triệu 5 tiền 3 bồi'],
  ])('never reach over %s', (_, text) => {
    for (const head of smallHeads) {
      for (const phrase of spokeFor(head, text).phrases) {
        expect(phrase).not.toMatch(/[A-ZĐ\n,\d]/);
        expect(text).toContain(phrase);
      }
    }
  });

  it('are none where nothing speaks for the head', () => {
    expect(spokeFor('bribes', 'zzyzx wwv kkj').phrases).toEqual([]);
    expect(spokeFor('bribes', '').phrases).toEqual([]);
  });
});
