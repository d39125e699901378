import { describe, expect, it } from 'vitest';
import { type CaseQuery, listCases } from '../../../shared/use-cases/list-cases.ts';
import { aClassification, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const at = '2026-10-20T02:00:00.000Z';
const inspector = aStaff({ unit: 'thanhtra', roles: ['inspector'] });
const intake = aStaff({ unit: 'bantcd', roles: ['intake'] });
const head = aClassification({ units: ['sotp'], head: true });
const unsure = aClassification({ abstained: true });

/** Three of one unit, one of another, one kept from the first, one for a person to triage. */
const openings = [
  { id: 'a1', receivedAt: '2026-10-05T02:00:00.000Z' },
  { id: 'a2', receivedAt: '2026-10-06T02:00:00.000Z' },
  { id: 'a3', receivedAt: '2026-10-19T02:00:00.000Z' },
  { id: 'b1', addressed: 'soct' },
  { id: 'kept', classification: head },
  { id: 'triage', classification: unsure },
];

const aProvinceAtWork = () => {
  const { deps, table } = aWorld();
  for (const opening of openings) {
    table.file(aReport({ ...opening, code: `code-${opening.id}`, isAnswerable: false }));
  }
  const list = async (staff = aStaff(), query: Partial<CaseQuery> = {}) => {
    const { items, cursor } = await listCases(deps, staff, { query: { limit: 50, ...query }, at });
    return { ids: items.map(({ id }) => id), cursor };
  };
  return { deps, table, list };
};

describe('a work list', () => {
  it('holds one’s own unit’s cases, soonest due first', async () => {
    const { list } = aProvinceAtWork();
    expect((await list()).ids).toEqual(['a1', 'a2', 'a3']);
  });

  it('is empty, not forbidden, for another unit', async () => {
    const { list } = aProvinceAtWork();
    expect(await list(aStaff(), { unit: 'soct' })).toEqual({ ids: [], cursor: undefined });
    expect((await list(aStaff(), { unit: 'sotp' })).ids).toHaveLength(3);
  });

  it('never holds what is kept from the reader’s unit, whatever they ask for', async () => {
    const { list } = aProvinceAtWork();
    const everything = aStaff({ roles: ['inspector', 'chairman', 'intake', 'officer', 'head'] });
    for (const query of [{}, { unit: 'vpubnd' }, { unit: 'sotp' }, { overdue: true }]) {
      expect((await list(everything, query)).ids).not.toContain('kept');
    }
  });

  it('shows the whole province to an inspector', async () => {
    const { list } = aProvinceAtWork();
    expect((await list(inspector)).ids.toSorted()).toEqual(openings.map(({ id }) => id).toSorted());
  });

  it('shows intake what waits for triage, and nothing that others already have', async () => {
    const { list } = aProvinceAtWork();
    expect((await list(intake)).ids).toEqual(['triage']);
  });

  it('shows nothing to those who have no part in cases', async () => {
    const { list } = aProvinceAtWork();
    for (const role of ['administrator', 'custodian'] as const) {
      expect((await list(aStaff({ roles: [role] }))).ids).toEqual([]);
    }
  });

  it('can be narrowed to a state, and to what is late or is not', async () => {
    const { list } = aProvinceAtWork();
    expect((await list(inspector, { status: 'awaiting-triage' })).ids).toEqual(['triage']);
    expect((await list(inspector, { overdue: true, unit: 'sotp' })).ids).toEqual(['a1']);
    expect((await list(inspector, { overdue: false, unit: 'sotp' })).ids).toEqual(['a2', 'a3']);
    expect((await list(inspector, { status: 'closed' })).ids).toEqual([]);
  });

  it('does not call an answered case late, however late it was', async () => {
    const { list, table } = aProvinceAtWork();
    const late = table.cases.get('a1');
    if (!late) throw new Error('a1 was filed above');
    table.cases.set('a1', {
      ...late,
      status: 'answered',
      overdueSince: '2026-10-19T17:00:00.000Z',
    });
    expect((await list(inspector, { overdue: true })).ids).not.toContain('a1');
    expect((await list(inspector, { status: 'answered' })).ids).toEqual(['a1']);
  });

  it('never gives more than was asked for, though it reads on past what does not match', async () => {
    const { list } = aProvinceAtWork();
    for (const limit of [1, 2, 3, 4]) {
      const { ids, cursor } = await list(inspector, { status: 'forwarded', limit });
      expect(ids).toEqual(['a1', 'b1', 'kept', 'a2', 'a3'].slice(0, limit));
      expect(cursor).toBeDefined();
    }
  });

  it('comes in pages that together hold everything once, whatever their size', async () => {
    const { list } = aProvinceAtWork();
    const whole = (await list(inspector)).ids;
    for (const limit of [1, 2, 4]) {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(inspector, { limit, ...(cursor !== undefined && { cursor }) });
        expect(page.ids.length).toBeLessThanOrEqual(limit);
        ids.push(...page.ids);
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(ids).toEqual(whole);
    }
  });
});
