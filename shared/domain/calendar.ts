import { AppError } from './errors.ts';

/** A date in Viet Nam, `YYYY-MM-DD`. Compares correctly as a string. */
export type LocalDate = string;

export interface DayOff {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: 'statutory' | 'compensatory' | 'swap_off' | 'undecided';
}

export interface WorkingCalendar {
  readonly daysOff: readonly DayOff[];
  /** Saturdays worked in exchange for a swapped day off. */
  readonly makeUpDays: readonly LocalDate[];
  /** Years whose table the authorities have announced. A due date in any other year is provisional. */
  readonly confirmedYears: readonly number[];
  /** Office hours on a working day, `HH:MM`, inclusive start, exclusive end. Mails to staff go out within them. */
  readonly officeHours: { readonly start: string; readonly end: string };
}

/** Asia/Ho_Chi_Minh is UTC+7 without daylight saving since 1975, so no time zone table is needed. */
const offset = '+07:00';
const offsetMilliseconds = 7 * 3_600_000;
const dayMilliseconds = 86_400_000;
/** Without its zone an instant would be read in the zone of the machine, and move to another day. */
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const dayNumber = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
const dateOfDayNumber = (day: number): LocalDate =>
  new Date(day * dayMilliseconds).toISOString().slice(0, 10);

/** Whether the text is a day that exists, `YYYY-MM-DD`: 30 February does not. */
export const isRealDate = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && dateOfDayNumber(day) === text;
};

const isRealInstant = (text: string) =>
  instantPattern.test(text) && isRealDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text));

/**
 * Milliseconds since 1970 of an ISO 8601 instant that names its zone, or of such a number itself.
 * Throws `AppError('invalid', 'instant.malformed')`.
 */
export const millisecondsOf = (instant: string | number): number => {
  const isReal = typeof instant === 'number' ? Number.isFinite(instant) : isRealInstant(instant);
  if (!isReal) throw new AppError('invalid', 'instant.malformed');
  return typeof instant === 'number' ? instant : Date.parse(instant);
};

const localIso = (instant: string | number) =>
  new Date(millisecondsOf(instant) + offsetMilliseconds).toISOString();

/** The day in Viet Nam on which an instant falls. */
export const localDateOf = (instant: string | number): LocalDate => localIso(instant).slice(0, 10);

/** The time of day in Viet Nam, `HH:MM`. */
export const localTimeOf = (instant: string | number): string => localIso(instant).slice(11, 16);

/** The instant, as `YYYY-MM-DDTHH:MM:00+07:00`, at which it is `time` (`HH:MM`) in Viet Nam. */
export const instantAt = (date: LocalDate, time: string): string => `${date}T${time}:00${offset}`;

export const addDays = (date: LocalDate, count: number): LocalDate =>
  dateOfDayNumber(dayNumber(date) + count);

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday; the second `% 7` serves the days before it. */
export const dayOfWeek = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

export const isWeekend = (date: LocalDate): boolean => dayOfWeek(date) % 6 === 0;

/** What the calendar says of a day off; undefined for any other day, a weekend included. */
export const dayOffOn = (calendar: WorkingCalendar, date: LocalDate): DayOff | undefined =>
  calendar.daysOff.find((dayOff) => dayOff.date === date);

/** Monday to Friday less days off, and the Saturdays worked in exchange (BLLĐ 2019 Đ111–112; swaps: yearly notice). */
export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean => {
  if (calendar.makeUpDays.includes(date)) return true;
  return !isWeekend(date) && dayOffOn(calendar, date) === undefined;
};

/** The `count`-th working day after `date`; before it when negative; `date` itself, working or not, when 0. */
export const addWorkingDays = (
  calendar: WorkingCalendar,
  date: LocalDate,
  count: number,
): LocalDate => {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** Working days after `from` up to and with `to`: how many days late. Negative when `to` is earlier. */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: LocalDate,
  to: LocalDate,
): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
};

/** Whether the offices are open: from the start of the hours up to, but not at, their end. */
export const isOfficeHour = (calendar: WorkingCalendar, instant: string | number): boolean => {
  const time = localTimeOf(instant);
  const { start, end } = calendar.officeHours;
  return isWorkingDay(calendar, localDateOf(instant)) && start <= time && time < end;
};

/**
 * The first opening of the offices at or after the instant, as ISO 8601 in +07:00. While they are open that is
 * the next working day's: ask `isOfficeHour` first when "now" would do.
 */
export const nextOfficeOpening = (calendar: WorkingCalendar, instant: string | number): string => {
  const { start } = calendar.officeHours;
  const today = localDateOf(instant);
  const hasOpened = millisecondsOf(instantAt(today, start)) < millisecondsOf(instant);
  let day = hasOpened ? addDays(today, 1) : today;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return instantAt(day, start);
};

/** Whether the authorities have announced the days off of that year. */
export const isConfirmed = (calendar: WorkingCalendar, year: number): boolean =>
  calendar.confirmedYears.includes(year);
