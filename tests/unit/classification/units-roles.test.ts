import { describe, expect, it } from 'vitest';
import { accusedIn } from './letters.ts';

const told = 'Cán bộ phường Kinh Bắc nhận phong bì của dân.';

describe('a unit that is named is not thereby accused', () => {
  it.each([
    [
      'when it is one of several written to',
      `Kính gửi:\n- Thanh tra tỉnh\n- UBND phường Vũ Ninh\n${told}`,
    ],
    ['when the addressees are numbered', `Kính gửi:\n1) Sở Nội vụ\n2) UBND phường Nếnh\n${told}`],
    ['when the letter says plainly to whom', `Gửi: Sở Xây dựng\n${told}`],
    ['when it gets a copy', `${told}\nNơi nhận:\n- Như trên;\n- UBND phường Nếnh.`],
    [
      'when it stands in the head of a forwarded mail',
      `${told}\nFrom: UBND phường Nếnh\nTo: Sở Y tế`,
    ],
    ['when it signed what is quoted', `${told}\n> Trân trọng,\n> UBND phường Hạp Lĩnh`],
    ['when it is where the sender signs from', `${told}\n--\nMẫu Thị Thử\nGiáo viên, xã Nam Dương`],
    ['when it is in the last line with a name', `${told}\nMẫu Thị Thử, phường Trí Quả`],
    ['when the sender lives there', `Tôi trú tại thôn Mẫu, xã Đại Lai. ${told}`],
    ['when the caller comes from there', `Chị Thử (xã Đại Lai) gọi 9h: ${told}`],
    ['when it is asked to act', `${told} Mong Sở Nội vụ vào cuộc.`],
    ['when it did well', `${told} Trong khi xã Tiên Lục làm rất nhanh.`],
    ['when it is better', 'Cán bộ phường Kinh Bắc hách dịch, không như bên xã Tam Đa.'],
    ['when it is thanked', `Tôi cảm ơn cán bộ xã Tiên Lục. ${told}`],
    ['when its rule is cited', `Theo quyết định 15 của Sở Y tế thì miễn phí. ${told}`],
    ['when it issued a paper', `${told} Họ đòi thêm giấy báo tử bản giấy của bệnh viện.`],
    ['when something was only waited for there', `${told} Họ bảo chờ kho bạc.`],
  ])('%s', (_, letter) => {
    expect(accusedIn(letter)).toEqual(['09187']);
  });
});

describe('a unit that is not named beside the accusation', () => {
  it.each([
    [
      'is the home of who speaks of "the commune"',
      'Tôi ở Đào Mỹ cũ. Cán bộ xã bắt nộp thêm tiền.',
      '07381',
    ],
    [
      'is that of the caller in a note',
      'Ông Thử (Hương Sơn cũ) gọi: xã đòi 2 triệu mới ký.',
      '07399',
    ],
    [
      'is the department written to',
      'Kính gửi Sở Nội vụ\nSở bảo thiếu giấy, chuyên viên quát tôi.',
      'sonv',
    ],
    [
      'is the one bitterly thanked',
      'Cảm ơn một cửa phường Việt Yên, tôi đi bảy lần, lần nào cũng bị quát.',
      '07777',
    ],
  ])('%s', (_, letter, code) => {
    expect(accusedIn(letter)).toEqual([code]);
  });
});

it('the worst is named first', () => {
  const letter = 'Chủ tịch xã Phúc Hòa đòi 50 triệu; cán bộ xã Tân Yên thì chậm trả lời.';
  expect(accusedIn(letter)).toEqual(['07330', '07339']);
});
