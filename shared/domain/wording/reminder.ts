import type { OutboxContent, RenderedMail } from '../outbox.ts';
import { dayInWords } from './dates.ts';
import { type Block, renderLetter } from './letter.ts';
import { caseLink } from './links.ts';

export type ReminderContent = Extract<OutboxContent, { kind: 'reminder' }>;

export interface ReminderOptions {
  /** Address of the site, without a path. */
  readonly publicUrl: string;
  /** The term in words, from the province's table of rules; a line of its own when given. */
  readonly term?: string | undefined;
}

/** What is said of a term, by how near or past its end it is. */
interface Urging {
  readonly subject: string;
  readonly state: string;
  readonly request: string;
}

const redLine: Urging = {
  subject: 'QUÁ 45 NGÀY chưa xử lý',
  state: 'Hồ sơ đã quá 45 ngày kể từ ngày tiếp nhận mà chưa được xử lý.',
  request:
    'Đề nghị chỉ đạo xử lý ngay và báo cáo lý do. Đây là mốc xem xét kỷ luật nếu không có lý do chính đáng (điểm b khoản 3 Điều 41 Nghị định số 154/2026/NĐ-CP).',
};

const late = (days: number): Urging => ({
  subject: `QUÁ HẠN ${days} ngày làm việc`,
  state: `Hồ sơ có việc đã quá hạn ${days} ngày làm việc.`,
  request:
    'Đề nghị thực hiện ngay việc đến hạn nêu trên, cập nhật kết quả và nêu rõ nguyên nhân chậm.',
});

const dueToday: Urging = {
  subject: 'Đến hạn hôm nay',
  state: 'Hồ sơ đến hạn trong hôm nay.',
  request: 'Đề nghị cập nhật kết quả trước khi hết ngày.',
};

const dueSoon = (dueOn: string, daysLeft: number): Urging => ({
  subject: `Sắp đến hạn ${dayInWords(dueOn)}`,
  state:
    daysLeft > 0 ? `Hồ sơ còn ${daysLeft} ngày làm việc là đến hạn.` : 'Hồ sơ sắp đến hạn xử lý.',
  request: 'Đề nghị cập nhật kết quả trước thời hạn.',
});

/** By the facts rather than by the rung's name: a province may rename and add rungs. */
const urgingOf = ({ step, workingDaysLate, dueOn }: ReminderContent): Urging => {
  if (step === 'red-line') return redLine;
  if (workingDaysLate > 0) return late(workingDaysLate);
  return workingDaysLate === 0 ? dueToday : dueSoon(dueOn, -workingDaysLate);
};

const factsOf = (
  { code, dueOn, workingDaysLate }: ReminderContent,
  unitName: string,
  { term }: ReminderOptions,
): Block => ({
  kind: 'facts',
  facts: [
    ['Mã hồ sơ', code],
    ['Cơ quan xử lý', unitName],
    ...(term === undefined ? [] : [['Việc đến hạn', term] as const]),
    ['Hạn', `hết ngày ${dayInWords(dueOn)}`],
    ...(workingDaysLate > 0 ? [['Đã quá hạn', `${workingDaysLate} ngày làm việc`] as const] : []),
  ],
});

/** Urges staff: code, term, due date, days late, a link. Nothing of the report and nothing of its sender. */
export const renderReminder = (
  content: ReminderContent,
  unitName: string,
  options: ReminderOptions,
): RenderedMail => {
  const { subject, state, request } = urgingOf(content);
  return renderLetter({
    language: 'vi',
    subject: `[${content.code}] ${subject}`,
    preview: `${unitName}: ${state}`,
    blocks: [
      { kind: 'text', text: 'Kính gửi đồng chí,' },
      { kind: 'text', text: state },
      factsOf(content, unitName, options),
      { kind: 'text', text: request },
      { kind: 'link', label: 'Mở hồ sơ', href: caseLink(options.publicUrl, content.caseId) },
      {
        kind: 'note',
        text: 'Đây là thư tự động. Nội dung phản ánh không gửi qua thư; chỉ xem được sau khi đăng nhập.',
      },
    ],
  });
};
