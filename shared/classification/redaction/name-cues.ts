/** Who speaks of themselves, as written in petitions, in the countryside and by teenagers. */
const SELF = '{tôi|em|e|cháu|mình|mk|mik|mìn|tui|tớ|con|chúng tôi|chúng em|bản thân tôi|bản thân}';
const OWNER =
  '{tôi|em|e|cháu|mình|mk|mik|tui|con|chúng tôi|chúng em|nhà tôi|nhà em|nhà cháu|nhà mình|nhà e}';
const IS = '{là|lak|}';
const KIN =
  '{vợ|chồng|ck|vk|con|con trai|con gái|con dâu|con rể|mẹ|bố|cha|ba|má|u|thầy|anh trai|chị gái|em trai|em gái|cháu|ông|bà|' +
  'ông nội|bà nội|ông ngoại|bà ngoại|anh|chị|chú|cô|dì|cậu|bác|mợ|thím|bố mẹ|mẹ chồng|bố chồng|mẹ vợ|bố vợ|anh rể|chị dâu|' +
  'em dâu|em rể|mẹ đẻ|bố đẻ|cháu nội|cháu ngoại|hai con|các con|vợ chồng|chị em|anh em}';
const DOING =
  '{làm đơn|viết đơn|gửi|gửi đơn|gửi thư|nộp đơn|đứng đơn|khiếu nại|tố cáo|phản ánh|phản ảnh|kiến nghị|đề nghị|yêu cầu|' +
  'ký đơn|ký tên|bao tin|báo tin|trình báo|kê khai|khai|viết|đại diện|được ủy quyền|ủy quyền|liên hệ|gọi|gọi điện|cung cấp}';

/** Behind these stands a name, whatever it looks like. */
export const NAME_FOLLOWS: readonly string[] = [
  `tên {đầy đủ|thật|khai sinh|} {của|} ${OWNER} ${IS}`,
  `${SELF} {xin|} {có|} {tên|tên thật|tên đầy đủ|họ tên|họ và tên|tên gọi} ${IS}`,
  `${SELF} {xin được|xin|} xưng {tên|danh} ${IS}`,
  '{họ và tên|họ tên|họ và tên đầy đủ|họ|tên} {chủ hộ|người|} {gửi|làm đơn|viết đơn|} là',
  `{họ và tên|họ tên|họ, tên|họ & tên|ho va ten|tên} {của|} {tôi|em|cháu|con|vợ|chồng|bố|mẹ|chủ hộ|phụ huynh|công dân} ${IS}`,
  'họ {và|,|} tên',
  '{giấu|không nêu|đừng nêu|giữ kín|không công khai} tên',
  `{họ và tên|họ tên|tên} {của|} người {dân|} ${DOING} ${IS}`,
  '{người dân|công dân|khách|cử tri|người gọi|người báo|người phản ánh} {có|} tên {là|}',
  `người {dân|} ${DOING} {tên|tên là|có tên|xưng|xưng là|là|}`,
  `người {gọi|báo|phản ánh|cung cấp thông tin} {tự|} {xưng|tên|nói tên|xưng tên|giới thiệu} ${IS}`,
  '{tự xưng|xưng tên|xưng danh|tự giới thiệu} {là|tên|tên là|}',
  `{tên|họ tên|danh tính} {công dân|người gọi|người báo|người dân|khách} ${IS}`,
  '{ký tên|kí tên|ký thay|đứng đơn|chủ đơn|người ký|người kí}',
  '{my|my full|his|her} name is',
  `${KIN} {của|} ${OWNER} {có|} {tên|tên gọi} ${IS}`,
];

