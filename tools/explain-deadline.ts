import { parseArgs } from 'node:util';
import { checkProvince } from '../shared/adapters/province/check-province.ts';
import {
  dayOfWeek,
  isRealDate,
  type LocalDate,
  localDateOf,
  localTimeOf,
} from '../shared/domain/calendar.ts';
import { type CountedTerm, countTerm, type TermDay } from '../shared/domain/counted-term.ts';
import { type DeadlineRule, endOfTerm, findRule } from '../shared/domain/deadline.ts';
import { AppError } from '../shared/domain/errors.ts';

const usage = `Cách dùng: npm run explain-deadline -- --rule <mã> --from <thời điểm> [--json] [--province <thư mục>]
  --from  thời điểm có múi giờ, ví dụ 2026-11-23T09:15:00+07:00, hoặc một ngày, ví dụ 2026-11-23`;

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const procedureNames = {
  feedback: 'phản ánh, kiến nghị',
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
};
const certaintyNames: Record<string, string> = {
  law: 'luật quy định trực tiếp',
  'law-by-analogy': 'luật quy định cho tiếp công dân, áp dụng tương tự cho thư, mạng và điện thoại',
  'law-unsettled': 'các văn bản quy định khác nhau, áp dụng mức chặt hơn',
  policy: 'do tỉnh quy định, không phải thời hạn luật định',
};

/** A mistake of the person who runs the tool: the message is all they need. */
class UsageError extends Error {}

const weekday = (date: LocalDate) => weekdays[dayOfWeek(date)] ?? '';
const dateText = (date: LocalDate) => date.split('-').reverse().join('/');

const amountText = ({ amount, unit, direction }: DeadlineRule) => {
  const days = `${amount} ${unit === 'working' ? 'ngày làm việc' : 'ngày (tính cả ngày nghỉ)'}`;
  return direction === 'before' ? `ít nhất ${days} trước mốc` : days;
};

const reasonText = ({ why, name, counted }: TermDay, isBackward: boolean): string => {
  const dayOff = name === undefined ? '' : ` (${name})`;
  switch (why) {
    case 'first-day-excluded':
      return `ngày bắt đầu, không tính (BLDS 2015, Điều 147)${dayOff}`;
    case 'counted':
      return `tính là ngày thứ ${counted}${dayOff}`;
    case 'make-up-day':
      return `tính là ngày thứ ${counted} (ngày làm bù)`;
    case 'weekend':
      return 'không tính: nghỉ cuối tuần';
    case 'day-off':
      return `không tính: ${name}`;
    case 'last-day-moved':
      return isBackward
        ? 'ngày cuối là ngày nghỉ nên phải làm sớm hơn, chậm nhất là ngày này'
        : 'ngày cuối là ngày nghỉ nên hạn chuyển sang ngày này (BLDS 2015, Điều 148 khoản 5)';
  }
};

const dayLine = (day: TermDay, isBackward: boolean) =>
  `  ${dateText(day.date)}  ${weekday(day.date).padEnd(8)}  ${String(day.counted ?? '–').padStart(3)}  ${reasonText(day, isBackward)}`;

const dueLines = ({ dueOn, isProvisional }: CountedTerm) => [
  `Hạn: hết 24 giờ ${weekday(dueOn)}, ngày ${dateText(dueOn)} (${dueOn}, BLDS 2015, Điều 148 khoản 6)`,
  isProvisional
    ? 'Hạn tạm tính: lịch nghỉ của năm này chưa được công bố chính thức, sẽ tính lại khi có thông báo.'
    : 'Hạn này không phải tạm tính: lịch nghỉ liên quan đã được công bố.',
];

const explanation = (rule: DeadlineRule, from: string, term: CountedTerm): string => {
  const start = isRealDate(from) ? from : localDateOf(from);
  const time = isRealDate(from) ? '' : `${localTimeOf(from)} `;
  return [
    `Thời hạn ${rule.id}: ${rule.step.vi} (${rule.step.en})`,
    `Áp dụng cho: ${rule.procedures.map((each) => procedureNames[each]).join('; ')}`,
    `Số ngày: ${amountText(rule)}`,
    ...(rule.extension ? [`Có thể dài hơn: ${rule.extension.vi}`] : []),
    `Căn cứ: ${rule.basis}`,
    `Mức chắc chắn: ${certaintyNames[rule.certainty] ?? rule.certainty}`,
    ...(rule.countsFrom ? [`Tính từ: ${rule.countsFrom.vi}`] : []),
    `Mốc: ${time}${weekday(start)}, ngày ${dateText(start)} (giờ Việt Nam)`,
    '',
    ...term.days.map((day) => dayLine(day, rule.direction === 'before')),
    '',
    ...dueLines(term),
  ].join('\n');
};

const ruleFor = (rules: readonly DeadlineRule[], id: string, onDate: LocalDate): DeadlineRule => {
  const rule = findRule(rules, id, onDate);
  if (rule) return rule;
  const versions = rules.filter((each) => each.id === id);
  if (versions.length > 0) {
    const spans = versions.map((each) => `${each.validFrom ?? '…'} – ${each.validUntil ?? '…'}`);
    throw new UsageError(
      `--rule: bảng không có ${id} cho ngày ${onDate}; chỉ có cho: ${spans.join('; ')}`,
    );
  }
  const known = [...new Set(rules.map((each) => each.id))].join(', ');
  throw new UsageError(`--rule: không có thời hạn này. Các mã đang có: ${known}`);
};

/** The day in Viet Nam that the argument means. */
const firstDayOf = (from: string): LocalDate => {
  if (isRealDate(from)) return from;
  try {
    return localDateOf(from);
  } catch {
    throw new UsageError(`--from: không phải là một thời điểm có thật kèm múi giờ\n${usage}`);
  }
};

const readArguments = (args: string[]) => {
  const text = { type: 'string' } as const;
  const options = { rule: text, from: text, province: text, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new UsageError(usage);
  }
};

const run = (args: string[]): string => {
  const { rule: id, from, json, province: folder } = readArguments(args);
  if (id === undefined || from === undefined) throw new UsageError(usage);
  const sample = new URL('../shared/province/sample/', import.meta.url);
  const { rules, calendar } = checkProvince(folder ?? sample);
  const firstDay = firstDayOf(from);
  const rule = ruleFor(rules, id, firstDay);
  const term = countTerm(calendar, rule, firstDay);
  if (!json) return explanation(rule, from, term);
  const { dueOn, isProvisional, days } = term;
  const result = { rule, from, dueOn, endsAt: endOfTerm(dueOn), isProvisional, days };
  return JSON.stringify(result, null, 2);
};

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof AppError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
