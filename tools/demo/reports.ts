/** Invented people and events; every name says so. Each report goes to a mailbox of its own, so that it can be told apart. */

export interface DemoMail {
  /** What it shows. */
  readonly shows: string;
  /** Local parts of the mailboxes it is sent to. */
  readonly to: readonly string[];
  readonly from: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Envelope sender, where it is not the sender's own address. */
  readonly returnPath?: string;
  readonly attachment?: { readonly name: string; readonly text: string };
  /** A message given byte by byte, for what no mail program would write. */
  readonly raw?: string;
  /** True when no case is to come of it: a machine's answer. */
  readonly isSetAside?: boolean;
}

const signed = (text: string, name: string, phone: string) =>
  `${text}\n\nTrân trọng,\n${name}\nĐT: ${phone}`;

export const demoMails: readonly DemoMail[] = [
  {
    shows: 'a delayed file',
    to: ['vuninh'],
    from: 'Nguyễn Văn Ví Dụ <vidu1@congdan.example>',
    subject: 'Phản ánh chậm trả kết quả đăng ký khai sinh',
    text: signed(
      'Kính gửi UBND phường Vũ Ninh,\n\nTôi nộp hồ sơ đăng ký khai sinh cho con từ ngày 02/11, giấy hẹn trả ngày 05/11 nhưng đến nay đã trễ hẹn hơn hai tuần. Mỗi lần tôi hỏi, cán bộ tư pháp - hộ tịch của phường lại bảo chờ thêm. Tôi phản ánh để phường xem xét, trả kết quả đúng hẹn.',
      'Nguyễn Văn Ví Dụ',
      '0900 000 001',
    ),
  },
  {
    shows: 'money asked for, written without diacritics',
    to: ['kinhbac'],
    from: 'vidu2@congdan.example',
    subject: 'phan anh can bo doi tien',
    text: 'Toi lam thu tuc cap doi so do o phuong Kinh Bac. Can bo dia chinh phuong goi y boi duong 5 trieu moi lam nhanh, khong dua thi bao thieu ho so bat ve lam lai. De nghi xem xet xu ly.',
  },
  {
    shows: 'a head is meant: goes to the unit above, the ward is shut out',
    to: ['vocuong'],
    from: 'Trần Thị Minh Họa <vidu3@congdan.example>',
    subject: 'ĐƠN TỐ CÁO',
    text: signed(
      'Tôi tố cáo ông Chủ tịch UBND phường Võ Cường đã nhận tiền của doanh nghiệp để bỏ qua việc xây dựng không phép, khi người dân hỏi thì quát nạt, đe dọa. Đề nghị cấp có thẩm quyền xác minh, xử lý nghiêm.',
      'Trần Thị Minh Họa',
      '0900 000 003',
    ),
  },
  {
    shows: 'a complaint against a decision',
    to: ['soxd'],
    from: 'Công ty TNHH Thí Dụ <vidu4@doanhnghiep.example>',
    subject: 'ĐƠN KHIẾU NẠI quyết định từ chối cấp phép xây dựng',
    text: 'Công ty chúng tôi khiếu nại quyết định của Sở Xây dựng từ chối cấp giấy phép xây dựng mà không nêu lý do bằng văn bản. Đề nghị xem xét lại quyết định nêu trên.',
  },
  {
    shows: 'a question',
    to: ['ttpvhcc'],
    from: 'vidu5@congdan.example',
    subject: 'Hỏi thủ tục',
    text: 'Cho tôi hỏi làm lại giấy khai sinh bị mất thì cần những giấy tờ gì, nộp ở đâu ạ? Tôi cảm ơn.',
  },
  {
    shows: 'advertising, which a person confirms before it is put aside',
    to: ['soct'],
    from: 'Quà tặng <uudai@quangcao.example>',
    subject: 'KHUYẾN MÃI 70% chỉ hôm nay',
    text: 'Khuyến mãi lớn! Mua một tặng một, giảm giá 70% toàn bộ sản phẩm. Nhấn vào liên kết để nhận voucher ngay.',
  },
  {
    shows: 'an automatic answer: counted, never answered',
    to: ['sonv'],
    from: 'vidu7@congdan.example',
    subject: 'Tự động trả lời: vắng mặt',
    text: 'Tôi đi vắng đến hết tuần, sẽ trả lời sau.',
    headers: { 'Auto-Submitted': 'auto-replied' },
    returnPath: '',
    isSetAside: true,
  },
  {
    shows: 'an address that is not in the directory: kept, listed for intake',
    to: ['phuong-khong-co-that'],
    from: 'vidu8@congdan.example',
    subject: 'Phản ánh thái độ cán bộ',
    text: 'Cán bộ bộ phận một cửa xã Tiên Du có thái độ hách dịch, quát nạt người dân đến làm thủ tục. Đề nghị nhắc nhở.',
  },
  {
    shows: 'a mail that cannot be read: a case all the same',
    to: ['soyt'],
    from: 'vidu9@congdan.example',
    raw: 'From: vidu9@congdan.example\r\nTo: soyt@bacninh.example\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n',
  },
  {
    shows: 'one mail to two mailboxes: one case, both recorded',
    to: ['sotp', 'tuson'],
    from: 'vidu10@congdan.example',
    subject: 'Kiến nghị công khai thủ tục',
    text: 'Kiến nghị Sở Tư pháp và UBND phường Từ Sơn niêm yết công khai đầy đủ thành phần hồ sơ, thời hạn giải quyết tại nơi tiếp nhận để người dân không phải đi lại nhiều lần.',
  },
  {
    shows: 'HTML with an attached file',
    to: ['thue'],
    from: 'Hộ kinh doanh Ví Dụ <vidu11@congdan.example>',
    subject: 'Phản ánh kiểm tra nhiều lần',
    html: '<p>Trong một năm, hộ kinh doanh của tôi bị <b>cơ quan thuế</b> kiểm tra 4 lần, nội dung trùng lặp, gây phiền hà.</p>',
    attachment: { name: 'bien-ban-nguyen-van-vi-du.txt', text: 'Biên bản kiểm tra (mẫu).' },
  },
  {
    shows: 'retaliation: urgent',
    to: ['quevo'],
    from: 'vidu12@congdan.example',
    subject: 'Bị trù dập sau khi phản ánh',
    text: 'Sau khi tôi gửi phản ánh lần trước, cán bộ phường Quế Võ liên tục đe dọa, trả thù, hôm qua còn dọa cắt nước của gia đình tôi. Xin giữ bí mật danh tính cho tôi và bảo vệ khẩn cấp.',
  },
];

export const demoWebReports = [
  {
    shows: 'web, with a way to answer',
    body: {
      unit: '09193',
      text: 'Tôi nộp hồ sơ xác nhận tình trạng hôn nhân tại xã Yên Phong, quá hẹn 10 ngày chưa có kết quả, không ai giải thích.',
      acts: ['keo_dai'],
      contact: { name: 'Lê Thị Thí Dụ', email: 'vidu13@congdan.example', phone: '0900 000 013' },
    },
  },
  {
    shows: 'web, without a name',
    body: {
      unit: '09319',
      text: 'Cán bộ địa chính xã Tiên Du yêu cầu tôi nộp thêm bản sao công chứng nhiều lần dù hồ sơ đã đủ theo niêm yết.',
    },
  },
] as const;
