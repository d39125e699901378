import type { ActPhrases } from './phrase-list.ts';

/** Acts of conduct towards people, and of those who should have stopped it. */
export const conductPhrases: ActPhrases = {
  hach_dich: {
    strong: [
      '(ném|quẳng|quăng|vứt|hất đổ|hất|giật) ~2 (tờ giấy|tờ đơn|gánh hàng|đồ|hàng|giấy|hồ sơ|bút)',
      '(gắt um|gắt lên|gắt ầm|quát ầm|sừng sộ|cau có|nhăn nhó|mặt lạnh|ném cho|nói như tát|nói chuyện cộc lốc|cộc lốc|chỏng lỏn|trả lời nhát gừng|nhát gừng|khó chịu ra mặt|tỏ ra khó chịu|tỏ thái độ|nói xấu dân|đe nẹt dân|quát dân|chửi dân|mắng dân)',
      '(quát|quát tháo|quát nạt|hách dịch|hống hách|cáu gắt|xúc phạm|thiếu tôn trọng|coi thường|chửi|mắng|mắng chửi|lăng mạ|hạch sách|trịch thượng|vô lễ|cửa quyền|nạt nộ|khinh thường|mạt sát|sỉ nhục|nhục mạ|chửi bới|hằn học|xấc xược|gắt gỏng|nặng lời|to tiếng|chửi mắng|xưng hô mày tao|!mày tao|lớn tiếng|khinh dân|hoạnh họe|ra oai|lên mặt|coi dân|hành dân|bất lịch sự|vô văn hóa|thiếu văn hóa|khinh khỉnh|xách mé|vênh váo|trợn mắt|trừng mắt|bố láo|nói trống không|sẵng giọng|quát mắng|quát vào mặt|đập bàn|chỉ mặt|làm nhục|miệt thị|đuổi dân|mặt nặng mày nhẹ)',
      '(thái độ|ăn nói|ứng xử|cư xử|lời lẽ|cách nói|giọng điệu|giọng) ~6 (không đúng mực|thô lỗ|tệ|kém|khó chịu|lồi lõm|bực bội|coi thường|cộc cằn|khiếm nhã|lấc cấc|thiếu tôn trọng|gay gắt|không tốt|rất láo|láo|khó coi|không chuẩn mực|hỗn|xấc|mất dạy|khinh|quá đáng|cục cằn|chán|xấu|tồi|kinh khủng|ghê|lạnh lùng|cáu|bề trên)',
      '(đuổi|xua) ~2 (ra ngoài|về|tôi|dân|khỏi|ra khỏi|người dân|mẹ tôi|cụ)',
      '(ném|quăng|quẳng|vứt|đập|hất|giật|giằng) ~3 (hồ sơ|giấy|giấy tờ|đơn) ~4 (vào|xuống|ra|trước|mặt|bàn|trả)',
      '(không biết gì|nhà quê|ngu|dốt|đồ) ~3 (dân|thì đừng|mà|này|như)',
    ],
    weak: [
      '(thái độ|khó chịu|gắt|hỗn|láo|quát|bực)',
      '(không lịch sự|thiếu lịch sự|coi như không có)',
    ],
  },
  tru_dap: {
    strong: [
      '(dọa|!đe|đe dọa) ~4 (nếu|còn|khi) ~8',
      '(ai|người nào|những người|người|giáo viên nào|hộ nào) ~2 (thắc mắc|phản đối|không đồng tình|có ý kiến|lên tiếng|không nghe|tố cáo|phản ánh) ~3 (bị|thì bị|đều bị|sẽ bị|liền bị|thì)',
      '(chuyển công tác|điều chuyển|cho nghỉ việc|đuổi việc|kỷ luật|cắt thi đua|hạ thi đua|cô lập) ~2 (những người|người|ai) ~3 (không đồng tình|có ý kiến|phản ánh|tố cáo|góp ý|đấu tranh)',
      '(dọa|!đe) ~2 (đốt|bắt|giết|chém|cho|đuổi|đánh|phạt|cắt|thu|sẽ)',
      '(đe dọa|hăm dọa|dọa nạt|trả thù|trù dập|trả đũa|dọa dẫm|uy hiếp|khủng bố|đe nẹt|trù úm|hăm he|đe doạ|dọa đánh|dọa giết|dọa nạt|dằn mặt|cảnh cáo tôi|dọa bắt|răn đe tôi|gây sức ép|đe nạt)',
      '(dọa) ~5 (sẽ|nếu|cho|đuổi|không|cắt|đánh|kiện|phạt|bắt|làm)',
      '(sau khi|từ khi|từ ngày|vì|do|từ hôm|kể từ|chỉ vì) ~6 (phản ánh|tố cáo|khiếu nại|có đơn|gửi đơn|lên tiếng|kiện|góp ý|tố|làm đơn|viết đơn) ~14 (gây khó|làm khó|gây khó dễ|kiếm cớ|cắt|bị đuổi|bị phạt|đến nhà|gọi điện|không cho|ép|kiểm tra liên tục|chuyển công tác|điều chuyển|kỷ luật|bị hạ|cho nghỉ|loại|cô lập|bị kiểm tra|dừng|chặn|bị cắt|phân biệt|đì|bị gạch|gạch tên)',
      '(nếu|còn|dám|cứ|mà) ~5 (kiện|tố cáo|phản ánh|khiếu nại|gửi đơn|tố|nói ra|đơn từ) ~8 (thì đừng trách|sẽ không yên|biết tay|không yên|thì liệu|liệu hồn|cho biết|coi chừng|đừng hòng|cẩn thận|sẽ biết|không để yên|hậu quả|thì đừng|sẽ bị|khó sống)',
      '(ép|bắt|yêu cầu|buộc|gây áp lực|ép buộc|đòi) ~5 (rút đơn|rút lại đơn|gỡ bài|xóa bài|gỡ phản ánh|rút phản ánh|rút khiếu nại)',
      '(đừng trách|biết tay|liệu hồn|coi chừng|không để yên|cho biết mặt|không yên thân|không sống yên)',
      '(!trù|!đì) ~2 (tôi|gia đình|con tôi|con em|nhà tôi|em|cháu|dân)',
    ],
    weak: [
      '(gây khó dễ|làm khó|kiếm cớ|gây khó khăn|dọa|áp lực|cho côn đồ)',
      '(sau khi phản ánh|sau khi tố cáo|sau khi khiếu nại|vì tố cáo|vì phản ánh|từ khi phản ánh)',
    ],
  },
  tiet_lo: {
    strong: [
      '(tiết lộ|làm lộ|để lộ|lộ|rò rỉ|phát tán|tung|bán|lọt|tuồn|bêu|đưa) ~5 (thông tin|danh tính|số điện thoại|hồ sơ|dữ liệu|tên tôi|tên|đơn của tôi|tên người|nội dung đơn|bí mật|đơn tố cáo|địa chỉ|tên tuổi|bệnh án|đơn thư|ảnh) ~8',
      '(đưa|cho|gửi|chuyển|đọc|photo|chụp) ~4 (đơn|đơn tố cáo|phản ánh|nội dung đơn|đơn thư|hồ sơ|thông tin) ~6 (cho người bị|cho chính|cho đối tượng|cho ông ta|cho bên kia|cho người khác|cho hàng xóm|cho bị đơn|lên nhóm|lên zalo|lên facebook|lên mạng|cho người bị tố cáo|cho công ty|cho bên thứ ba|lên face|cho kẻ)',
      '(cho người khác biết|nói cho người khác|nói với hàng xóm|kể cho|báo cho người bị|báo cho ông|mách lại|thông báo cho đối tượng|báo lại cho)',
      '(lộ thông tin|lộ danh tính|lộ bí mật|lộ đề|lộ dữ liệu|lộ số điện thoại|lộ lọt thông tin)',
      '(sao|tại sao|vì sao|không hiểu sao) ~6 (biết|có) ~5 (tôi tố cáo|tôi phản ánh|tôi gửi đơn|tên tôi|số điện thoại của tôi|tôi là người|ai tố cáo|đơn của tôi)',
      '(biết|nắm) ~3 (ngay|hết|được) ~3 (tôi là người|ai gửi|ai tố cáo|người tố cáo|ai phản ánh|nội dung đơn)',
    ],
    weak: [
      '(tiết lộ|thông tin cá nhân|danh tính|bí mật) ~6 (lộ|người khác|bán|ra ngoài)',
      '(không bảo mật|thiếu bảo mật)',
    ],
  },
  tiep_dan: {
    strong: [
      '(bộ phận tiếp dân|cán bộ tiếp dân|bộ phận tiếp công dân|cán bộ tiếp công dân|phòng tiếp công dân|ban tiếp công dân|người tiếp dân|công chức tiếp dân) ~8 (không|quát|đuổi|từ chối|bỏ|gây|né|cáu|bảo về|mắng)',
      '(tiếp dân|tiếp công dân|phòng tiếp dân|lịch tiếp dân|trụ sở tiếp|nơi tiếp dân) ~10 (không có ai|không tiếp|không cho|đóng cửa|đuổi|gây khó|không ai|cản trở|vắng|bắt chờ|khóa cửa|không thấy|hủy|từ chối|không nhận|quát|chặn|bảo vệ|không bố trí|không thực hiện|hoãn|né|chẳng)',
      '(không cho|chặn|ngăn|cản|cản trở|không được|bảo vệ) ~4 (vào) ~4 (tiếp dân|phòng tiếp|gặp|trụ sở|ủy ban|cơ quan|cổng|phòng|nộp đơn|tiếp công dân)',
      '(không|chẳng|từ chối|né) ~2 (tiếp dân|tiếp công dân|tiếp người dân|tiếp tôi|chịu tiếp|được tiếp|tiếp chúng tôi|tiếp bà con)',
      '(đến|lên|xin) ~6 (khiếu nại|tố cáo|kiến nghị|nộp đơn|gửi đơn|phản ánh|nộp đơn tố cáo) ~8 (bảo vệ|không cho vào|đuổi|bị đuổi|không nhận đơn|không tiếp|chặn|không ai tiếp|không tiếp nhận đơn|bị chặn)',
      '(không nhận đơn|không tiếp nhận đơn|từ chối nhận đơn) ~5 (tố cáo|khiếu nại|kiến nghị|phản ánh)',
      '(xin gặp|đăng ký gặp) ~6 (không cho|không được|không tiếp|từ chối|né tránh|bảo vệ)',
    ],
    weak: [
      '(tiếp dân|tiếp công dân)',
      '(không cho vào|bảo vệ không cho|không được vào|không tiếp|cản trở người)',
    ],
  },
  bao_che: {
    strong: [
      '(ý kiến|phản ánh|báo|kêu|đơn|tố cáo) ~5 (không thấy ai|không ai|chẳng ai|chả ai) ~1 (giải quyết|xử lý|xem xét|trả lời)',
      '(bao che|dung túng|tiếp tay|che giấu|bưng bít sai phạm|ô dù|chống lưng|bao biện|dung dưỡng|che chắn|nâng đỡ|bênh vực|bao bọc|chìm xuồng|bỏ qua sai phạm|ngó lơ)',
      '(lãnh đạo|chủ tịch|giám đốc|hiệu trưởng|cấp trên|thủ trưởng|người đứng đầu|sếp|lãnh đạo phường|lãnh đạo xã) ~8 (không xử lý|không giải quyết|làm ngơ|biết mà không|bỏ qua|không chấn chỉnh|không kỷ luật|không có động thái|không động đến|cho qua|không ai xử lý|không chỉ đạo|vẫn để yên)',
      '(không xử lý|không kỷ luật|chưa xử lý|không ai xử lý|chẳng xử lý|không bị xử lý|chưa bị xử lý|không hề bị|xử lý qua loa|chỉ rút kinh nghiệm|chỉ nhắc nhở|không bị kỷ luật|vẫn không bị) ~6 (cán bộ|vi phạm|sai phạm|người vi phạm|công chức|nhân viên|trường hợp|gì|ai|nghiêm|hành vi)',
      '(đã|từng|nhiều lần) ~3 (phản ánh|tố cáo|báo cáo|kiến nghị|báo|khiếu nại|gửi đơn) ~10 (không xử lý|vẫn không xử lý|vẫn không ai xử lý|không bị xử lý|vẫn ngang nhiên|vẫn tiếp tục|làm ngơ|không có kết quả xử lý|vẫn tái diễn|không chấn chỉnh|không ai xử lý|không ai giải quyết|không được xử lý|không xem xét)',
      '(nhiều lần) ~8 (không ai xử lý|không xử lý|không bị xử lý|vẫn không xử lý)',
      '(không công khai|không thông báo|giấu|không cho biết) ~3 kết quả ~2 (xử lý|kỷ luật|giải quyết đơn|kiểm tra|xác minh)',
    ],
    weak: [
      '(không xử lý|làm ngơ|không kỷ luật|thiếu gương mẫu|bênh)',
      '(lãnh đạo biết|biết nhưng|biết mà|cấp trên biết)',
    ],
  },
};
