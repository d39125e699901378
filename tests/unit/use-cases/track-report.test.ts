import { describe, expect, it } from 'vitest';
import { giveCommand } from '../../../shared/use-cases/handle-case.ts';
import { submitReport } from '../../../shared/use-cases/submit-report.ts';
import { trackReport } from '../../../shared/use-cases/track-report.ts';
import { watchDeadlines } from '../../../shared/use-cases/watch-deadlines.ts';
import { aMonday, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const later = '2026-10-06T02:00:00.000Z';
const staff = aStaff();

const submitted = async () => {
  const world = aWorld();
  const report = { unit: 'sotp', text: 'Cán bộ bắt tôi đi lại ba lần.' };
  const receipt = await submitReport(world.deps, report, { at: aMonday, route: [] });
  const track = (typedCode = receipt.code, receiptKey = receipt.receiptKey, at = later) =>
    trackReport(world.deps, { typedCode, receiptKey, at });
  return { ...world, receipt, track };
};

describe('one’s own report', () => {
  it('is seen with code and key, however the code is typed', async () => {
    const { receipt, track } = await submitted();
    const expected = {
      code: receipt.code,
      status: 'forwarded',
      unit: 'sotp',
      receivedAt: aMonday,
      dueAt: receipt.dueAt,
      overdue: false,
      timeline: [{ at: aMonday, event: 'received', unit: 'sotp' }],
      answers: [],
    };
    expect(await track()).toEqual(expected);
    expect(await track(receipt.code.toLowerCase().replaceAll('-', ' '))).toEqual(expected);
  });

  it('shows what was done and the answer, but not who was reminded or urged', async () => {
    const { deps, track } = await submitted();
    await watchDeadlines(deps, '2026-10-07T02:00:00.000Z', () => {});
    const give = (command: Parameters<typeof giveCommand>[1]['command']) =>
      giveCommand(deps, { staff, caseId: 'case-1', command, at: '2026-10-08T02:00:00.000Z' });
    await give({ name: 'confirm-receipt' });
    await give({ name: 'answer', text: 'Đã nhắc nhở cán bộ.' });
    const found = await track();
    expect(found?.timeline.map(({ event }) => event)).toEqual([
      'received',
      'receipt-confirmed',
      'answered',
    ]);
    expect(found?.answers).toEqual([
      { at: '2026-10-08T02:00:00.000Z', text: 'Đã nhắc nhở cán bộ.' },
    ]);
  });

  it('says that it is late from midnight on, before any sweep has been', async () => {
    const { track, receipt } = await submitted();
    const { code, receiptKey } = receipt;
    expect((await track(code, receiptKey, '2026-10-19T16:59:59.000Z'))?.overdue).toBe(false);
    expect((await track(code, receiptKey, '2026-10-19T17:00:00.000Z'))?.overdue).toBe(true);
  });

  it('tells of the late reply once the sweep has seen it', async () => {
    const { deps, track } = await submitted();
    await watchDeadlines(deps, '2026-10-20T02:00:00.000Z', () => {});
    expect((await track())?.timeline.map(({ event }) => event)).toContain('deadline-missed');
  });
});

describe('a wrong key and an unknown code', () => {
  it('get the same nothing', async () => {
    const { receipt, track } = await submitted();
    const other = receipt.receiptKey.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'));
    const unknown = 'BN-2222-2222-2';
    expect(await track(receipt.code, other)).toBeUndefined();
    expect(await track(receipt.code, '')).toBeUndefined();
    expect(await track(unknown)).toBeUndefined();
    expect(await track('not a code at all')).toBeUndefined();
    expect(await track('', '')).toBeUndefined();
  });

  it('take the same steps, so that their time tells nothing either', async () => {
    const { deps, receipt } = await submitted();
    const stepsFor = async (typedCode: string, receiptKey: string) => {
      const steps: string[] = [];
      const noting =
        <In, Out>(step: string, take: (value: In) => Out) =>
        (value: In) => {
          steps.push(step);
          return take(value);
        };
      const watched = {
        ...deps,
        keyedHash: { hash: noting('hash', async () => 'wrong') },
        findTracking: noting('find', deps.findTracking),
        loadCase: noting('load', deps.loadCase),
      };
      await trackReport(watched, { typedCode, receiptKey, at: later });
      return steps;
    };
    const wrongKey = await stepsFor(receipt.code, 'wrong');
    expect(await stepsFor('BN-2222-2222-2', 'wrong')).toEqual(wrongKey);
    expect(await stepsFor('not a code at all', 'wrong')).toEqual(wrongKey);
  });
});
