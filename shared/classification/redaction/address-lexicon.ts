const PLACE_OF_LIVING =
  '{địa chỉ|đ/c|đc|nơi ở|nơi cư trú|chỗ ở|nơi thường trú|nơi tạm trú|hộ khẩu|hộ khẩu thường trú|hktt|nơi đăng ký hộ khẩu|nhà riêng}';

/** Words about where somebody lives, from the most telling to the coarsest. */
export const ADDRESS_LEXICON = {
  /** Behind these stands the sender's address. */
  addressFollows: [
    `${PLACE_OF_LIVING} {của|} {tôi|em|cháu|mình|gia đình|gia đình tôi|nhà tôi|} {hiện nay|hiện tại|liên hệ|liên lạc|thường trú|cư trú|nhận thư|chi tiết|nhà|} {là|ở|tại|}`,
    '{đăng ký|} {hộ khẩu thường trú|thường trú|tạm trú|cư trú|cư ngụ|trú|ngụ|trú quán|trú ngụ|nguyên quán|quê quán|đang trú|hiện trú} {tại|ở|}',
    '{hiện|hiện đang|hiện nay|đang} {ở|sống|trú|ngụ|cư trú|sinh sống|thường trú|tạm trú|thuê trọ|trọ} {tại|ở|}',
    '{tôi|em|e|cháu|mình|mk|con|tui|chúng tôi|gia đình tôi|gia đình em|gia đình cháu|nhà tôi|nhà em|nhà e|nhà cháu|nhà mình|nhà mk|nhà tui|nhà} {hiện|đang|hiện đang|} {ở|sống|sống ở|sống tại|ở tại|trọ|thuê trọ|nằm} {tại|ở|}',
    '{nhà tôi|nhà em|nhà e|nhà cháu|nhà mình|nhà tui|gia đình tôi|gia đình em}',
    '{sinh sống|cư trú} {tại|ở}',
    'địa chỉ {shop|quán|tiệm|cửa hàng|cơ sở|xưởng|sạp} {của|} {tôi|em|cháu|mình|nhà tôi|nhà em|} {ở|tại|là|}',
    '{shop|quán|tiệm|cửa hàng|xưởng|sạp} {nhà|của|} {tôi|em|cháu|mình} {ở|tại|nằm ở}',
    '{address|my address is|home address|i live at|we live at|living at|residing at}',
    '{trọ|thuê trọ|ở trọ|ở nhờ} {tại|ở|}',
  ],
  /** Right behind a name: `Nguyễn Văn A ở xóm 3`. */
  livesAt: ['{ở|tại|quê|quê ở|người|nhà ở|nhà|trú|ngụ|ở tại|thuộc|dân}'],
  /** Begins a part of an address that leads to a door. */
  fine: [
    '{số|} nhà {số|}',
    '{số|sn|ngõ|ngách|hẻm|kiệt|đường|phố|thôn|xóm|ấp|bản|làng|tổ|tổ dân phố|tdp|khu phố|kp|khu dân cư|kdc|khu tập thể|ktt}',
    '{căn|căn hộ|ch|chung cư|tòa|tòa nhà|tầng|phòng|lô|đội|cụm|kiot|ki ốt|khu|khu đô thị|kđt|km|quốc lộ|ql|tỉnh lộ|tl|block|liền kề|ngã ba|ngã tư|dãy|xóm trọ|nhà trọ|xóm núi|phố mới|biệt thự|shophouse|sạp|quầy số|phòng trọ|hòm thư}',
  ],
  /** Begins a place too large to lead to a door. */
  coarse: [
    '{xã|x|phường|p|thị trấn|tt|thị xã|tx|huyện|h|quận|q|thành phố|tp|tỉnh|t} ',
    '{bắc ninh|bắc giang|hà nội|việt nam|hải dương|hải phòng|thái nguyên|lạng sơn|hưng yên|quảng ninh|vĩnh phúc|phú thọ|bn|bg|hn}',
  ],
  /** Words behind which an address has ended. */
  addressEnd: [
    '{sđt|sdt|đt|dt|số điện thoại|điện thoại|số đt|email|mail|gmail|cccd|cmnd|cmt|căn cước|chứng minh|mst|mã số thuế|zalo|stk|số tài khoản|số cccd|số cmnd|số định danh|fax|tel|phone}',
    '{sinh năm|sinh ngày|nghề nghiệp|dân tộc|quốc tịch|giới tính|cấp ngày|nơi cấp|ngày cấp|chức vụ|là|tôi|em|cháu|mình|e|chúng tôi|con|cô|ông|bà|anh|chị}',
    '{làm đơn|viết đơn|gửi đơn|đề nghị|phản ánh|phản ảnh|khiếu nại|tố cáo|kiến nghị|trình báo|gọi|gọi điện|gửi|báo|xin|muốn|cho biết|trình bày|hỏi|bức xúc|mong}',
    '{bị|được|đã|đang|có|không|ko|k|và|thì|mà|nên|vì|do|khi|từ|đến|đi|làm|học|bán|nộp|thấy|gần|cạnh|sau|trước|hay|hoặc|để|với|của|cho|nay xin|nhưng|rồi|vẫn|cũng|mới|vừa|chưa|thuê|mở|ký|hiện|nay|còn|bên|mất|xây|lên|ra|vào|về|thường|hôm|lúc|ngày|tháng|năm|tuổi|kính|ạ|nhé|nha|ah|nè|nhá|thui|thôi}',
  ],
  /** An address behind these is not the sender's. */
  elsewhere: [
    '{trụ sở|ubnd|ủy ban|cơ quan|công ty|cty|doanh nghiệp|chi nhánh|văn phòng|trung tâm|cửa hàng|quán|công trình|dự án|bệnh viện|trường|chợ|kho|xưởng|nhà máy|thửa|thửa đất|đất|lô đất|nhà văn hóa|trạm|đồn|chốt}',
  ],
} as const;
