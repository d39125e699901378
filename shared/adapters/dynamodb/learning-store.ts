import * as z from 'zod';
import type { ClassifiedCase } from '../../domain/classification-figures.ts';
import type { LearnedExample } from '../../domain/correction.ts';
import { labelFields } from '../../domain/labels.ts';
import type { ClassificationFiguresDeps } from '../../use-cases/classification-figures.ts';
import type { ExportLabelsDeps } from '../../use-cases/export-labels.ts';
import { classifiedPk, learnedPk } from './keys.ts';
import { labelShape } from './label-shape.ts';
import type { Table } from './table.ts';
import { pagesOf } from './work-lists.ts';

const learnedItem = z.object({
  caseId: z.string(),
  at: z.string(),
  by: z.string(),
  labels: labelShape,
  machine: labelShape.extend({ abstained: z.boolean() }),
});

const classifiedItem = z.object({
  caseId: z.string(),
  unit: z.string(),
  shutOut: z.array(z.string()),
  receivedAt: z.string(),
  isLeftToPeople: z.boolean(),
  abstained: z.boolean(),
  corrected: z.array(z.enum(labelFields)).optional(),
});

const partition = (table: Table, pk: string) =>
  pagesOf(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
  });

type LearningStore = Pick<ExportLabelsDeps, 'learnedIn'> & ClassificationFiguresDeps;

export const createLearningStore = (table: Table): LearningStore => ({
  // AP22: one damaged row does not keep the others from being exported; whoever exports is told of it.
  async *learnedIn(month) {
    for await (const items of partition(table, learnedPk(month))) {
      yield items.map(
        (item): LearnedExample | 'damaged' => learnedItem.safeParse(item).data ?? 'damaged',
      );
    }
  },

  // AP23: a damaged row is passed over, for a month's shares hardly move by one case and would all be lost by a throw.
  async *classifiedIn(month) {
    for await (const items of partition(table, classifiedPk(month))) {
      yield items.flatMap((item) => {
        const { data } = classifiedItem.safeParse(item);
        if (!data) return [];
        const { caseId: id, ...row } = data;
        return [{ id, ...row } as ClassifiedCase]; // Zod's `| undefined` on an optional field never occurs.
      });
    }
  },
});
