/** What a number is said to be, by the words before it. */
export const NUMBER_LEXICON = {
  phoneCue: [
    '{số|} {điện thoại|đt|đtdđ|dtdd|đthoại|dđ|di động|hotline|zalo|phone|tel|mobile|máy|fax|viber|whatsapp}',
    '{sđt|sdt|đt|dt|sđ|số máy|số liên hệ|số liên lạc|alo|gọi|gọi số|gọi vào số|gọi lại|liên hệ|liên lạc|lh|nhắn tin|nt|ib}',
    '{gọi|báo|phản hồi|trả lời|liên hệ|liên lạc|nhắn} {lại|} {cho|về|qua|vào|theo|} {tôi|em|cháu|mình|e|} số',
  ],
  identityCue: [
    '{số|} {cccd|cmnd|cmt|cmtnd|căn cước|căn cước công dân|thẻ căn cước|chứng minh|chứng minh thư|chứng minh nhân dân}',
    '{số|} {thẻ cccd|định danh|định danh cá nhân|số định danh|giấy cmnd|giấy chứng minh|hộ chiếu|passport|cmt nd|cc|cmtnd/cccd}',
    '{mã|số} {định danh|định danh cá nhân|căn cước}',
    '{số|} {gplx|bằng lái|bằng lái xe|giấy phép lái xe|bằng lái ô tô|bằng lái xe máy} {số|}',
  ],
  taxCue: [
    '{mã số thuế|mst|mã thuế|số thuế|msdn|mã số dn|mã số doanh nghiệp|mã doanh nghiệp|mã số kinh doanh|ms thuế|mã số hộ kinh doanh}',
    '{đkkd|đăng ký kinh doanh|giấy phép kinh doanh|gpkd|đăng ký doanh nghiệp|đăng ký hộ kinh doanh|gcn đkkd} {số|}',
  ],
  insuranceCue: [
    '{mã số|số|số sổ|sổ|mã|thẻ|mã thẻ|số thẻ|mã số thẻ|} {bhxh|bảo hiểm xã hội|bhyt|bảo hiểm y tế|bảo hiểm|bh|bhtn|bảo hiểm thất nghiệp}',
  ],
  bankCue: [
    '{stk|số tk|tk|tknh|số tài khoản|tài khoản|tài khoản ngân hàng|tài khoản số|số tài khoản ngân hàng|số thẻ|thẻ atm|account}',
    '{chuyển khoản|ck|chuyển tiền} {vào|đến|tới|qua|cho|} {stk|tài khoản|số|số tài khoản|tk}',
    '{vietcombank|vcb|techcombank|tcb|agribank|vietinbank|bidv|mb bank|mbbank|sacombank|vpbank|tpbank|acb|vib|shb|lpbank|hdbank|ocb|msb}',
  ],
  plateCue: [
    '{biển|biển số|bs|bks|biển kiểm soát|biển số xe|bsx|xe|xe máy|ô tô|oto|xe con|xe tải|xe mang biển|số xe|mô tô|xe số|biển đăng ký}',
  ],
  otherNumberCue: [
    '{hồ sơ|mã hồ sơ|hồ sơ số|số hồ sơ|mã hs|số hs|hs|biên nhận|số biên nhận|mã biên nhận|phiếu hẹn|giấy hẹn|phiếu tiếp nhận}',
    '{thửa|thửa đất|thửa số|tờ bản đồ|tờ số|bản đồ|số thửa|lô đất|diện tích|vào sổ|số vào sổ|số phát hành|số seri|seri|serial}',
    '{quyết định|công văn|nghị định|thông tư|luật|biên bản|thông báo|văn bản|tờ trình|hợp đồng|hóa đơn|biên lai|giấy phép|giấy mời}',
    '{giấy chứng nhận|gcn|gcnqsdđ|sổ đỏ|sổ hồng|số sổ|mã tra cứu|mã phản ánh|mã đơn|số phiếu|mã số phiếu|mã vận đơn|đơn số|số công tơ}',
    '{mã khách hàng|mã kh|mã pe|số ký hiệu|ký hiệu|số văn bản|số qđ|qđ số|phiếu thu|mã giao dịch|mã hóa đơn|mã số đơn|mã tiếp nhận}',
    '{tọa độ|mã dự án|mã số hồ sơ|số tiếp nhận|mã lịch hẹn|mã bưu gửi|vận đơn|mã bưu phẩm}',
  ],
  moneyUnit: [
    '{đồng|đ|d|vnd|vnđ|triệu|tr|nghìn|ngàn|ngìn|tỷ|tỉ|usd|k|m2|m|mét|ha|kg|tấn|%|hộ|người|năm|tháng|ngày|sào|mét vuông|m3|lít}',
  ],
} as const;
