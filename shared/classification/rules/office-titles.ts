/** Titles of heads and deputy heads of public units. Syntax: see `parsePattern`. */
export const chiefTitles = [
  '(chủ tịch|phó chủ tịch|phó ct|chủ tịt|hiệu trưởng|phó hiệu trưởng|hiệu phó|ban giám hiệu|bgh|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng|chánh văn phòng|phó chánh văn phòng|chánh thanh tra|phó chánh thanh tra|viện trưởng|ban giám đốc|bgđ|người đứng đầu|phó bí thư|bí thư|trạm trưởng|trưởng trạm|quyền chủ tịch)',
  '(trưởng công an|phó trưởng công an|phó công an|trưởng ca xã|trưởng ca phường|trưởng đồn|phó đồn|trưởng ban quản lý|trưởng ban tiếp công dân|trưởng ban tiếp dân|trưởng thuế|phó trưởng ban quản lý|phó trưởng ban tiếp công dân|xã đội trưởng|chỉ huy trưởng)',
  '(ct|ctịch|chủ tịch) (ủy ban nhân dân|ủy ban|phường|xã|ub)',
  '(lãnh đạo|thủ trưởng|sếp|ban lãnh đạo|cấp trưởng|cấp phó) ~1 (phường|xã|ủy ban nhân dân|ủy ban|sở|bệnh viện|nhà trường|trường|cơ quan|đơn vị|trung tâm|công an|chi cục|cục|ban|tỉnh|chi nhánh|văn phòng)',
] as const;

/** May lead a public body or a firm. */
export const directorTitles = [
  '(giám đốc|phó giám đốc|gđ sở|gđ bệnh viện|gđ trung tâm|phó gđ|gđ chi nhánh|gđ bảo hiểm|gđ kho bạc|quyền giám đốc)',
] as const;

/** Offices of an official who is no head of a unit. */
export const minorTitles = [
  '(trưởng phòng|phó phòng|phó trưởng phòng|trưởng thôn|phó thôn|trưởng khu|trưởng xóm|trưởng bản|tổ trưởng|tổ phó|đội trưởng|phó đội trưởng|đội phó|trưởng khoa|phó khoa|kế toán trưởng|bí thư chi bộ|trưởng bộ phận|chi hội trưởng|trưởng đoàn|chuyên viên|công chức địa chính|cán bộ địa chính|cán bộ tư pháp|kế toán xã|kế toán phường)',
] as const;

/** Look like the titles of heads and are none. */
export const otherTitles = [
  '(chủ tịch|phó chủ tịch|phó ct) (hội đồng quản trị|hđqt|công đoàn|hội nông dân|hội phụ nữ|hội cựu chiến binh|nước|quốc hội|hồ chí minh|công ty|tập đoàn|hội đồng thành viên|hội người cao tuổi|mặt trận|mttq|hội khuyến học|hội chữ thập đỏ)',
  '(giám đốc|lãnh đạo|sếp|ban lãnh đạo|ban giám đốc) (công ty|doanh nghiệp|nhà máy|ngân hàng|xưởng|tập đoàn|hợp tác xã|htx|điện lực|siêu thị|của công ty|bên công ty|một công ty|chi nhánh ngân hàng|của doanh nghiệp|phân xưởng|cty|hành chính|nhân sự|sản xuất|điều hành|ca)',
  '(sếp|giám đốc) (em|tôi|mình|mày|cũ|bên em|bên tôi|của em|của tôi|cty|nhà em)',
  'sếp (hàn|nhật|tàu|tây)',
  '(đội trưởng|tổ trưởng|trưởng phòng|phó phòng|đội phó|phó đội trưởng|phó trưởng phòng) ~1 (thuế|công an|đồn)',
  '(tổng giám đốc|giám đốc điều hành|giám đốc kinh doanh|giám đốc nhân sự|giám đốc sản xuất|phó tổng giám đốc)',
  '(tôi|em|mình) (là|làm) ~1 (giám đốc|phó giám đốc)',
  '(tôi|em|mình) ~4 làm (giám đốc|phó giám đốc)',
  '(các cấp lãnh đạo|lãnh đạo các cấp|quý lãnh đạo|các lãnh đạo)',
  '(bí thư|phó bí thư) (chi bộ|chi đoàn|đoàn)',
  '(trưởng ban quản lý|phó trưởng ban quản lý) (chợ|di tích|đền|chùa|đình)',
  '(nguyên|cựu) ~1 (chủ tịch|phó chủ tịch|bí thư|giám đốc|hiệu trưởng)',
  'đóng vai ~1 (giám đốc|chủ tịch|lãnh đạo)',
] as const;
