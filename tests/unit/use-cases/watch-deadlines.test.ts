import { describe, expect, it } from 'vitest';
import { watchDeadlines } from '../../../shared/use-cases/watch-deadlines.ts';
import { aReport } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const lateMorning = '2026-10-20T02:00:00.000Z';
const nobodyFails = (id: string) => {
  throw new Error(`${id} failed`);
};

const worldWith = (...ids: string[]) => {
  const world = aWorld();
  for (const id of ids) world.table.file(aReport({ id, code: `code-${id}`, isAnswerable: false }));
  return world;
};

describe('the hourly sweep', () => {
  it('moves every due case, on whatever page, and puts its reminders in the outbox', async () => {
    const { deps, table } = worldWith('a', 'b', 'c');
    const report = await watchDeadlines(deps, lateMorning, nobodyFails);
    // Per case: reply and confirmation missed; the latest rung of each to officer and head.
    expect(report).toEqual({
      at: lateMorning,
      due: 3,
      missed: 6,
      reminders: 12,
      conflicts: 0,
      failed: 0,
    });
    expect([...table.cases.values()].every(({ overdueSince }) => overdueSince !== undefined)).toBe(
      true,
    );
    expect(table.outbox.size).toBe(12);
  });

  it('finds nothing to do when it runs again', async () => {
    const { deps, table } = worldWith('a');
    await watchDeadlines(deps, lateMorning, nobodyFails);
    const before = structuredClone([...table.cases]);
    const again = await watchDeadlines(deps, lateMorning, nobodyFails);
    expect(again).toMatchObject({ due: 0, missed: 0, reminders: 0 });
    expect([...table.cases]).toEqual(before);
  });

  it('does nothing before anything is due', async () => {
    const { deps, table } = worldWith('a');
    expect(await watchDeadlines(deps, '2026-10-06T16:59:59.000Z', nobodyFails)).toMatchObject({
      due: 0,
    });
    expect(table.outbox.size).toBe(0);
  });

  it('records in the journal what it did, chained to what was there', async () => {
    const { deps, table } = worldWith('a');
    await watchDeadlines(deps, lateMorning, nobodyFails);
    const journal = table.journals.get('a') ?? [];
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    expect(journal.map(({ type }) => type)).toEqual([
      'received',
      'deadline-missed',
      'deadline-missed',
      'reminded',
      'reminded',
      'reminded',
      'reminded',
    ]);
  });

  it('is not held up by one case that fails, and tells which', async () => {
    const { deps, table } = worldWith('a', 'b', 'c');
    const failures: string[] = [];
    const loadCase = async (id: string) => {
      if (id === 'b') throw new Error('damaged');
      return deps.loadCase(id);
    };
    const report = await watchDeadlines({ ...deps, loadCase }, lateMorning, (id) =>
      failures.push(id),
    );
    expect(report).toMatchObject({ due: 3, failed: 1, missed: 4 });
    expect(failures).toEqual(['b']);
    expect(table.cases.get('b')?.overdueSince).toBeUndefined();
    expect(await watchDeadlines(deps, lateMorning, nobodyFails)).toMatchObject({
      due: 1,
      missed: 2,
    });
  });

  it('leaves a case that someone else changed meanwhile to the next sweep', async () => {
    const { deps, table } = worldWith('a');
    const stale = table.cases.get('a');
    await deps.storeChange(stale ?? aReport().state, {
      state: stale ?? aReport().state,
      events: [],
      outbox: [],
    });
    const report = await watchDeadlines(
      { ...deps, loadCase: async () => stale },
      lateMorning,
      nobodyFails,
    );
    expect(report).toMatchObject({ conflicts: 1, missed: 0, reminders: 0 });
    expect(table.outbox.size).toBe(0);
    expect(await watchDeadlines(deps, lateMorning, nobodyFails)).toMatchObject({ missed: 2 });
  });

  it('passes over a case that is gone since it was listed', async () => {
    const { deps } = worldWith('a');
    const loadCase = async () => undefined;
    const report = await watchDeadlines({ ...deps, loadCase }, lateMorning, nobodyFails);
    expect(report).toMatchObject({ due: 1, missed: 0, failed: 0 });
  });
});
