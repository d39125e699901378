import fc from 'fast-check';
import { createViews, fillViews } from '../../../../shared/classification/features/views.ts';

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const rhymes =
  'a à á ả ã ạ ăn ằng ắc ẩm ận âu ậy em ẽn ẹp ê ềnh ếch ệ i ìn ít ỉa ĩ ị o òa ót ỏi õng ọ ôm ồn ốc ổ ỗi ộ ơ ờm ớt ở ỡ ợp u ùa úc ủ ũng ụt ư ừng ứt ửa ữ ựu ươn ường ước y ỳ ý ỷ ỹ ỵ'.split(
    ' ',
  );
const joints = [
  ' ',
  '  ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  ' - ',
  '? ',
  '! ',
  ' 12 ',
  ' 1.500.000 ',
  '?!',
];

/** Syllables that follow Vietnamese spelling, though most mean nothing. */
export const syllable = fc
  .tuple(fc.constantFrom('', ...onsets), fc.constantFrom(...rhymes), fc.integer({ min: 0, max: 9 }))
  .map(([onset, rhyme, odds]) => {
    const word = onset + rhyme;
    if (odds === 0) return word.toUpperCase();
    return odds === 1 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });

/** Syllable soup with the marks, blanks, lines and numbers of a letter. */
export const vietnameseText = fc
  .array(fc.tuple(syllable, fc.constantFrom(...joints)), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

/** Anything a mail may hold, down to halves of surrogate pairs. */
export const anyText = fc.oneof(
  vietnameseText,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((codes) => String.fromCharCode(...codes)),
);

/** What is read of a text: both views as symbols, and its words as they stand in the text that was read. */
export const viewsOf = (text: string) => {
  const views = createViews();
  fillViews(text, views);
  const { accentedLength, strippedLength, wordStarts, wordEnds } = views;
  return {
    views,
    accented: [...views.accented.subarray(0, accentedLength)],
    stripped: [...views.stripped.subarray(0, strippedLength)],
    words: Array.from({ length: views.words }, (_, at) =>
      views.text.slice(wordStarts[at], wordEnds[at]),
    ),
  };
};
