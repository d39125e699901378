import type { Intent } from '../../domain/classification.ts';
import type { Rule } from './phrase-matcher.ts';

/** What a phrase is evidence of. `request` asks that something be verified or punished; `grievance` only shows discontent. */
export type Signal =
  | Intent
  | 'title-denunciation'
  | 'title-complaint'
  | 'title-recommendation'
  | 'title-feedback'
  | 'request'
  | 'redress'
  | 'grievance'
  | 'question'
  | 'thanks'
  | 'private'
  | 'ask';

export interface IntentRule extends Rule<Signal> {
  readonly decided: 'intent';
}

const official =
  '(cán bộ|công chức|ông|bà|đồng chí|chủ tịch|phó chủ tịch|giám đốc|hiệu trưởng|trưởng|hành vi|lãnh đạo|nhân viên|ủy ban nhân dân|công an|việc|anh|chị|tên|đích danh|địa chính|bác sĩ|thầy|cô)';

const lists: { readonly [signal in Signal]: readonly (readonly [number, string])[] } = {
  'title-denunciation': [
    [3, '(đơn tố cáo|đơn tố giác|đơn thư tố cáo|thư tố cáo|đơn tố cáo khẩn cấp)'],
  ],
  'title-complaint': [[3, '(đơn khiếu nại|thư khiếu nại|đơn khiếu nại lần hai|khiếu nại)']],
  'title-recommendation': [
    [
      3,
      '(đơn kiến nghị|thư kiến nghị|bản kiến nghị|đơn đề nghị|thư góp ý|ý kiến đóng góp|thư ngỏ góp ý)',
    ],
  ],
  'title-feedback': [
    [2.5, '(đơn phản ánh|thư phản ánh|đơn trình báo|đơn phản ánh kiến nghị|tin phản ánh)'],
  ],
  denunciation: [
    [3, `(tố cáo|tố giác|!tố) ~2 ${official}`],
    [2, '(tôi|em|chúng tôi|cháu|mình|bà con|dân) ~4 (tố cáo|tố giác)'],
    [2, '(đối tượng bị tố cáo|nội dung tố cáo|làm đơn tố cáo|làm đơn này tố cáo|viết đơn tố cáo)'],
    [-2.5, '(nộp|đã gửi|gửi|sau khi|từ khi|đã|có|từng|vì) ~3 (đơn tố cáo|tố cáo)'],
    [
      -4,
      '(từ khi|từ hôm|sau khi|vì|do|từ ngày|kể từ khi|từ lúc|kể từ hôm|sau lần|sau hôm) ~3 (tố cáo|tố giác)',
    ],
    [-1, '(người bị tố cáo|người tố cáo) ~2 (đã|biết|được|cho)'],
    [1, '(tố cáo|tố giác)'],
    [
      2.5,
      '(làm rõ|xem xét|truy|quy) ~1 trách nhiệm ~2 (của|người đứng đầu|lãnh đạo|bí thư|chủ tịch|cán bộ|ông|bà)',
    ],
    [2, '(xin|nay|kính|buộc phải) (tố cáo|tố giác)'],
    [2, '(tôi|em|chúng tôi|cháu|mình|con) tố cáo ~1 (việc|hành vi|ông|bà|anh|chị)'],
    [
      1.5,
      '(bóc phốt|vạch mặt|lôi ra ánh sáng|dấu hiệu tội phạm|dấu hiệu tham nhũng|khởi tố|truy cứu trách nhiệm)',
    ],
  ],
  complaint: [
    [
      3,
      '(khiếu nại) ~2 (quyết định|hành vi hành chính|việc|về|kết quả|kết luận|thông báo|văn bản|biên bản|công văn|lần|ủy ban nhân dân)',
    ],
    [2, '(tôi|em|chúng tôi|gia đình tôi|công ty|mình|cháu) ~4 khiếu nại'],
    [2, '(người bị khiếu nại|nội dung khiếu nại|làm đơn khiếu nại|người khiếu nại)'],
    [1, 'khiếu nại'],
    [
      -2.5,
      '(nộp|đã gửi|sau khi|từ khi|đã|từng|vì|trước đây|trước kia|hồi trước|từ hôm|từ ngày) ~4 (đơn khiếu nại|khiếu nại)',
    ],
    [
      1.5,
      '(không đồng ý|không nhất trí|không chấp nhận|phản đối) ~3 (với|quyết định|kết luận|mức|phương án|biên bản|kết quả)',
    ],
  ],
  recommendation: [
    [
      2,
      '(tôi|em|chúng tôi|cháu|bà con|mình|người dân|công ty|cử tri|xin|dân) ~4 (kiến nghị|đề xuất|góp ý|hiến kế)',
    ],
    [1.5, '(kiến nghị|đề xuất|góp ý|đóng góp ý kiến|sáng kiến|hiến kế|có ý kiến) ~2'],
    [
      2,
      '(đề nghị|kiến nghị|mong|đề xuất|xin|kính mong|mong muốn|nên|cần|rất mong) ~8 (lắp đặt|lắp thêm|lắp|bố trí|bố trí thêm|mở thêm|tăng cường|cải thiện|nâng cấp|sửa chữa|cải tiến|trang bị|bổ sung thêm quầy|xây dựng thêm|làm đường|làm lại đường|tu sửa|đơn giản hóa|rút ngắn|đầu tư|trồng thêm|mở rộng|kê thêm|lắp camera|niêm yết|công khai|áp dụng|xây thêm|nạo vét|đổi giờ|thêm quầy|thêm ghế|tổ chức thêm|triển khai|duy trì|nghiên cứu|hỗ trợ người|sắp xếp|đặt thêm|làm thêm|tập huấn|ứng dụng|cho phép nộp|sớm sửa|cho sửa)',
    ],
    [
      1.5,
      '(nên|cần|giá như|giá mà|ước gì|phải chi|nếu có thể) ~4 (có thêm|thêm|làm|bố trí|mở|lắp|đặt|cải|tăng|đổi|cho dân|niêm yết|công khai|xây|dán|tổ chức|có)',
    ],
    [
      1.5,
      '(để người dân|để bà con|để dân|giúp người dân) ~4 (thuận tiện|đỡ|dễ|thuận lợi|bớt|không phải|được thuận)',
    ],
  ],
  feedback: [
    [
      2,
      '(tôi|em|chúng tôi|cháu|mình|bà con|người dân|xin|muốn|gia đình|công ty|công dân|dân) ~4 (phản ánh|trình báo|bức xúc|phàn nàn|kể|than|báo)',
    ],
    [1, '(phản ánh|bức xúc|trình báo|phàn nàn)'],
    [-3, '(sau hôm|sau khi|từ khi|từ hôm|từ ngày|vì|sau lần|kể từ) ~4 (phản ánh|trình báo|báo)'],
  ],
  request: [
    [
      2,
      '(đề nghị|yêu cầu|kính mong|mong|kính đề nghị|xin|nhờ|mong muốn|kính xin|rất mong|cần|phải|kính nhờ) ~12 (xác minh|làm rõ|xử lý|xử lí|điều tra|kỷ luật|thanh tra|vào cuộc|xử nghiêm|truy cứu|xử phạt|trừng trị|đình chỉ|cách chức|xem xét trách nhiệm|kiểm điểm|khởi tố|xử lý nghiêm|làm sáng tỏ|lập đoàn|thẩm tra|cho nghỉ việc|đuổi việc)',
    ],
    [
      1.5,
      '(đề nghị|yêu cầu|kính mong|mong|kính đề nghị|xin|nhờ|cần) ~5 (kiểm tra|can thiệp|xem xét xử lý|giải quyết dứt điểm)',
    ],
    [
      1.5,
      '(xác minh|làm rõ|xử lý|xử lý nghiêm|xử lý dứt điểm|xử nghiêm|kỷ luật nghiêm|điều tra|kỷ luật) ~2 (giúp|dùm|giùm|hành vi|việc|vụ|sự việc|cán bộ|người|nghiêm|theo|cho|những|ông|bà)',
    ],
  ],
  redress: [
    [
      2.5,
      '(yêu cầu|đề nghị|mong|xin|kính mong|kính đề nghị|buộc|đòi|kính xin) ~12 (hủy bỏ|hủy|thu hồi quyết định|rút lại quyết định|thu hồi|xem xét lại|xem lại|xét lại|làm lại|chi trả cho tôi|giải quyết lại|bồi thường|trả lại|hoàn trả|khôi phục|đo đạc lại|đo lại|sửa lại quyết định|tính lại|cấp lại sổ|công nhận lại|đính chính|điều chỉnh lại|áp lại giá|dừng cưỡng chế|rà soát lại|hoàn lại|phúc khảo|chấm lại|thay đổi quyết định|tạm dừng thi hành|cho tôi được hưởng|cấp giấy chứng nhận cho tôi)',
    ],
    [
      1.5,
      '(quyết định số|quyết định xử phạt|quyết định thu hồi|quyết định cưỡng chế|quyết định hành chính|quyết định kỷ luật|quyết định giải quyết|phương án bồi thường|thông báo số|quyết định buộc|quyết định bồi thường|quyết định phê duyệt)',
    ],
    [1.5, '(xâm phạm|ảnh hưởng|thiệt hại) ~4 (quyền|quyền lợi|quyền và lợi ích|lợi ích hợp pháp)'],
    [
      1,
      '(quyền lợi hợp pháp|quyền và lợi ích hợp pháp|gia đình tôi bị thu hồi|thiệt thòi|bị thiệt)',
    ],
  ],
  grievance: [
    [
      1.5,
      '(hành dân|làm khó|gây khó|gây khó khăn|khổ quá|mệt mỏi|quá đáng|chán|khổ|bực mình|thất vọng|vô lý|không chấp nhận được|gây phiền hà|nhũng nhiễu|sách nhiễu|ức quá|ức chế|hành là chính|tệ quá|quá tệ|bị hành|khốn khổ|bất bình|lừa|quỵt|chặt chém|ô nhiễm|hỏng|xuống cấp|mất vệ sinh|ồn ào|lấn chiếm|ngập|xả thải|hôi thối|mùi hôi|khói bụi|mất điện|mất nước|ổ gà|ùn tắc|tai nạn|không hài lòng|kém chất lượng|nợ lương|rác thải|vứt rác|đốt rác|xả rác|karaoke)',
    ],
    [0.7, '(sao|tại sao|vì sao) ~6 (lại|không|cứ|mà|thế)'],
    [0.5, '(nhưng|mà|vậy mà|thế mà) ~4 (không|chưa|chẳng|vẫn|lại)'],
  ],
  inquiry: [
    [
      3,
      '(cho tôi hỏi|cho em hỏi|xin hỏi|cho hỏi|cho mình hỏi|cho cháu hỏi|muốn hỏi|xin được hỏi|cho con hỏi|cần hỏi|có câu hỏi|công dân hỏi|người dân hỏi|cd hỏi|người gọi hỏi|khách hỏi|hỏi thủ tục|hỏi giờ|hỏi chút|hỏi tí|gọi hỏi|gọi điện hỏi|gọi đến hỏi|hỏi lịch|xin tư vấn|cần tư vấn|nhờ tư vấn|xin hướng dẫn|nhờ hướng dẫn|mong được hướng dẫn|đề nghị hướng dẫn|xin được tư vấn|cho biết thủ tục|em hỏi là|hỏi là|hỏi phải|hỏi cách)',
    ],
    [
      1.5,
      '(xin cho biết|cho tôi biết|cho em biết|vui lòng cho biết|cho mình biết|xin thông tin|muốn biết|cho biết|giải đáp|nhờ giải đáp|chỉ giúp|hướng dẫn giúp|hướng dẫn giùm|tư vấn giúp|chỉ em|chỉ giùm|tư vấn cho)',
    ],
  ],
  question: [
    [
      1.5,
      '(cần những giấy tờ gì|cần giấy tờ gì|cần giấy tờ nào|gồm những gì|cần mang gì|cần những gì|hồ sơ gồm|làm thế nào|như thế nào|làm ở đâu|ở đâu|bao lâu|mấy giờ|bao nhiêu tiền|bao nhiêu|khi nào|thủ tục gì|nộp ở đâu|được không ạ|phải không ạ|hay không|đúng không ạ|không ạ|ra sao|mất bao lâu|liên hệ ai|gặp ai|thứ bảy có làm|có làm việc không|những giấy tờ nào|giấy tờ gì|thế nào ạ|được ko ạ|cơ quan nào|số nào|chỗ nào|bao giờ|cách nào|làm sao để|cần chuẩn bị)',
    ],
    [
      1,
      '(thủ tục|hồ sơ|giấy tờ|điều kiện|quy trình|lệ phí|thời gian|mức|địa chỉ|giờ) ~6 (thế nào|gì|bao nhiêu|ra sao|bao lâu|ở đâu|nào|sao ạ|mấy)',
    ],
  ],
  unrelated: [
    [
      3,
      '(v v|về việc) ~3 (góp ý dự thảo|triển khai|tổ chức hội nghị|báo cáo|cử|mời|đăng ký thi đua|phối hợp|góp ý)',
    ],
    [
      2,
      '(đơn vị trực thuộc|phòng ban đơn vị|các phòng chuyên môn|các phòng ban|ban đơn vị|ban ngành đoàn thể|các sở ban ngành|gửi văn bản góp ý)',
    ],
    [2, '(shop|ib|inbox|freeship|ship cod|size|order)'],
    [
      3,
      '(khai trương|khuyến mãi|khuyến mại|giảm giá|ưu đãi|siêu ưu đãi|vay vốn|vay tiền|lãi suất|trúng thưởng|báo giá|chào hàng|chào giá|tuyển dụng cộng tác viên|tuyển cộng tác viên|mở thẻ tín dụng|thẻ tín dụng|đầu tư sinh lời|lợi nhuận|kiếm tiền online|thu nhập thụ động|thiết kế website|dịch vụ seo|bán đất nền|căn hộ|chung cư cao cấp|liên hệ hotline để|mua ngay|đặt hàng|miễn phí vận chuyển|quý khách|quý khách hàng|khóa học|chiết khấu|tri ân khách hàng|nhà phân phối|flash sale|đất nền|sổ hồng riêng|giá sốc|giải ngân|hội thảo miễn phí|cung cấp dịch vụ|chuyên cung cấp|giới thiệu sản phẩm|giới thiệu dịch vụ|sim số đẹp|cá cược|nhà cái|casino|việc nhẹ lương cao)',
    ],
    [
      3,
      '(xác minh tài khoản|cập nhật tài khoản|tài khoản của bạn|tài khoản của quý|hộp thư của bạn|hộp thư của quý|bị khóa trong|nhấp vào|bấm vào|click vào|truy cập đường link|đăng nhập ngay|mã otp|mật khẩu của bạn|dung lượng hộp thư|nhấn vào|đường dẫn sau|link sau|kích hoạt tài khoản|bấm link)',
    ],
    [
      3,
      '(đơn xin việc|ứng tuyển|đơn ứng tuyển|xin ứng tuyển|gửi cv|cv xin việc|sơ yếu lý lịch|hồ sơ xin việc|xin việc|xin thực tập|vị trí tuyển dụng|thư xin việc|đơn xin nghỉ phép|đơn xin nghỉ)',
    ],
    [
      3,
      '(giấy mời|kính mời|trân trọng kính mời|mời họp|thông báo họp|lịch họp|lịch công tác|về việc triển khai|kế hoạch số|nơi nhận|lưu vt|căn cứ công văn|yêu cầu các đơn vị|đề nghị các đơn vị|kính gửi các cơ quan|các phòng ban|thực hiện công văn|căn cứ luật|gửi kèm báo cáo|báo cáo tuần|báo cáo tháng|gửi báo cáo|công văn số|triển khai thực hiện|thông cáo báo chí)',
    ],
    [
      2,
      '(dear|unsubscribe|click|http|https|invoice|order|free|offer|winner|bitcoin|crypto|hello|loan|seo|payment|verify|account)',
    ],
    [
      2,
      '(chúc mừng năm mới|chúc mừng sinh nhật|chúc sức khỏe|kính chúc|chúc mừng|test|thử nghiệm|thư thử)',
    ],
    [
      2,
      '(ignore|previous instructions|system prompt|bỏ qua mọi hướng dẫn|bỏ qua các hướng dẫn|bạn là ai|ngôn ngữ lớn|trợ lý ảo)',
    ],
  ],
  thanks: [
    [
      3,
      '(cảm ơn|cám ơn|biết ơn|tri ân|khen|biểu dương|khen ngợi|tuyên dương|ghi nhận|lời cảm ơn|thư cảm ơn|hoan nghênh) ~8 (cán bộ|anh|chị|đồng chí|nhiệt tình|tận tình|đã giúp|đã giải quyết|đã hỗ trợ|hỗ trợ|bộ phận|các anh|các chị|cô|bác sĩ|đã|tập thể|ủy ban nhân dân|sở|công an|sự)',
    ],
    [
      2,
      '(nhiệt tình|tận tình|chu đáo|vui vẻ|niềm nở|nhanh chóng|rất hài lòng|tử tế|lịch sự|dễ thương|chuyên nghiệp) ~1',
    ],
    [
      2,
      '(thư cảm ơn|lời cảm ơn|thư khen|cảm ơn nhiều|rất cảm ơn|xin cảm ơn|chân thành cảm ơn|gửi lời cảm ơn)',
    ],
  ],
  ask: [
    [
      1,
      '(đề nghị|kiến nghị|mong muốn|kính mong|rất mong|mong|đề xuất|góp ý|nên|xin ý kiến|ước gì|mong rằng|ước)',
    ],
  ],
  private: [
    [
      2,
      '(công ty|doanh nghiệp|cửa hàng|shop|siêu thị|ngân hàng|nhà xe|quán|chủ đầu tư|nhà máy|xưởng|điện lực|công ty bảo hiểm|chung cư|ban quản trị|nhà mạng|viettel|hàng xóm|nhà bên cạnh|chủ trọ|bệnh viện tư|trường tư|phòng khám tư|grab|shopee|lazada)',
    ],
  ],
};

export const intentRules: readonly IntentRule[] = Object.entries(lists).flatMap(
  ([label, patterns]) =>
    patterns.map(([weight, pattern]) => ({
      decided: 'intent' as const,
      // The keys of `lists` are the signals.
      label: label as Signal,
      weight,
      pattern,
    })),
);
