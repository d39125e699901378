import { describe, expect, it } from 'vitest';
import type { Correct } from '../../../shared/domain/correction.ts';
import { giveCommand, openCaseForStaff } from '../../../shared/use-cases/handle-case.ts';
import { aClassification, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const october = '2026-10-06T02:00:00.000Z';
const november = '2026-11-06T02:00:00.000Z';
const intake = aStaff({ id: 'tiep-nhan-1', unit: 'bantcd', roles: ['intake'] });
const inspector = aStaff({ id: 'thanh-tra-1', unit: 'thanhtra', roles: ['inspector'] });

const judging = (said: Partial<Correct> = {}): Correct => ({
  name: 'correct',
  intent: 'complaint',
  acts: ['keo_dai'],
  units: [],
  headIsMeant: false,
  isUrgent: false,
  mayLearn: false,
  ...said,
});

const worldWith = (opening: Parameters<typeof aReport>[0] = {}) => {
  const world = aWorld();
  world.table.file(aReport({ isAnswerable: false, ...opening }));
  const give = (command: Correct, staff = inspector, at = october) =>
    giveCommand(world.deps, { staff, caseId: 'case-a', command, at });
  const learned = (month: string) => world.table.learned.get(month)?.get('case-a');
  return { ...world, give, learned };
};
const inTriage = { classification: aClassification({ abstained: true }) };

describe('a correction', () => {
  it('is given by an inspector, or by intake on what it triages, and is one version on', async () => {
    const { give, table } = worldWith(inTriage);
    expect(await give(judging(), intake)).toMatchObject({ intent: 'complaint', version: 2 });
    expect(await give(judging({ acts: [] }))).toMatchObject({ acts: [], version: 3 });
    const actors = table.journals.get('case-a')?.map(({ actor }) => actor);
    expect(actors?.slice(1)).toMatchObject([{ id: 'tiep-nhan-1' }, { id: 'thanh-tra-1' }]);
  });

  it.each(['officer', 'head'] as const)(
    'is not an accused unit’s own to give: %s',
    async (role) => {
      const { give, table } = worldWith();
      const lead = aStaff({ unit: 'sotp', roles: [role] });
      const forbidden = { kind: 'forbidden', code: 'not-yours-to-give' };
      await expect(give(judging(), lead)).rejects.toMatchObject(forbidden);
      expect(table.cases.get('case-a')).toMatchObject({ version: 1, intent: 'feedback' });
    },
  );

  it.each(['custodian', 'chairman', 'administrator'] as const)(
    'finds no case for a %s, who reads no texts',
    async (role) => {
      const { give } = worldWith();
      const staff = aStaff({ unit: 'vpubnd', roles: [role] });
      await expect(give(judging(), staff)).rejects.toMatchObject({ kind: 'not-found' });
    },
  );

  it('finds no case for an inspector from whom it is kept', async () => {
    const { give } = worldWith({
      classification: aClassification({ units: ['thanhtra'], head: true }),
    });
    await expect(give(judging())).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('with an unknown code is refused by its field, and nothing changes', async () => {
    const { give, table } = worldWith();
    const refused = { kind: 'invalid', field: 'acts' };
    await expect(give(judging({ acts: ['khong_co'] }))).rejects.toMatchObject(refused);
    expect(table.journals.get('case-a')).toHaveLength(1);
  });

  it('cannot hide a forwarded case from the inspectorate at the word of the unit that has it', async () => {
    const { give, table, deps } = worldWith();
    const before = structuredClone(table.cases.get('case-a'));
    const accusing = judging({ units: ['thanhtra', 'bantcd'], headIsMeant: true, mayLearn: true });
    const refused = { kind: 'conflict', code: 'names-a-watcher' };
    const own = aStaff({ unit: 'sotp', roles: ['intake'] });
    await expect(give(accusing, own)).rejects.toMatchObject(refused);
    expect(table.cases.get('case-a')).toEqual(before);
    expect(table.journals.get('case-a')).toHaveLength(1);
    expect(table.learned.size).toBe(0);
    expect((await openCaseForStaff(deps, inspector, 'case-a')).state.unit).toBe('sotp');
  });

  it('by two at once is made by one', async () => {
    const { give } = worldWith();
    const both = await Promise.allSettled([give(judging()), give(judging({ acts: [] }))]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { code: 'changed-meanwhile' } });
  });

  it('that takes the case from the giver’s own unit is answered, and then the case is gone for them', async () => {
    const { give, deps } = worldWith(inTriage);
    const state = await give(judging({ units: ['bantcd'], headIsMeant: true }), intake);
    expect(state.unit).not.toBe('bantcd');
    const opening = openCaseForStaff(deps, intake, 'case-a');
    await expect(opening).rejects.toMatchObject({ kind: 'not-found' });
    expect((await openCaseForStaff(deps, inspector, 'case-a')).state.unit).toBe(state.unit);
  });
});

describe('leave to learn', () => {
  it('leaves one example a case, that of the latest correction', async () => {
    const { give, learned } = worldWith();
    await give(judging({ mayLearn: true }));
    await give(judging({ mayLearn: true, acts: ['vo_cam'] }), inspector, november);
    expect(learned('2026-10')).toBeUndefined();
    expect(learned('2026-11')).toMatchObject({
      labels: { acts: ['vo_cam'] },
      machine: { intent: 'feedback', acts: ['hach_dich'] },
    });
  });

  it('withdrawn leaves none', async () => {
    const { give, learned } = worldWith();
    await give(judging({ mayLearn: true }));
    await give(judging());
    expect(learned('2026-10')).toBeUndefined();
  });

  it('copies no word of the report', async () => {
    const { give, table } = worldWith();
    await give(judging({ mayLearn: true }));
    const kept = JSON.stringify([...(table.learned.get('2026-10')?.values() ?? [])]);
    expect(kept).toContain('keo_dai');
    for (const { subject, text } of table.messages.get('case-a') ?? []) {
      expect(kept).not.toContain(subject);
      expect(kept).not.toContain(text);
    }
  });
});
