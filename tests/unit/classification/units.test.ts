import { describe, expect, it } from 'vitest';
import { read } from './examples.ts';

const complaint = 'Cán bộ quát tháo, hách dịch với dân.';

describe('the unit complained about', () => {
  it.each([
    ['UBND phường Vũ Ninh', '09169'],
    ['UBND P. Vũ Ninh', '09169'],
    ['p.Vũ Ninh', '09169'],
    ['phường vũ ninh', '09169'],
    ['Ủy ban nhân dân phường Vũ Ninh', '09169'],
    ['UBND Vũ Ninh', '09169'],
    ['x. Liên Bão', '09334'],
    ['Chủ tịch xã Liên Bão', '09334'],
    ['phường Nhân Hoà', '09253'],
    ['Sở TN&MT', 'sonnmt'],
    ['Sở Giáo dục Đào tạo', 'sogddt'],
    ['thị trấn Kép', '07399'],
  ])('is known as %s', (name, code) => {
    expect(read(`Tôi phản ánh ${name}. ${complaint}`).units).toEqual([code]);
  });

  it.each([
    ['ubnd phuong vu ninh', '09169'],
    ['cong an phuong vu ninh', 'congan'],
    ['so tai nguyen va moi truong', 'sonnmt'],
    ['xa nhan thang', '09475'],
  ])('is known without diacritics as %s', (name, code) => {
    expect(read(`toi phan anh ${name} hach dich, quat thao nguoi dan`).units).toEqual([code]);
  });

  it.each([
    ['Công an xã Liên Bão', 'congan'],
    ['CA phường Vũ Ninh', 'congan'],
    ['Chi nhánh Văn phòng đăng ký đất đai Tiên Du', 'sonnmt'],
    ['Bệnh viện đa khoa Quế Võ', 'soyt'],
    ['Trường THPT Lý Mẫu', 'sogddt'],
    ['Trường THCS Mẫu', 'sogddt'],
    ['Trường Tiểu học Mẫu, xã Tân Chi', '09343'],
    ['Trưởng thôn Mẫu, xã Tân Chi', '09343'],
  ])('answers for the body below it: %s', (body, code) => {
    expect(read(`Tôi phản ánh ${body}. Nhân viên quát tháo người dân.`).units).toEqual([code]);
  });

  it('is not the one the letter is addressed to', () => {
    const letter = `Kính gửi: Thanh tra tỉnh Bắc Ninh\n- Sở Nội vụ\nTôi phản ánh UBND xã Yên Thế chậm trả hồ sơ hai tháng.`;
    expect(read(letter).units).toEqual(['07288']);
  });

  it('is not the one that is asked to act', () => {
    const letter = 'Cán bộ xã Yên Thế đòi tiền dân. Đề nghị Thanh tra tỉnh xác minh làm rõ.';
    expect(read(letter).units).toEqual(['07288']);
  });

  it('is not where the sender lives', () => {
    const letter =
      'Tôi trú tại thôn Mẫu, xã Yên Thế. Tôi phản ánh Sở Xây dựng chậm cấp phép, quá hạn một tháng.';
    expect(read(letter).units).toEqual(['soxd']);
  });

  it('is the one addressed when the letter speaks of it and accuses no other', () => {
    const letter = 'Kính gửi UBND phường Võ Cường\nCán bộ một cửa của phường quát tháo người dân.';
    expect(read(letter).units).toEqual(['09190']);
  });

  it.each([
    'Tôi phản ánh UBND phường Tiền Phong, thành phố Hải Phòng quát tháo dân.',
    'Sở Y tế Hà Nội chậm trả lời đơn của tôi ba tháng.',
    'Công ty Mẫu nợ lương, giám đốc công ty chửi mắng công nhân.',
    'Trường mầm non tư thục Mẫu quát mắng trẻ.',
  ])('is none for another province or a private firm: %s', (letter) => {
    expect(read(letter).units).toEqual([]);
  });

  it.each(['Chị Vân Hà quát tháo người dân.', 'Đường Quang Trung ngập, quát tháo nhau cả ngày.'])(
    'is not a person or a street of the same name: %s',
    (letter) => {
      expect(read(letter).units).toEqual([]);
    },
  );
});

describe('the addressees of one line', () => {
  it('are none of them accused, whatever stands between them', () => {
    const found = read(
      'Kính gửi: Chủ tịch UBND tỉnh; Chánh Thanh tra tỉnh; Giám đốc Công an tỉnh.\nTôi tố giác cán bộ địa chính phường Kinh Bắc đòi 5 triệu.',
    );
    expect(found.units).toEqual(['09187']);
  });
});
