import { type LocalDate, localDateOf, localTimeOf } from '../calendar.ts';

export type Language = 'vi' | 'en';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `21/12/2026`; in English `21 December 2026`, which no reader can take for another day. */
export const dayInWords = (date: LocalDate, language: Language = 'vi'): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'vi'
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
};

/** `07:30 ngày 21/12/2026`, in Viet Nam's time wherever the reader is. */
export const momentInWords = (instant: string, language: Language = 'vi'): string => {
  const day = dayInWords(localDateOf(instant), language);
  const time = localTimeOf(instant);
  return language === 'vi' ? `${time} ngày ${day}` : `${time} on ${day} (Viet Nam time)`;
};
