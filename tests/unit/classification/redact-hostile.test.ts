import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/classification/redact.ts';
import { labelledTexts } from './redaction-fixtures.ts';

const fragments = labelledTexts().flatMap(({ text }) => text.split(/(?<=[\s,.;:()])/));
const traps = [
  '[tên]',
  '[địa chỉ] ',
  '[',
  '--\n',
  '\n',
  '\u200b',
  '\u0301',
  '\ud800',
  '@',
  ' (a) ',
  '&#48;',
  '=\n',
  '0 ',
  'không ',
];

/** Texts made of pieces of petitions in any order: nearer to the rules than random characters. */
const jumbled = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.constantFrom(...traps)), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const anything = fc.oneof(jumbled, fc.string({ unit: 'binary', maxLength: 300 }));
const known = {
  names: ['Nguyễn Văn Thử', 'Hoa', ''],
  phones: ['0912345678', ''],
  emails: ['a@b.vn'],
  addresses: ['số 12 đường Mẫu'],
};
const knowledge = fc.constantFrom({}, known);

describe('whatever the text', () => {
  it('gives the same when redacted again', () => {
    fc.assert(
      fc.property(anything, knowledge, (text, of) => {
        const once = redact(text, of).text;
        expect(redact(once, of).text).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives spans of the original in order and apart, with everything else unchanged', () => {
    fc.assert(
      fc.property(anything, knowledge, (text, of) => {
        const { spans, text: redacted } = redact(text, of);
        let at = 0;
        let rest = redacted;
        for (const { start, end } of spans) {
          expect(start >= at && end > start && end <= text.length).toBe(true);
          const between = text.slice(at, start);
          expect(rest.startsWith(between)).toBe(true);
          rest = rest.slice(between.length).replace(/^\[[^\]]+\]/, '');
          at = end;
        }
        expect(rest).toBe(text.slice(at));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    'tôi tên là Nguyễn ',
    'cùng ký Nguyễn Văn An, ',
    'ông bà ',
    'số nhà 12 ',
    'không chín một hai ',
    'a@',
    '0 9 1 2 ',
    'Trân trọng\n',
    ' \n',
    '[tên]',
  ])('reads 200,000 characters of %j to the end', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(redact(text).text.length).toBeGreaterThan(0);
  });
});
