import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import { compareCases, similarCasesFor } from '../../../shared/use-cases/similar-cases.ts';
import { aClassification, aMessage, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const officer = aStaff();
const inspector = aStaff({ unit: 'thanhtra', roles: ['inspector'] });
const noSuchCase = { kind: 'not-found', code: 'no-such-case' };
const keptFromJustice = aClassification({ units: ['sotp'], head: true });

/** Case a, with the unit that has to act; the others as a test likes, linked to it. */
const worldOf = async (others: Record<string, Parameters<typeof aReport>[0]>) => {
  const { table, deps } = aWorld();
  table.file(aReport({ isAnswerable: false }));
  for (const [id, opening] of Object.entries(others)) {
    table.file(aReport({ id, code: `code-${id}`, isAnswerable: false, ...opening }));
    const { receivedAt: at = '' } = table.cases.get(id) ?? {};
    await deps.linkCases('case-a', { id, relation: 'same-petition', jaccard: 0.7, at });
  }
  const idsFor = async (staff = officer) =>
    (await similarCasesFor(deps, staff, 'case-a')).map(({ state }) => state.id);
  return { table, deps, idsFor };
};

describe('the similar cases of a case', () => {
  it('are those that this person may open, newest first', async () => {
    const { idsFor } = await worldOf({
      old: { receivedAt: '2026-09-01T02:00:00.000Z' },
      new: { receivedAt: '2026-10-07T02:00:00.000Z' },
      elsewhere: { addressed: 'soct' },
    });
    expect(await idsFor()).toEqual(['new', 'old']);
    expect((await idsFor(inspector)).toSorted()).toEqual(['elsewhere', 'new', 'old']);
  });

  it('never show one from which the reader’s unit is shut out, whatever their roles', async () => {
    const { idsFor } = await worldOf({ kept: { classification: keptFromJustice } });
    const everyone = aStaff({ roles: ['inspector', 'head', 'officer', 'intake', 'chairman'] });
    expect(await idsFor(everyone)).toEqual([]);
    expect(await idsFor(inspector)).toEqual(['kept']);
  });

  it('do not tell a stranger that the case itself exists', async () => {
    const { idsFor } = await worldOf({ other: {} });
    await expect(idsFor(aStaff({ unit: 'soct' }))).rejects.toMatchObject(noSuchCase);
  });

  it('leave out a link whose case is gone', async () => {
    const { table, idsFor } = await worldOf({ gone: {} });
    table.cases.delete('gone');
    expect(await idsFor()).toEqual([]);
  });

  it('are found behind any number of newer ones that are kept from this person', async () => {
    const kept = Array.from({ length: 60 }, (_, index) => [
      `kept-${index}`,
      {
        classification: keptFromJustice,
        receivedAt: new Date(Date.UTC(2026, 9, 6, 0, index)).toISOString(),
      },
    ]);
    const old = { receivedAt: '2026-09-01T02:00:00.000Z' };
    const { idsFor } = await worldOf({ old, ...Object.fromEntries(kept) });
    expect(await idsFor()).toEqual(['old']);
  });

  it('leave out one that is damaged: it keeps nobody from this case', async () => {
    const { deps } = await worldOf({ damaged: {}, sound: {} });
    const loadCase = (id: string) =>
      id === 'damaged'
        ? Promise.reject(new AppError('unavailable', 'damaged-item', { field: 'status' }))
        : deps.loadCase(id);
    const found = await similarCasesFor({ ...deps, loadCase }, officer, 'case-a');
    expect(found.map(({ state }) => state.id)).toEqual(['sound']);
  });

  it('are asked for again when the table cannot be read', async () => {
    const { deps } = await worldOf({ other: {} });
    const loadCase = (id: string) =>
      id === 'other'
        ? Promise.reject(new AppError('unavailable', 'table-unavailable'))
        : deps.loadCase(id);
    const found = similarCasesFor({ ...deps, loadCase }, officer, 'case-a');
    await expect(found).rejects.toMatchObject({ code: 'table-unavailable' });
  });

  it('of a mass petition are the fifty newest', async () => {
    const copies = Array.from({ length: 60 }, (_, index) => [
      `copy-${index}`,
      { receivedAt: new Date(Date.UTC(2026, 9, 5, 0, index)).toISOString() },
    ]);
    const { idsFor } = await worldOf(Object.fromEntries(copies));
    const ids = await idsFor();
    expect(ids).toHaveLength(50);
    expect(ids.slice(0, 2)).toEqual(['copy-59', 'copy-58']);
  });
});

describe('two similar cases side by side', () => {
  it('show what the senders wrote, the one asked about first, each with its own recipients', async () => {
    const { deps, table } = await worldOf({ other: { message: aMessage({ text: 'Bản sao.' }) } });
    table.messages.set('other', [
      ...(table.messages.get('other') ?? []),
      aMessage({ direction: 'out', text: 'Đã trả lời.' }),
    ]);
    const state = table.cases.get('other');
    if (state) table.cases.set('other', { ...state, recipients: ['soct', 'sotc'] });
    const { relation, cases } = await compareCases(deps, officer, ['case-a', 'other']);
    expect(relation).toBe('same-petition');
    expect(cases.map((one) => one.state.id)).toEqual(['case-a', 'other']);
    expect(cases.map((one) => one.state.recipients)).toEqual([['sotp'], ['soct', 'sotc']]);
    expect(cases[1].messages.map(({ text }) => text)).toEqual(['Bản sao.']);
  });

  it.each([
    ['one that is kept from the reader', 'kept'],
    ['one that is not there', 'nowhere'],
    ['one that is not similar', 'apart'],
    ['itself', 'case-a'],
  ])('are not there for %s, all answered alike', async (_, otherId) => {
    const { deps, table } = await worldOf({ kept: { classification: keptFromJustice } });
    table.file(aReport({ id: 'apart', code: 'code-apart', isAnswerable: false }));
    const both = compareCases(deps, officer, ['case-a', otherId]);
    await expect(both).rejects.toMatchObject(noSuchCase);
    await expect(compareCases(deps, officer, [otherId, 'case-a'])).rejects.toMatchObject(
      noSuchCase,
    );
  });
});
