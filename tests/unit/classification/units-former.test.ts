import { describe, expect, it } from 'vitest';
import { accusedIn } from './letters.ts';

const told = 'quát tháo, hách dịch với dân.';

describe('a place as it was called before July 2025', () => {
  it.each([
    ['thị trấn Chờ', '09193'],
    ['TT Chờ', '09193'],
    ['TT. Chờ', '09193'],
    ['phường Suối Hoa', '09187'],
    ['P.Đình Bảng', '09367'],
    ['xã Lạc Vệ', '09343'],
    ['XÃ LẠC VỆ', '09343'],
  ])('means its successor: %s', (name, code) => {
    expect(accusedIn(`Cán bộ ${name} ${told}`)).toEqual([code]);
  });

  it('is known without diacritics', () => {
    expect(accusedIn('can bo thi tran cho quat thao, hach dich voi dan')).toEqual(['09193']);
  });

  it.each([
    ['xã Đồng Tiến, huyện Yên Thế', ['07246']],
    ['xã Đồng Tiến (huyện Hiệp Hòa cũ)', ['07822']],
    ['xã Quang Minh, H. Lương Tài', ['09523']],
    ['xã Phúc Sơn, Tân Yên', ['07333']],
    ['phường Ninh Xá, thành phố Bắc Ninh cũ', ['09187']],
  ])('is told from another of its name by the district near it: %s', (name, units) => {
    expect(accusedIn(`Cán bộ ${name} ${told}`)).toEqual(units);
  });

  it('is the one of today where two had the name and no district is said', () => {
    expect(accusedIn(`Cán bộ phường Ninh Xá ${told}`)).toEqual(['09445']);
  });

  it('stays unknown where two had the name, none has it today and no district is said', () => {
    expect(accusedIn(`Cán bộ xã Đồng Tiến ${told}`)).toEqual([]);
  });

  it('has its accents mended by the district, where no place of the very spelling was', () => {
    expect(accusedIn(`Cán bộ xã Đồng Tiến, huyện Yên Phong ${told}`)).toEqual(['09193']);
  });

  it('is told by its type where two names differ in their accents alone', () => {
    expect(accusedIn('can bo phuong dong ky quat thao, hach dich voi dan')).toEqual(['09385']);
    expect(accusedIn('can bo xa dong ky quat thao, hach dich voi dan')).toEqual(['07282']);
  });
});

describe('a district that is no more', () => {
  it('has no successor by itself', () => {
    expect(accusedIn(`UBND huyện Yên Phong ${told}`)).toEqual([]);
  });

  it('is not taken for the commune that bears its name, unless the text says commune', () => {
    expect(accusedIn(`UBND xã Yên Phong ${told}`)).toEqual(['09193']);
    expect(accusedIn(`Xã Yên Thế, huyện Yên Thế cũ, ${told}`)).toEqual(['07288']);
  });

  it('of another province takes its communes with it', () => {
    expect(accusedIn(`Cán bộ xã Tân Thanh, huyện Văn Lãng ${told}`)).toEqual([]);
  });
});
