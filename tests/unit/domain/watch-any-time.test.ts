import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfficeHour } from '../../../shared/domain/calendar.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { startOfLateness } from '../../../shared/domain/deadline.ts';
import { watchCase } from '../../../shared/domain/watch.ts';
import { aProvince } from '../../support/a-province.ts';
import { aCase, aClassification, aConfirmedCase, aMonday } from '../../support/builders.ts';

const province = aProvince();

/** Any moment within half a year of receipt, to the minute. */
const anInstant = fc
  .integer({ min: 0, max: 180 * 24 * 60 })
  .map((minutes) => new Date(Date.parse(aMonday) + minutes * 60_000).toISOString());
const someInstants = fc.array(anInstant, { minLength: 1, maxLength: 12 }).map((all) => all.sort());
const aWatchedCase = fc.constantFrom<Case>(
  aCase(),
  aConfirmedCase(),
  aCase({}, { classification: aClassification({ abstained: true }) }),
);

const sweepAt = (state: Case, instants: readonly string[]) =>
  instants.reduce(
    (current, instant) => watchCase(province, current, instant)?.state ?? current,
    state,
  );

describe('whenever the sweeps come', () => {
  it('moves the timer past the sweep or takes it away, so that no sweep finds the case twice', () => {
    fc.assert(
      fc.property(aWatchedCase, someInstants, anInstant, (state, before, instant) => {
        const moved = watchCase(province, sweepAt(state, before), instant);
        const timerAt = moved?.state.timerAt;
        if (moved && timerAt !== undefined) expect(timerAt > instant).toBe(true);
      }),
    );
  });

  it('does nothing when it runs again at the same instant', () => {
    fc.assert(
      fc.property(aWatchedCase, someInstants, (state, instants) => {
        const swept = sweepAt(state, instants);
        expect(watchCase(province, swept, instants.at(-1) ?? aMonday)).toBeUndefined();
      }),
    );
  });

  it('reminds in office hours only, and never twice of the same', () => {
    fc.assert(
      fc.property(aWatchedCase, someInstants, (start, instants) => {
        const seen = new Set<string>();
        let state = start;
        for (const instant of instants) {
          const moved = watchCase(province, state, instant);
          const ids = (moved?.outbox ?? []).map(({ id }) => id);
          if (ids.length > 0) expect(isOfficeHour(province.calendar, instant)).toBe(true);
          for (const id of ids) expect(seen.has(id)).toBe(false);
          for (const id of ids) seen.add(id);
          state = moved?.state ?? state;
        }
      }),
    );
  });

  it('never sets a timer behind the next moment at which a term becomes late', () => {
    fc.assert(
      fc.property(aWatchedCase, someInstants, (start, instants) => {
        const state = sweepAt(start, instants);
        const last = instants.at(-1) ?? aMonday;
        const lateFrom = state.obligations
          .filter(({ metAt }) => metAt === undefined)
          .map(({ dueOn }) => new Date(startOfLateness(dueOn)).toISOString())
          .filter((instant) => instant > last);
        for (const instant of lateFrom) expect((state.timerAt ?? '~') <= instant).toBe(true);
      }),
    );
  });
});
