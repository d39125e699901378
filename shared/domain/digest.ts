import { addWorkingDays, type LocalDate, localDateOf } from './calendar.ts';
import { type CaseStatus, isOpen } from './case.ts';
import { daysLate, findRule, isLate } from './deadline.ts';
import type { ListedCase } from './listed-case.ts';
import type { Province } from './province.ts';
import { findUnit } from './unit.ts';

/** One line of the inspectorate's list. Codes, dates and counts only. */
export interface DigestCase {
  readonly caseId: string;
  readonly code: string;
  readonly unit: string;
  readonly unitName: string;
  readonly status: CaseStatus;
  readonly receivedAt: string;
  /** The last day of the term that is late, else of the term for the first reply. */
  readonly dueOn: LocalDate;
  /** What was owed by then, in Vietnamese, when that is not the first reply. */
  readonly step?: string;
  /** From 00:00 of the day after the due day. */
  readonly isOverdue: boolean;
  /** Working days late as of the digest's day; 0 when not late, and on days off right after the due day. */
  readonly workingDaysLate: number;
  /** Reached the 45-day red line (NĐ 154/2026 Đ41.3b). */
  readonly isPastRedLine: boolean;
  readonly isNew: boolean;
  readonly isDueSoon: boolean;
}

export interface DigestUnit {
  readonly unit: string;
  readonly unitName: string;
  readonly open: number;
  readonly new: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly longestWorkingDaysLate: number;
}

/** The morning's figures. Each list and `units` are sorted with the longest overdue, else the nearest due date, first. */
export interface Digest {
  readonly day: LocalDate;
  /** The instant up to which it counts, printed in the mail and in the list. */
  readonly cutOff: string;
  readonly totals: {
    open: number;
    new: number;
    dueSoon: number;
    overdue: number;
    pastRedLine: number;
  };
  readonly units: readonly DigestUnit[];
  /** Every open case: the list behind the first figure, and what the Excel file holds. */
  readonly open: readonly DigestCase[];
  readonly overdue: readonly DigestCase[];
  readonly dueSoon: readonly DigestCase[];
  /** Received since the digest before, answered already or not. */
  readonly new: readonly DigestCase[];
}

export interface DigestInput {
  readonly cases: readonly ListedCase[];
  readonly province: Pick<Province, 'directory' | 'calendar' | 'rules'>;
  /** The instant up to which it counts. */
  readonly at: string;
  /** The instant up to which the digest before counted: what came after it is new. */
  readonly newSince: string;
}

/** As early as the ladder's first reminder: due today, or within two more working days. */
const dueSoonWorkingDays = 2;

/** The first term that was missed, else the one for the first reply: no lateness goes unseen behind a longer term. */
const pressingTerm = ({ nextDue, dueOn }: ListedCase, at: string) =>
  nextDue && isLate(nextDue.dueOn, at) ? nextDue : { rule: 'reply10', dueOn };

/** Gives each case its line; the figures of an answered or closed case are 0 or false. */
const describing = ({ province, at, newSince }: DigestInput) => {
  const { directory, calendar, rules } = province;
  const soonUntil = addWorkingDays(calendar, localDateOf(at), dueSoonWorkingDays);
  return (listed: ListedCase): DigestCase => {
    const { id, code, unit, status, receivedAt, isPastRedLine } = listed;
    const isRunning = isOpen(status);
    const { rule, dueOn } = pressingTerm(listed, at);
    const isOverdue = isRunning && isLate(dueOn, at);
    const step = rule === 'reply10' ? undefined : findRule(rules, rule, dueOn)?.step.vi;
    return {
      caseId: id,
      code,
      unit,
      unitName: findUnit(directory, unit)?.name ?? unit,
      status,
      receivedAt,
      dueOn,
      ...(isOverdue && step !== undefined && { step }),
      isOverdue,
      workingDaysLate: isOverdue ? daysLate(calendar, dueOn, at) : 0,
      isPastRedLine: isRunning && isPastRedLine,
      isNew: Date.parse(receivedAt) > Date.parse(newSince),
      isDueSoon: isRunning && !isOverdue && dueOn <= soonUntil,
    };
  };
};

/** Plain code-unit order: the same on every machine, whatever its locale data. */
const inOrder = (left: string, right: string) => Number(left > right) - Number(left < right);

const byUrgency = (left: DigestCase, right: DigestCase) =>
  inOrder(left.dueOn, right.dueOn) ||
  Date.parse(left.receivedAt) - Date.parse(right.receivedAt) ||
  inOrder(left.code, right.code);

const byLongestOverdue = (left: DigestUnit, right: DigestUnit) =>
  right.longestWorkingDaysLate - left.longestWorkingDaysLate ||
  right.overdue - left.overdue ||
  right.dueSoon - left.dueSoon ||
  right.open - left.open ||
  inOrder(left.unit, right.unit);

const figuresOf = (lines: readonly DigestCase[]) => ({
  open: lines.filter(({ status }) => isOpen(status)).length,
  new: lines.filter(({ isNew }) => isNew).length,
  dueSoon: lines.filter(({ isDueSoon }) => isDueSoon).length,
  overdue: lines.filter(({ isOverdue }) => isOverdue).length,
});

const summarize = ([unit, lines]: [string, DigestCase[]]): DigestUnit => ({
  unit,
  unitName: lines[0]?.unitName ?? unit,
  ...figuresOf(lines),
  longestWorkingDaysLate: lines.reduce((most, line) => Math.max(most, line.workingDaysLate), 0),
});

/** What this digest counts: not what is kept from the inspectorate, nor what came after the cut-off. */
const isCounted = ({ province, at }: DigestInput) => {
  const reader = province.directory.roles.inspectorate;
  return ({ shutOut, receivedAt }: ListedCase) =>
    !shutOut.includes(reader) && Date.parse(receivedAt) <= Date.parse(at);
};

/**
 * The morning's figures for the inspectorate. A case that shuts the inspectorate out is neither listed nor counted, and
 * one received after `at` is left to the next digest. Answered and closed cases count as new when they are, and
 * nowhere else. Throws `AppError('invalid', 'instant.malformed')` when `at` is not an instant.
 */
export const buildDigest = (input: DigestInput): Digest => {
  const lines = input.cases.filter(isCounted(input)).map(describing(input)).sort(byUrgency);
  return {
    day: localDateOf(input.at),
    cutOff: input.at,
    totals: {
      ...figuresOf(lines),
      pastRedLine: lines.filter(({ isPastRedLine }) => isPastRedLine).length,
    },
    units: [...Map.groupBy(lines, ({ unit }) => unit)].map(summarize).sort(byLongestOverdue),
    open: lines.filter(({ status }) => isOpen(status)),
    overdue: lines.filter(({ isOverdue }) => isOverdue),
    dueSoon: lines.filter(({ isDueSoon }) => isDueSoon),
    new: lines.filter(({ isNew }) => isNew),
  };
};
