import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/domain/case.ts';
import { watchCase } from '../../../shared/domain/watch.ts';
import { aProvince } from '../../support/a-province.ts';
import {
  aCase,
  aClassification,
  aConfirmedCase,
  aMonday,
  aMondaysReplyDue,
} from '../../support/builders.ts';

const province = aProvince();
const { office, inspectorate } = province.directory.roles;

const at = (day: string, time: string) => `${day}T${time}:00+07:00`;
const utc = (instant: string) => new Date(instant).toISOString();
const hour = 3_600_000;

const remindersOf = (state: Case, instant: string) =>
  (watchCase(province, state, instant)?.outbox ?? []).map(({ id }) => id);

/** Sweeps every hour as the schedule does, from one instant up to another; answers with all that was done. */
const sweepHourly = (start: Case, from: string, until: string) => {
  const done = { state: start, reminders: [] as string[], missed: [] as [string, unknown][] };
  for (let now = Date.parse(from); now <= Date.parse(until); now += hour) {
    const instant = new Date(now).toISOString();
    if (done.state.timerAt === undefined || Date.parse(done.state.timerAt) > now) continue;
    const moved = watchCase(province, done.state, instant);
    if (!moved) continue;
    done.state = moved.state;
    done.reminders.push(...moved.outbox.map(({ id }) => id));
    for (const { type, data } of moved.events) {
      if (type === 'deadline-missed') done.missed.push([instant, data.rule]);
    }
  }
  return done;
};

describe('the ladder of reminders', () => {
  it('sends each rung once to each of its audiences, over all the weeks that nobody acts', () => {
    const { reminders } = sweepHourly(aCase(), aMonday, '2027-02-01T00:00:00.000Z');
    expect(new Set(reminders).size).toBe(reminders.length);
    expect(reminders).toEqual([
      'reminder-pol_agency_ack-late-1-officer',
      'reminder-pol_agency_ack-late-1-head',
      'reminder-reply10-due-soon-officer',
      'reminder-reply10-due-today-officer',
      'reminder-reply10-due-today-head',
      'reminder-reply10-late-1-officer',
      'reminder-reply10-late-1-head',
      'reminder-reply10-late-3-head',
      'reminder-reply10-late-3-above',
      'reminder-reply10-late-5-above',
      'reminder-reply10-late-5-inspectorate',
      'reminder-reply10-late-5-chairman',
      'reminder-discipline45-red-line-inspectorate',
      'reminder-discipline45-red-line-chairman',
    ]);
  });

  it('starts no more after the term was met', () => {
    const answered = aConfirmedCase({ status: 'answered' });
    const obligations = answered.obligations.map((one) => ({ ...one, metAt: aMonday }));
    expect(
      watchCase(province, { ...answered, obligations }, '2027-06-01T03:00:00Z'),
    ).toBeUndefined();
  });

  it('tells what is due, when and how late, and no word of the report', () => {
    const moved = watchCase(province, aConfirmedCase(), at('2026-10-22', '08:00'));
    expect(moved?.outbox[0]).toEqual({
      id: 'reminder-reply10-late-3-head',
      audience: 'head',
      unit: 'sotp',
      content: {
        kind: 'reminder',
        code: aConfirmedCase().code,
        caseId: 'case-a',
        unit: 'sotp',
        step: 'late-3',
        rule: 'reply10',
        dueOn: aMondaysReplyDue,
        workingDaysLate: 3,
      },
    });
  });

  it('sends only the latest rung when a sweep comes late, and the ones before it never', () => {
    const late = watchCase(province, aConfirmedCase(), at('2026-10-22', '08:00'));
    expect(late?.outbox.map(({ id }) => id)).toEqual([
      'reminder-reply10-late-3-head',
      'reminder-reply10-late-3-above',
    ]);
    expect(late?.state.stepsDone).toEqual(
      expect.arrayContaining(['reply10:due-soon', 'reply10:due-today', 'reply10:late-1']),
    );
    const { reminders } = sweepHourly(
      late?.state ?? aCase(),
      at('2026-10-22', '09:00'),
      at('2026-10-25', '23:00'),
    );
    expect(reminders).toEqual([]);
  });

  it.each([
    ['before the offices open', at('2026-10-19', '07:29'), at('2026-10-19', '07:30')],
    ['after they close', at('2026-10-19', '17:00'), at('2026-10-20', '00:00')],
    ['on a Saturday', at('2026-10-17', '10:00'), at('2026-10-19', '07:30')],
  ])('waits %s', (_, instant, next) => {
    const state = aConfirmedCase({
      stepsDone: ['reply10:due-soon'],
      timerAt: '2026-10-14T00:00:00.000Z',
    });
    const isDue = instant >= at('2026-10-19', '07:30');
    const waiting = isDue ? state : { ...state, stepsDone: [] };
    const moved = watchCase(province, waiting, instant);
    expect(moved?.outbox).toEqual([]);
    expect(moved?.events).toEqual([]);
    expect(moved?.state.stepsDone).toEqual(waiting.stepsDone);
    expect(moved?.state.timerAt).toBe(utc(next));
  });
});

