import type { Reading } from '../text/read-text.ts';
import { isDenied, isFeared } from './negation.ts';
import type { Hit, Rule } from './phrase-matcher.ts';

export interface UrgentRule extends Rule<'now'> {
  readonly decided: 'urgent';
}

const patterns = [
  '(đang|hiện đang|vẫn đang|liên tục|vừa|hôm qua|đêm qua|sáng nay|hôm nay|ngày nào cũng|hàng ngày|mấy hôm nay|tối qua) ~6 (bị đe dọa|đe dọa|hăm dọa|dọa nạt|trả thù|uy hiếp|khủng bố|dọa đánh|dọa giết|trù dập|gây sức ép|dọa)',
  '(dọa giết|dọa đánh|dọa chém|dọa đốt|dọa cho|đe dọa tính mạng|nguy hiểm tính mạng|nguy hiểm đến tính mạng|nguy kịch|đang cấp cứu|chết người|côn đồ|giang hồ|chặn đường|ném đá|đập cửa|tạt sơn|ném sơn|đổ sơn|hắt sơn|đổ chất bẩn|ném chất bẩn|đập phá|nhắn tin đe dọa|gọi điện đe dọa|nhắn tin dọa|gọi điện dọa|đến nhà dọa|đến nhà đe dọa|đến tận nhà đe|hành hung)',
  '(đe dọa|hăm dọa|dọa nạt|trả thù|trù dập|uy hiếp|dọa) ~2 (tôi|gia đình|vợ|con|chúng tôi|bố|mẹ|người tố cáo|em|nhà tôi|sẽ|cháu|mình)',
  '(đừng trách|biết tay|không để yên|liệu hồn|coi chừng|không yên thân|cho biết mặt)',
  '(sau khi|từ khi|từ ngày|vì|từ hôm|kể từ|chỉ vì) ~6 (phản ánh|tố cáo|khiếu nại|gửi đơn|lên tiếng|có đơn|làm đơn) ~14 (gây khó|làm khó|gây khó dễ|kiếm cớ|đến nhà|kiểm tra liên tục|điều chuyển|cho nghỉ|cắt|bị đuổi|đe dọa|dọa|trù dập|đì|cô lập)',
  '(đang|sắp|chuẩn bị|sẽ|ngày mai|sáng mai|mai|tuần này|chiều nay|hôm nay|vài ngày tới|mấy ngày nữa) ~6 (cưỡng chế|phá dỡ|tháo dỡ|cắt điện|cắt nước|phá nhà|đập nhà|giải tỏa|thu hồi mặt bằng|tịch thu)',
  '(cưỡng chế|phá dỡ|tháo dỡ|thi hành|đấu giá) ~6 (ngày mai|sáng mai|tuần này|tuần sau|hôm nay|chiều nay|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu tới|ngày kia|0 ngày nữa|trong 0 ngày|vào ngày)',
  '(hết hạn|hạn chót|hạn cuối|hạn nộp|đến hạn|thời hạn|deadline|phải nộp|phải xong|hạn) ~6 (ngày mai|mai|hôm nay|tuần này|ngày kia|chiều nay|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|0 ngày nữa|trong tuần|cuối tuần)',
  '(ngày mai|mai|ngày kia|tuần này|hôm nay|cuối tuần|chiều nay|0 ngày nữa|vài ngày nữa|mấy ngày nữa) ~5 (hết hạn|là hết|là hạn|hạn cuối|hạn chót|phải nộp|phải bay|nhập học|xuất cảnh|phải có|mổ|nhập viện|đi làm|lên đường|khởi hành)',
  '(chỉ còn|còn đúng|còn có) ~1 (0 ngày|hai ngày|ba ngày|vài ngày|mấy ngày|một ngày|một hôm|0 hôm|0 tiếng|bốn ngày|năm ngày)',
  '(dọa|!đe) ~4 (đuổi|đánh|giết|đốt|bắt|cắt|phạt|không|sẽ|cho) ~8 (nếu|còn|khi)',
  '(dọa|!đe) ~3 (đuổi học|đuổi việc|đốt nhà|đánh|giết|chém)',
  '(trong|sau) ~1 (vài|hai|ba|0|mấy|một) (ngày|hôm) (tới|nữa)',
  'còn ~1 (0|hai|ba|bốn|năm|vài|mấy|một) (ngày|hôm|bữa) nữa',
  '(đang|vẫn đang|vẫn|ngày đêm|đêm nào cũng|hiện) ~4 (xả thải|đổ thải|xả trộm|san lấp|khai thác cát|hút cát|đốt rác|chôn lấp|phá rừng|chặt cây|thi công|đào bới|rò rỉ|sạt lở|bốc cháy|chảy ra|đổ trộm|xả nước thải|múc đất|xây dựng trái phép|đổ đất)',
  '(chiều nay|tối nay|đêm nay|sáng mai|ngày mai|sáng ngày mai|mai|hôm nay|tuần này) ~8 (phá|đập|dỡ|đuổi|niêm phong|bắt|cẩu|xuống phá|đến đập|khóa cửa)',
  '(đề nghị|xin|cần|yêu cầu|được) ~3 bảo vệ ~4 (khẩn cấp|ngay|gia đình|tính mạng|tôi|con tôi|chúng tôi)',
  '(ép|bắt|buộc|dọa|đòi|hạn|phải|can thiệp|giúp) ~9 trước ~1 (0|ngày 0|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|cuối tuần)',
  '(vừa|mới|hôm qua|hôm kia|tối qua|đêm qua|sáng nay|hôm nay) ~4 (bị đánh|đánh|bị chặn|bị đình chỉ|bị đuổi|bị đập|bị cắt điện|bị cắt nước|bị khóa)',
  '(không gỡ|không rút|không nghe|không ký|không im|không thôi) ~3 (thì|sẽ) ~5 (khỏi|đừng|bị|đuổi|không được|biết)',
  '(sắp sập|sắp đổ|nguy cơ sập|nguy cơ cháy|nguy cơ điện giật|điện rò|hở điện|ngộ độc|sạt lở)',
  '(khẩn cấp|khẩn thiết|cấp bách|gấp gấp|hỏa tốc|cầu cứu|kêu cứu|đơn kêu cứu|rất gấp|ngay lập tức|can thiệp ngay|xử lý ngay|giúp gấp|cứu tôi|cần gấp|ngăn chặn ngay|cấp cứu|khẩn)',
] as const;

// A call for haste alone is not an emergency.
const weakPatterns = new Set<string>([patterns.at(-1) ?? '']);

export const urgentRules: readonly UrgentRule[] = patterns.map((pattern) => ({
  decided: 'urgent',
  label: 'now',
  weight: weakPatterns.has(pattern) ? 1 : 2,
  pattern,
}));

/** A present threat or retaliation, harm under way, or a deadline within days. Fear of what may come is not. */
export const findUrgency = (reading: Reading, hits: readonly Hit<UrgentRule>[]) => {
  const standing = hits.filter((hit) => !isDenied(reading, hit) && !isFeared(reading, hit));
  const weight = [...new Set(standing.map((hit) => hit.rule))].reduce(
    (sum, r) => sum + r.weight,
    0,
  );
  return { isUrgent: weight >= 2, hits: standing };
};
