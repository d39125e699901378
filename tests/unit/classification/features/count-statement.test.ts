import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCounter } from '../../../../shared/classification/features/count-features.ts';
import {
  createStatementCounter,
  startOf,
} from '../../../../shared/classification/features/count-statement.ts';
import type { FeatureCounts } from '../../../../shared/classification/features/feature-counts.ts';
import { blocks, wordBlocks } from '../../../../shared/classification/features/grams.ts';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import {
  countTexts,
  selectVocabulary,
} from '../../../../shared/classification/learning/select-vocabulary.ts';
import { vietnameseText } from './vietnamese.ts';

const lexicon = createLexicon([{ concept: 'bribe', phrases: ['phong bì', 'vòi vĩnh', 'đòi'] }]);
const first = 'Cán bộ vòi vĩnh gợi ý phong bì';
const second = 'Họ đòi năm triệu';
const vocabularyOf = (texts: readonly string[]) =>
  selectVocabulary(countTexts(texts, lexicon), {
    minTexts: 1,
    perBlock: blocks.map(() => 10_000),
  }).vocabulary;

const listed = ({ features, counts, starts }: FeatureCounts) => {
  const total = starts[wordBlocks] ?? 0;
  return Array.from({ length: total }, (_, at) => `${features[at]}×${counts[at]}`).sort();
};

/** What is counted of a text whose statements end at these words. */
const countBy = (text: string, ends: readonly number[], vocabulary = vocabularyOf([text])) => {
  const { mentions } = createCounter(vocabulary, lexicon)(text);
  const count = createStatementCounter(vocabulary.keys.length);
  const cursor = startOf(mentions);
  let from = 0;
  return ends.map((end) => {
    const found = listed(count(mentions, cursor, from, end));
    from = end;
    return found;
  });
};

describe('counting one statement after the other', () => {
  it('finds in each what it would hold alone', () => {
    const vocabulary = vocabularyOf([first, second]);
    const [one, other] = countBy(`${first}. ${second}`, [8, 12], vocabulary);
    expect([one]).toEqual(countBy(first, [8], vocabulary));
    expect([other]).toEqual(countBy(second, [4], vocabulary));
  });

  it('counts nothing that reaches over the edge', () => {
    const text = `${first} ${second}`;
    const inParts = countBy(text, [8, 12]).flat().length;
    const inWhole = countBy(text, [12]).flat().length;
    expect(inParts).toBeLessThan(inWhole);
  });

  it('finds in a text that is one statement all that its words hold', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const vocabulary = vocabularyOf([text]);
        const counted = createCounter(vocabulary, lexicon)(text);
        const { views, features, counts, starts } = counted;
        const words = starts[wordBlocks] ?? 0;
        const whole = Array.from({ length: words }, (_, at) => `${features[at]}×${counts[at]}`);
        expect(countBy(text, [views.words], vocabulary)).toEqual([whole.sort()]);
      }),
    );
  });
});
