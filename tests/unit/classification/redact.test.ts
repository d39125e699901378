import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/classification/redact.ts';

const textOf = (text: string): string => redact(text).text;

describe('telephone numbers', () => {
  it.each([
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '+84 912-345-678',
    '(0204) 3 855 123',
    '0 9 1 2 3 4 5 6 7 8',
    '0.9.1.2.3.4.5.6.7.8',
    '０９１２３４５６７８',
    '0\u200b912\u200b345\u200b678',
    '0912\uffa0345\uffa0678',
    '0912\u2800345\u2800678',
    '0\u034f912\ufe0f345\u180b678',
    '0912 345\n678',
    'không chín một hai ba bốn năm sáu bảy tám',
    'o912345678',
  ])('masks one written as %j', (phone) => {
    const redacted = textOf(`Xin liên hệ ${phone} giúp tôi.`);
    expect(redacted).toMatch(/^Xin liên hệ \(?\[số điện thoại\] giúp tôi\.$/);
  });

  it.each([
    'ngày 09.12.2025 15 giờ',
    'Nghị định 154/2026/NĐ-CP',
    'Công văn số 0912345678/UBND-VP',
    'mã hồ sơ H05.12-260912-0098',
    'hồ sơ số 0912345678',
    '1.500.000 đồng',
    'thửa đất số 125, tờ bản đồ số 37',
    'tổng đài 19001234',
  ])('leaves %j alone', (text) => {
    expect(redact(text).spans).toEqual([]);
  });
});

describe('other numbers', () => {
  it.each([
    ['CCCD số 024085001234', 'CCCD số [số định danh]'],
    ['CMND: 121 456 789', 'CMND: [số định danh]'],
    ['MST 2300123456-001', 'MST [mã số thuế]'],
    ['mã số BHXH: 2412345678', 'mã số BHXH: [số bảo hiểm]'],
    ['STK Vietcombank 0011001234567', 'STK Vietcombank [số tài khoản]'],
    ['xe 29A-123.45', 'xe [biển số]'],
    ['xe 99-H1 123.45', 'xe [biển số]'],
    ['bien so 98k1-12345', 'bien so [biển số]'],
  ])('names the kind of number in %j', (text, redacted) => {
    expect(textOf(text)).toBe(redacted);
  });
});

describe('mail addresses', () => {
  it.each(['a.b@example.com', 'a.b @ example.com', 'mau (a) gmail chấm com', 'mau at yahoo.com'])(
    'masks one written as %j',
    (address) => {
      expect(textOf(`thư: ${address}, xin cảm ơn`)).toBe('thư: [thư điện tử], xin cảm ơn');
    },
  );
});

describe('names', () => {
  it.each([
    ['Tôi tên là Nguyễn Văn Ví Dụ, sinh năm 1970', 'Tôi tên là [tên], sinh năm 1970'],
    ['TÔI TÊN LÀ NGUYỄN VĂN MẪU SINH NĂM 1970', 'TÔI TÊN LÀ [tên] SINH NĂM 1970'],
    ['toi ten la nguyen van mau sinh nam 1970', 'toi ten la [tên] sinh nam 1970'],
    ['e tên hoa ạ', 'e tên [tên] ạ'],
    ['mk là trần thị thử, mk bị ép', 'mk là [tên], mk bị ép'],
    ['Vợ tôi là bà Lê Thị Bịa.', 'Vợ tôi là bà [tên].'],
    [
      'Tôi là Phạm Thị Mẫu, giám đốc Công ty TNHH Ví Dụ',
      'Tôi là [tên], giám đốc Công ty TNHH Ví Dụ',
    ],
  ])('masks the sender in %j', (text, redacted) => {
    expect(textOf(text)).toBe(redacted);
  });

  it('masks the sender in decomposed Unicode as in composed', () => {
    const text = 'Tôi tên là Nguyễn Văn Ẩn, ở thôn Hiền Mẫu, xã Tam Giang';
    const redacted = textOf(text.normalize('NFD'));
    expect(redacted.normalize('NFC')).toBe('Tôi tên là [tên], ở [địa chỉ], xã Tam Giang');
  });

  it.each([
    'Ông Trần Văn Mẫu, Chủ tịch phường, nhận tiền.',
    'Cán bộ địa chính tên Hùng hẹn tôi 5 lần.',
    'Hàng xóm nhà em là chú Bình.',
    'Hiệu trưởng trường con tôi là bà Vũ Thị Thu.',
    'Người bị tố cáo: ông Bùi Văn Chức, trú tại thôn Đông.',
    'Tôi là Hiệu trưởng. Em là sinh viên. Tôi là chủ hộ kinh doanh.',
    'toi la chu ho kinh doanh, chung toi phan anh viec can bo ten Hai',
    'tên tôi bị ghi sai, tôi có tên trong danh sách',
  ])('leaves those who are not the sender in %j', (text) => {
    expect(textOf(text)).toBe(text);
  });

  it('masks a name wherever it stands once a formula has told it', () => {
    const text =
      'Tôi là Đào Thị Hưng. Bà Hưng bị ép ký. Ông Đào Văn Hùng, công chức xã, ép.\nĐÀO THỊ HƯNG';
    expect(textOf(text)).toBe(
      'Tôi là [tên]. Bà [tên] bị ép ký. Ông Đào Văn Hùng, công chức xã, ép.\n[tên]',
    );
  });

  it('masks everyone who signed together, and not the official in a numbered row', () => {
    const text =
      'Cùng ký:\n1. Nguyễn Văn Một – thôn Đông – 0912345678\n2. Trần Thị Hai\n\nCán bộ liên quan:\n1. Lê Văn Chức – Chủ tịch xã';
    const redacted = textOf(text);
    expect(redacted).not.toMatch(/Một|Hai|Đông|0912/);
    expect(redacted).toContain('Lê Văn Chức');
  });
});

describe('addresses', () => {
  it('masks what leads to the door and keeps the ward and the province', () => {
    const text = 'Địa chỉ: số nhà 12, ngõ 3, đường Mẫu, phường Võ Cường, tỉnh Bắc Ninh';
    expect(textOf(text)).toBe('Địa chỉ: [địa chỉ], phường Võ Cường, tỉnh Bắc Ninh');
  });

  it("leaves a third person's address", () => {
    const text = 'Ông Trần Văn Mẫu, trú tại thôn Đông, xã Tam Giang, lấn đất.';
    expect(textOf(text)).toBe(text);
  });
});

describe('what stands under a letter', () => {
  it('masks a bare name below the closing', () => {
    expect(textOf('Em cảm ơn ạ.\nHoa')).toBe('Em cảm ơn ạ.\n[tên]');
  });

  it("masks the block behind a mail program's separator, and the line naming the device", () => {
    expect(textOf('Xin trả lời.\n--\nThợ điện nước chợ Mẫu')).toBe('Xin trả lời.\n--\n[chữ ký]');
    expect(textOf('Xin trả lời.\nSent from my iPhone')).toBe('Xin trả lời.\n[chữ ký]');
  });

  it('leaves a sender who signs as a resident', () => {
    const text = 'Cảm ơn quý cơ quan!\nMột người dân';
    expect(textOf(text)).toBe(text);
  });
});

describe('a sender who is known from outside', () => {
  const known = {
    names: ['Nguyễn Thị Hòa'],
    emails: ['hoa.nguyen@example.com'],
    phones: ['0912345678'],
    addresses: ['Số 5, ngõ 3, đường Mẫu, phường Kinh Bắc'],
  };

  it.each([
    'Nguyễn Thị Hòa',
    'Nguyễn Thị Hoà',
    'nguyen thi hoa',
    'NGUYỄN THỊ HÒA',
    'Hòa Nguyễn',
    'N.T.Hòa',
    'nguyenthihoa',
    'Nguyễn Thị Hòa'.normalize('NFD'),
  ])('is masked when written %j', (name) => {
    expect(redact(`Hôm qua ${name} đến xã.`, known).text).toBe('Hôm qua [tên] đến xã.');
  });

  it('is told from another person by the diacritics, and by the title', () => {
    const text = 'Nguyễn Thị Hóa từ chối. Bà Hòa, chủ tịch xã, ký. Hòa bình là quý.';
    expect(redact(text, known).text).toBe(text);
  });

  it.each(['+84-912-345-678', '0.912.345.678', 'hoa.nguyen@EXAMPLE.com', 'so 5 ngo 3 duong mau'])(
    'is masked by %j as well',
    (mention) => {
      expect(redact(`xem ${mention} nhé`, known).text).toMatch(/^xem \[[^\]]+\] nhé$/);
    },
  );
});
