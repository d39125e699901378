/** Family names in use among the Kinh and the peoples of the northern midlands. */
export const SURNAMES: readonly string[] =
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai trương đào lâm phùng
  cao tạ chu hà thái lương lưu quách tống kiều nghiêm triệu vi ninh nông lục hứa giáp thân khúc la tiêu âu mạc tô bạch
  thạch kim sơn danh đàm nhữ ngạc thiều cù phí uông đồng cung tăng vương mã giang khương liễu mẫn châu từ thi quản lò
  cầm bàng vàng sùng thào hạng lỗ lã lại nhâm ngụy bế hoắc trà viên ung tôn nghị doãn diêm đường mè phó quan quang
  tòng hán sầm ma chử ngọ lường vừ giàng dư mông trang văn phương khổng khuất chúc nhan hầu lành
  lăng nịnh chíu lỷ bàn tằng sằn voòng chìu phún chảo thào tráng mùa hờ lù tẩn khuông lạc điền ong đới hạ ôn lữ`.split(
    /\s+/,
  );

/** Second syllables that hardly occur in prose right after a family name's look-alike. */
export const MIDDLES: readonly string[] =
  `văn thị đức hữu ngọc quang minh xuân thanh đình công trọng kim thu hồng bá duy thế tiến mạnh khắc viết phúc
  gia quốc tuấn anh bích thúy phương hoàng hải như diệu mỹ tuyết lan ánh trung thành tất sỹ sĩ doãn huy nhật`.split(
    /\s+/,
  );

/** Family names that are everyday words too once stripped: alone they prove nothing in a text without diacritics. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `ho chu do to la cao truong doan vo dang ha thai luong luu vi ninh than tieu au bach kim son danh dong cung tang
  vuong ma giang tu thi quan cam bang vang hang lo lai vien ung ton nghi duong me pho quang van phuong ong chuc
  lanh ly dao mai lam phi trang tra thach luc hau du mong dam nhan bui giap le chau
  ban mua lac dien trang lang tang on ha doi san lu chiu phun chao tan`.split(/\s+/),
);

/** Words that end a name written in lower case or in capitals throughout, where nothing else shows its end. */
export const NAME_ENDS: readonly string[] = [
  'sinh {năm|ngày|ngay|nam|tháng|quán|sống|trưởng}',
  'sn',
  '{ở|tại|trú|ngụ|quê|là|và|của|cùng|với|cho|thì|mà|bị|được|đã|đang|sẽ|xin|muốn|đề nghị|viết|làm|gửi|gọi|gởi|kính}',
  '{có|không|ko|k|kg|hôm|ngày|nay|vừa|mới|rất|cũng|đi|đến|tới|lên|ra|vào|ký|nộp|nhà|người|dân|từ|vì|do|nên|trình bày}',
  '{hiện|thường trú|tạm trú|địa chỉ|đ/c|đc|dia chi|cư trú|cư ngụ|nguyên quán|quê quán|dân tộc|quốc tịch|nghề|chức vụ}',
  '{số|sđt|sdt|đt|dt|điện thoại|đthoại|phone|zalo|email|mail|cccd|cmnd|cmt|cmtnd|căn cước|chứng minh|mst|stk|msdn|bhxh}',
  '{thôn|xóm|ấp|bản|làng|tổ|khu|ngõ|ngách|hẻm|đường|phố|xã|phường|thị|huyện|quận|tỉnh|thành phố|tp|tt|tdp} {số|}',
  '{phản ánh|kiến nghị|tố cáo|khiếu nại|trình báo|tố giác|báo|hỏi|nói|bảo|thấy|mong|nhờ|cảm ơn|cám ơn|chào|thưa|bức xúc}',
  '{tôi|em|cháu|mình|mk|e|con|anh|chị|ông|bà|ạ|nhé|nha|đây|này|tuổi|lớp|học|chủ|chủ hộ|giám đốc|phó|đại diện|thay mặt}',
  '{năm nay|năm|tên|họ|họ và tên|giới tính|nam/nữ|cán bộ|công chức|chủ tịch|bí thư|trưởng|hộ|công ty|cty|doanh nghiệp}',
  '{và tên|ghi rõ|đã ký|ký tên|trân trọng|nơi|cấp|mã|biển|xe|vợ|chồng|bố|mẹ|con trai|con gái|bán|buôn|kinh doanh|mở}',
  '{hộ khẩu|liên hệ|liên lạc|hoặc|hay|nếu|khi|lúc|trong|ngoài|trên|dưới|sau|trước|một|các|những|cả|chúng|xác nhận}',
];

/** Words that begin what someone is, not what someone is called. */
export const ROLES: readonly string[] = [
  'công {dân|nhân|chức|ty|an|đoàn|luận|ích|việc|tác|nghệ}',
  '{người|dân|hộ|hội|ban|nhóm|tập thể|bà con|nhân dân|cư dân|gia đình|đại diện|đại diện cho} ',
  '{giáo viên|học sinh|sinh viên|phụ huynh|nông dân|thương binh|bệnh binh|cựu chiến binh|nhân viên|nhân chứng|nạn nhân}',
  '{đảng viên|đoàn viên|hội viên|thành viên|cán bộ|viên chức|lao động|tiểu thương|bệnh nhân|khách|khách hàng|hành khách}',
  '{chủ|chủ hộ|chủ nhà|chủ doanh nghiệp|chủ đất|giám đốc|phó giám đốc|tổng giám đốc|trưởng|phó|kế toán|thủ quỹ|bí thư}',
  '{chủ tịch|thư ký|tổ trưởng|tổ viên|tổ dân phố|trưởng thôn|trưởng xóm|trưởng phòng|trưởng ban|trưởng nhóm|trưởng khu}',
  '{công ty|cty|doanh nghiệp|dn|htx|hợp tác xã|cửa hàng|cơ sở|xưởng|nhà máy|nhà|quán|trường|lớp|văn phòng|phòng|chi nhánh}',
  '{mẹ|bố|ba|vợ|chồng|con|cháu|anh|chị|em|ông|bà|cô|chú|bác|dì|cậu|hàng xóm|bạn|họ hàng|thân nhân|người nhà}',
  '{thị dân|thị trấn|thị xã|hồ nghèo|hộ nghèo|hộ dân|hộ gia đình|hộ kinh doanh|hồ sơ|đang|đã|do|vì|từ|ở|đồng bào|đồng sở hữu}',
  '{việt kiều|quân nhân|sĩ quan|bộ đội|lái xe|tài xế|thợ|bác sĩ|luật sư|kỹ sư|y tá|dược sĩ|shipper|ngư dân|cử tri}',
  '{cao tuổi|cao học|lao công|lương y|mai táng|thai phụ|thai sản|viên chức|quản lý|quản đốc|quan hệ|quan tâm|nghị quyết}',
  '{việt nam|bắc ninh|bắc giang|hà nội|ubnd|hđnd|sở|thanh tra|tỉnh|xã|phường|thôn|xóm|huyện|khu|tổ|đội}',
  '{ai|gì|sao|một|những|các|như|vậy|thế|đúng|sai|thật|rất|không|ko|được|bị|có|mong|kính|xin|cảm ơn|chào|nay|tại|lại}',
  '{đơn|thư|nội dung|lý do|số|ngày|tháng|năm|thứ|điều|khoản|luật|nghị định|quyết định|theo|căn cứ|vừa qua|hiện nay}',
  '{tôi|mình|tui|chúng|sent|get|gửi|được gửi|nay|ps|tb|đồng kính|ký tên|đã ký|ngày|nơi nhận|tài liệu|file|ảnh|hình|link}',
  '{họ|họ tên|họ và tên|tên|địa chỉ|điện thoại|sđt|sdt|mã hồ sơ|mã số|mã đơn|ký|sinh|cccd|cmnd|email|nội dung|đơn vị|chức vụ|năm sinh|nghề nghiệp|ghi chú|tóm tắt}',
  '{đồng chí|đ/c|vô cùng|võ sư|dân oan|dân thường|dân quân|từng|mã số|do đó|lo ngại|lo lắng|la mắng|đang là|vi phạm}',
];

/** Titles of officials: a name beside one is theirs. */
export const OFFICIALS: readonly string[] = [
  '{phó|} {chủ tịch|bí thư|giám đốc sở|chánh thanh tra|chánh văn phòng|trưởng phòng|trưởng ban|trưởng công an|viện trưởng}',
  '{cán bộ|công chức|viên chức|địa chính|tư pháp|hộ tịch|công an|cảnh sát|thanh tra viên|kiểm lâm|thẩm phán|chấp hành viên}',
  '{csgt|cán|đồng chí|đ/c|trưởng thôn|trưởng xóm|trưởng khu|tổ trưởng|hiệu trưởng|hiệu phó|bác sĩ|điều dưỡng|giáo viên}',
  '{kiểm tra viên|chuyên viên|nhân viên|lãnh đạo|đội trưởng|đội phó|cb|đội quản lý|quản lý thị trường|thuế|bí thư chi bộ}',
  '{trưởng trạm|trưởng đồn|thượng úy|đại úy|trung úy|thiếu tá|trung tá|đại tá|thượng tá|thượng sĩ|một cửa|văn thư|kế toán xã}',
  'giám đốc {sở|trung tâm|bệnh viện|văn phòng|chi nhánh|ban|kho bạc|công an|bảo hiểm xã hội}',
];

export const HONORIFICS: readonly string[] = [
  '{ông|bà|anh|chị|em|cháu|cô|chú|bác|cụ|thầy|cậu|dì|mợ|thím|o|a|c|ô|b|bé|ông/bà|bà/ông|anh/chị|ông bà|cụ ông|cụ bà|mr|ms|mrs|liệt sĩ|liệt sỹ|thương binh}',
];
