import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../shared/domain/calendar.ts';
import type { DeadlineRule } from '../../../shared/domain/deadline.ts';
import { buildDigest } from '../../../shared/domain/digest.ts';
import type { ListedCase } from '../../../shared/domain/listed-case.ts';
import type { Directory, Unit } from '../../../shared/domain/unit.ts';

const aUnit = (code: string, name: string): Unit => ({
  code,
  name,
  level: 'department',
  mailbox: `${code}@tinhmau.example`,
  aliases: [],
  contacts: {
    officer: `${code}@noibo.tinhmau.example`,
    head: `truong.${code}@noibo.tinhmau.example`,
  },
});

const directory: Directory = {
  province: 'Tỉnh Mẫu',
  mailDomain: 'tinhmau.example',
  isSample: true,
  roles: {
    inspectorate: 'thanhtra',
    intake: 'tiepdan',
    office: 'vanphong',
    chairman: 'ct@noibo.tinhmau.example',
  },
  units: [
    aUnit('thanhtra', 'Thanh tra tỉnh'),
    aUnit('caua', 'Sở Cầu Á'),
    aUnit('cauo', 'Sở Cầu Ô'),
  ],
};

const calendar: WorkingCalendar = {
  daysOff: [{ date: '2026-12-16', name: 'Ngày nghỉ mẫu', kind: 'statutory' }],
  makeUpDays: [],
  confirmedYears: [2026],
  officeHours: { start: '07:30', end: '17:00' },
};

const rules: readonly DeadlineRule[] = [
  {
    id: 'pol_agency_ack',
    procedures: ['feedback'],
    step: { vi: 'Xác nhận tiếp nhận', en: 'Confirm receipt' },
    amount: 1,
    unit: 'working',
    basis: 'mẫu',
    certainty: 'policy',
  },
];

let made = 0;
const aCase = (given: Partial<ListedCase> = {}): ListedCase => {
  made += 1;
  return {
    id: `case-${made}`,
    code: `BN-2222-${1000 + made}-X`,
    unit: 'caua',
    status: 'forwarded',
    intent: 'feedback',
    acts: [],
    receivedAt: '2026-12-01T02:00:00Z',
    dueOn: '2026-12-30',
    isPastRedLine: false,
    shutOut: [],
    ...given,
  };
};

/** A Monday at half past seven; the digest before it was on Friday. */
const at = '2026-12-21T07:30:00+07:00';
const newSince = '2026-12-18T07:30:00+07:00';
const digestOf = (cases: readonly ListedCase[]) =>
  buildDigest({ cases, province: { directory, calendar, rules }, at, newSince });

it('lists a step that was missed although the term for the answer still runs', () => {
  const nextDue = { rule: 'pol_agency_ack', dueOn: '2026-12-17' };
  const unconfirmed = aCase({ dueOn: '2026-12-30', nextDue });
  const { overdue, totals } = digestOf([unconfirmed, aCase({ dueOn: '2026-12-30' })]);
  expect(totals.overdue).toBe(1);
  expect(overdue).toMatchObject([
    { caseId: unconfirmed.id, dueOn: '2026-12-17', step: 'Xác nhận tiếp nhận', workingDaysLate: 2 },
  ]);
});

it('counts a case as late from the day after its due day, in working days', () => {
  const dueToday = aCase({ dueOn: '2026-12-21' });
  const dueFriday = aCase({ dueOn: '2026-12-18' });
  const dueTuesday = aCase({ dueOn: '2026-12-15' }); // 16 December is off, then a weekend.

  const { overdue } = digestOf([dueToday, dueFriday, dueTuesday]);

  expect(overdue.map(({ caseId, workingDaysLate }) => [caseId, workingDaysLate])).toEqual([
    [dueTuesday.id, 3],
    [dueFriday.id, 1],
  ]);
});

it('announces a case as due soon on its due day and two working days before, not earlier', () => {
  const dueOn = ['2026-12-18', '2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24'];

  const { dueSoon, totals } = digestOf(dueOn.map((day) => aCase({ dueOn: day })));

  expect(dueSoon.map((line) => line.dueOn)).toEqual(['2026-12-21', '2026-12-22', '2026-12-23']);
  expect(totals).toMatchObject({ open: 5, overdue: 1, dueSoon: 3 });
});

