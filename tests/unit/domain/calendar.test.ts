import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayOfWeek,
  instantAt,
  isConfirmed,
  isOfficeHour,
  isRealDate,
  isWorkingDay,
  localDateOf,
  localTimeOf,
  nextOfficeOpening,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../../shared/domain/calendar.ts';

const calendar: WorkingCalendar = {
  daysOff: [{ date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', kind: 'statutory' }],
  makeUpDays: ['2026-11-28'],
  confirmedYears: [2026],
  officeHours: { start: '07:30', end: '17:00' },
};

const anyDate = fc.integer({ min: -3650, max: 36500 }).map((day) => addDays('2000-01-01', day));
const fewDays = fc.integer({ min: 1, max: 40 });

describe('dates in Viet Nam', () => {
  it('an instant falls on the day that it is in Viet Nam, whatever zone it is written in', () => {
    expect(localDateOf('2026-11-23T16:59:59Z')).toBe('2026-11-23');
    expect(localDateOf('2026-11-23T17:00:00Z')).toBe('2026-11-24');
    expect(localDateOf('2026-11-23T23:30:00-01:00')).toBe('2026-11-24');
    expect(localDateOf(Date.UTC(2026, 10, 23, 17))).toBe('2026-11-24');
    expect(localTimeOf('2026-11-23T17:05:00.250Z')).toBe('00:05');
  });

  it.each([
    '2026-11-23',
    '2026-11-23T09:15',
    '2026-02-30T00:00:00Z',
    '2026-11-23T25:00:00Z',
    'yesterday',
    '',
    Number.NaN,
  ])('an instant without its zone, or that does not exist, is refused: %s', (text) => {
    expect(() => localDateOf(text)).toThrow('instant.malformed');
  });

  it('a time of a day is written so that it reads back as that day and time', () => {
    const instant = instantAt('2026-12-31', '23:59');
    expect(instant).toBe('2026-12-31T23:59:00+07:00');
    expect([localDateOf(instant), localTimeOf(instant)]).toEqual(['2026-12-31', '23:59']);
  });

  it('days are added across months, leap days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('weekdays follow one another, before 1970 too', () => {
    expect(dayOfWeek('2026-11-23')).toBe(1);
    expect(dayOfWeek('1969-12-28')).toBe(0);
    fc.assert(
      fc.property(anyDate, (date) => dayOfWeek(addDays(date, 1)) === (dayOfWeek(date) + 1) % 7),
    );
  });

  it('only days that exist are dates', () => {
    expect(isRealDate('2024-02-29')).toBe(true);
    const wrong = [
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '23/11/2026',
      '2026-11-23T00:00:00Z',
      '',
    ];
    expect(wrong.filter(isRealDate)).toEqual([]);
  });
});

describe('working days', () => {
  it('are Monday to Friday, less days off, and the Saturdays worked in exchange', () => {
    const week = [22, 23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);
    expect(week.filter((day) => isWorkingDay(calendar, day))).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]);
  });

  it('are stepped forwards and backwards over days off', () => {
    expect(addWorkingDays(calendar, '2026-11-23', 1)).toBe('2026-11-25');
    expect(addWorkingDays(calendar, '2026-11-30', -2)).toBe('2026-11-27');
    expect(addWorkingDays(calendar, '2026-11-29', 0)).toBe('2026-11-29');
  });

  it('late is counted in working days after the due day, and before it below zero', () => {
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-24')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-25')).toBe(1);
    expect(workingDaysBetween(calendar, '2026-11-25', '2026-11-23')).toBe(-1);
    expect(workingDaysBetween(calendar, '2026-11-23', '2026-11-23')).toBe(0);
  });

  it('going n working days on is being n working days late', () => {
    fc.assert(
      fc.property(anyDate, fewDays, (date, count) => {
        const later = addWorkingDays(calendar, date, count);
        expect(isWorkingDay(calendar, later)).toBe(true);
        expect(workingDaysBetween(calendar, date, later)).toBe(count);
      }),
    );
  });

  it('going n working days on and back from a working day comes home', () => {
    fc.assert(
      fc.property(anyDate, fewDays, (date, count) => {
        const home = addWorkingDays(calendar, date, 1);
        const away = addWorkingDays(calendar, home, count);
        expect(addWorkingDays(calendar, away, -count)).toBe(home);
      }),
    );
  });

  it('a year is confirmed once its days off are announced', () => {
    expect([2026, 2027].map((year) => isConfirmed(calendar, year))).toEqual([true, false]);
  });
});

describe('office hours', () => {
  it.each([
    ['2026-11-23T07:29:59+07:00', false],
    ['2026-11-23T07:30:00+07:00', true],
    ['2026-11-23T16:59:59+07:00', true],
    ['2026-11-23T17:00:00+07:00', false],
    ['2026-11-24T09:00:00+07:00', false],
    ['2026-11-28T09:00:00+07:00', true],
    ['2026-11-29T09:00:00+07:00', false],
  ])('at %s the office being open is %s', (instant, isOpen) => {
    expect(isOfficeHour(calendar, instant)).toBe(isOpen);
  });

  it.each([
    ['2026-11-23T03:00:00+07:00', '2026-11-23T07:30:00+07:00'],
    ['2026-11-23T07:30:00+07:00', '2026-11-23T07:30:00+07:00'],
    ['2026-11-23T07:30:01+07:00', '2026-11-25T07:30:00+07:00'],
    ['2026-11-27T18:00:00+07:00', '2026-11-28T07:30:00+07:00'],
    ['2026-11-28T17:00:00+07:00', '2026-11-30T07:30:00+07:00'],
  ])('after %s it opens next at %s', (instant, opening) => {
    expect(nextOfficeOpening(calendar, instant)).toBe(opening);
  });

  it('it is always open at the next opening, which is never in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (instant) => {
        const opening = nextOfficeOpening(calendar, instant);
        expect(isOfficeHour(calendar, opening)).toBe(true);
        expect(Date.parse(opening)).toBeGreaterThanOrEqual(instant);
      }),
    );
  });
});
