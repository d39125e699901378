import { type Literal, parsePattern } from '../rules/pattern.ts';
import { PhraseTrie } from '../rules/phrase-trie.ts';

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
