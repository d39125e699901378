import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createViews,
  fillViews,
  maxRead,
} from '../../../../shared/classification/features/views.ts';
import { numberWords } from '../../../../shared/classification/features/word-numbers.ts';
import { stripDiacritics } from '../../../../shared/classification/text/strip-diacritics.ts';
import { anyText, vietnameseText, viewsOf } from './vietnamese.ts';

const wordsIn = (symbols: readonly number[]) =>
  numberWords(Uint8Array.from(symbols), symbols.length, 1, new Int32Array(symbols.length));

/** The views without the text they were made of, which may be spelled differently. */
const symbolsOf = (text: string) => {
  const { accented, stripped } = viewsOf(text);
  return { accented, stripped };
};

describe('what counts as the same text', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ mạnh', 'khỏe mạnh'],
    ['nghỉ', 'nghĩ'],
    ['Phường', 'PHƯỜNG'],
    ['số 7', 'số 1234567'],
    ['đòi tiền,  quà', 'đòi tiền - quà'],
    ['vì sao???', 'vì sao?'],
  ])('%s is read like %s', (one, other) => {
    expect(symbolsOf(one)).toEqual(symbolsOf(other));
  });

  it.each([
    ['hoa', 'hòa'],
    ['ma', 'mả'],
    ['dan', 'đan'],
    ['phí 5', 'phí'],
    ['đúng', 'đúng?'],
    ['đúng?', 'đúng!'],
    ['một hai', 'một\nhai'],
  ])('%s is told from %s', (one, other) => {
    expect(symbolsOf(one)).not.toEqual(symbolsOf(other));
  });

  it('is not the way in which letters and marks are stored', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(symbolsOf(text.normalize('NFD'))).toEqual(symbolsOf(text.normalize('NFC')));
      }),
    );
  });

  it('is the text typed without diacritics, in the stripped view', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const typedWithout = symbolsOf(stripDiacritics(text));
        expect(typedWithout.stripped).toEqual(symbolsOf(text).stripped);
        expect(typedWithout.accented).toEqual(typedWithout.stripped);
      }),
    );
  });
});

describe('the words of a text', () => {
  it('are its syllables, its numbers and its question and exclamation marks, as they stand', () => {
    const text = 'Sao UBND xã   thu 1500000 đồng,\nkhông có hoá đơn? Vô lý!';
    expect(viewsOf(text).words).toEqual(
      'Sao UBND xã thu 1500000 đồng không có hoá đơn ? Vô lý !'.split(' '),
    );
  });

  it('are the same in both views', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { views, accented, stripped } = viewsOf(text);
        expect(wordsIn(accented)).toBe(views.words);
        expect(wordsIn(stripped)).toBe(views.words);
      }),
    );
  });

  it('stand in order within the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { views, words } = viewsOf(text);
        const starts = [...views.wordStarts.subarray(0, views.words)];
        const ends = [...views.wordEnds.subarray(0, views.words)];
        expect(words.every((word) => word.length > 0 && !/[\s,.;]/.test(word))).toBe(true);
        expect(starts.slice(1).every((start, at) => start >= (ends[at] ?? 0))).toBe(true);
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(views.text.length);
      }),
    );
  });
});

describe('a text of any kind and length', () => {
  const huge = [
    ['letters', 'a'],
    ['pictures', '😀'],
    ['half characters', '\ud83d'],
    ['marks without letters', '\u0301'],
    ['syllables with tones', 'á '],
    ['questions', 'à?'],
    ['doubled question marks', 'à\u2048'],
    ['one letter that stands for many', '\ufdfa'],
    ['lines', 'a\n'],
    ['zero bytes', '\0'],
  ] as const;

  it.each(huge)('is read within bounds: a hundred thousand %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const { views, accented, stripped } = viewsOf(text);
    expect(accented.length).toBe(views.accentedLength);
    expect(stripped.length).toBe(views.strippedLength);
    expect(views.words).toBeLessThanOrEqual(views.text.length);
    expect(views.text.length).toBeLessThanOrEqual(2 * maxRead);
    // Where the room ends inside a word, that one word is lost.
    expect(wordsIn(accented) - views.words).toBeOneOf([0, 1]);
  });

  it('begins and ends with a separator and holds symbols of the alphabet only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { accented, stripped } = viewsOf(text);
        for (const symbols of [accented, stripped]) {
          expect([symbols[0], symbols.at(-1)]).toEqual([0, 0]);
          expect(symbols.every((symbol) => symbol < 64)).toBe(true);
        }
      }),
    );
  });

  it('is read in its beginning and its end when it is long', () => {
    const { words } = viewsOf(`ĐƠN TỐ CÁO ${'lời dài '.repeat(10_000)} Người làm đơn`);
    expect(words.slice(0, 3)).toEqual(['ĐƠN', 'TỐ', 'CÁO']);
    expect(words.slice(-3)).toEqual(['Người', 'làm', 'đơn']);
  });

  it('leaves nothing behind in views that are filled again', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const used = createViews();
        fillViews(before, used);
        fillViews(text, used);
        const { views, accented } = viewsOf(text);
        expect([...used.accented.subarray(0, used.accentedLength)]).toEqual(accented);
        expect([used.words, used.text]).toEqual([views.words, views.text]);
      }),
    );
  });
});