/** Behind these a name may stand, or what the person is; only what looks like a name is taken. */
export const NAME_MAY_FOLLOW: readonly string[] = [
  `${SELF} {là|la|lak}`,
  `${SELF} {đứng tên|ký tên|ký tên dưới đây|ký tên dưới đây là}`,
  `${KIN} {của|} ${OWNER} {là|la|lak|}`,
  `${OWNER} {là|la} {vợ|chồng|con|con trai|con gái|con dâu|con rể|mẹ|bố|cha|cháu|em|em trai|em gái|anh trai|chị gái|phụ huynh} {đẻ|ruột|nội|ngoại|} {của|}`,
  '{vợ|chồng|con|con trai|con gái|mẹ|bố|mẹ đẻ|bố đẻ} {của|} {ông|bà|anh|chị|cô} {là|tên là|tên}',
  'phụ huynh {của|} {học sinh|cháu|em|con|bé|}',
  '{công dân|cd|người gọi|người báo|người phản ánh|chủ hộ} {là|}',
  '{chủ hộ kinh doanh|chủ quán|chủ cửa hàng|chủ cơ sở|chủ doanh nghiệp|chủ xưởng|chủ tiệm|hộ kinh doanh} {là|:|}',
  '{đại diện|người đại diện|đại diện theo pháp luật|thay mặt} {hộ|hộ gia đình|gia đình|các hộ|nhóm|theo pháp luật|cho|doanh nghiệp|công ty|} {là|}',
  '{gọi lại|báo lại|trả lời lại|liên hệ lại|liên lạc lại|nhắn lại|phản hồi lại|gọi điện lại|alo lại} {cho|với|qua|tới|đến|}',
  '{thư|đơn|tin|phản ánh|cuộc gọi|điện thoại} {của|từ} {công dân|người dân|}',
  '{và|cùng|cùng với|với|có} {vợ|chồng|con trai|con gái|mẹ|bố|em trai|em gái|anh trai|chị gái} {tôi|em|cháu|mình|} {là|tên là|tên}',
  '{viết|nói|gửi|gõ|nhắn|nhắn tin|làm đơn|viết đơn|gửi đơn|gọi|gọi điện|khai|trình bày|phản ánh|hỏi} {thay|hộ|giúp|giùm|dùm|thay mặt} {cho|}',
  '{i am|i m|this is}',
  '{đơn|kiến nghị|phản ánh|trình bày|khiếu nại} của',
];

/** With a colon behind them these are the labels of a form. */
export const NAME_LABELS: readonly string[] = [
  '{vợ|chồng|con|con trai|con gái|bố|mẹ|cha|cháu|tôi|em|mình|người nộp|người nộp hồ sơ|người nộp đơn|khách hàng|chủ đất|chủ xe|chủ tài khoản|chủ tk|ctk|người thừa kế|người được ủy quyền|bên a|sinh viên|học sinh|bệnh nhân|nạn nhân|người bị hại|người khai|contact|from|name|full name|họ và tên con|người thân|kính đơn|ký thay|liên hệ|đầu mối|đầu mối liên hệ|thông tin liên hệ}',
];

/** "…, tên là Yến": a name of the sender where nobody else is spoken of. */
export const BARE_NAME: readonly string[] = ['tên {là|}'];

/** The sender's own word for "I", with the name right behind: `Tôi, Nguyễn Văn A, sinh năm …`. */
export const SELF_WORD: readonly string[] = ['{tôi|tui|mình|em|cháu|con|chúng tôi|chúng em|e|mk}'];

/** Right behind a name these say that it is one of the family: "Đỗ Thị X là vợ tôi". */
export const IS_OF_FAMILY: readonly string[] = [
  `{là|đang là} {vợ|chồng|con|con trai|con gái|con dâu|con rể|mẹ|bố|cha|má|ba|anh trai|chị gái|em trai|em gái|mẹ chồng|bố chồng|mẹ vợ|bố vợ|ông nội|bà nội|ông ngoại|bà ngoại} {đẻ|ruột|} {của|} {tôi|em|cháu|mình|chúng tôi|nhà tôi|nhà em}`,
];

