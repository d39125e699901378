import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProvince } from '../../../shared/adapters/province/load-province.ts';
import { addDays, isWorkingDay } from '../../../shared/domain/calendar.ts';
import { countTerm, type Term } from '../../../shared/domain/counted-term.ts';
import {
  type DeadlineRule,
  daysLate,
  dueOf,
  endOfTerm,
  findRule,
  isLate,
  startOfLateness,
} from '../../../shared/domain/deadline.ts';
import { rungInstant } from '../../../shared/domain/ladder.ts';

const province = loadProvince(new URL('../../../shared/province/sample/', import.meta.url));
const { calendar } = province;

const explained = (term: Term, from: string) =>
  countTerm(calendar, term, from).days.map(({ date, counted, why, name }) =>
    [date, counted ?? '-', why, ...(name ? [name] : [])].join(' '),
  );

describe('every due date explains itself', () => {
  it('a working term names each day that it skips', () => {
    expect(explained({ amount: 5, unit: 'working' }, '2026-11-20')).toEqual([
      '2026-11-20 - first-day-excluded',
      '2026-11-21 - weekend',
      '2026-11-22 - weekend',
      '2026-11-23 1 counted',
      '2026-11-24 - day-off Ngày Văn hóa Việt Nam',
      '2026-11-25 2 counted',
      '2026-11-26 3 counted',
      '2026-11-27 4 counted',
      '2026-11-28 - weekend',
      '2026-11-29 - weekend',
      '2026-11-30 5 counted',
    ]);
  });

  it('a Saturday worked in exchange counts, and says so', () => {
    expect(explained({ amount: 1, unit: 'working' }, '2026-01-09')).toEqual([
      '2026-01-09 - first-day-excluded',
      '2026-01-10 1 make-up-day',
    ]);
  });

  it('a calendar term that ends on a day off moves to the next working day, and says why', () => {
    expect(explained({ amount: 30, unit: 'calendar' }, '2026-10-25').slice(-2)).toEqual([
      '2026-11-24 30 counted Ngày Văn hóa Việt Nam',
      '2026-11-25 - last-day-moved',
    ]);
    expect(explained({ amount: 1, unit: 'calendar' }, '2026-11-27')).toEqual([
      '2026-11-27 - first-day-excluded',
      '2026-11-28 1 counted',
      '2026-11-29 - weekend',
      '2026-11-30 - last-day-moved',
    ]);
  });

  it('a term of no days ends on the day itself, or on the next working day', () => {
    const atOnce = { amount: 0, unit: 'calendar' } as const;
    expect(countTerm(calendar, atOnce, '2026-11-23').dueOn).toBe('2026-11-23');
    expect(countTerm(calendar, atOnce, '2026-11-22').dueOn).toBe('2026-11-23');
  });

  it('notice before an event is due early enough, on a working day', () => {
    const notice = { amount: 5, unit: 'calendar', direction: 'before' } as const;
    expect(countTerm(calendar, notice, '2026-12-09').dueOn).toBe('2026-12-04');
    expect(countTerm(calendar, notice, '2026-11-29').dueOn).toBe('2026-11-23');
  });
});

describe('a due date is provisional', () => {
  const isProvisional = (term: Term, from: string) => countTerm(calendar, term, from).isProvisional;

  it('when a day that decides it lies in a year whose days off are not announced', () => {
    expect(isProvisional({ amount: 7, unit: 'working' }, '2026-12-31')).toBe(true);
    expect(isProvisional({ amount: 45, unit: 'calendar' }, '2026-11-23')).toBe(true);
    expect(isProvisional({ amount: 0, unit: 'working' }, '2027-03-01')).toBe(true);
  });

  it('and is not when all of them are announced', () => {
    expect(isProvisional({ amount: 10, unit: 'working' }, '2026-11-23')).toBe(false);
    expect(isProvisional({ amount: 1, unit: 'working' }, '2026-12-30')).toBe(false);
    // 2023 is not in the table, but a calendar term counts its days whatever they are.
    expect(isProvisional({ amount: 30, unit: 'calendar' }, '2023-12-20')).toBe(false);
    expect(isProvisional({ amount: 5, unit: 'working' }, '2023-12-28')).toBe(true);
  });
});