it('calls new what came after the digest before and up to the cut-off, so that no report is new twice', () => {
  const before = aCase({ receivedAt: '2026-12-18T00:30:00Z' });
  const justAfter = aCase({ receivedAt: '2026-12-18T00:30:01Z' });
  const atCutOff = aCase({ receivedAt: '2026-12-21T00:30:00Z' });
  const tooLate = aCase({ receivedAt: '2026-12-21T00:30:01Z' });

  const digest = digestOf([before, justAfter, atCutOff, tooLate]);

  expect(digest.new.map(({ caseId }) => caseId)).toEqual([justAfter.id, atCutOff.id]);
  expect(digest.totals.open).toBe(3);
});

it('counts what was answered already as new, and neither as open nor as late', () => {
  const answered = aCase({
    status: 'answered',
    receivedAt: '2026-12-20T02:00:00Z',
    dueOn: '2026-12-18',
    isPastRedLine: true,
  });

  expect(digestOf([answered]).totals).toEqual({
    open: 0,
    new: 1,
    dueSoon: 0,
    overdue: 0,
    pastRedLine: 0,
  });
});

it('neither lists nor counts a case that must be kept from the inspectorate', () => {
  const kept = aCase({ shutOut: ['caua', 'thanhtra'], dueOn: '2026-12-01', isPastRedLine: true });
  const other = aCase({ shutOut: ['caua'], unit: 'cauo' });

  const digest = digestOf([kept, other]);

  expect(JSON.stringify(digest)).not.toContain(kept.id);
  expect(JSON.stringify(digest)).not.toContain(kept.code);
  expect(digest.totals).toEqual({ open: 1, new: 0, dueSoon: 0, overdue: 0, pastRedLine: 0 });
  expect(digest.units.map(({ unit }) => unit)).toEqual(['cauo']);
});

it('puts the body with the longest overdue case first, whatever the number of its cases', () => {
  const many = [1, 2, 3].map(() => aCase({ unit: 'caua', dueOn: '2026-12-18' }));
  const longest = aCase({ unit: 'cauo', dueOn: '2026-12-11' });

  const { units } = digestOf([...many, longest]);

  expect(units).toEqual([
    {
      unit: 'cauo',
      unitName: 'Sở Cầu Ô',
      open: 1,
      new: 0,
      dueSoon: 0,
      overdue: 1,
      longestWorkingDaysLate: 5,
    },
    {
      unit: 'caua',
      unitName: 'Sở Cầu Á',
      open: 3,
      new: 0,
      dueSoon: 0,
      overdue: 3,
      longestWorkingDaysLate: 1,
    },
  ]);
});

it('counts the cases past the red line, also when their present step is in time', () => {
  const digest = digestOf([aCase({ isPastRedLine: true }), aCase()]);

  expect(digest.totals).toMatchObject({ pastRedLine: 1, overdue: 0 });
});

it('shows a body that the directory no longer knows by its code', () => {
  expect(digestOf([aCase({ unit: 'bo-roi' })]).units[0]?.unitName).toBe('bo-roi');
});

it('is empty when there is nothing, and says for which day', () => {
  expect(digestOf([])).toMatchObject({
    day: '2026-12-21',
    cutOff: at,
    units: [],
    overdue: [],
    open: [],
  });
});

it('agrees with itself: the bodies add up to the totals and each figure to its list', () => {
  const anyCase = fc
    .record({
      unit: fc.constantFrom('caua', 'cauo', 'thanhtra'),
      status: fc.constantFrom('awaiting-triage', 'forwarded', 'confirmed', 'answered', 'closed'),
      dueOn: fc
        .integer({ min: 1, max: 31 })
        .map((day) => `2026-12-${String(day).padStart(2, '0')}`),
      receivedAt: fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2026-12-${String(day).padStart(2, '0')}T02:00:00Z`),
      isPastRedLine: fc.boolean(),
    } as const)
    .map((given) => aCase(given));
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 30 }), (cases) => {
      const { totals, units, open, overdue, dueSoon, new: fresh } = digestOf(cases);
      for (const figure of ['open', 'new', 'dueSoon', 'overdue'] as const) {
        expect(units.reduce((sum, unit) => sum + unit[figure], 0)).toBe(totals[figure]);
      }
      expect([open.length, fresh.length, dueSoon.length, overdue.length]).toEqual([
        totals.open,
        totals.new,
        totals.dueSoon,
        totals.overdue,
      ]);
      const days = overdue.map(({ workingDaysLate }) => workingDaysLate);
      expect(days).toEqual([...days].sort((a, b) => b - a));
    }),
  );
});