/** Behind these stands a list of those who signed. */
export const LIST_FOLLOWS: readonly string[] = [
  '{cùng ký|cùng ký tên|đồng ký|đồng ký tên|cùng ký đơn|đồng kính đơn|cùng đứng đơn|đồng đứng đơn|cùng kính đơn}',
  '{chúng tôi|chúng em|bọn em|tập thể} {gồm|gồm có|là|ký tên|ký tên dưới đây gồm|ký tên dưới đây|bao gồm|gồm các hộ}',
  '{các hộ|những người|các ông bà|các hộ dân|người dân|bà con} {ký tên|ký đơn|cùng ký|cùng ký tên|ký|gồm|sau}',
  '{danh sách} {ký tên|các hộ|các hộ dân|hộ dân|người ký|người dân|người ký đơn|kèm theo|cùng ký|công dân|chữ ký}',
  '{bố mẹ|vợ chồng|hai con|các con|anh em|chị em|ông bà|bố mẹ đẻ} {của|} {tôi|em|cháu|con|mình|chúng tôi} {là|gồm|}',
  '{đại diện|thay mặt} {nhóm hộ|các hộ|nhóm|nhóm dân|các hộ dân|bà con|tập thể|những hộ} {gồm|là|}',
  '{ký tên|kí tên|hộ ký tên}',
  '{người ủng hộ|người liên đới|người cùng khiếu nại|người cùng tố cáo|người cùng làm đơn|đồng gửi đơn|chữ ký}',
];

/** A letter ends so; the next short line is who wrote it. */
export const CLOSINGS: readonly string[] = [
  '{trân trọng|trân trọng kính chào|trân trọng cảm ơn|trân trọng cám ơn|kính thư|kính đơn|kính báo|kính chào|kính trình|nay kính|thân ái|chào thân ái}',
  '{tôi|em|cháu|con|mình|chúng tôi|chúng em|e|mk|gia đình tôi|} {xin|} {chân thành|trân trọng|} {cảm ơn|cám ơn|cảm tạ|biết ơn|đội ơn|tks|thanks|thank you|thank} {ạ|nhiều|rất nhiều|nhiều ạ|quý cơ quan|quý vị|cơ quan|các bác|các anh chị|trân trọng|}',
  '{người làm đơn|người viết đơn|người gửi|người gửi đơn|người khiếu nại|người tố cáo|người phản ánh|người kiến nghị|người đại diện|đại diện|đại diện hộ gia đình|công dân|người đề nghị|người viết|người báo|chủ hộ|đại diện các hộ|thay mặt các hộ|thay mặt gia đình|phụ huynh|giám đốc|chủ hộ kinh doanh|chủ doanh nghiệp|đại diện doanh nghiệp|đại diện theo pháp luật|người nộp đơn|best regards|regards|sincerely|yours sincerely|thanks and best regards|người đứng đơn|người trình bày|người yêu cầu}',
  '{ký|kí} {ghi rõ|và ghi rõ|rõ} {họ tên|họ và tên}',
  '{đã ký|đã kí|ký tên|kí tên}',
  '{ký tên đóng dấu|ký đóng dấu|ký ghi rõ họ tên đóng dấu}',
];

/** Says that what follows is about the person complained about. */
export const ACCUSED: readonly string[] = [
  '{người|cán bộ|đối tượng|đơn vị|cơ quan|ông|bà|bên} bị {tố cáo|khiếu nại|phản ánh|phản ảnh|kiến nghị|tố giác|đơn}',
  '{thông tin|họ tên|tên} {về|của|} {cán bộ|công chức|người bị|lãnh đạo|đối tượng}',
];

/** What an officer's note says of a caller. */
export const CALLER_DOES: readonly string[] = [
  '{gọi|gọi điện|gọi đến|gọi tới|gọi vào|điện thoại|phản ánh|phản ảnh|trình bày|báo tin|kiến nghị|khiếu nại|tố cáo|tố giác|cho biết}',
];
