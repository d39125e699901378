import type { WorkingCalendar } from './calendar.ts';
import type { DeadlineRule } from './deadline.ts';
import type { LadderRung } from './ladder.ts';
import type { Directory } from './unit.ts';

/** What a province can change without a programmer: loaded together, checked together. */
export interface Province {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly rules: readonly DeadlineRule[];
  /** Reminders relative to those rules' due days. */
  readonly ladder: readonly LadderRung[];
}
