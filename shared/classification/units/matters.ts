/**
 * Matters that only one body of the province deals with, by its code. They stand in for a body that no word of the letter
 * names, and only if nothing else is left: most matters are begun at the commune. Syntax: see `parsePattern`.
 */
export const matters: Readonly<Record<string, string>> = {
  sonnmt:
    '(hồ sơ đất|khai thác nước ngầm|giấy phép môi trường|cấp đổi sổ đỏ|sang tên sổ đỏ|sổ hồng|đăng ký biến động|mã vùng trồng|dịch tả lợn|đo đạc đất|thủy nông|kênh thủy lợi|xả thải|quan trắc môi trường)',
  thads: '(thi hành án)',
  congan:
    '(thẩm duyệt phòng cháy|kiểm tra phòng cháy|kiểm tra phòng cháy chữa cháy|phụ trách hộ khẩu|đăng ký thường trú|đăng ký tạm trú|khai báo tạm trú|giấy phép lái xe|bằng lái xe|lý lịch tư pháp|làm hộ chiếu|xe máy bị tạm giữ|xe bị tạm giữ|tạm giữ xe|nồng độ cồn|bắn tốc độ)',
  haiquan: '(hải quan|thông quan|tờ khai nhập|tờ khai xuất)',
  thue: '(thuế khoán|doanh thu khoán|hoàn thuế|quyết toán thuế|nợ thuế|tờ khai thuế|hóa đơn điện tử|bên thuế|tax office|vat refund)',
  bhxh: '(chốt sổ bảo hiểm|hưởng bảo hiểm|bảo hiểm một lần|bảo hiểm xã hội một lần|mất sổ bảo hiểm|tính lại lương hưu|tính lương hưu|lương hưu hụt|lương hưu bị|lương hưu tôi bị|cắt lương hưu|hưởng lương hưu|thai sản|cắt thẻ bảo hiểm y tế|cấp thẻ bảo hiểm y tế|cấp lại thẻ bảo hiểm|bảo hiểm cơ sở|quầy bảo hiểm|tiền tuất|ốm đau thai sản)',
  sotc: '(đăng ký doanh nghiệp)',
  soxd: '(phù hiệu xe|cấp phù hiệu|xin phù hiệu|đấu nối đường|đăng kiểm|hồ sơ hoàn công)',
  sogddt: '(phúc khảo|thi tốt nghiệp|hiệu trưởng cấp ba)',
  soyt: '(giấy chuyển tuyến|chứng chỉ hành nghề|điều dưỡng trưởng|trưởng khoa|phòng dược|chuyển viện|nằm viện|viện tỉnh|ra viện|giám định thương tật|hội đồng y khoa|bác sĩ trực|kiểm tra nhà thuốc|nhà thuốc bị kiểm tra)',
  sokhcn: '(kiểm định cân|khoa học công nghệ)',
  sonv: '(bảo hiểm thất nghiệp|trợ cấp thất nghiệp|xếp lương|giấy phép lao động|thi công chức)',
  bchqs: '(gọi nhập ngũ|lệnh nhập ngũ|khám nghĩa vụ|khám tuyển nghĩa vụ)',
  bqlkcn:
    '(chuyên viên ban quản lý|phó trưởng ban quản lý|phó ban quản lý khu|trong khu công nghiệp|trong một khu công nghiệp)',
  soct: '(khí hóa lỏng|giấy phép kinh doanh rượu|cửa hàng xăng dầu)',
  thongke: '(điều tra thống kê|thống kê viên|tổng điều tra)',
  sodttg: '(chính sách dân tộc|hoạt động tôn giáo)',
};

/** What a matter is worth beside a body that is named: below all of them. */
export const matterStrength = 0.6;
