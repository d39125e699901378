import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/command.ts';
import { giveCommand, openCaseForStaff } from '../../../shared/use-cases/handle-case.ts';
import { aClassification, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const at = '2026-10-06T02:00:00.000Z';
const worldWith = (opening: Parameters<typeof aReport>[0] = {}) => {
  const world = aWorld();
  world.table.file(aReport({ isAnswerable: false, ...opening }));
  const give = (command: Command, staff = aStaff()) =>
    giveCommand(world.deps, { staff, caseId: 'case-a', command, at });
  return { ...world, give };
};
const noSuchCase = { kind: 'not-found', code: 'no-such-case' };

describe('opening a case', () => {
  it('shows state, journal and redacted messages to the unit that has to act', async () => {
    const { deps } = worldWith();
    const { state, journal, messages } = await openCaseForStaff(deps, aStaff(), 'case-a');
    expect(state.id).toBe('case-a');
    expect(journal.map(({ type }) => type)).toEqual(['received']);
    expect(messages).toHaveLength(1);
  });

  it('answers alike for a case that is not there and one that is not theirs to see', async () => {
    const { deps } = worldWith();
    const stranger = aStaff({ unit: 'soct' });
    await expect(openCaseForStaff(deps, stranger, 'case-a')).rejects.toMatchObject(noSuchCase);
    await expect(openCaseForStaff(deps, aStaff(), 'nowhere')).rejects.toMatchObject(noSuchCase);
  });

  it('is refused to an inspector of the accused unit as if there were none', async () => {
    const classification = aClassification({ units: ['thanhtra'], head: true });
    const { deps } = worldWith({ classification });
    const inspector = aStaff({ unit: 'thanhtra', roles: ['inspector', 'head', 'intake'] });
    await expect(openCaseForStaff(deps, inspector, 'case-a')).rejects.toMatchObject(noSuchCase);
  });
});

describe('a command', () => {
  it('moves the case on, one version, and onto the record under who gave it', async () => {
    const { give, table } = worldWith();
    const state = await give({ name: 'confirm-receipt' });
    expect(state).toMatchObject({ status: 'confirmed', version: 2 });
    expect(table.cases.get('case-a')).toMatchObject({ status: 'confirmed', version: 2 });
    expect(table.journals.get('case-a')?.at(-1)).toMatchObject({
      type: 'receipt-confirmed',
      actor: { kind: 'staff', id: 'can-bo-1', unit: 'sotp' },
    });
  });

  it('takes a report through its whole life', async () => {
    const { give, table } = worldWith();
    await give({ name: 'confirm-receipt' });
    await give({ name: 'answer', text: 'Đã xử lý.' });
    await give({ name: 'close' });
    expect(table.cases.get('case-a')).toMatchObject({ status: 'closed', version: 4 });
    expect(table.outbox.get('CASE#case-a/answer')?.status).toBe('pending');
    expect(table.messages.get('case-a')?.map(({ direction }) => direction)).toEqual(['in', 'out']);
  });

  it('that the state does not allow says why, and nothing changes', async () => {
    const { give, table } = worldWith();
    const before = structuredClone(table.cases.get('case-a'));
    await expect(give({ name: 'close' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'not-in-this-state',
    });
    expect(table.cases.get('case-a')).toEqual(before);
    expect(table.journals.get('case-a')).toHaveLength(1);
  });

  it('that is not this person’s to give is forbidden', async () => {
    const { give, table } = worldWith();
    const inspector = aStaff({ unit: 'thanhtra', roles: ['inspector'] });
    await expect(give({ name: 'confirm-receipt' }, inspector)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'not-yours-to-give',
    });
    expect(table.cases.get('case-a')?.version).toBe(1);
  });

  it('on a case that this person may not see finds no case', async () => {
    const { give } = worldWith();
    const stranger = aStaff({ unit: 'soct' });
    await expect(give({ name: 'confirm-receipt' }, stranger)).rejects.toMatchObject(noSuchCase);
  });

  it('given twice at once is carried out once', async () => {
    const { give, table } = worldWith();
    const both = [give({ name: 'confirm-receipt' }), give({ name: 'confirm-receipt' })];
    const [one, two] = await Promise.allSettled(both);
    expect([one?.status, two?.status]).toEqual(['fulfilled', 'rejected']);
    expect(two).toMatchObject({ reason: { kind: 'conflict', code: 'changed-meanwhile' } });
    expect(table.journals.get('case-a')).toHaveLength(2);
  });

  it('to forward to the accused unit is refused even to intake', async () => {
    const classification = aClassification({ units: ['soct'], head: true, headIsSure: false });
    const { give, table } = worldWith({ classification });
    const intake = aStaff({ unit: 'bantcd', roles: ['intake'] });
    await expect(give({ name: 'forward', unit: 'soct' }, intake)).rejects.toMatchObject({
      code: 'unit-is-shut-out',
    });
    const state = await give({ name: 'forward', unit: 'vpubnd' }, intake);
    expect(state).toMatchObject({ status: 'forwarded', unit: 'vpubnd' });
    expect(state.shutOut).toContain('soct');
    expect(table.cases.get('case-a')?.unit).toBe('vpubnd');
  });

  it('to forward lets a unit in again once intake has read that its head is not meant', async () => {
    const classification = aClassification({ units: ['soct'], head: true, headIsSure: false });
    const { give } = worldWith({ classification });
    const intake = aStaff({ unit: 'bantcd', roles: ['intake'] });
    const command = { name: 'forward', unit: 'soct', headIsNotMeant: true } as const;
    const state = await give(command, intake);
    expect(state).toMatchObject({ status: 'forwarded', unit: 'soct' });
    expect(state.shutOut).not.toContain('soct');
  });
});
