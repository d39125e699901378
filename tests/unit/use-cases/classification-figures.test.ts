import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/staff.ts';
import { readClassificationFigures } from '../../../shared/use-cases/classification-figures.ts';
import { giveCommand } from '../../../shared/use-cases/handle-case.ts';
import { aClassification, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const inspector = aStaff({ unit: 'thanhtra', roles: ['inspector'] });

const worldWith = (...openings: Parameters<typeof aReport>[0][]) => {
  const world = aWorld();
  for (const [index, opening] of openings.entries()) {
    world.table.file(aReport({ id: `case-${index}`, code: `code-${index}`, ...opening }));
  }
  const read = (period = year, staff = inspector) =>
    readClassificationFigures(world.deps, staff, period);
  return { ...world, read };
};
const asked = { classification: aClassification({ abstained: true }) };

describe('figures about the classifier', () => {
  it('hold every report of the period, over all pages and months', async () => {
    const { read } = worldWith(
      {},
      {},
      asked,
      { receivedAt: '2026-11-02T02:00:00.000Z' },
      { receivedAt: '2027-01-04T02:00:00.000Z' },
    );
    expect((await read()).total).toMatchObject({ filed: 4, leftToPeople: 1, abstained: 1 });
  });

  it('tell a correction from a confirmation', async () => {
    const { read, deps } = worldWith({}, {});
    for (const [caseId, acts] of [
      ['case-0', ['hach_dich']],
      ['case-1', ['vo_cam']],
    ] as const) {
      const { intent } = aClassification();
      const said = { intent, acts, units: [], headIsMeant: false, isUrgent: false };
      const command = { name: 'correct', ...said, mayLearn: false } as const;
      await giveCommand(deps, { staff: inspector, caseId, command, at: '2026-10-06T02:00:00Z' });
    }
    expect((await read()).total).toMatchObject({
      ...{ filed: 2, corrected: 1, confirmed: 1 },
      byField: { acts: 1, intent: 0 },
    });
  });

  it('do not count what must be kept from the reader’s unit', async () => {
    const kept = { classification: aClassification({ units: ['thanhtra'], head: true }) };
    const { read } = worldWith({}, kept);
    expect((await read()).total.filed).toBe(1);
    const chairman = aStaff({ unit: 'vpubnd', roles: ['chairman'] });
    expect((await read(year, chairman)).total.filed).toBe(2);
  });

  it.each<[Role, boolean]>([
    ['inspector', true],
    ['chairman', true],
    ['administrator', true],
    ['intake', false],
    ['officer', false],
    ['head', false],
    ['custodian', false],
  ])('are for a %s: %s', async (role, mayRead) => {
    const reading = worldWith({}).read(year, aStaff({ roles: [role] }));
    if (mayRead) await expect(reading).resolves.toMatchObject({ total: { filed: 1 } });
    else await expect(reading).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it.each([
    [{ from: '2026-02-30', to: '2026-12-31' }, 'from'],
    [{ from: '2026-01-01', to: 'tomorrow' }, 'to'],
    [{ from: '2026-02-01', to: '2026-01-31' }, 'to'],
    [{ from: '2026-01-01', to: '2027-02-01' }, 'to'],
  ])('of %j are refused by its field', async (period, field) => {
    await expect(worldWith().read(period)).rejects.toMatchObject({ kind: 'invalid', field });
  });
});
