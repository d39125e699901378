import { type LocalDate, localDateOf } from './calendar.ts';
import type { Case } from './case.ts';
import { differingFields, type LabelField, labelFields } from './labels.ts';

/** What the figures need of a case: codes and dates. One row a case, kept up to date with it. */
export interface ClassifiedCase extends Pick<Case, 'id' | 'unit' | 'shutOut' | 'receivedAt'> {
  /** A person had to decide where it goes. */
  readonly isLeftToPeople: boolean;
  /** The machine did not trust itself: one of the reasons for that. */
  readonly abstained: boolean;
  /** Where the latest judgement of a person differs from the machine's; empty when it agrees, absent when there is none. */
  readonly corrected?: readonly LabelField[];
}

/** The row of a case. A case that awaited triage has the term for it, met or not, for ever. */
export const classifiedCaseOf = (state: Case): ClassifiedCase => {
  const { id, unit, shutOut, receivedAt, machine, correctedAt, obligations, triage } = state;
  return {
    id,
    unit,
    shutOut,
    receivedAt,
    isLeftToPeople: obligations.some(({ rule }) => rule === 'pol_triage'),
    abstained: machine?.abstained ?? triage.includes('unsure'),
    ...(correctedAt !== undefined && machine && { corrected: differingFields(machine, state) }),
  };
};

export interface ClassificationCounts {
  readonly filed: number;
  readonly leftToPeople: number;
  /** Those of them that the machine itself left open. */
  readonly abstained: number;
  /** Judged by a person, otherwise than by the machine. */
  readonly corrected: number;
  /** Judged by a person, as by the machine. */
  readonly confirmed: number;
  /** How many were corrected in this field. */
  readonly byField: Readonly<Record<LabelField, number>>;
}

export interface ClassificationFigures {
  /** By the unit that leads now, in the order of their codes. */
  readonly units: readonly ({ readonly unit: string } & ClassificationCounts)[];
  readonly total: ClassificationCounts;
}

export interface FiguresQuery {
  readonly from: LocalDate;
  /** The last day, included. */
  readonly to: LocalDate;
  /** Unit of the reader: what must be kept from it is not counted either. */
  readonly readerUnit: string;
}

const countsOf = (rows: readonly ClassifiedCase[]): ClassificationCounts => {
  const count = (holds: (row: ClassifiedCase) => boolean) => rows.filter(holds).length;
  const inField = (field: LabelField) =>
    count(({ corrected }) => corrected?.includes(field) === true);
  // One entry for each field there is.
  const byField = Object.fromEntries(labelFields.map((field) => [field, inField(field)]));
  return {
    filed: rows.length,
    leftToPeople: count(({ isLeftToPeople }) => isLeftToPeople),
    abstained: count(({ abstained }) => abstained),
    corrected: count(({ corrected = [] }) => corrected.length > 0),
    confirmed: count(({ corrected }) => corrected?.length === 0),
    byField: byField as ClassificationCounts['byField'],
  };
};

/**
 * How the classifier did with the reports received from one day to another (Viet Nam's days), by unit and in all: counts,
 * so that shares over longer periods can be added up.
 */
export const classificationFigures = (
  rows: readonly ClassifiedCase[],
  { from, to, readerUnit }: FiguresQuery,
): ClassificationFigures => {
  const counted = rows.filter(({ shutOut, receivedAt }) => {
    const day = localDateOf(receivedAt);
    return day >= from && day <= to && !shutOut.includes(readerUnit);
  });
  const units = [...Map.groupBy(counted, ({ unit }) => unit)]
    .map(([unit, ofUnit]) => ({ unit, ...countsOf(ofUnit) }))
    .sort((one, other) => (one.unit < other.unit ? -1 : 1));
  return { units, total: countsOf(counted) };
};
