import { type LocalDate, localDateOf } from './calendar.ts';

/** A calendar month in Viet Nam, `YYYY-MM`. Compares correctly as a string. */
export type Month = string;

export const monthOfDate = (date: LocalDate): Month => date.slice(0, 7);

export const monthOf = (instant: string): Month => monthOfDate(localDateOf(instant));

export const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

const numberOf = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const nameOf = (number: number): Month => {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
};

/** Both ends included; none when `to` is before `from`. */
export const monthsBetween = (from: Month, to: Month): readonly Month[] => {
  const first = numberOf(from);
  const count = Math.max(0, numberOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => nameOf(first + index));
};
