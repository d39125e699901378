import type { AcknowledgementContent, AcknowledgementOptions } from './acknowledgement.ts';
import { dayInWords, momentInWords } from './dates.ts';
import type { Block, Letter } from './letter.ts';
import { trackingLink } from './links.ts';

const channels = {
  email: 'thư điện tử',
  web: 'biểu mẫu trực tuyến',
  hotline: 'đường dây nóng',
} as const;

const factsOf = (
  { code, channel, receivedAt, isAwaitingTriage }: AcknowledgementContent,
  unitName: string,
  { receiptKey }: AcknowledgementOptions,
): Block => ({
  kind: 'facts',
  facts: [
    ['Mã tra cứu', code],
    ...(receiptKey === undefined ? [] : [['Khóa tra cứu', receiptKey] as const]),
    ['Nhận lúc', `${momentInWords(receivedAt)}, qua ${channels[channel]}`],
    [isAwaitingTriage ? 'Nơi tiếp nhận' : 'Cơ quan xử lý', unitName],
  ],
});

const nextStep = ({ dueOn, isAwaitingTriage }: AcknowledgementContent) => {
  const first = isAwaitingTriage
    ? 'Cán bộ tiếp nhận đang xem nội dung để xác định cơ quan có trách nhiệm xử lý.'
    : 'Cơ quan nêu trên có trách nhiệm xem xét nội dung Ông/Bà đã gửi.';
  const promise = `Chậm nhất hết ngày ${dayInWords(dueOn)}, chúng tôi sẽ thông báo cho Ông/Bà kết quả xử lý ban đầu.`;
  return `Việc tiếp theo: ${first} ${promise}`;
};

const howToAdd = ({ code }: AcknowledgementContent) =>
  `Để bổ sung thông tin, xin Ông/Bà trả lời thư này hoặc viết thư mới, giữ nguyên mã [${code}] trong tiêu đề.`;

const keyAdvice =
  'Mã và khóa tra cứu cho phép xem tình hình xử lý. Xin Ông/Bà cất giữ và không đưa khóa cho người khác.';

/** The acknowledgement in Vietnamese, as blocks. */
export const vietnameseAcknowledgement = (
  content: AcknowledgementContent,
  unitName: string,
  options: AcknowledgementOptions,
): Letter => ({
  language: 'vi',
  subject: `[${content.code}] Đã nhận được phản ánh của Ông/Bà`,
  preview: `Có kết quả ban đầu chậm nhất hết ngày ${dayInWords(content.dueOn)}.`,
  blocks: [
    { kind: 'text', text: 'Kính gửi Ông/Bà,' },
    { kind: 'text', text: 'Chúng tôi đã nhận được phản ánh, kiến nghị của Ông/Bà.' },
    factsOf(content, unitName, options),
    { kind: 'text', text: nextStep(content) },
    {
      kind: 'link',
      label: 'Xem tình hình xử lý',
      href: trackingLink(options.publicUrl, content.code),
    },
    ...(options.receiptKey === undefined ? [] : [{ kind: 'text', text: keyAdvice } as const]),
    { kind: 'text', text: howToAdd(content) },
    {
      kind: 'text',
      text: 'Danh tính và thông tin cá nhân của Ông/Bà được giữ bí mật theo quy định của pháp luật.',
    },
    { kind: 'text', text: `Trân trọng,\n${unitName}` },
    {
      kind: 'note',
      text: 'Thư này chỉ xác nhận đã nhận được thông tin, không phải là thông báo thụ lý khiếu nại hoặc tố cáo.',
    },
    { kind: 'note', text: 'Đây là thư tự động.' },
  ],
});
