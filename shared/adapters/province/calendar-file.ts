import * as z from 'zod';
import { isWeekend, type WorkingCalendar } from '../../domain/calendar.ts';
import { localDate, timeOfDay, wording } from './field-schemas.ts';
import { type Mistake, repeated } from './mistake.ts';

const dayOff = z.strictObject({
  date: localDate,
  name: wording,
  kind: z.enum(['statutory', 'compensatory', 'swap_off', 'undecided']),
});

export const calendarSchema = z.strictObject({
  source: z.string().exactOptional(),
  confirmedYears: z.array(z.int().min(1975).max(9999)),
  officeHours: z.strictObject({ start: timeOfDay, end: timeOfDay }),
  makeUpDays: z.array(localDate),
  daysOff: z.array(dayOff),
});

const makeUpMistakes = ({ makeUpDays, daysOff }: WorkingCalendar): Mistake[] =>
  makeUpDays.flatMap((date, index) => {
    const path = ['makeUpDays', index];
    if (!isWeekend(date)) return [{ path, problem: 'must be a Saturday or Sunday' }];
    const isOff = daysOff.some((day) => day.date === date);
    return isOff ? [{ path, problem: 'is listed as a day off too' }] : [];
  });

/** A confirmed year has a table, and nothing in it is undecided. */
const confirmationMistakes = ({ confirmedYears, daysOff }: WorkingCalendar): Mistake[] => [
  ...confirmedYears.flatMap((year, index) => {
    const hasTable = daysOff.some(({ date }) => date.startsWith(`${year}-`));
    return hasTable ? [] : [{ path: ['confirmedYears', index], problem: 'has no day off listed' }];
  }),
  ...daysOff.flatMap(({ date, kind }, index) => {
    const isOpen = kind === 'undecided' && confirmedYears.includes(Number(date.slice(0, 4)));
    return isOpen
      ? [{ path: ['daysOff', index, 'kind'], problem: 'is undecided in a confirmed year' }]
      : [];
  }),
];

export const calendarMistakes = (calendar: WorkingCalendar): Mistake[] => [
  ...repeated(calendar.confirmedYears.map(String), (index) => ['confirmedYears', index]),
  ...(calendar.officeHours.start < calendar.officeHours.end
    ? []
    : [{ path: ['officeHours', 'end'], problem: 'must be after the start' }]),
  ...repeated(calendar.makeUpDays, (index) => ['makeUpDays', index]),
  ...makeUpMistakes(calendar),
  ...repeated(
    calendar.daysOff.map(({ date }) => date),
    (index) => ['daysOff', index, 'date'],
  ),
  ...confirmationMistakes(calendar),
];
