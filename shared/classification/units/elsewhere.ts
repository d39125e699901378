import { type Literal, parsePattern } from '../rules/pattern.ts';
import { type Found, PhraseTrie } from '../rules/phrase-trie.ts';
import type { Reading } from '../text/read-text.ts';
import { type Districts, startingWithin } from './districts.ts';
import { districtAfter } from './type-words.ts';

/** Provinces and cities of Viet Nam, before and after the mergers of 1 July 2025 (NQ 202/2025/QH15). */
const provinces =
  'An Giang|Bà Rịa|Vũng Tàu|Bạc Liêu|Bắc Kạn|Bắc Giang|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|HCM|TPHCM|HN|Sài Gòn';

/** Bắc Giang was merged into this sample's province; a successor names its parts as aliases, so it is skipped as well. */
export const createElsewhere = (own: readonly string[]) => {
  const trie = new PhraseTrie<true>();
  const isOwn = new Set(own.map((name) => name.toLowerCase()));
  const others = provinces.split('|').filter((name) => !isOwn.has(name.toLowerCase()));
  const literals: readonly Literal[] = parsePattern(`(${others.join('|')})`)[0]?.literals ?? [];
  for (const literal of literals) trie.add(literal, true);
  return trie;
};

const linking = new Set('tinh thanh pho tp huyen quan thi xa cua thuoc o tai h q tx'.split(' '));

const isLinked = (reading: Reading, from: number, to: number) => {
  for (let at = from; at < to; at += 1) {
    const token = reading.tokens[at];
    if (!token || !(linking.has(token.bare) || token.isCapital)) return false;
  }
  return true;
};

/** "Phường A, quận B, Hà Nội": a province of another name follows, with nothing but parts of an address between. */
const isInOtherProvince = (reading: Reading, end: number, others: readonly Found<true>[]) =>
  startingWithin(others, end, end + 9).some(
    (other) =>
      reading.tokens[other.start]?.sentence === reading.tokens[end - 1]?.sentence &&
      isLinked(reading, end, other.start),
  );

const there = new Set(['đo1', 'ây1', 'đo', 'kia', 'ây']);

/** "Tôi ở Thái Nguyên, sở y tế bên đó …": the body is where the other province is. */
const isOverThere = ({ tokens }: Reading, end: number, others: readonly Found<true>[]) =>
  startingWithin(others, end - 24, end).some(
    (other) => other.end <= end && end - other.end <= 20,
  ) &&
  tokens
    .slice(end, end + 3)
    .some(({ key, sentence }) => there.has(key) && sentence === tokens[end - 1]?.sentence);

/** "Xã A, huyện B" with a district that this province never had. */
const isInOtherDistrict = (reading: Reading, end: number, districts: Districts) => {
  const { tokens } = reading;
  const name = districtAfter(reading, end);
  const token = name === undefined ? undefined : tokens[name];
  if (!token?.isCapital || token.sentence !== tokens[end - 1]?.sentence) return false;
  if (tokens[end]?.isCapital !== false) return false; // All in capitals, nothing is known to be a name.
  return name !== undefined && !districts.isNamedAt(name);
};

/** Whether the name that ends at `end` is that of a place outside the province. */
export const isElsewhere = (
  reading: Reading,
  end: number,
  others: readonly Found<true>[],
  districts: Districts,
) =>
  isInOtherDistrict(reading, end, districts) ||
  (others.length > 0 &&
    (isInOtherProvince(reading, end, others) || isOverThere(reading, end, others)));
