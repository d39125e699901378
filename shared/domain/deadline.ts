import {
  addDays,
  instantAt,
  type LocalDate,
  localDateOf,
  type WorkingCalendar,
  workingDaysBetween,
} from './calendar.ts';
import { type CountedTerm, countTerm, type Term } from './counted-term.ts';

export type Procedure = 'feedback' | 'complaint' | 'denunciation';

/** One row of the province's table of terms. */
export interface DeadlineRule extends Term {
  readonly id: string;
  readonly procedures: readonly Procedure[];
  /** Which step the term is for, in Vietnamese and English. */
  readonly step: { readonly vi: string; readonly en: string };
  /** The event it is counted from; absent means the day the report is received. */
  readonly countsFrom?: { readonly vi: string; readonly en: string };
  /** When and by how much it may be longer. For people to read; nothing computes with it. */
  readonly extension?: { readonly vi: string; readonly en: string };
  /** The law, decree or policy it rests on. */
  readonly basis: string;
  /** `law`, `law-by-analogy`, `law-unsettled` (two texts differ; the stricter is taken) or `policy`. */
  readonly certainty: string;
  /** First and last day, both included, on which the rule applies. */
  readonly validFrom?: LocalDate;
  readonly validUntil?: LocalDate;
}

/** The terms that cases start with: a province's table without one of them could not open a case. */
export const startingRules = ['reply10', 'discipline45', 'pol_triage', 'pol_agency_ack'] as const;

/** Whether the rule applies to what happened on that day. */
export const isInForce = (rule: DeadlineRule, onDate: LocalDate): boolean =>
  (rule.validFrom ?? onDate) <= onDate && onDate <= (rule.validUntil ?? onDate);

/** The version of a rule for what was received on `onDate`: a case keeps the rules of that day. */
export const findRule = (
  rules: readonly DeadlineRule[],
  id: string,
  onDate: LocalDate,
): DeadlineRule | undefined => rules.find((rule) => rule.id === id && isInForce(rule, onDate));

/**
 * A rule's term, counted from the day in Viet Nam on which the instant falls; undefined when the table has no such
 * rule for that day.
 */
export const dueOf = (
  { rules, calendar }: { rules: readonly DeadlineRule[]; calendar: WorkingCalendar },
  ruleId: string,
  from: string | number,
): CountedTerm | undefined => {
  const firstDay = localDateOf(from);
  const rule = findRule(rules, ruleId, firstDay);
  return rule && countTerm(calendar, rule, firstDay);
};

/** The last second of the term, which ends at 24:00 (BLDS 2015 Đ148.6), so that its date reads as the due day. */
export const endOfTerm = (dueOn: LocalDate): string => `${dueOn}T23:59:59+07:00`;

/** The instant from which a term that is not met is late: 00:00 of the day after, in +07:00. */
export const startOfLateness = (dueOn: LocalDate): string => instantAt(addDays(dueOn, 1), '00:00');

export const isLate = (dueOn: LocalDate, instant: string | number): boolean =>
  localDateOf(instant) > dueOn;

/** Working days late; 0 on the due day and on days off right after it, negative before it. */
export const daysLate = (
  calendar: WorkingCalendar,
  dueOn: LocalDate,
  instant: string | number,
): number => workingDaysBetween(calendar, dueOn, localDateOf(instant));
