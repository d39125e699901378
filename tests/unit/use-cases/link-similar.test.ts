import { describe, expect, it } from 'vitest';
import type { Similarity } from '../../../shared/domain/similarity.ts';
import { linkSimilar } from '../../../shared/use-cases/link-similar.ts';
import { aReport } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const same: Similarity = { relation: 'same-petition', jaccard: 0.8 };

/** Signatures are words here, their letters the bands; they are alike when they begin alike. */
const aLinkingWorld = () => {
  const { table, deps } = aWorld();
  const calls = { reads: 0, links: 0 };
  let linksLeft = Number.POSITIVE_INFINITY;
  const linking = {
    ...deps,
    bandsOf: (signature: string) => [...new Set(signature)],
    compare: (one: string, other: string) => (one[0] === other[0] ? same : undefined),
    newestInBand: (band: string, limit: number) => {
      calls.reads += 1;
      return deps.newestInBand(band, limit);
    },
    linkCases: (id: string, similar: Parameters<typeof deps.linkCases>[1]) => {
      calls.links += 1;
      linksLeft -= 1;
      if (linksLeft < 0) throw new Error('killed');
      return deps.linkCases(id, similar);
    },
  };
  const file = (id: string, signature?: string, receivedAt = '2026-10-05T02:00:00.000Z') =>
    table.file(aReport({ id, code: `code-${id}`, receivedAt, ...(signature && { signature }) }));
  const failAfter = (links: number) => {
    linksLeft = links;
  };
  return { table, calls, file, failAfter, link: (id: string) => linkSimilar(linking, id) };
};

describe('a new case', () => {
  it('is linked both ways to the case it is a copy of, as of the later of the two', async () => {
    const { file, link, table } = aLinkingWorld();
    file('a', 'xyz');
    file('b', 'xyw', '2026-10-06T02:00:00.000Z');
    expect(await link('a')).toEqual({ outcome: 'alone', links: 0 });
    expect(await link('b')).toEqual({ outcome: 'linked', links: 1 });
    const at = '2026-10-06T02:00:00.000Z';
    expect(table.similar.get('a')?.get('b')).toEqual({ id: 'b', ...same, at });
    expect(table.similar.get('b')?.get('a')).toEqual({ id: 'a', ...same, at });
  });

  it('linked twice, and in either order, leaves the same links', async () => {
    const [one, other] = [aLinkingWorld(), aLinkingWorld()];
    for (const { file } of [one, other]) {
      file('a', 'xyz');
      file('b', 'xyw', '2026-10-06T02:00:00.000Z');
    }
    for (const id of ['a', 'b', 'b', 'a']) await one.link(id);
    for (const id of ['b', 'a']) await other.link(id);
    expect(one.table.similar).toEqual(other.table.similar);
    expect(one.table.bands).toEqual(other.table.bands);
  });

  it('of two at the same moment, finds the other', async () => {
    const { file, link, table } = aLinkingWorld();
    file('a', 'xyz');
    file('b', 'xyz');
    await Promise.all([link('a'), link('b')]);
    expect([...(table.similar.get('a')?.keys() ?? [])]).toEqual(['b']);
    expect([...(table.similar.get('b')?.keys() ?? [])]).toEqual(['a']);
  });

  it('that only shares a band with another is not linked to it', async () => {
    const { file, link, table } = aLinkingWorld();
    file('a', 'xyz');
    file('b', 'wyz');
    await link('a');
    expect(await link('b')).toEqual({ outcome: 'alone', links: 0 });
    expect(table.similar.size).toBe(0);
  });

  it('without a signature is in no band', async () => {
    const { file, link, table } = aLinkingWorld();
    file('a');
    expect(await link('a')).toEqual({ outcome: 'unsigned', links: 0 });
    expect(table.bands.size).toBe(0);
  });

  it('changes neither case: no version, no journal entry, nothing merged', async () => {
    const { file, link, table } = aLinkingWorld();
    file('a', 'xyz');
    file('b', 'xyz');
    const before = structuredClone([table.cases, table.journals]);
    await link('a');
    await link('b');
    expect([table.cases, table.journals]).toEqual(before);
  });

  it('that is not there is named as missing', async () => {
    const missing = { kind: 'not-found', code: 'no-such-case' };
    await expect(aLinkingWorld().link('nowhere')).rejects.toMatchObject(missing);
  });
});

it('a run that was killed between two links leaves the same after the next as one that was not', async () => {
  const [killed, whole] = [aLinkingWorld(), aLinkingWorld()];
  for (const { file, link } of [killed, whole]) {
    for (const id of ['a', 'b', 'c']) file(id, 'xyz');
    for (const id of ['a', 'b']) await link(id);
  }
  killed.failAfter(1);
  await expect(killed.link('c')).rejects.toThrow('killed');
  killed.failAfter(Number.POSITIVE_INFINITY);
  await killed.link('c');
  await whole.link('c');
  expect(killed.table.similar).toEqual(whole.table.similar);
  expect(killed.table.bands).toEqual(whole.table.bands);
});

it('one more copy of a mass petition costs no more than an early one, and meets the newest', async () => {
  const { file, link, table, calls } = aLinkingWorld();
  const dayOf = (index: number) => new Date(Date.UTC(2026, 9, 1, 0, index)).toISOString();
  for (let index = 0; index < 300; index += 1) {
    file(`copy-${index}`, 'xyz', dayOf(index));
    await link(`copy-${index}`);
  }
  const before = { ...calls };
  file('last', 'xyz', dayOf(300));
  expect(await link('last')).toEqual({ outcome: 'linked', links: 20 });
  expect(calls).toEqual({ reads: before.reads + 3, links: before.links + 20 });
  const met = [...(table.similar.get('last')?.keys() ?? [])].sort();
  expect(met).toEqual(Array.from({ length: 20 }, (_, index) => `copy-${index + 280}`).sort());
});
