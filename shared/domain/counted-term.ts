import {
  addDays,
  dayOffOn,
  isConfirmed,
  isWeekend,
  isWorkingDay,
  type LocalDate,
  type WorkingCalendar,
} from './calendar.ts';

export interface Term {
  /** How many days; 0 ends on the first day itself. */
  readonly amount: number;
  readonly unit: 'working' | 'calendar';
  /** `before`: at least so many days before the event, counted backwards. Absent: after it. */
  readonly direction?: 'before';
}

export type DayReason =
  | 'first-day-excluded'
  | 'counted'
  | 'make-up-day'
  | 'weekend'
  | 'day-off'
  | 'last-day-moved';

/** One line of the explanation of a due date. */
export interface TermDay {
  readonly date: LocalDate;
  /** The day's number within the term; null when it does not count. */
  readonly counted: number | null;
  readonly why: DayReason;
  /** Name of the day off, also where the day counts all the same. */
  readonly name?: string;
}

export interface CountedTerm {
  readonly dueOn: LocalDate;
  /** It rests on a year whose days off are not announced: count again when they are. */
  readonly isProvisional: boolean;
  /** Every day from the first to the due day, none left out. */
  readonly days: readonly TermDay[];
}

const termDay = (
  calendar: WorkingCalendar,
  date: LocalDate,
  given: Pick<TermDay, 'counted' | 'why'>,
): TermDay => {
  const name = dayOffOn(calendar, date)?.name;
  return { date, ...given, ...(name === undefined ? {} : { name }) };
};

const whyOff = (calendar: WorkingCalendar, date: LocalDate): DayReason =>
  dayOffOn(calendar, date) ? 'day-off' : 'weekend';

/** The day's line while the term is running; `number` is what it counts as, if it does. */
const runningDay = (calendar: WorkingCalendar, term: Term, at: [LocalDate, number]): TermDay => {
  const [date, number] = at;
  if (term.unit === 'calendar') return termDay(calendar, date, { counted: number, why: 'counted' });
  if (!isWorkingDay(calendar, date))
    return termDay(calendar, date, { counted: null, why: whyOff(calendar, date) });
  const why = isWeekend(date) ? 'make-up-day' : 'counted';
  return termDay(calendar, date, { counted: number, why });
};

/** The lines after the last day when that is a day off: up to the working day on which the term ends instead. */
const movedDays = (calendar: WorkingCalendar, last: LocalDate, step: number): TermDay[] => {
  const moved: TermDay[] = [];
  for (let date = last; !isWorkingDay(calendar, date); ) {
    date = addDays(date, step);
    const why = isWorkingDay(calendar, date) ? 'last-day-moved' : whyOff(calendar, date);
    moved.push(termDay(calendar, date, { counted: null, why }));
  }
  return moved;
};

/** Only days that could change the result: all of a working term, a calendar term's last day and what follows. */
const isProvisional = (calendar: WorkingCalendar, term: Term, days: readonly TermDay[]) =>
  days
    .slice(term.unit === 'calendar' ? term.amount : Math.min(1, term.amount))
    .some(({ date }) => !isConfirmed(calendar, Number(date.slice(0, 4))));

/**
 * Counts a term day by day. The first day is left out (BLDS 2015 Đ147.2–3); when the last one is off, the term
 * ends with the next working day (Đ148.5). A term counted backwards from an event moves to the working day
 * before instead: the law is silent there, and earlier is never too late.
 */
export const countTerm = (calendar: WorkingCalendar, term: Term, from: LocalDate): CountedTerm => {
  const step = term.direction === 'before' ? -1 : 1;
  const days = [termDay(calendar, from, { counted: null, why: 'first-day-excluded' })];
  let date = from;
  for (let counted = 0; counted < term.amount; ) {
    date = addDays(date, step);
    const day = runningDay(calendar, term, [date, counted + 1]);
    counted = day.counted ?? counted;
    days.push(day);
  }
  const moved = movedDays(calendar, date, step);
  days.push(...moved);
  const dueOn = moved.at(-1)?.date ?? date;
  return { dueOn, isProvisional: isProvisional(calendar, term, days), days };
};
