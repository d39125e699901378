import { describe, expect, it } from 'vitest';
import { accusedIn } from './letters.ts';

describe('where people are sent from one to the other, the first they went to leads', () => {
  it.each([
    [
      'a ward before a department',
      'Ra phường Nếnh thì phường bảo lên Sở Xây dựng, Sở Xây dựng bảo về phường.',
      ['07795', 'soxd'],
    ],
    [
      'a department before a commune',
      'Sở Nội vụ chỉ sang xã Tân Chi, xã Tân Chi bảo quay lại hỏi Sở.',
      ['sonv', '09343'],
    ],
    [
      'though "xã hỏi" is one letter from "xã hội"',
      'Tôi ở Nghĩa Phương. Ra xã hỏi thì chị ấy bảo lên Sở Nội vụ, Sở lại bảo về xã.',
      ['07486', 'sonv'],
    ],
    ['when they shove', 'Xã Lạng Giang đổ cho Sở Nội vụ, Sở Nội vụ đẩy về xã.', ['07375', 'sonv']],
    [
      'told over several sentences',
      'Xã Kiên Lao trả lời phải hỏi Sở Xây dựng. Sở Xây dựng trả lời là chờ xã.',
      ['07552', 'soxd'],
    ],
  ])('%s', (_, letter, codes) => {
    expect(accusedIn(letter)).toEqual(codes);
  });

  it('without that the worst one leads', () => {
    const letter = 'Cán bộ xã Tân Yên chậm trả lời. Chủ tịch xã Phúc Hòa đòi 50 triệu của dân.';
    expect(accusedIn(letter)[0]).toBe('07330');
  });
});

describe('a body above all others', () => {
  it.each([
    [
      'is meant where it happened',
      'Ngồi ở Ban Tiếp công dân tỉnh cả sáng, ba cửa tắt đèn.',
      'bantcd',
    ],
    ['is meant by its house', 'Tôi lên trụ sở tiếp công dân, chị ngồi bàn quát tôi.', 'bantcd'],
    [
      'is meant when it kept silent',
      'Đơn gửi UBND tỉnh từ tháng hai, xin vào đăng ký tiếp dân thì bảo vệ không cho.',
      'vpubnd',
    ],
  ])('%s', (_, letter, code) => {
    expect(accusedIn(letter)).toEqual([code]);
  });

  it('is not meant beside a unit that is', () => {
    const letter = 'Cán bộ phường Nếnh đòi 2 triệu. Tôi đã lên Ban Tiếp công dân tỉnh.';
    expect(accusedIn(letter)).toEqual(['07795']);
  });

  it('is not meant when it is only asked', () => {
    expect(accusedIn('Kiến nghị Thanh tra tỉnh công bố kết quả hằng quý.')).toEqual([]);
  });

  it('is not meant when it is asked together with another', () => {
    const letter = 'Trưởng phòng ép ký khống. Đề nghị kiểm toán và Thanh tra tỉnh xác minh.';
    expect(accusedIn(letter)).toEqual([]);
  });
});

describe('a letter on what happened in another province', () => {
  it.each([
    'Tôi quê Lương Tài, lấy chồng ở Hưng Yên. Công an xã bên đó vòi 300 nghìn mới đóng dấu.',
    'Cháu tôi trọ ở Hải Phòng, cán bộ phường ngoài đó quát tháo, bắt nộp tiền không phiếu.',
    'Ở trạm cân Lạng Sơn tài xế bị đòi 200 nghìn. Tôi ở Yên Thế, biết là không thuộc tỉnh mình.',
  ])('accuses none here: %s', (letter) => {
    expect(accusedIn(letter)).toEqual([]);
  });

  it('still accuses a ward that is named with its type', () => {
    const letter =
      'Vợ tôi ở Hải Phòng, cán bộ phường bên đó làm một buổi. Cán bộ phường Nếnh thì đòi 2 triệu.';
    expect(accusedIn(letter)).toEqual(['07795']);
  });
});

describe('a private body is not its place', () => {
  it.each([
    'Chủ trọ ở Vân Trung thu tiền điện quá cao, hỏi thì quát.',
    'Ngân hàng thương mại ở Từ Sơn ép mua bảo hiểm mới giải ngân.',
  ])('%s', (letter) => {
    expect(accusedIn(letter)).toEqual([]);
  });
});

describe('a matter that only one body deals with', () => {
  it.each([
    ['Hồ sơ hưởng bảo hiểm một lần hẹn trả tháng trước nay vẫn im lặng.', 'bhxh'],
    ['Tiền thai sản của em quá hẹn hai tháng, đề nghị giải quyết.', 'bhxh'],
    ['Đề nghị xoá khoản nợ thuế treo sai, văn bản gửi đi không ai trả lời.', 'thue'],
    ['Con tôi nằm viện, điều dưỡng trưởng cố tình gây khó vì tôi góp ý.', 'soyt'],
    ['Bị đình chỉ sau một cuộc kiểm tra phòng cháy, xin phúc tra thì không ai xuống.', 'congan'],
    ['Nhận lệnh gọi nhập ngũ, đơn xin tạm hoãn bị từ chối, trả lại không giấy tờ.', 'bchqs'],
  ])('stands for that body: %s', (letter, code) => {
    expect(accusedIn(letter)).toEqual([code]);
  });

  it('does not stand beside a commune that is named', () => {
    const letter = 'Cán bộ xã Tân Yên đòi 500 nghìn mới ký hồ sơ thai sản cho vợ tôi.';
    expect(accusedIn(letter)).toEqual(['07339']);
  });
});

