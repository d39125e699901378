import type { Digest, DigestCase } from '../digest.ts';
import { dayInWords, momentInWords } from './dates.ts';

/** One list of the digest. Both renderings take it from here, so that they cannot differ. */
export interface DigestSection {
  readonly title: string;
  readonly cases: readonly DigestCase[];
  /** Rows that go into the mail. */
  readonly limit: number;
  /** Overdue lists say how late; the others when received or due. */
  readonly isAlarm: boolean;
}

export const unitLimit = 40;
const overdueLimit = 100;
const otherLimit = 25;

/** The lists, most pressing first; a list without cases is left out. */
export const sectionsOf = ({ open, overdue, dueSoon, new: fresh }: Digest): DigestSection[] =>
  [
    { title: 'Quá hạn (lâu nhất trước)', cases: overdue, limit: overdueLimit, isAlarm: true },
    {
      title: 'Quá 45 ngày, bước hiện tại còn trong hạn',
      cases: open.filter(({ isPastRedLine, isOverdue }) => isPastRedLine && !isOverdue),
      limit: otherLimit,
      isAlarm: true,
    },
    { title: 'Sắp đến hạn', cases: dueSoon, limit: otherLimit, isAlarm: false },
    { title: 'Mới tiếp nhận', cases: fresh, limit: otherLimit, isAlarm: false },
  ].filter(({ cases }) => cases.length > 0);

/** What the tightest column says of a case. */
export const stateOf = (
  { isOverdue, workingDaysLate, isPastRedLine, dueOn }: DigestCase,
  day: string,
) => {
  const late = isOverdue ? `trễ ${workingDaysLate} ngày` : dueOn === day ? 'hôm nay' : 'còn hạn';
  return isPastRedLine ? `${late}, quá 45 ngày` : late;
};

/** The first sentence: the one thing to know when nothing else is read. */
export const summaryOf = ({ totals, overdue }: Digest): string => {
  const longest = overdue[0];
  if (totals.open === 0 && totals.new === 0) return 'Không có hồ sơ nào đang xử lý.';
  if (longest === undefined) return 'Không có hồ sơ nào quá hạn.';
  return `${totals.overdue} hồ sơ quá hạn; lâu nhất là ${longest.code} của ${longest.unitName}, trễ ${longest.workingDaysLate} ngày làm việc.`;
};

export const cutOffOf = ({ cutOff }: Digest): string =>
  `Số liệu tính đến ${momentInWords(cutOff)}.`;

export const titleOf = ({ day }: Digest): string =>
  `Tình hình xử lý phản ánh ngày ${dayInWords(day)}`;

/** The five figures, in the order in which they are shown. */
export const figuresOf = ({
  totals,
}: Digest): readonly (readonly [label: string, count: number])[] => [
  ['Quá hạn', totals.overdue],
  ['Quá 45 ngày', totals.pastRedLine],
  ['Sắp đến hạn', totals.dueSoon],
  ['Mới', totals.new],
  ['Đang xử lý', totals.open],
];

export const restOf = (count: number, limit: number, what: string): string | undefined =>
  count > limit ? `… còn ${count - limit} ${what} trong tệp Excel kèm theo.` : undefined;

export const closingLines: readonly string[] = [
  '“Sắp đến hạn”: đến hạn hôm nay hoặc trong 2 ngày làm việc tới. “Trễ”: số ngày làm việc kể từ sau ngày đến hạn.',
  'Danh sách đầy đủ ở tệp Excel kèm theo. Thư không có thông tin người gửi và nội dung phản ánh; hồ sơ chỉ xem được sau khi đăng nhập.',
];
