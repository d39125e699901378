/**
 * Matters that only one body of the province deals with, by its code. They stand in for a body that no word of the letter
 * names, and only if nothing else is left: most matters are begun at the commune. Syntax: see `parsePattern`.
 */
export const matters: Readonly<Record<string, string>> = {
  sonnmt:
    '(hồ sơ đất|khai thác nước ngầm|giấy phép môi trường|cấp đổi sổ đỏ|sang tên sổ đỏ|sổ hồng|đăng ký biến động|mã vùng trồng|dịch tả lợn)',
  thads: '(thi hành án)',
  congan:
    '(thẩm duyệt phòng cháy|phụ trách hộ khẩu|đăng ký thường trú|đăng ký tạm trú|khai báo tạm trú)',
  haiquan: '(hải quan|thông quan|tờ khai nhập|tờ khai xuất)',
  thue: '(thuế khoán|doanh thu khoán|hoàn thuế|quyết toán thuế)',
  bhxh: '(chốt sổ bảo hiểm|hưởng bảo hiểm)',
  sotc: '(đăng ký doanh nghiệp)',
  soxd: '(phù hiệu xe|cấp phù hiệu|xin phù hiệu|đấu nối đường|đăng kiểm|hồ sơ hoàn công)',
  sogddt: '(phúc khảo|thi tốt nghiệp|hiệu trưởng cấp ba)',
  soyt: '(giấy chuyển tuyến|chứng chỉ hành nghề|kiểm tra nhà thuốc|nhà thuốc bị kiểm tra)',
  sokhcn: '(kiểm định cân|khoa học công nghệ)',
  sonv: '(bảo hiểm thất nghiệp|trợ cấp thất nghiệp|xếp lương)',
};

/** What a matter is worth beside a body that is named: below all of them. */
export const matterStrength = 0.6;
