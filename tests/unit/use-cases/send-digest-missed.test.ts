import { describe, expect, it } from 'vitest';
import { sendDigest } from '../../../shared/use-cases/send-digest.ts';
import { aReport } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const morningOf = (day: string) => `${day}T00:30:00.000Z`; // 07:30 in Viet Nam.

const aPress = () => {
  const { deps, table } = aWorld();
  const newOn = async (day: string) => {
    const press = {
      ...deps,
      publicUrl: 'https://minhbach.example',
      makeWorkbook: async () => new Uint8Array(),
      storeDigest: async () => {},
    };
    const report = await sendDigest(press, morningOf(day));
    return report.outcome === 'sent' ? report.totals.new : report.outcome;
  };
  const receive = (id: string, receivedAt: string) =>
    table.file(aReport({ id, code: id, receivedAt }));
  return { newOn, receive };
};

describe('a morning without its digest', () => {
  it('is made up for: what came since the last one that was made is new in the next', async () => {
    const { newOn, receive } = aPress();
    receive('before-thursday', '2026-10-07T08:00:00.000Z');
    expect(await newOn('2026-10-08')).toBe(1);
    receive('for-friday', '2026-10-08T08:00:00.000Z');
    // Friday's digest is not made.
    receive('for-monday', '2026-10-10T08:00:00.000Z');
    expect(await newOn('2026-10-12')).toBe(2);
    expect(await newOn('2026-10-13')).toBe(0);
  });

  it('does not make everything new in the very first one', async () => {
    const { newOn, receive } = aPress();
    receive('long-ago', '2026-10-01T08:00:00.000Z');
    receive('yesterday', '2026-10-07T08:00:00.000Z');
    expect(await newOn('2026-10-08')).toBe(1);
  });
});
