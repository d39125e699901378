import { describe, expect, it } from 'vitest';
import { accusedIn } from './letters.ts';

const told = 'quát tháo, hách dịch với dân.';

describe('a name that is misspelt next to its type word', () => {
  it.each([
    ['a letter is missing', 'xã Liên Bo', '09334'],
    ['a letter is doubled', 'xã Tân Chii', '09343'],
    ['a letter is wrong', 'phường Đào Viêm', '09301'],
    ['two letters are swapped', 'xã Nogc Thiện', '07351'],
    ['l is n', 'xã Phù Nãng', '09292'],
    ['s is x', 'phường Tam Xơn', '09370'],
    ['tr is ch', 'xã Yên Chung', '09205'],
    ['an accent is wrong', 'xã Cao Dức', '09466'],
    ['the blank is lost', 'phường VõCường', '09190'],
    ['a hyphen stands in it', 'phường Mão-Điền', '09409'],
    ['a line ends in it', 'phường Đa\nMai', '07228'],
    ['the accents are decomposed', 'phường Vũ Ninh'.normalize('NFD'), '09169'],
    ['the tone stands on the other vowel', 'phường Nhân Hoà', '09253'],
  ])('is known although %s', (_, name, code) => {
    expect(accusedIn(`Cán bộ ${name} ${told}`)).toEqual([code]);
  });

  it.each([
    'Phường mình dân đông, phú ông cũng lắm, mà cán bộ thì quát dân.',
    'Cán bộ xã tôi rất hách dịch, dân ai cũng sợ.',
    'Chị Kim Chân bán rau quát tháo khách ở chợ.',
    'nop ho so tu thang 3 den nay la thang 9 chua co, bi quat nua',
  ])('is not made of ordinary words: %s', (letter) => {
    expect(accusedIn(letter)).toEqual([]);
  });
});

describe('where someone lives, without a type word', () => {
  const of = (where: string) => accusedIn(`${where} Ra xã thì cán bộ quát tháo, đòi tiền dân.`);

  it.each([
    ['written as it is spoken', 'Tôi ở An Nạc, làm nương.', '07654'],
    ['told as where one is from', 'Quê em Xuân Lương, xã không nhận đơn của em.', '07246'],
    ['of one syllable', 'Em trọ ở Nếnh, làm công nhân.', '07795'],
    ['after an old person', 'Cụ bà Tam Giang, nghe không rõ.', '09202'],
  ])('a name is known: %s', (_, where, code) => {
    expect(of(where)).toEqual([code]);
  });

  it('a name of one syllable is known in a text without accents', () => {
    const letter = 'Nha toi may cay o Kep. Ra xa thi can bo quat thao, doi tien dan.';
    expect(accusedIn(letter)).toEqual(['07399']);
  });

  it.each([
    ['of another province', 'Tôi ở Lạng Sơn, sang đây làm.'],
    ['of one syllable but in small letters', 'Tôi ở hồ cả ngày.'],
    ['of one syllable that begins a longer name', 'Tôi ở Hồ Mẫu Thử.'],
    ['that is a person', 'Chị Tam Giang kể lại.'],
  ])('no name is found in one %s', (_, where) => {
    expect(of(where)).toEqual([]);
  });
});

describe('a short form', () => {
  it.each([
    ['UBND P. Võ Cường', '09190'],
    ['P.Võ Cường', '09190'],
    ['X. Yên Phong', '09193'],
    ['Sở TN-MT', 'sonnmt'],
    ['Sở TN & MT', 'sonnmt'],
    ['STNMT', 'sonnmt'],
    ['VPĐKĐĐ', 'sonnmt'],
    ['CNVPĐKĐĐ', 'sonnmt'],
    ['Sở KH-ĐT', 'sotc'],
    ['CA xã Liên Bão', 'congan'],
    ['C.A phường Vũ Ninh', 'congan'],
    ['C. A. phường Vũ Ninh', 'congan'],
    ['c.an xã Tam Đa', 'congan'],
    ['CAX Yên Trung', 'congan'],
    ['CAP Kinh Bắc', 'congan'],
    ['BHXH Từ Sơn', 'bhxh'],
    ['Đội QLTT số 4', 'soct'],
    ['BQL KCN tỉnh', 'bqlkcn'],
    ['BV Sản Nhi', 'soyt'],
    ['TTYT Gia Bình', 'soyt'],
    ['Trường THPT Mẫu', 'sogddt'],
    ['TTPVHCC tỉnh', 'ttpvhcc'],
    ['TTHCC phường Vũ Ninh', '09169'],
  ])('says which body is meant: %s', (name, code) => {
    expect(accusedIn(`Cán bộ ${name} ${told}`)).toEqual([code]);
  });
});
