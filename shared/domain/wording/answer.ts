import type { OutboxContent, RenderedMail } from '../outbox.ts';
import { type Block, renderLetter } from './letter.ts';
import { trackingLink } from './links.ts';

export type AnswerContent = Extract<OutboxContent, { kind: 'answer' }>;

const findings = {
  founded: 'đúng',
  'partly-founded': 'đúng một phần',
  unfounded: 'không có cơ sở',
} as const;

const findingOf = ({ finding }: AnswerContent): readonly Block[] =>
  finding === undefined
    ? []
    : [
        {
          kind: 'text',
          text: `Qua xem xét, nội dung phản ánh của Ông/Bà được kết luận: ${findings[finding]}.`,
        },
      ];

/** The officer's answer to the sender: the finding, the officer's own words, and what the sender can still do. */
export const renderAnswer = (
  content: AnswerContent,
  unitName: string,
  { publicUrl }: { readonly publicUrl: string },
): RenderedMail =>
  renderLetter({
    language: 'vi',
    subject: `[${content.code}] Trả lời phản ánh của Ông/Bà`,
    preview: `${unitName} trả lời phản ánh mã ${content.code}.`,
    blocks: [
      { kind: 'text', text: 'Kính gửi Ông/Bà,' },
      { kind: 'text', text: `${unitName} xin trả lời phản ánh, kiến nghị mã ${content.code}.` },
      ...findingOf(content),
      { kind: 'text', text: content.text.trim() },
      { kind: 'text', text: `Trân trọng,\n${unitName}` },
      { kind: 'link', label: 'Xem lại hồ sơ', href: trackingLink(publicUrl, content.code) },
      {
        kind: 'note',
        text: `Nếu chưa đồng ý hoặc có thông tin mới, xin Ông/Bà trả lời thư này và giữ nguyên mã [${content.code}] trong tiêu đề. Thư này không hạn chế quyền khiếu nại, tố cáo của Ông/Bà theo quy định của pháp luật.`,
      },
      {
        kind: 'note',
        text: 'Danh tính và thông tin cá nhân của Ông/Bà được giữ bí mật theo quy định của pháp luật.',
      },
    ],
  });