describe('a missed deadline', () => {
  const isDone = { stepsDone: ['reply10:due-soon', 'reply10:due-today'] };

  it('is not late while its last day runs', () => {
    expect(
      watchCase(province, aConfirmedCase(isDone), at(aMondaysReplyDue, '23:59')),
    ).toBeUndefined();
  });

  it('is flagged at 00:00 of the day after, though no mail goes out at night', () => {
    const moved = watchCase(province, aConfirmedCase(isDone), at('2026-10-20', '00:00'));
    expect(moved?.state.overdueSince).toBe(utc(at('2026-10-20', '00:00')));
    expect(moved?.outbox).toEqual([]);
    expect(moved?.events).toEqual([
      {
        at: at('2026-10-20', '00:00'),
        type: 'deadline-missed',
        actor: { kind: 'system', name: 'watch-deadlines' },
        data: { rule: 'reply10', dueOn: aMondaysReplyDue, unit: 'sotp' },
      },
    ]);
  });

  it('is late since the day after the due day, however late the sweep', () => {
    const moved = watchCase(province, aConfirmedCase(), at('2026-12-21', '09:00'));
    expect(moved?.state.overdueSince).toBe(utc(at('2026-10-20', '00:00')));
  });

  it('is flagged at midnight even while a reminder waits for the office to open', () => {
    // Nobody swept on the due day itself: its reminder is still to be sent when the day is over.
    const evening = watchCase(province, aConfirmedCase(), at(aMondaysReplyDue, '20:00'));
    expect(evening?.state.timerAt).toBe(utc(at('2026-10-20', '00:00')));
  });

  it('marks the red line of 45 days, and keeps the flag', () => {
    const { state, missed } = sweepHourly(aConfirmedCase(), aMonday, '2026-12-31T00:00:00Z');
    expect(state.isPastRedLine).toBe(true);
    expect(missed).toEqual([
      [utc(at('2026-10-20', '00:00')), 'reply10'],
      [utc(at('2026-11-20', '00:00')), 'discipline45'],
    ]);
  });

  it('stays marked when later reminders follow', () => {
    const marked = aConfirmedCase({
      isPastRedLine: true,
      overdueSince: '2026-10-19T17:00:00.000Z',
    });
    const reminded = watchCase(province, marked, at('2026-10-15', '08:00'));
    expect(reminded?.outbox).toHaveLength(1);
    expect(reminded?.state).toMatchObject({
      isPastRedLine: true,
      overdueSince: '2026-10-19T17:00:00.000Z',
    });
  });

  it('is recorded against the unit that let it pass', () => {
    const fresh = aCase();
    const moved = watchCase(province, fresh, at('2026-10-07', '00:00'));
    expect(moved?.events).toMatchObject([{ data: { rule: 'pol_agency_ack', unit: 'sotp' } }]);
    expect(moved?.state.overdueSince).toBeUndefined();
  });
});

describe('a unit that must not learn of a case', () => {
  const head = { head: true, units: ['sotp'] };

  it('gets no reminder, since the lead is another', () => {
    const state = aCase({}, { classification: aClassification(head) });
    const { reminders } = sweepHourly(state, aMonday, '2027-02-01T00:00:00Z');
    expect(reminders.length).toBeGreaterThan(5);
    expect(state.unit).toBe(office);
  });

  it('gets none through the Chairman’s secretariat when the provincial office is meant', () => {
    const classification = aClassification({ head: true, units: [office] });
    const state = aCase({}, { classification });
    expect(state.shutOut).toContain(office);
    const { reminders } = sweepHourly(state, aMonday, '2027-02-01T00:00:00Z');
    expect(reminders.filter((id) => id.endsWith('-chairman'))).toEqual([]);
    expect(reminders.length).toBeGreaterThan(5);
  });

  it('gets none as the unit above or as the inspectorate either', () => {
    const classification = aClassification({ head: true, units: ['sotp', inspectorate] });
    const state = aCase({}, { classification });
    expect(state.shutOut).toContain(inspectorate);
    expect(remindersOf(state, at('2026-10-26', '08:00'))).toEqual([
      'reminder-pol_agency_ack-late-1-officer',
      'reminder-pol_agency_ack-late-1-head',
      'reminder-reply10-late-5-chairman',
    ]);
  });
});
