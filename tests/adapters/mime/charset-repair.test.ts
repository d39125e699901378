import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/adapters/mime/charset.ts';
import { repairText } from '../../../shared/adapters/mime/charset-repair.ts';
import { isVietnameseSyllable } from '../../../shared/adapters/mime/vietnamese-syllable.ts';
import { parseFixture, reportText } from './fixture-mail.ts';

describe('repairing an encoding', () => {
  it.each([
    reportText,
    'Tôi là ai, xã nào, nhà mình, và có trình bày.',
    'Ngài Müller, señor, déjà vu, Größe',
    'Giá: 5.000.000 ₫ – “trả lời”… ©',
    '日本語 и русский',
  ])('leaves a text alone that is right already: %s', (text) => {
    expect(repairText(text)).toBe(text);
  });

  it('leaves other languages alone', async () => {
    expect((await parseFixture('foreign-accents')).text).toContain('déjà passé trois fois');
  });

  it('reads a short line as its neighbours were read', () => {
    const tcvn3 = 'C¸n bé tiÕp nhËn ®· hÑn l¹i nhiÒu lÇn.\nnhµ';
    expect(repairText(tcvn3)).toBe('Cán bộ tiếp nhận đã hẹn lại nhiều lần.\nnhà');
  });

  it('never throws and keeps the number of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(repairText(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});

describe('decoding a body', () => {
  it('believes the bytes before the declaration', () => {
    expect(decodeText(Buffer.from('xã hội'), 'iso-8859-1')).toBe('xã hội');
    expect(decodeText(Buffer.from('\ufeffxã'), 'koi8-r')).toBe('xã');
    expect(decodeText(Buffer.from([0xfe, 0xff, 0x01, 0x11]))).toBe('đ');
  });

  it('believes the declaration where the bytes do not speak', () => {
    expect(decodeText(Buffer.from([0xd0, 0xd1, 0xd2]), 'koi8-r')).toBe('пяр');
    const japanese = Buffer.from('\u001b$B$3$s\u001b(B', 'latin1');
    expect(decodeText(japanese, 'iso-2022-jp')).toBe('こん');
  });

  it('loses one letter to one broken byte, not the text', () => {
    const broken = Buffer.concat([
      Buffer.from('cán bộ xã '),
      Buffer.from([0xc3]),
      Buffer.from('!\nđã'),
    ]);
    expect(decodeText(broken, 'utf-8')).toBe('cán bộ xã \ufffd!\nđã');
  });
});

it.each(['nghiêng', 'quyển', 'khuỷu', 'giặt', 'ĐỘC', 'hoà', 'hòa', 'ngoằn', 'rượu'])(
  'knows %s as a syllable',
  (word) => expect(isVietnameseSyllable(word)).toBe(true),
);

it.each(['déjà', 'größe', 'ñoäc', 'cã©', 'tõt', 'straße', 'éèà'])('knows %s as none', (word) =>
  expect(isVietnameseSyllable(word)).toBe(false),
);
