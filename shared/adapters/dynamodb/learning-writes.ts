import type { Case } from '../../domain/case.ts';
import { type ClassifiedCase, classifiedCaseOf } from '../../domain/classification-figures.ts';
import type { Change } from '../../domain/command.ts';
import { monthOf } from '../../domain/month.ts';
import { classifiedKey, learnedKey } from './keys.ts';
import type { Table } from './table.ts';
import type { LabelledWrite } from './transaction.ts';

const put = (table: Table, label: string, Item: Record<string, unknown>): LabelledWrite => ({
  label,
  write: { Put: { TableName: table.name, Item } },
});

const remove = (table: Table, Key: Record<string, string>): LabelledWrite => ({
  label: 'learned',
  write: { Delete: { TableName: table.name, Key } },
});

/** AP21: what may be learned from a correction, under its month; what an earlier one left in another month goes. */
export const learnedWrites = (table: Table, from: Case, { state, learned }: Change) => {
  const [before, now] = [from.learnedIn, state.learnedIn];
  const isGone = before !== undefined && before !== now;
  return [
    ...(isGone ? [remove(table, learnedKey(before, from.id))] : []),
    ...(learned && now !== undefined
      ? [put(table, 'learned', { ...learnedKey(now, from.id), entity: 'learned', ...learned })]
      : []),
  ];
};

const same = (one: ClassifiedCase, other: ClassifiedCase) =>
  JSON.stringify(one) === JSON.stringify(other);

/** AP3, AP9: the case's row in the figures, under the month it was received in; only when it says something new. */
export const classifiedWrites = (table: Table, state: Case, before?: Case): LabelledWrite[] => {
  const row = classifiedCaseOf(state);
  if (before && same(row, classifiedCaseOf(before))) return [];
  const { id: caseId, ...rest } = row;
  const key = classifiedKey(monthOf(state.receivedAt), caseId);
  return [put(table, 'classified', { ...key, entity: 'classified', caseId, ...rest })];
};