describe('what people call a body', () => {
  it.each([
    ['Anh thuế phường xuống quán đòi 2 triệu mới cho qua.', 'thue'],
    ['Kiểm soát viên thị trường thu giữ hàng, đòi tiền mới trả.', 'soct'],
    ['Trạm kiểm dịch chặn xe lợn đòi tiền mới thả.', 'sonnmt'],
    ['Đoàn môi trường xuống xưởng vòi phong bì.', 'sonnmt'],
    ['Thống kê cơ sở đến lần ba, quát chủ quán.', 'thongke'],
    ['Đoàn lao động đến xưởng gợi ý bồi dưỡng.', 'sonv'],
    ['Tại Trung tâm PVHCC tỉnh nhân viên quát dân.', 'ttpvhcc'],
  ])('%s', (letter, code) => {
    expect(accusedIn(letter)).toEqual([code]);
  });
});

describe('the class says whose school it is', () => {
  it('from the sixth on it is the province', () => {
    const letter = 'Chị Thử, phụ huynh lớp 9: cô chủ nhiệm ép học thêm, không học thì bị ghét.';
    expect(accusedIn(letter)).toEqual(['sogddt']);
  });

  it('up to the fifth it is not', () => {
    const letter = 'Chị Thử, phụ huynh lớp 4: cô chủ nhiệm ép học thêm, không học thì bị ghét.';
    expect(accusedIn(letter)).toEqual([]);
  });
});

describe('whose paper is demanded has done nothing', () => {
  it.each([
    'Cán bộ xã Đông Cứu bắt nộp thêm xác nhận của bệnh viện mới nhận hồ sơ.',
    'Cán bộ xã Đông Cứu đòi thêm giấy xác nhận của cơ quan bảo hiểm.',
  ])('%s', (letter) => {
    expect(accusedIn(letter)).toEqual(['09487']);
  });
});

it('a body only mentioned yields to the one written to', () => {
  const letter =
    'Kính gửi Bảo hiểm xã hội tỉnh\nMột hóa đơn do bệnh viện in mờ nên không được tính. Đề nghị xem xét lại.';
  expect(accusedIn(letter)).toEqual(['bhxh']);
});

describe('the only unit that a letter names', () => {
  it.each([
    ['by its bare name', 'Ở Tuấn Đạo con dấu xanh giá 20, con dấu đỏ giá 100.', '07663'],
    ['without capitals', 'nha toi o da mai, xin doc giup to khai ma ho lac dau', '07228'],
    [
      'as a heading without capitals',
      'hap linh: giay hen ghi phong 204, toa nha co 1 tang',
      '09325',
    ],
    ['with its type', 'Chị Thử ở xã Kép: tờ khai năm chục bạc, bảng dán tường ghi miễn.', '07399'],
    ['with a short type word', 'xin giay o ph tan tien: lan nao cung thieu mot thu', '07699'],
  ])('is meant: %s', (_, letter, code) => {
    expect(accusedIn(letter)).toEqual([code]);
  });

  it('is not meant if there are two', () => {
    expect(accusedIn('Từ Trung Kênh sang Tam Giang đường xấu.')).toEqual([]);
  });

  it('is not meant by a proposal', () => {
    expect(accusedIn('Kiến nghị lắp thêm đèn đường ở Trung Kênh cho trẻ đi học.')).toEqual([]);
  });
});

it('"cử" is not "cũ"', () => {
  const letter = 'Nhóm hộ ở KCN Vân Trung cử người gọi: hải quan thu tiền cắt chì không phiếu.';
  expect(accusedIn(letter)).toEqual(['haiquan']);
});

describe('a body below the directory', () => {
  it.each([
    ['Ông cán bộ CA khu vực đòi mỗi phòng một thùng bia.', 'congan'],
    ['Tôi ra bảo hiểm, bảo hiểm chỉ sang bưu điện, cô ở quầy quát tháo.', 'bhxh'],
    ['Giấy nộp ở BHXH cơ sở Hiệp Hòa, hẹn 20 ngày mà quá hạn ba tháng.', 'bhxh'],
    ['Trung tâm dv việc làm tỉnh hẹn trả 15 ngày, nay quá hạn 50 ngày.', 'sonv'],
  ])('is known in short: %s', (letter, code) => {
    expect(accusedIn(letter)).toEqual([code]);
  });

  it('is not made of words that a comma parts', () => {
    const letter = 'Tôi nộp hồ sơ về môi trường, chuyên viên quát tháo tôi.';
    expect(accusedIn(letter)).not.toContain('sogddt');
  });

  it('is accused when it is asked that it be looked into', () => {
    const letter = 'Đề nghị xác minh đoàn của Sở An toàn thực phẩm, đoàn đòi phong bì.';
    expect(accusedIn(letter)).toEqual(['soattp']);
  });

  it('is only asked when it is to look into others', () => {
    const letter = 'Cán bộ phường Nếnh đòi phong bì. Đề nghị Sở Nội vụ xác minh.';
    expect(accusedIn(letter)).toEqual(['07795']);
  });
});
