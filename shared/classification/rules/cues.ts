import { chiefTitles, directorTitles, minorTitles, otherTitles } from './office-titles.ts';
import type { Rule } from './phrase-matcher.ts';

/** What surrounds a name or a title and tells which part it plays. */
export type Cue =
  | 'addressee'
  | 'request'
  | 'residence'
  | 'accusing'
  | 'body'
  | 'place'
  | 'anaphora'
  | 'legal-act'
  | 'topic'
  | 'private-body'
  | 'elsewhere'
  | 'paper'
  | 'local-body'
  | 'dealing'
  | 'type-word'
  | 'committee'
  | 'department'
  | 'staff'
  | 'deed'
  | 'chief'
  | 'minor-office'
  | 'other-title'
  | 'excuse-before'
  | 'excuse-after'
  | 'meeting'
  | 'praise'
  | 'thanks'
  | 'compared'
  | 'ground'
  | 'reception'
  | 'helper'
  | 'grievance';

export interface CueRule extends Rule<Cue> {
  readonly decided: 'cue';
}

const cues: { readonly [cue in Cue]: readonly string[] } = {
  dealing: [
    '(xử lý|cách chức|kỷ luật|kiểm tra|điều tra|làm rõ|thay|thay thế|đình chỉ|xử phạt|khởi tố|xem xét trách nhiệm|xác minh|việc|hành vi|truy cứu|miễn nhiệm|bãi nhiệm|đuổi|kiểm điểm|trừng trị|tố cáo|khiếu nại|phản ánh)',
  ],
  deed: [
    '(đòi|vòi|quát|chửi|bảo|nói|bắt|ép|dọa|nhận|gợi ý|yêu cầu|mắng|đuổi|ký|cho|chỉ đạo|không|cố tình|lợi dụng|đánh|hẹn|bao che|ưu ái|né|xúc phạm|hách dịch|thu|lạm|tham|cấp|bán|chiếm|trù|đe|tự ý|để|làm|có|đã|gây|cũng|thường|hay|gọi|tuyên bố|trả lời|từ chối)',
  ],
  chief: [...chiefTitles, ...directorTitles],
  'minor-office': minorTitles,
  'other-title': otherTitles,
  'excuse-before': [
    '(không trách|chẳng trách|không phàn nàn|không phàn nàn gì|không có ý kiến gì|không ý kiến gì về|không nói xấu|không dám nói|không tố|không tố cáo|không ghét|không ghét bỏ gì|chứ không phải|không phải|cảm ơn|cám ơn|khen|hoan nghênh|ghi nhận|may nhờ|may có|may mà có|nhờ có|trước mặt|mang tiếng|nghi oan|oan cho|không kiện|không khiếu nại)',
  ],
  'excuse-after': [
    '(chưa biết|không biết việc|không biết chuyện|không biết|chắc không biết|chắc chưa biết|là không biết|không hay|không hề biết|chưa nắm|không nắm được|mới về|mới nhận nhiệm vụ|mới nhận chức|đang họp|bận họp|đi họp|đi học|đi công tác|đi ngang|đi qua|tốt lắm|thì tốt|rất tốt|tốt bụng|là người tốt|tử tế|đàng hoàng|lễ phép|hiền lành|hiền lắm|nhắc ngay|đã nhắc nhở|xin lỗi|can ngăn|có can|cho gỡ|thăm|hỏi thăm|rất ủng hộ|cũng ủng hộ|ủng hộ nhưng|nghe ngay|nhiệt tình|chu đáo|niềm nở|dễ tính|là bạn|không liên quan|bênh dân|biết mà|can thiệp nên|can thiệp giúp|đã can thiệp|can thiệp tôi|can thiệp thì|nghe rồi cũng)',
  ],
  meeting: [
    '(gặp|muốn gặp|xin gặp|đòi gặp|gặp được|chờ|đợi|hỏi ý kiến|gọi|gọi cho|kể cho|nói với|báo với|hỏi)',
  ],
  'type-word': ['(xã|phường|phương|phuờng|thị trấn|tt|p|x|phg)'],
  committee: ['(ủy ban|ủy ban nhân dân)'],
  department: ['(sở|chuyên viên|ban|ban quản lý|chi cục|cục|trung tâm|hải quan|thuế|bảo hiểm)'],
  staff: [
    '(bác sĩ|y tá|điều dưỡng|hộ lý|y sĩ|nhân viên|giám đốc|trưởng khoa|cô giáo|thầy giáo|giáo viên|hiệu trưởng|hiệu phó|chuyên viên|cán bộ|công chức|chấp hành viên|giao dịch viên|kiểm sát viên|thanh tra|đoàn|đội|tổ)',
  ],
  praise: [
    '(rất nhanh|nhanh gọn|làm nhanh|xong ngay|giải quyết nhanh|giải quyết ngay|làm tốt|rất tốt|nhiệt tình|tận tình|niềm nở|chu đáo|lịch sự|lễ phép|vui vẻ|đúng hẹn|dễ chịu|đàng hoàng|giúp đỡ|khen|rất hoan nghênh|là xong|tử tế|ghi đạt|đánh giá đạt|kết luận đạt)',
  ],
  thanks: ['(cảm ơn|cám ơn|biết ơn|khen|khen ngợi|tuyên dương|hoan nghênh)'],
  compared: [
    '(không bằng|chẳng bằng|thua|kém|so với|khác với|khác hẳn|khác xa|không như|chứ không như|không giống|học tập|như bên|học bên|học hỏi bên|cũng như ở|không phải)',
  ],
  ground: [
    '(theo|căn cứ|căn cứ vào|chiếu theo|dựa theo|dựa vào|đúng theo|thực hiện) ~3 (quyết định|hướng dẫn|công văn|thông báo|quy định|kế hoạch|văn bản|nghị quyết|chỉ đạo|chỉ thị|kết luận|quy chế|bảng giá)',
  ],
  addressee: ['(kính gửi|kính gởi|đồng kính gửi|kính thưa|thưa|nơi nhận)'],
  request: [
    '(đề nghị|kính đề nghị|mong|kính mong|nhờ|xin|kính xin|kính nhờ|trình báo|gửi đến|gửi tới|gửi lên|gửi đơn đến|gửi đơn lên|gửi|báo cáo|phản ánh lên|phản ánh đến|phản ánh tới|phản ánh với|báo với|trình|gọi lên|báo lên|kiến nghị với|kiến nghị đến|kiến nghị lên|kính trình|kính chuyển|mong muốn|rất mong|yêu cầu|kiến nghị|hy vọng|kính báo|đơn lên|khiếu nại lên|khiếu nại đến|tố cáo lên|tố cáo đến|tố cáo với|cảm ơn|cám ơn|đề xuất|muốn gặp|xin gặp|xin được gặp|muốn được gặp|mong được gặp)',
  ],
  residence: [
    '(trú tại|thường trú|tạm trú|địa chỉ|cư trú|sinh sống|hộ khẩu|quê quán|quê|ngụ tại|nhà tôi ở|tôi ở|em ở|cháu ở|mình ở|người dân|nhà ở|đang ở|hiện ở|công dân|dân phường|dân xã|là dân|bà con|hộ dân|nhà em ở|trú quán|nơi ở|sống ở|sống tại|hktt|đ c|chúng tôi ở|hiện sống|gia đình tôi ở|hộ kinh doanh|nhà tôi tại|đóng tại|có trụ sở tại|ở thôn|ở xóm|ở khu phố|ở tổ|ở khu|ở số nhà|nhân dân|cử tri|con ở|gọi từ|gọi điện từ|người gọi|chỗ ở|nhà ở khu vực|xưởng ở|quán ở|cửa hàng ở|trang trại ở|quầy thuốc ở|công ty ở|tiệm ở|nhà máy ở|kho ở)',
  ],
  accusing: [
    '(tố cáo|khiếu nại|phản ánh|bức xúc|phản ánh về|tố cáo về|khiếu nại về|phản ánh việc|tố|tố giác|phàn nàn|hành vi của|trách nhiệm của|sai phạm của|đối với|không đồng ý với|về việc|quyết định của|thái độ của|bị|chê|chê trách)',
  ],
  body: [
    '(ủy ban nhân dân|ủy ban|cán bộ|công chức|chủ tịch|phó chủ tịch|địa chính|bộ phận một cửa|một cửa|tư pháp|hộ tịch|lãnh đạo|văn phòng|bí thư|trụ sở|hành chính công|nhân viên|trưởng thôn|trưởng khu|trưởng phòng|tổ trưởng|tổ trưởng dân phố|chính quyền|trung tâm phục vụ hành chính công|phòng kinh tế|phòng văn hóa|đội trật tự|trật tự đô thị|trạm y tế|tiểu học|mầm non|mẫu giáo|ban chỉ huy quân sự|xã đội|kế toán|thủ quỹ|chuyên viên|hội đồng nhân dân|phòng hạ tầng|trường|tiếp công dân|tiếp dân|bên|sếp|quyết định của|ban quản lý|đội quản lý|quầy số|quầy 0|quầy tiếp nhận|quầy tư pháp|quầy hộ tịch|quầy địa chính|quầy đất|quầy một cửa|quầy chứng thực|quầy trả|quầy thuế|quầy giao dịch|quầy hành chính|quầy của|tại quầy|ở quầy|ra quầy|lên quầy|đến quầy|quầy bảo|quầy nói|văn thư|bảo vệ|công an viên|xét duyệt|tổ công tác|đoàn|thanh tra)',
  ],
  place: ['(tại|ở|thuộc|trên địa bàn|địa bàn|từ|qua|gần|khu vực|về|đi|sang)'],
  anaphora: [
    '(cán bộ|công chức|ủy ban nhân dân|ủy ban|chủ tịch|lãnh đạo|chính quyền|một cửa|địa chính|tư pháp|công chức|hộ tịch|văn phòng|phía|bên|nhân viên|lên|ra|ngoài) ~3 (phường|xã|phường tôi|xã tôi|xã nhà|phường nhà|phường mình|xã mình)',
    '(quý cơ quan|quý sở|quý phường|quý đơn vị|quý ủy ban|cơ quan mình|bên mình|đơn vị mình|quý ban|quý xã|quý công an)',
    '(bộ phận một cửa|ủy ban nhân dân|địa chính|cán bộ tư pháp|cán bộ hộ tịch)',
  ],
  'legal-act': [
    '(quyết định|công văn|thông báo|kế hoạch|chỉ thị|văn bản|quy định|nghị quyết|giấy phép|biên bản|kết luận|qđ số|tờ trình|thông tư|theo) ~9 (của|do)',
    '(lịch tiếp|buổi tiếp|lịch tiếp dân|lịch tiếp công dân|lịch làm việc|ngày tiếp dân|ngày tiếp công dân) ~3 (của)',
  ],
  reception: [
    '(lịch tiếp|buổi tiếp|lịch tiếp dân|lịch tiếp công dân|ngày tiếp dân|ngày tiếp công dân) ~3 (của)',
  ],
  helper: [
    '(báo|đã báo|báo cho|trình báo|gọi|gọi cho|nhờ|mời|có|chờ|cho|việc của|trước mặt|chứng kiến của|chuyển|chuyển sang|chuyển cho|phối hợp với|phối hợp|xác nhận của|nộp cho)',
  ],
  grievance: [
    '(tố cáo|khiếu nại|phản ánh|bức xúc|tố giác|phàn nàn|hẹn trả|quá hạn|không trả lời|không phản hồi|im lặng|từ chối|xem xét lại|xem lại|xác định lại|giải quyết lại|tính lại|điều chỉnh lại|khám lại|hủy kết luận|hủy quyết định|hủy thông báo|hủy biên bản|thu hồi|bị ấn định|bị trả|bị từ chối|bị đòi|bị phạt|bị giữ|bị bắt|đuổi về|đòi thêm|đòi phải|bắt nộp|bắt mua|bắt bổ sung|lấy tiền|thu tiền|khôi phục|làm rõ|bồi thường|không đồng ý|chưa được|chưa có kết quả|yêu cầu phải|trả hồ sơ|trả lại hồ sơ|bị trừ|bị cắt|bị loại|bị đình chỉ|kiểm tra lại|quá hẹn|trễ hẹn|chưa ai xuống|gỡ quyết định|dừng lệnh|hủy lệnh|ném trả|thu phí|hủy quyết định|không ai trả lời|không hồi âm|không có hồi âm|gây khó|gây khó khăn|làm khó)',
  ],
  topic: [
    '(đóng|sổ|nợ|tham gia|trốn đóng|trốn|chế độ|tiền|hưởng|mã số|thẻ|nộp|rút|lương|trợ cấp|trích) ~1 (bảo hiểm xã hội|bảo hiểm)',
    '(bảo hiểm xã hội) (một lần|tự nguyện|bắt buộc)',
    '(tiền thuế|nợ thuế|nộp thuế|đóng thuế|mã số thuế|kê khai thuế|số thuế|thuế giá trị gia tăng)',
  ],
  'private-body': [
    '(bệnh viện|phòng khám|trường|mầm non|trung học phổ thông|trung học cơ sở|tiểu học|mẫu giáo|nhà trẻ|trường học|trung học) ~4 (tư nhân|tư thục|dân lập|quốc tế|thẩm mỹ)',
    '(bệnh viện tư|trường tư|phòng khám tư|bệnh viện thẩm mỹ|bệnh viện quốc tế)',
    '(chủ trọ|chủ nhà trọ|ngân hàng thương mại|ngân hàng tm|ngân hàng cổ phần|công ty tài chính|công ty tư nhân|cty tư nhân|chủ tàu tư nhân|công ty cung ứng|công ty môi giới|khu trọ là tư nhân|ban quản lý khu trọ|chủ khu trọ|chủ dãy trọ|khu trọ nhà tôi|khu trọ em|chủ nhà tính|chủ nhà thu|ban quản lý tòa nhà|chủ đầu tư chung cư)',
  ],
  paper: [
    '(xác nhận|chữ ký|giấy xác nhận|dấu|dấu đỏ|giấy giới thiệu|bệnh án|phiếu khám|kết quả khám|giấy ra viện|hóa đơn|đơn thuốc|ý kiến|giấy báo tử|giấy chứng sinh|giấy khám sức khỏe|giấy khám|bản gốc|bản giấy|bản sao|thêm bản) ~2 (của)',
  ],
  elsewhere: [
    '(khác tỉnh|tỉnh khác|không phải tỉnh mình|không phải ở tỉnh mình|không phải tỉnh ta|không thuộc tỉnh|không thuộc thẩm quyền tỉnh|tỉnh bạn)',
    '(xã|phường|huyện|tỉnh|công an|cán bộ|địa chính|sang|trạm|họ) ~3 (bên đó|bên ấy|trên ấy|trên đó|ngoài đó|ngoài ấy|trong đó|trong ấy|dưới đó|dưới ấy|ở đó|ở đấy|ở ngoài đó|bên kia)',
  ],
  'local-body': [
    '(trạm y tế|trường tiểu học|tiểu học|trường mầm non|mầm non|mẫu giáo|trường cấp một|nhà văn hóa|trưởng thôn|trưởng khu|tổ trưởng dân phố|trưởng xóm|ban quản lý chợ|bql chợ|tiểu thương|ki ốt|ki-ốt|kiốt|sạp|vé chợ|bán hàng ở chợ|áo trật tự|trật tự đô thị|dân quân|xã đội|ban chỉ huy quân sự xã|ban chỉ huy quân sự phường)',
  ],
};

export const cueRules: readonly CueRule[] = Object.entries(cues).flatMap(([label, patterns]) =>
  // The keys of `cues` are the cues.
  patterns.map((pattern) => ({
    decided: 'cue' as const,
    label: label as Cue,
    weight: 1,
    isLooseAlone: true as const,
    pattern,
  })),
);
