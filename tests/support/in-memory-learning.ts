import { classifiedCaseOf } from '../../shared/domain/classification-figures.ts';
import { monthOf } from '../../shared/domain/month.ts';
import type { ClassificationFiguresDeps } from '../../shared/use-cases/classification-figures.ts';
import type { ExportLabelsDeps } from '../../shared/use-cases/export-labels.ts';
import type { InMemoryTable } from './in-memory-cases.ts';

type Learning = Pick<ExportLabelsDeps, 'learnedIn'> & ClassificationFiguresDeps;

/** Pages hold two, so that whoever reads only the first page is found out. */
function* inPages<T>(items: readonly T[]) {
  for (let start = 0; start < items.length; start += 2) yield items.slice(start, start + 2);
}

/** What may be learned from, and the rows of the figures. */
export const inMemoryLearning = (table: InMemoryTable): Learning => ({
  async *learnedIn(month) {
    yield* inPages([...(table.learned.get(month)?.values() ?? [])]);
  },
  async *classifiedIn(month) {
    const cases = [...table.cases.values()].filter(
      ({ receivedAt }) => monthOf(receivedAt) === month,
    );
    yield* inPages(cases.map(classifiedCaseOf));
  },
});