describe('terms, whatever the dates', () => {
  const anyDate = fc.integer({ min: 0, max: 1500 }).map((day) => addDays('2023-12-01', day));
  const anyAmount = fc.integer({ min: 0, max: 90 });
  const anyUnit = fc.constantFrom<Term['unit']>('working', 'calendar');
  const due = (unit: Term['unit'], amount: number, from: string) =>
    countTerm(calendar, { unit, amount }, from);

  it('never end on a day off', () => {
    fc.assert(
      fc.property(anyDate, anyAmount, anyUnit, (from, amount, unit) =>
        isWorkingDay(calendar, due(unit, amount, from).dueOn),
      ),
    );
  });

  it('never end sooner for being longer', () => {
    fc.assert(
      fc.property(anyDate, anyAmount, anyUnit, (from, amount, unit) => {
        expect(due(unit, amount, from).dueOn <= due(unit, amount + 1, from).dueOn).toBe(true);
      }),
    );
  });

  it('never end sooner for starting later', () => {
    fc.assert(
      fc.property(anyDate, anyAmount, anyUnit, (from, amount, unit) => {
        expect(due(unit, amount, from).dueOn <= due(unit, amount, addDays(from, 1)).dueOn).toBe(
          true,
        );
      }),
    );
  });

  it('never end sooner in working days than in as many calendar days', () => {
    fc.assert(
      fc.property(anyDate, anyAmount, (from, amount) => {
        expect(due('working', amount, from).dueOn >= due('calendar', amount, from).dueOn).toBe(
          true,
        );
      }),
    );
  });

  it('list every day once, number as many as the amount, and end with the due day', () => {
    fc.assert(
      fc.property(anyDate, anyAmount, anyUnit, (from, amount, unit) => {
        const { days, dueOn } = due(unit, amount, from);
        expect(days.map(({ date }) => date)).toEqual(days.map((_, index) => addDays(from, index)));
        const numbers = days.flatMap(({ counted }) => counted ?? []);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(numbers).toHaveLength(amount);
        expect(days.at(-1)?.date).toBe(dueOn);
      }),
    );
  });
});

describe('a term is late', () => {
  it('from 00:00 of the next day in Viet Nam, not a second before', () => {
    expect(endOfTerm('2026-12-07')).toBe('2026-12-07T23:59:59+07:00');
    expect(startOfLateness('2026-12-31')).toBe('2027-01-01T00:00:00+07:00');
    expect(isLate('2026-12-07', endOfTerm('2026-12-07'))).toBe(false);
    expect(isLate('2026-12-07', '2026-12-07T16:59:59Z')).toBe(false);
    expect(isLate('2026-12-07', startOfLateness('2026-12-07'))).toBe(true);
    expect(isLate('2026-12-07', '2026-12-07T17:00:00Z')).toBe(true);
  });

  it('by as many working days as have begun since', () => {
    const late = (instant: string) => daysLate(calendar, '2026-12-04', instant);
    expect(late('2026-12-02T10:00:00+07:00')).toBe(-2);
    expect(late('2026-12-04T23:00:00+07:00')).toBe(0);
    expect(late('2026-12-06T10:00:00+07:00')).toBe(0);
    expect(late('2026-12-07T00:00:00+07:00')).toBe(1);
  });
});

describe('rules', () => {
  const rule = (more: Partial<DeadlineRule>): DeadlineRule => ({
    id: 'accept',
    procedures: ['complaint'],
    step: { vi: 'Thụ lý', en: 'Accept' },
    amount: 7,
    unit: 'working',
    basis: 'invented for this test',
    certainty: 'policy',
    ...more,
  });
  const rules = [
    rule({ amount: 10, unit: 'calendar', validUntil: '2026-06-30' }),
    rule({ validFrom: '2026-07-01' }),
  ];

  it('hold from their first to their last day, both included', () => {
    expect(findRule(rules, 'accept', '2026-06-30')?.unit).toBe('calendar');
    expect(findRule(rules, 'accept', '2026-07-01')?.unit).toBe('working');
    expect(findRule(rules.slice(1), 'accept', '2026-06-30')).toBeUndefined();
  });

  it('a case keeps the rule of the day in Viet Nam on which it was received', () => {
    expect(dueOf({ rules, calendar }, 'accept', '2026-06-30T16:59:59Z')?.dueOn).toBe('2026-07-10');
    expect(dueOf({ rules, calendar }, 'accept', '2026-06-30T17:00:00Z')?.dueOn).toBe('2026-07-10');
    expect(dueOf({ rules, calendar }, 'accept', '2026-06-30T16:59:59Z')?.days).toHaveLength(11);
    expect(dueOf({ rules, calendar }, 'accept', '2026-06-30T17:00:00Z')?.days).toHaveLength(10);
  });

  it('an unknown rule gives no due date rather than a guess', () => {
    expect(dueOf({ rules, calendar }, 'nothing', '2026-07-01T00:00:00Z')).toBeUndefined();
  });
});

describe('the ladder of reminders', () => {
  const at = (rule: string, id: string, dueOn: string) => {
    const rung = province.ladder.find((each) => each.rule === rule && each.id === id);
    return rung && rungInstant(calendar, rung, dueOn);
  };

  it.each([
    ['due-soon', '2026-12-03T07:30:00+07:00'],
    ['due-today', '2026-12-07T07:30:00+07:00'],
    ['late-1', '2026-12-08T07:30:00+07:00'],
    ['late-3', '2026-12-10T07:30:00+07:00'],
    ['late-5', '2026-12-14T07:30:00+07:00'],
  ])('for an answer due on Monday 7 December, %s comes at %s', (id, instant) => {
    expect(at('reply10', id, '2026-12-07')).toBe(instant);
  });

  it('the red line is announced on the 45th day, counted from the receipt', () => {
    const due = dueOf(province, 'discipline45', '2026-11-23T10:00:00+07:00');
    expect(at('discipline45', 'red-line', due?.dueOn ?? '')).toBe('2027-01-07T07:30:00+07:00');
  });

  it('a due day that has become a day off since is reminded of at the next opening', () => {
    expect(at('reply10', 'due-today', '2026-11-24')).toBe('2026-11-25T07:30:00+07:00');
  });
});
