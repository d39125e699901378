import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/classification/text/read-text.ts';

const words = (text: string) => readText(text).tokens.map(({ bare }) => bare);
const places = (text: string) =>
  readText(text).tokens.map(({ start, end }) => text.slice(start, end));

describe('a text taken apart', () => {
  it('has its words where they stand', () => {
    expect(places('Xã Kép, huyện cũ.')).toEqual(['Xã', 'Kép', 'huyện', 'cũ']);
  });

  it.each([
    ['P. Vũ Ninh', ['phuong', 'vu', 'ninh']],
    ['C.A xã', ['cong', 'an', 'xa']],
    ['CAP Kinh Bắc', ['cong', 'an', 'phuong', 'kinh', 'bac']],
    ['cấp giấy', ['cap', 'giay']],
    ['5k ko', ['5k', 'khong']],
    ['5 k', ['0', 'k']],
  ])('has short forms read by their neighbours: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('is not torn by invisible characters, nor by letters beyond the basic plane', () => {
    expect(words('xã\u00ad\u200b Kép')).toEqual(['xa', 'kep']);
    expect(words('𝐱ã 𐐀')).toHaveLength(2);
  });

  it('reads a spelling alike however many others came between', () => {
    const first = readText('phường Vũ Ninh');
    for (let number = 0; number < 40_000; number += 1) readText(`w${number}`);
    expect(readText('phường Vũ Ninh')).toEqual(first);
  });

  it('is read the same twice, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readText(text)).toEqual(readText(text));
      }),
    );
  });
});
