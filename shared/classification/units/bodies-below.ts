import type { Rule } from '../rules/phrase-matcher.ts';
import { matterStrength, matters } from './matters.ts';

/**
 * A body the directory does not list, with the unit that answers for it. The place named after it only
 * says which one it is ("bệnh viện Tiên Du"), so the commune of that name is not meant.
 */
export interface BodyRule extends Rule {
  readonly decided: 'unit';
}

const bodies: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  sonnmt: [
    [
      3,
      '(văn phòng đăng ký đất đai|đăng ký đất đai|văn phòng đăng ký đất|văn phòng đăng ký quyền sử dụng đất|vp đăng ký đất đai|văn phòng đất đai|chi nhánh văn phòng đăng ký|chi nhánh đất đai|chi nhánh đăng ký đất|văn phòng đăng ký qsdđ|văn phòng đkđđ|văn phòng đất|vp đất|vpđk đất)',
    ],
    [
      3,
      '(trung tâm phát triển quỹ đất|hạt kiểm lâm|chi cục kiểm lâm|chi cục bảo vệ môi trường|chi cục thủy lợi|chi cục chăn nuôi|chi cục thú y|chi cục thủy sản|trung tâm nước sạch|trung tâm nước nông thôn|chi cục trồng trọt|ngành nông nghiệp|sở tài nguyên|sở môi trường|môi trường tỉnh|thanh tra môi trường|ngành tài nguyên)',
    ],
    [
      2,
      '(cán bộ kiểm lâm|kiểm lâm địa bàn|trạm kiểm lâm|kiểm lâm|chi nhánh đất|bên đất đai|viên chức đất đai|cán bộ đất đai|thú y kiểm dịch|kiểm dịch thú y|cán bộ đo đạc|viên chức đo đạc|anh đo đạc|trạm kiểm dịch|chú kiểm dịch|anh kiểm dịch|kiểm dịch động vật|đoàn môi trường|đoàn kiểm tra môi trường|bị môi trường kiểm tra|bên môi trường)',
    ],
  ],
  soattp: [
    [
      3,
      '(chi cục an toàn thực phẩm|chi cục an toàn vệ sinh thực phẩm|thanh tra an toàn thực phẩm|sở an toàn vệ sinh thực phẩm|an toàn thực phẩm tỉnh)',
    ],
    [
      3,
      '(đoàn|đội|cán bộ|thanh tra|nhân viên|bên|tổ) ~2 (an toàn thực phẩm|an toàn vệ sinh thực phẩm|vệ sinh thực phẩm|attp|vsattp|vsatttp)',
    ],
  ],
  soyt: [
    [
      3,
      '(bệnh viện|trung tâm y tế|trung tâm kiểm soát bệnh tật|cdc tỉnh|bệnh viện đa khoa|nhà hộ sinh|viện điều dưỡng|phòng khám đa khoa khu vực|trung tâm giám định|giám định y khoa|hội đồng giám định|ngành y tế|thanh tra y tế|tt y tế|ttyt)',
    ],
  ],
  sogddt: [
    [
      3,
      '(trường trung học phổ thông|trung học phổ thông|trường trung học cơ sở|trung học cơ sở|trường cấp ba|trường cấp hai|trường cấp 0|hiệu trưởng cấp ba|hiệu trưởng cấp hai|hiệu trưởng cấp 3|hiệu trưởng cấp 2|trường c0|trường c2|trường c3|trường dân tộc nội trú|trung tâm giáo dục thường xuyên|giáo dục nghề nghiệp|gdtx|gdnn|trường phổ thông|trường chuyên|trường trung cấp|trường cao đẳng|sở gd|sở giáo dục|ngành giáo dục|trung tâm gdtx|ttgdtx|phòng giáo dục và đào tạo|phòng giáo dục|trường thcs|trường thpt|trường trung học|trường liên cấp)',
    ],
    [2, '(phụ huynh|học sinh|học|cô|thầy|chủ nhiệm) ~2 (lớp|khối) 0'],
  ],
  congan: [
    [3, '(công an|đồn công an) ~1 (phường|xã|thị trấn|huyện|thành phố|thị xã|tỉnh|khu vực|quận)'],
    [
      3,
      '(cảnh sát giao thông|công an giao thông|cảnh sát khu vực|đồn công an|cảnh sát phòng cháy|phòng cảnh sát|cảnh sát điều tra|cảnh sát môi trường|cảnh sát kinh tế|trại tạm giam|trại giam|phòng quản lý xuất nhập cảnh|phòng xuất nhập cảnh|trụ sở công an|trưởng công an|phó công an|trưởng đồn|cảnh sát cơ động|tổ tuần tra|cơ quan công an|cảnh sát 0|c an xã|c an phường|ca khu vực|ca khu phố)',
    ],
    [
      2,
      '(cán bộ công an|anh công an|chú công an|ông công an|đồng chí công an|công an viên|mấy anh công an|mấy ông công an|đại úy|thiếu tá|trung tá|thượng úy|trung úy|ông cs|anh cs|chú cs|mấy ông cs|mấy anh cs|cảnh sát)',
    ],
    [2, '(chiến sĩ) (công an|cảnh sát|trực|gác|bảo|nói|yêu cầu|đòi|quát)'],
    [1, '(công an)'],
    [2, '(biên bản|thông báo|bị|lỗi|giấy|gửi) ~1 (phạt nguội)'],
    [
      2.5,
      '(đoàn|đội|tổ|cán bộ|anh|bên|lính|phòng|cảnh sát) (phòng cháy chữa cháy|phòng cháy|chữa cháy)',
    ],
    [
      2.5,
      '(đoàn|đội|tổ|cán bộ) (kiểm tra|thanh tra|thẩm duyệt|nghiệm thu|quản lý|làm) ~1 (phòng cháy chữa cháy|phòng cháy|chữa cháy)',
    ],
    [1.2, '(phòng cháy chữa cháy|phạt nguội|tổ căn cước|làm căn cước|đăng ký xe|sang tên xe)'],
  ],
  thue: [
    [
      2.2,
      '(thuế) (bảo|nói|kiểm tra|xuống|vào|trả lời|hẹn|gọi|yêu cầu|bắt|đòi|quát|ấn định|không trả)',
    ],
    [
      3,
      '(cơ quan thuế|thuế cơ sở|đội thuế|chi cục thuế|cục thuế|cán bộ thuế|phòng thuế|công chức thuế|nhân viên thuế|thuế khu vực|chi cục thuế khu vực|thuế tỉnh|anh thuế|chị thuế|ông thuế|đoàn thuế|thuế xã|thuế phường|thông báo của thuế|kiểm tra của thuế)',
    ],
  ],
  bantcd: [
    [
      3,
      '(trụ sở tiếp công dân|trụ sở tiếp dân|phòng tiếp công dân|phòng tiếp dân|nơi tiếp công dân|nơi tiếp dân) ~1 (tỉnh)',
    ],
    [1, '(trụ sở tiếp công dân|trụ sở tiếp dân)'],
  ],
  sokhcn: [[2, '(ngành|bên|đoàn|thanh tra) ~1 (khoa học công nghệ|khoa học và công nghệ)']],
  thanhtra: [[2, '(chánh thanh tra|phó chánh thanh tra)']],
  haiquan: [
    [
      2.2,
      '(hải quan) (bảo|nói|yêu cầu|giữ|không|trả lời|hẹn|bắt|đòi|từ chối|luồng|phân luồng|kiểm tra|kiểm)',
    ],
    [2, '(luồng vàng|luồng đỏ|điểm thu phí hải quan|hải quan khu vực|anh hải quan)'],
    [
      2,
      '(cán bộ hải quan|công chức hải quan|nhân viên hải quan|chi cục hải quan|cơ quan hải quan|hải quan cửa khẩu|đội thủ tục hải quan|công chức kiểm hóa|cán bộ kiểm hóa|kiểm hóa)',
    ],
  ],
  soct: [
    [
      3,
      '(quản lý thị trường|đội quản lý thị trường|chi cục quản lý thị trường|trung tâm khuyến công|kiểm soát viên thị trường)',
    ],
  ],
  soxd: [
    [
      3,
      '(thanh tra giao thông|thanh tra đường bộ|thanh tra xây dựng|trung tâm đăng kiểm|trạm đăng kiểm|sở giao thông|ban quản lý dự án giao thông|đội thanh tra giao thông|quầy giao thông)',
    ],
  ],
  sonv: [
    [
      3,
      '(đoàn lao động|thanh tra lao động|trung tâm dịch vụ việc làm|trung tâm bảo trợ xã hội|cơ sở cai nghiện|sở lao động|sở thương binh|trung tâm giới thiệu việc làm|trung tâm việc làm|trung tâm dv việc làm|tt dịch vụ việc làm|ttdvvl|trung tâm điều dưỡng người có công)',
    ],
  ],
  sotp: [
    [
      3,
      '(phòng tư pháp tỉnh|phòng công chứng số|phòng công chứng nhà nước|trung tâm trợ giúp pháp lý|trung tâm dịch vụ đấu giá tài sản)',
    ],
  ],
  bhxh: [
    [2.2, '(bảo hiểm) (bảo|nói|trả lời|hẹn|yêu cầu|bắt|quyết|từ chối|cắt)'],
    [
      1.6,
      '(ra bảo hiểm|lên bảo hiểm|quầy bảo hiểm|bên bảo hiểm|cơ quan bảo hiểm|phía bảo hiểm|giám định bảo hiểm)',
    ],
    [2.2, '(bảo hiểm) (chỉ|đẩy|đổ|đùn) (sang|lên|về|ra|qua|cho)'],
    [3, '(bảo hiểm xã hội|bhxh) ~1 (huyện|thành phố|thị xã|cơ sở|liên huyện|khu vực)'],
    [
      3,
      '(cán bộ|nhân viên|cơ quan|bên|phòng|trụ sở|giám đốc|chi nhánh|bộ phận một cửa) ~1 (bảo hiểm xã hội|bảo hiểm y tế)',
    ],
  ],
  thads: [
    [
      3,
      '(chi cục thi hành án|thi hành án dân sự|phòng thi hành án|chấp hành viên|cơ quan thi hành án|cán bộ thi hành án)',
    ],
  ],
  bchqs: [
    [
      3,
      '(ban chỉ huy quân sự tỉnh|ban chỉ huy quân sự huyện|ban chỉ huy quân sự thành phố|ban chỉ huy phòng thủ|hội đồng nghĩa vụ quân sự tỉnh|bộ chỉ huy quân sự)',
    ],
  ],
  sotc: [
    [3, '(phòng đăng ký kinh doanh|phòng đkkd|phòng đăng ký doanh nghiệp|đăng ký kinh doanh tỉnh)'],
  ],
  bqlkcn: [
    [
      2.5,
      '(đoàn|đội|tổ|cán bộ|chuyên viên|ban|bql|ban quản lý) ~1 (khu công nghiệp|các khu công nghiệp|kcn)',
    ],
    [
      3,
      '(ban quản lý khu công nghiệp|bql khu công nghiệp|ban quản lý các khu công nghiệp|bql các khu công nghiệp)',
    ],
  ],
  thongke: [
    [
      2.5,
      '(đoàn thống kê|đoàn của thống kê|bên thống kê|cán bộ thống kê|ngành thống kê|điều tra viên thống kê|cán bộ thống kê tỉnh|chi cục thống kê|thống kê cơ sở|thống kê tỉnh)',
    ],
  ],
  khobac: [[3, '(cán bộ kho bạc|kho bạc nhà nước|giao dịch kho bạc|phòng giao dịch kho bạc)']],
  sovhttdl: [
    [
      2.5,
      '(đoàn|đội|tổ|cán bộ|thanh tra) ~2 (kiểm tra văn hóa|thanh tra văn hóa|ngành văn hóa|sở văn hóa)',
    ],
    [
      3,
      '(đoàn văn hóa|bảo tàng tỉnh|thư viện tỉnh|sở du lịch|sở thể thao|trung tâm văn hóa tỉnh|nhà hát)',
    ],
  ],
  ttpvhcc: [
    [
      2,
      '(trung tâm phục vụ hành chính công tỉnh|trung tâm hành chính công tỉnh|một cửa tỉnh|một cửa của tỉnh|trung tâm hcc tỉnh|hcc tỉnh|tt phục vụ hành chính công tỉnh|tthcc tỉnh|ttpvhcc|trung tâm pvhcc|pvhcc tỉnh)',
    ],
    [0.8, '(trung tâm phục vụ hành chính công|trung tâm hành chính công)'],
  ],
};

const ruleOf = (label: string, weight: number, pattern: string): BodyRule => ({
  decided: 'unit',
  label,
  weight,
  pattern,
});

export const bodyRules: readonly BodyRule[] = [
  ...Object.entries(bodies).flatMap(([label, list]) =>
    list.map(([weight, pattern]) => ruleOf(label, weight, pattern)),
  ),
  ...Object.entries(matters).map(([label, pattern]) => ruleOf(label, matterStrength, pattern)),
];
