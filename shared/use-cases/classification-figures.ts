import { isRealDate, type LocalDate } from '../domain/calendar.ts';
import {
  type ClassificationFigures,
  type ClassifiedCase,
  classificationFigures,
} from '../domain/classification-figures.ts';
import { AppError } from '../domain/errors.ts';
import { type Month, monthOfDate, monthsBetween } from '../domain/month.ts';
import { mayReadFigures, type Staff } from '../domain/staff.ts';

export interface ClassificationFiguresDeps {
  /** The rows of the reports received in a month, page by page. */
  classifiedIn(month: Month): AsyncIterable<readonly ClassifiedCase[]>;
}

export interface Period {
  readonly from: LocalDate;
  /** The last day, included. */
  readonly to: LocalDate;
}

/** More is read from several answers: each must come within the function's time. */
const mostMonths = 13;

const monthsOf = ({ from, to }: Period) => {
  for (const [field, day] of Object.entries({ from, to })) {
    if (!isRealDate(day)) throw new AppError('invalid', 'not-a-date', { field });
  }
  if (to < from) throw new AppError('invalid', 'ends-before-it-starts', { field: 'to' });
  const months = monthsBetween(monthOfDate(from), monthOfDate(to));
  if (months.length > mostMonths) throw new AppError('invalid', 'period-too-long', { field: 'to' });
  return months;
};

const rowsOf = async ({ classifiedIn }: ClassificationFiguresDeps, month: Month) => {
  const rows: ClassifiedCase[] = [];
  for await (const page of classifiedIn(month)) rows.push(...page);
  return rows;
};

/**
 * How far the classifier was left to itself, and how often people found it wrong, by unit. What must be kept from the
 * reader's unit is not counted. Throws `forbidden` for whoever may not read figures, `invalid` with the field for a
 * period that is none or longer than 13 months.
 */
export const readClassificationFigures = async (
  deps: ClassificationFiguresDeps,
  staff: Staff,
  period: Period,
): Promise<ClassificationFigures> => {
  if (!mayReadFigures(staff)) throw new AppError('forbidden', 'not-yours-to-read');
  const rows = await Promise.all(monthsOf(period).map((month) => rowsOf(deps, month)));
  return classificationFigures(rows.flat(), { ...period, readerUnit: staff.unit });
};
