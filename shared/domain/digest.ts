import type { LocalDate } from './calendar.ts';

/** One line of the inspectorate's list. Codes, dates and counts only. */
export interface DigestCase {
  readonly caseId: string;
  readonly code: string;
  readonly unit: string;
  readonly unitName: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly dueOn: LocalDate;
  /** Working days late as of the digest's day; 0 when not late. */
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

/** The morning's figures. `units` and `overdue` are sorted with the longest overdue first. */
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
  readonly overdue: readonly DigestCase[];
  readonly dueSoon: readonly DigestCase[];
  readonly new: readonly DigestCase[];
}
