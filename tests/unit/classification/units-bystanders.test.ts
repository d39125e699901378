import { describe, expect, it } from 'vitest';
import { accusedIn } from './letters.ts';

describe('the police are not complained about', () => {
  it.each([
    'Cán bộ phường Kinh Bắc nhận phong bì của dân. Đề nghị công an làm rõ.',
    'Cán bộ phường Kinh Bắc nhận phong bì của dân. Tôi đã báo công an xã, công an lập biên bản.',
    'Cán bộ phường Kinh Bắc nhận phong bì của dân. Kiểm tra người lạ là việc của công an.',
    'Cán bộ phường Kinh Bắc đòi tiền bồi dưỡng, bắt tôi xin xác nhận của công an.',
  ])('where they are only called in: %s', (letter) => {
    expect(accusedIn(letter)).toEqual(['09187']);
  });

  it('but are where the deed is told of them', () => {
    expect(accusedIn('Công an phường Nếnh đòi tiền khi tôi đăng ký tạm trú.')).toEqual(['congan']);
  });

  it('when they are praised and the ward is blamed', () => {
    const letter =
      'Khen công an phường Nếnh làm tận nhà. Chê phường: bắt bà tôi lên tận nơi mà ký.';
    expect(accusedIn(letter)).toEqual(['07795']);
  });
});

describe('the one body written to is complained about', () => {
  it.each([
    ['Kính gửi Thuế tỉnh. Cán bộ Thử không xuống xem quán. Đề nghị xác định lại.', 'thue'],
    ['Kính gửi Sở An toàn thực phẩm, chúng tôi khiếu nại đoàn kiểm tra vượt quyết định.', 'soattp'],
    [
      'Kính gửi Sở Nông nghiệp và Môi trường\nTôi mua đất ở phường Nếnh, hồ sơ sang tên bị trả ba lần, mỗi lần đòi thêm một giấy.',
      'sonnmt',
    ],
    [
      'Gửi Sở Y tế,\nTôi có quầy thuốc ở xã Kép. Phòng dược từ chối hồ sơ mà không nói lý do.',
      'soyt',
    ],
  ])('where no other is: %s', (letter, unit) => {
    expect(accusedIn(letter)[0]).toBe(unit);
  });

  it('but never a body that watches over all others', () => {
    expect(accusedIn('Kính gửi Thanh tra tỉnh. Tôi khiếu nại vì bị đòi tiền.')).toEqual([]);
  });
});

describe('what stands in for a name', () => {
  it.each([
    ['Tiểu thương chợ Chũ bị ban quản lý chợ thu tiền chìa khóa không phiếu.', '07525'],
    ['Tôi bán cá ở ngã ba Vân Hà, hai người áo trật tự đòi 150 nghìn không biên lai.', '07798'],
    ['Đại Xuân bắt tôi mua cột mốc rồi không báo giá.', '09253'],
    ['Đoàn khu công nghiệp đến lần thứ tư, dây chuyền lại phải dừng.', 'bqlkcn'],
    ['Hải quan luồng vàng, anh công chức đòi bản giấy có mộc.', 'haiquan'],
    ['Xin cấp phù hiệu xe ở quầy giao thông, lần nào cũng bị trả hồ sơ.', 'soxd'],
    ['Số thửa sai là lỗi của văn phòng đất mà lại thu thêm tiền của tôi.', 'sonnmt'],
    ['Hiệu trưởng cấp ba bắt học sinh mua sách của nhà mình.', 'sogddt'],
  ])('is read: %s', (letter, unit) => {
    expect(accusedIn(letter)).toEqual([unit]);
  });

  it.each([
    ['the province that was merged', 'Hồi chưa nhập tỉnh nhà tôi ở bên Bắc Giang, bị đòi tiền.'],
    ['a person named after an office', 'Bí thư xã Trần Thử Mẫu đòi tiền.'],
    ['a matter that is only asked about', 'Xin hỏi làm phù hiệu xe thì nộp giấy ở đâu?'],
    ['a market where a private person sells', 'Đại lý ngoài chợ Kép bán phân bón giả cho tôi.'],
  ])('is not read out of %s', (_, letter) => {
    expect(accusedIn(letter)).toEqual([]);
  });
});
