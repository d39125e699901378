import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { model } from '../../support/the-model.ts';
import { accusedIn, letterOf, meantIn } from './letters.ts';

const meant = (text: string, shares: Readonly<Record<string, number>>, hasActs = true) =>
  meantIn(letterOf(text), shares)(hasActs);

const unnamed = 'Ba lần mang tờ khai đến đều bị bảo về bổ sung, hàng nằm ở cửa khẩu chịu phạt.';
const livesThere =
  'Chủ dãy trọ Yên Trung kể: đoàn đến lúc nửa đêm, đếm người, lục tủ quần áo công nhân.';
const office = 'Tôi tố cáo cán bộ Sở Nội vụ đòi phong bì.';
const both = 'Bà con xã Tân Chi kể: cán bộ Sở Nội vụ đòi phong bì.';

describe('a letter that alleges something and names nobody', () => {
  it('means the department whose matter it tells of', () => {
    expect(accusedIn(unnamed)).toEqual([]);
    expect(meant(unnamed, { haiquan: 0.5, thue: 0.3, none: 0.2 })).toEqual(['haiquan']);
  });

  it.each([
    ['it is not heard well enough', { haiquan: 0.19, none: 0.81 }],
    ['nobody is heard', { none: 1 }],
    ['a body above all others is heard', { thanhtra: 0.9, none: 0.1 }],
    ['the directory has no such body', { vanga: 0.9, none: 0.1 }],
    ['a commune is heard that has no name', { commune: 0.9, none: 0.1 }],
  ])('means nobody where %s', (_, shares) => {
    expect(meant(unnamed, shares)).toEqual([]);
  });

  it('means the commune that is only named as where it happens, if one is heard', () => {
    expect(accusedIn(livesThere)).toEqual([]);
    expect(meant(livesThere, { commune: 0.3, soyt: 0.4, none: 0.3 })).toEqual(['09205']);
    expect(meant(livesThere, { commune: 0.1, soyt: 0.6, none: 0.3 })).toEqual(['soyt']);
  });

  it.each([
    ['before its people', 'dân tam giang gọi hoài, xã bảo thôn, thôn bảo xã', '09202'],
    ['at the beginning', 'Phúc hoà nên công khai danh sách, năm nay dán trong phòng kín.', '07330'],
    ['without diacritics', 'nha toi que tam tien, bao ve quat nguoi di xe dap', '07264'],
  ])('means the commune whose name lacks its capitals, if one is heard: %s', (_, text, unit) => {
    expect(accusedIn(text)).toEqual([]);
    expect(meant(text, { commune: 0.9, none: 0.1 })).toEqual([unit]);
    expect(meant(text, { commune: 0.1, none: 0.9 })).toEqual([]);
  });

  it.each([
    ['a person', 'chị tam giang ở tổ 3 bị quát, chờ mãi'],
    ['a hamlet', 'người thôn tam giang bị quát, chờ mãi'],
  ])('means nobody where the name is that of %s', (_, text) => {
    expect(meant(text, { commune: 0.9, none: 0.1 })).toEqual([]);
  });

  it('means nobody where no act is heard', () => {
    expect(meant(unnamed, { haiquan: 0.9 }, false)).toEqual([]);
  });
});

describe('a letter whose words accuse somebody', () => {
  it('means the one whose matter it surely tells of first, and keeps the other', () => {
    expect(meant(office, { bhxh: 0.8, sonv: 0.1 })).toEqual(['bhxh', 'sonv']);
    expect(meant(both, { commune: 0.8, sonv: 0.1 })).toEqual(['09343', 'sonv']);
  });

  it('means the one accused where that is likely, too, or nothing is sure', () => {
    expect(meant(office, { bhxh: 0.7, sonv: 0.25 })).toEqual(['sonv']);
    expect(meant(office, { bhxh: 0.5, sonv: 0.1 })).toEqual(['sonv']);
    expect(meant(office, {})).toEqual(['sonv']);
  });

  it('means no other first that it is only written to', () => {
    const toOne = `Kính gửi Bảo hiểm xã hội tỉnh.\n${office}`;
    expect(meant(toOne, { bhxh: 0.8, sonv: 0.1 })).toEqual(['sonv']);
  });

  it('never loses whom they accuse, whatever is heard', () => {
    const kinds = [...model.bodies.heads, 'vanga'];
    const someShares = fc.dictionary(fc.constantFrom(...kinds), fc.double({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.constantFrom(office, both), someShares, (text, shares) => {
        const units = meant(text, shares);
        expect(units).toEqual(expect.arrayContaining(accusedIn(text)));
        expect(new Set(units).size).toBe(units.length);
      }),
    );
  });
});
