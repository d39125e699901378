import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/classification/redact.ts';

const textOf = (text: string): string => redact(text).text;

describe('a name that no formula introduces', () => {
  it.each([
    ['Cán bộ quát tôi giữa sân. Lê Thị Mẫu, 60 tuổi.', 'Lê Thị Mẫu'],
    ['Nhà cháu với vợ Lê Thị Mẫu xin tách thửa.', 'Lê Thị Mẫu'],
    ['Họ tên: Trần Văn Thử và vợ là Lò Thị Mẫu', 'Lò Thị Mẫu'],
    ['Em viết hộ bà Triệu Thị Mẫu ở cùng xóm.', 'Triệu Thị Mẫu'],
    ['Mong sớm trả lời. Lê Thị Mẫu. Thanks', 'Lê Thị Mẫu'],
    ['Ai cũng biết mà không dám nói. — bác Thử cuối xóm', 'Thử'],
    ['Trân trọng,\nLê Văn Thử | Trưởng phòng Pháp chế', 'Lê Văn Thử'],
    ['Best regards,\nMs. Lê Ngọc Mẫu\nHR Manager', 'Lê Ngọc Mẫu'],
    ['Từ: Lê Văn Thử <thu@thu.example>\nĐến: phường', 'Lê Văn Thử'],
    ['Đỗ Thị Mẫu là vợ tôi đứng tên sổ.', 'Đỗ Thị Mẫu'],
    ['Chúng tôi gồm: Ksor Hờ Mẫu, Rơ Châm Thử cùng kiến nghị', 'Rơ Châm Thử'],
    ['Liên hệ facebook.com/le.van.thu.99', 'le.van.thu.99'],
    ['Mình tên Mẫu, mọi người cứ gọi chị Mẫu.', 'Mẫu'],
  ])('is masked in %j', (text, name) => {
    expect(textOf(text)).not.toContain(name);
  });

  it.each([
    ['Người nhận tiền: Nguyễn Văn Tham', 'Nguyễn Văn Tham'],
    ['Chủ tịch xã, Lê Văn Quyền, bảo tôi về', 'Lê Văn Quyền'],
    ['Cán bộ thụ lý (Phạm Thị Hạch) đòi tiền', 'Phạm Thị Hạch'],
    ['Danh sách cán bộ nhận tiền: 1. Nguyễn Văn Một; 2. Trần Văn Hai', 'Trần Văn Hai'],
    ['Ông ta và vợ Lê Thị Lam đứng tên công ty', 'Lê Thị Lam'],
    ['Đường Nguyễn Văn Mẫu, phường Kinh Bắc ngập', 'Nguyễn Văn Mẫu'],
    ['Bị quát. Ông Nam ở phòng địa chính.', 'Ông Nam'],
    ['thi viên chức\n\nCó người trượt vẫn vào vòng hai.', 'thi viên chức'],
  ])("stays in %j, being another's", (text, name) => {
    expect(textOf(text)).toContain(name);
  });

  it('is no long number of a file, but one of a card or a book', () => {
    expect(textOf('Mã phiếu: 2611230007')).toContain('2611230007');
    expect(textOf('Sổ của em 2796000412')).not.toContain('2796000412');
  });
});
