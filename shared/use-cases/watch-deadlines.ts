import type { Case } from '../domain/case.ts';
import type { Change } from '../domain/command.ts';
import type { Province } from '../domain/province.ts';
import { watchCase } from '../domain/watch.ts';

export interface WatchDeadlinesDeps {
  readonly province: Province;
  /** Ids of the cases whose next step is due at or before the instant, page by page. */
  casesDue(at: string): AsyncIterable<readonly string[]>;
  loadCase(id: string): Promise<Case | undefined>;
  storeChange(from: Case, change: Change): Promise<'stored' | 'conflict'>;
}

export interface WatchReport {
  readonly at: string;
  /** Cases whose step was due. */
  readonly due: number;
  readonly missed: number;
  readonly reminders: number;
  /** Changed by someone else meanwhile: the next sweep takes them. */
  readonly conflicts: number;
  readonly failed: number;
}

/**
 * Moves every case with a due step on to what the clock says at `at`. One case that fails does not hold up the others:
 * it is counted, and the next sweep finds it again.
 */
export const watchDeadlines = async (
  deps: WatchDeadlinesDeps,
  at: string,
  onFailure: (caseId: string, error: unknown) => void,
): Promise<WatchReport> => {
  const report = { at, due: 0, missed: 0, reminders: 0, conflicts: 0, failed: 0 };
  for await (const page of deps.casesDue(at)) {
    for (const id of page) {
      report.due += 1;
      try {
        const moved = await moveCase(deps, id, at);
        report.missed += moved.missed;
        report.reminders += moved.reminders;
        report.conflicts += moved.conflicts;
      } catch (error) {
        report.failed += 1;
        onFailure(id, error);
      }
    }
  }
  return report;
};

const nothing = { missed: 0, reminders: 0, conflicts: 0 };

const moveCase = async (deps: WatchDeadlinesDeps, id: string, at: string) => {
  const state = await deps.loadCase(id);
  const change = state && watchCase(deps.province, state, at);
  if (!state || !change) return nothing;
  if ((await deps.storeChange(state, change)) === 'conflict') return { ...nothing, conflicts: 1 };
  const missed = change.events.filter(({ type }) => type === 'deadline-missed').length;
  return { ...nothing, missed, reminders: change.outbox.length };
};
