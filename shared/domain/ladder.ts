import {
  addWorkingDays,
  instantAt,
  type LocalDate,
  nextOfficeOpening,
  type WorkingCalendar,
} from './calendar.ts';
import type { Audience } from './outbox.ts';

/** Reminders go to staff; the sender hears of a case through notices, never through the ladder. */
export type LadderAudience = Exclude<Audience, 'sender'>;

/** One reminder of the ladder that a nearing or missed term climbs. */
export interface LadderRung {
  /** `due-soon`, `late-1`, `red-line`, …; unique among the rungs of its rule. */
  readonly id: string;
  /** The term that the rung watches: an id in the table of rules. */
  readonly rule: string;
  /** Working days after that term's due day; negative before it. */
  readonly offset: { readonly workingDays: number };
  readonly audiences: readonly LadderAudience[];
}

/**
 * When to give a rung's reminder for a term due on `dueOn`: at the opening of the offices on the rung's day, as
 * ISO 8601 in +07:00. Should that day be off (a table that changed since), at the next opening.
 */
export const rungInstant = (
  calendar: WorkingCalendar,
  rung: LadderRung,
  dueOn: LocalDate,
): string => {
  const day = addWorkingDays(calendar, dueOn, rung.offset.workingDays);
  return nextOfficeOpening(calendar, instantAt(day, '00:00'));
};
