import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Counted,
  createCounter,
} from '../../../../shared/classification/features/count-features.ts';
import { blocks } from '../../../../shared/classification/features/grams.ts';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import {
  countTexts,
  selectVocabulary,
} from '../../../../shared/classification/learning/select-vocabulary.ts';
import { anyText, vietnameseText } from './vietnamese.ts';

const lexicon = createLexicon([{ concept: 'bribe', phrases: ['phong bì', 'vòi vĩnh'] }]);
const known = [
  'Cán bộ vòi vĩnh, gợi ý phong bì.',
  'Cán bộ hẹn đi hẹn lại mười lần không trả hồ sơ.',
  'Xin hỏi thủ tục cấp lại giấy khai sinh?',
];
const { vocabulary } = selectVocabulary(countTexts(known, lexicon), {
  minTexts: 1,
  perBlock: blocks.map(() => 10_000),
});

/** Feature and count of each block, kept beyond the next call. */
const kept = ({ features, counts, starts }: Counted) =>
  blocks.map((_, block) => {
    const [from, to] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    return Array.from({ length: to - from }, (_, at) => [features[from + at], counts[from + at]]);
  });

const countAlone = (text: string) => kept(createCounter(vocabulary, lexicon)(text));

describe('counting the features of a text', () => {
  it('is not touched by the texts that were counted before', () => {
    const count = createCounter(vocabulary, lexicon);
    const someText = fc.oneof(anyText, vietnameseText, fc.constantFrom(...known));
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        const first = kept(count(one));
        const second = kept(count(other));
        expect(kept(count(one))).toEqual(first);
        expect([first, second]).toEqual([countAlone(one), countAlone(other)]);
      }),
    );
  });

  it('names each feature once, in the block that it belongs to, at least once', () => {
    const counted = countAlone(known.join('\n').repeat(3));
    for (const [block, pairs] of counted.entries()) {
      const features = pairs.map(([feature = -1]) => feature);
      const [from = 0, to = 0] = vocabulary.starts.slice(block, block + 2);
      expect(new Set(features).size).toBe(features.length);
      expect(features.every((feature) => feature >= from && feature < to)).toBe(true);
      expect(pairs.every(([, count = 0]) => count >= 1)).toBe(true);
    }
  });

  it('counts a word as often as it is said', () => {
    const once = countAlone('phong bì');
    const thrice = countAlone('phong bì, phong bì, phong bì');
    expect(once[2]?.map(([, count]) => count)).toEqual([1]);
    expect(thrice[2]?.map(([, count]) => count)).toEqual([3]);
  });

  it('finds nothing in an empty text, and nothing in one that shares no sign with what was learned', () => {
    expect(countAlone('').flat()).toEqual([]);
    expect(countAlone('ѪѪѪѪѪ').slice(0, 2).flat()).toEqual([]);
  });

  it('finds everything that was learned from a text in that text', () => {
    const inAll = new Set(
      known.flatMap((text) =>
        countAlone(text)
          .flat()
          .map(([feature]) => feature),
      ),
    );
    expect(inAll.size).toBe(vocabulary.keys.length);
  });
});
