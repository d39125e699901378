import type { ActPhrases } from './phrase-list.ts';

/** Acts against the rules themselves: unlawful handling, inspections, and what fits nowhere else. */
export const lawPhrases: ActPhrases = {
  trai_luat: {
    strong: [
      '(quyết định|thông báo|văn bản|cách tính|mức|kết luận|biên bản|phương án|kết quả|truy thu) ~14 (không đúng|là sai|sai|trái|chưa hết|vô lý|không có căn cứ|chưa đúng|không thỏa đáng|thiếu căn cứ|không phù hợp)',
      '(người quen|người nhà|người giàu|họ hàng|người đưa tiền|quán quen|nhà quen) ~4 (trước|thì cho|được|bỏ qua|không phạt|vẫn|ưu tiên)',
      '(làm ngơ|bỏ qua|ưu ái|cho qua) ~4 (người quen|người nhà|họ hàng|quen|nhà giàu)',
      '(không|chẳng|không hề|không có) ~1 (lập biên bản|biên bản|đấu giá|đấu thầu|đo đạc lại|xác minh|họp xét|quyết định bằng văn bản|hội đồng) ~1',
      '(các hộ|hộ khác|người khác|nhà khác|nhà bên|hộ liền kề|các nhà|những nhà) ~5 (được cấp|đều được|vẫn được|lại được|được hưởng|được nhận|thì được|không bị)',
      '(xử phạt|phạt|bắt phạt|thu hồi|giải tỏa|tính) ~3 (sai|oan|vô lý|nhầm|không đúng|quá mức)',
      '(tuyển|nhận|xét|bổ nhiệm|đặc cách) ~2 (thẳng|đặc cách|vượt|con cháu|không qua thi|không thi)',
      '(người|thí sinh|hộ|gia đình|nhà) ~6 (bị loại|không được xét|bị gạch tên|bị trượt|không có tên) ~2',
      '(nhà giàu|nhà khá giả|khá giả|có xe hơi|có ô tô|không nghèo) ~5 (được|hộ nghèo|hưởng|nhận|trợ cấp)',
      '(trái pháp luật|trái luật|sai luật|trái quy định|sai quy định|không đúng quy định|vi phạm pháp luật|không đúng pháp luật|làm sai|sai phạm|sai trái|phạm luật|vi phạm quy định|không đúng luật|trái thẩm quyền|vượt thẩm quyền|sai thẩm quyền|sai đối tượng|không đúng đối tượng|sai trình tự|không đúng trình tự|oan|oan sai|không đúng thực tế|thiếu căn cứ|không có căn cứ|vô căn cứ|không căn cứ)',
      '(không công bằng|thiếu công bằng|bất công|thiên vị|ưu ái|ưu tiên người quen|thiếu khách quan|không khách quan|bên trọng bên khinh|phân biệt đối xử|cảm tình|nể nang|một bên nặng|không minh bạch công bằng|con ông cháu cha|chen ngang|chen hàng)',
      '(ưu tiên|ưu ái|cho|nhận|xét|tuyển|giải quyết) ~4 (người quen|người nhà|họ hàng|bà con|cháu|con cháu|thân quen|quen biết|con ông|con cán bộ|em của|vợ|anh em) ~6',
      '(cấp|giao|đo|thu hồi|bồi thường|áp giá|xử phạt|phạt|cưỡng chế|thu|xác định|đền bù|tính|ghi|áp) ~6 (sai|không đúng|trái|chồng lấn|thiếu|nhầm|không đủ|oan) ~4 (đất|diện tích|thửa|mức|đối tượng|giá|thẩm quyền|quy định|tên|sổ|loại đất|nguồn gốc|ranh giới|vị trí|phần|người)',
      '(lấn chiếm|xây dựng|xây|công trình|san lấp|khai thác|kinh doanh) ~3 (trái phép|không phép|sai phép) ~12 (không xử lý|làm ngơ|vẫn cho|bỏ qua|bao che|phường|xã|không ai)',
      '(cấp sổ|cấp giấy|giấy chứng nhận|sổ đỏ) ~6 (trái|sai|chồng|cho người khác|cho hàng xóm|nhầm|đất của tôi|đất nhà tôi)',
      '(cưỡng chế|phá dỡ|tháo dỡ|thu hồi) ~8 (không có quyết định|không thông báo|không báo trước|không bồi thường|khi chưa|trái|không có văn bản|chưa nhận được|chưa có quyết định|chưa được thông báo|không đền bù)',
      '(người quen|quen biết|người nhà|thân quen) ~6 (trước|được ưu tiên|thì nhanh|làm trước|được làm|xong ngay|thì được|vào trước)',
      '(kê biên|phong tỏa|thu giữ|tịch thu|xử lý|bắt giữ|bắt) ~2 (nhầm|sai|oan|trái)',
      '(tuyển dụng|thi tuyển|tuyển sinh|xét tuyển|đấu thầu|đấu giá|bổ nhiệm) ~6 (gian lận|sai|không đúng|thiên vị|người nhà|tiêu cực|dàn xếp|thông thầu|không minh bạch|quân xanh)',
      '(loại|gạch|cắt|bỏ|không cho|xóa) ~4 (danh sách|hộ nghèo|chế độ|trợ cấp|đối tượng|hộ cận nghèo) ~8 (trong khi|không|mà|dù|vô lý|lý do|nhưng|khỏi)',
    ],
    weak: [
      '(sai|không đúng|vô lý|bất hợp lý|trái|không thỏa đáng)',
      '(quy định|pháp luật|luật đất đai|thẩm quyền) ~6 (sai|trái|vi phạm|không)',
      '(người quen|họ hàng|thân quen|cháu ông)',
    ],
  },
  kiem_tra_phien_ha: {
    strong: [
      '(hai|ba|bốn|năm|sáu|bảy|mấy|nhiều|0) ~1 đoàn ~3 (vào|đến|xuống|kiểm tra|thanh tra|ghé|tới)',
      '(đoàn nào cũng|hết đoàn|đoàn này|hết sở này|hết đội) ~8 (đến|lại|kiểm tra|xem|đoàn|đòi|bới)',
      '(dừng xe|chặn xe|kiểm tra xe|dừng) ~2 (0 lần|nhiều lần|liên tục|mấy lần)',
      '(kiểm tra|thanh tra|đoàn kiểm tra|đoàn thanh tra|đoàn) ~8 (chồng chéo|trùng lặp|liên tục|nhiều lần|liên tiếp|dồn dập|không có quyết định|không kế hoạch|không thông báo|không báo trước|ngoài nội dung|gây khó|phiền hà|0 lần|mấy lần|hết đoàn này|suốt|không có kế hoạch|không có văn bản|không giấy tờ|quấy rầy|lần thứ|tuần nào cũng|tháng nào cũng|bới|bắt lỗi|vạch lá)',
      '(liên tục|nhiều lần|hết lần này|tháng nào cũng|tuần nào cũng|hết đoàn|lần thứ|dồn dập|suốt ngày|0 lần|cứ) ~6 (kiểm tra|thanh tra|đoàn kiểm tra|đoàn này|đến kiểm tra|xuống kiểm tra)',
      '(kiểm tra|thanh tra|đoàn) ~8 (lần) ~5 (năm|tháng|tuần|quý)',
      '(hai|ba|bốn|năm|sáu|bảy|mấy|nhiều|0) ~1 (đoàn|lần|lượt|cuộc) ~3 (kiểm tra|thanh tra)',
      '(kiểm tra|thanh tra) ~8 (doanh nghiệp|cơ sở|cửa hàng|xưởng|hộ kinh doanh|công ty|quán) ~8 (khó|phiền|liên tục|lần|hành|cớ|vòi|không có)',
    ],
    weak: [
      '(đoàn kiểm tra|đoàn thanh tra|kiểm tra|thanh tra) ~5 (cơ sở|công ty|cửa hàng|doanh nghiệp|quán|xưởng|nhà hàng)',
      '(gây phiền hà|phiền hà|chồng chéo|gây khó khăn cho doanh nghiệp)',
    ],
  },
  khac: {
    strong: [
      '(đánh người|đánh dân|đánh tôi|hành hung|đánh đập|dùng vũ lực|xô đẩy|tát|bẻ tay|còng tay|quấy rối|sàm sỡ|gạ gẫm)',
      '(say rượu|uống rượu|nồng nặc mùi rượu|đánh bài|cờ bạc|ngoại tình|bồ bịch|say xỉn|sặc mùi rượu) ~10 (cán bộ|công chức|giờ làm|làm việc|trụ sở|cơ quan|trực|quầy|chủ tịch|ủy ban|khi)',
      '(cán bộ|công chức|giờ làm việc|giờ hành chính|trực|ca trực|nhân viên|công an|bác sĩ) ~10 (say rượu|uống rượu|đánh bài|cờ bạc|nồng nặc|say xỉn|nhậu|sặc mùi)',
      '(làm mất|thất lạc|đánh mất) ~4 (hồ sơ|giấy tờ|sổ|sổ đỏ|giấy|đơn|bản gốc)',
    ],
    weak: [],
  },
};
