import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { RenderedMail } from '../../../shared/domain/outbox.ts';
import { type SendDigestDeps, sendDigest } from '../../../shared/use-cases/send-digest.ts';
import { aClassification, aMonday, aReport } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const tuesday = '2026-10-06T00:30:00.000Z';

const aPress = () => {
  const { deps, table } = aWorld();
  const digests: Digest[] = [];
  const stored = new Map<string, RenderedMail>();
  const press: SendDigestDeps = {
    ...deps,
    publicUrl: 'https://minhbach.example',
    makeWorkbook: async (digest) => Uint8Array.of(digests.push(digest)),
    storeDigest: async (key, mail) => void stored.set(key, mail),
  };
  return { deps: press, table, digests, stored };
};
const outboxOf = ({ table }: ReturnType<typeof aPress>) => [...table.outbox.values()];

describe('the morning digest', () => {
  it('is put in the outbox once a day, naming where it lies and no more', async () => {
    const press = aPress();
    press.table.file(aReport());
    expect(await sendDigest(press.deps, tuesday)).toMatchObject({
      outcome: 'sent',
      day: '2026-10-06',
      totals: { open: 1, new: 1, overdue: 0 },
    });
    expect(await sendDigest(press.deps, tuesday)).toEqual({
      outcome: 'already-sent',
      day: '2026-10-06',
    });
    const [row, ...more] = outboxOf(press).filter(({ id }) => id === 'digest');
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      owner: 'DIGEST#2026-10-06',
      audience: 'inspectorate',
      content: { kind: 'digest', day: '2026-10-06', documentKey: 'digests/2026-10-06' },
    });
    expect([...press.stored.keys()]).toEqual(['digests/2026-10-06']);
  });

  it('is put in once when the schedule fires twice at the same moment', async () => {
    const press = aPress();
    const runs = [1, 2].map(() => sendDigest(press.deps, tuesday));
    const outcomes = (await Promise.all(runs)).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['already-sent', 'sent']);
    expect(outboxOf(press)).toHaveLength(1);
  });

  it.each([
    ['a Saturday', '2026-10-10T00:30:00.000Z', '2026-10-10'],
    ['National Day', '2026-09-02T00:30:00.000Z', '2026-09-02'],
  ])('does not come on %s', async (_, at, day) => {
    const press = aPress();
    expect(await sendDigest(press.deps, at)).toEqual({ outcome: 'not-a-working-day', day });
    expect(outboxOf(press)).toEqual([]);
    expect(press.stored.size).toBe(0);
  });

  it('comes on a Saturday that is worked in exchange', async () => {
    const press = aPress();
    const report = await sendDigest(press.deps, '2026-08-22T00:30:00.000Z');
    expect(report.outcome).toBe('sent');
  });

  it('belongs to the day in Viet Nam', async () => {
    const press = aPress();
    expect(await sendDigest(press.deps, '2026-10-05T17:30:00.000Z')).toMatchObject({
      day: '2026-10-06',
    });
  });

  it('counts every open case, whichever page it is on, and the late ones as late', async () => {
    const press = aPress();
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      press.table.file(aReport({ id, code: `code-${id}` }));
    }
    const report = await sendDigest(press.deps, '2026-10-20T00:30:00.000Z');
    expect(report).toMatchObject({ totals: { open: 5, overdue: 5, new: 0 } });
    // Nobody confirmed receipt on the day after: that was the first term to be missed.
    const late = press.digests[0]?.overdue.map(({ workingDaysLate }) => workingDaysLate);
    expect(late).toEqual([10, 10, 10, 10, 10]);
  });

  it('tells on Monday what came in since Friday’s', async () => {
    const press = aPress();
    press.table.file(aReport({ id: 'a', code: 'a', receivedAt: '2026-10-09T00:29:00.000Z' }));
    press.table.file(aReport({ id: 'b', code: 'b', receivedAt: '2026-10-09T00:31:00.000Z' }));
    press.table.file(aReport({ id: 'c', code: 'c', receivedAt: '2026-10-11T10:00:00.000Z' }));
    await sendDigest(press.deps, '2026-10-12T00:30:00.000Z');
    expect(press.digests[0]?.new.map(({ caseId }) => caseId).sort()).toEqual(['b', 'c']);
  });

  it('leaves out what the inspectorate must not learn of', async () => {
    const press = aPress();
    const classification = aClassification({ units: ['thanhtra'], head: true });
    press.table.file(aReport({ classification }));
    const report = await sendDigest(press.deps, '2026-10-20T00:30:00.000Z');
    expect(report).toMatchObject({ totals: { open: 0, overdue: 0 } });
    expect(JSON.stringify(press.digests)).not.toContain('case-a');
  });

  it('has no word of any report in it', async () => {
    const press = aPress();
    press.table.file(aReport({ receivedAt: aMonday }));
    await sendDigest(press.deps, tuesday);
    expect(JSON.stringify([...press.stored, press.digests])).not.toContain('mà không ai nhận');
  });
});
