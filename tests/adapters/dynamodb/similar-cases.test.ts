import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { bandKey, similarKey } from '../../../shared/adapters/dynamodb/keys.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { bothStores, type Store, storeOf, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aReport } from '../../support/builders.ts';
import { failWith } from '../../support/dynamodb-faults.ts';

const local = useDynamoDbLocal();
const bands = Array.from({ length: 32 }, (_, index) => `1#${index}#aa`);
const at = (minute: number) => new Date(Date.UTC(2026, 9, 5, 2, minute)).toISOString();
const entryOf = (caseId: string, minute = 0) => ({
  caseId,
  signature: 'x'.repeat(692),
  at: at(minute),
});
const expiresAt = 1_854_000_000;
const link = { id: 'b', relation: 'same-petition', jaccard: 0.8, at: at(1) } as const;

describe.each(bothStores(local))('similar cases, %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  it('AP17, AP18: a case stands in each of its bands with all that comparing it takes', async () => {
    await store.addToBands(bands, entryOf('a'), expiresAt);
    for (const band of bands) expect(await store.newestInBand(band, 20)).toEqual([entryOf('a')]);
    expect(await store.newestInBand('1#0#bb', 20)).toEqual([]);
  });

  it('AP17: put in twice, it stands there once', async () => {
    await store.addToBands(bands, entryOf('a'), expiresAt);
    await store.addToBands(bands, entryOf('a'), expiresAt);
    expect(await store.newestInBand(bands[0] ?? '', 20)).toHaveLength(1);
  });

  it('AP18: a full band gives its newest, and no more than asked', async () => {
    const [band = ''] = bands;
    for (let minute = 0; minute < 30; minute += 1) {
      await store.addToBands([band], entryOf(`case-${minute}`, minute), expiresAt);
    }
    const newest = await store.newestInBand(band, 3);
    expect(newest.map(({ caseId }) => caseId)).toEqual(['case-29', 'case-28', 'case-27']);
  });

  it('AP19, AP20: a link stands under both cases, once', async () => {
    await store.linkCases('a', link);
    await store.linkCases('b', { ...link, id: 'a' });
    expect(await store.listSimilar('a')).toEqual([link]);
    expect(await store.listSimilar('b')).toEqual([{ ...link, id: 'a' }]);
    expect(await store.listSimilar('c')).toEqual([]);
  });

  it('AP3, AP7: the signature comes back with its case, and in no list', async () => {
    await store.storeReport(aReport({ signature: 'the-signature' }));
    expect((await store.loadCase('case-a'))?.signature).toBe('the-signature');
    const { items } = await store.pageOfCases({ limit: 5 });
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('the-signature');
  });

  it('AP9: the signature stays with a case that changes', async () => {
    await store.storeReport(aReport({ signature: 'the-signature' }));
    const state = await store.loadCase('case-a');
    if (!state) throw new Error('no case');
    await store.storeChange(state, { state, events: [], outbox: [] });
    expect(await store.loadCase('case-a')).toMatchObject({
      version: 2,
      signature: 'the-signature',
    });
  });
});

describe('the table', () => {
  let table: Table;
  beforeEach(async () => {
    table = await local.newTable();
  });

  /** The engine here takes every batch whole: what AWS gives back under a throttle is put in its mouth, so many times. */
  const takeHalf = (times: number) => {
    const counts = { batches: 0 };
    table.client.middlewareStack.add(
      (next) => async (args) => {
        if (!('RequestItems' in args.input)) return next(args);
        counts.batches += 1;
        if (counts.batches > times) return next(args);
        // Our own command, seen from inside the client.
        const requests = args.input.RequestItems as Record<string, unknown[]>;
        const all = requests[table.name] ?? [];
        const half = Math.ceil(all.length / 2);
        const result = await next({
          ...args,
          input: { ...args.input, RequestItems: { [table.name]: all.slice(0, half) } },
        });
        const left = { [table.name]: all.slice(half) };
        Object.assign(result.output, { UnprocessedItems: half < all.length ? left : {} });
        return result;
      },
      { step: 'initialize', priority: 'low' },
    );
    return counts;
  };

  it('puts what it did not take of a batch in again, until all is there', async () => {
    const counts = takeHalf(3);
    await storeOf(table).addToBands(bands, entryOf('a'), expiresAt);
    expect(counts.batches).toBeGreaterThan(3);
    const { Count } = await table.client.send(new ScanCommand({ TableName: table.name }));
    expect(Count).toBe(32);
  });

  it.each([
    ['putting into bands', () => storeOf(table).addToBands(bands, entryOf('a'), expiresAt)],
    ['reading a band', () => storeOf(table).newestInBand('1#0#aa', 20)],
    ['linking', () => storeOf(table).linkCases('a', link)],
    ['listing links', () => storeOf(table).listSimilar('a')],
  ])('that cannot be reached while %s means again, by the name of the error', async (_, call) => {
    failWith(table, 'ThrottlingException', 'quotes what was sent');
    const failure = { kind: 'unavailable', field: 'ThrottlingException' };
    await expect(call()).rejects.toMatchObject(failure);
  });

  it('passes over a damaged item of a band or of the links: one stops neither linking nor opening', async () => {
    const store = storeOf(table);
    await store.addToBands(['1#07#aa'], entryOf('a'), expiresAt);
    await store.linkCases('a', link);
    for (const key of [bandKey('1#07#aa', at(9), 'z'), similarKey('a', 'z')]) {
      const Item = { ...key, entity: 'of-another-release' };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    }
    expect(await store.newestInBand('1#07#aa', 20)).toEqual([entryOf('a')]);
    expect(await store.listSimilar('a')).toEqual([link]);
  });

  it('takes a link as an update of the attributes of a link, and of no other: the role allows no more', async () => {
    const sent: string[] = [];
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          sent.push(commandName ?? '');
          return next(args);
        },
      { step: 'initialize' },
    );
    await storeOf(table).linkCases('a', link);
    expect(new Set(sent)).toEqual(new Set(['UpdateItemCommand']));
    const Key = similarKey('a', 'b');
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    const written = ['entity', 'otherId', 'relation', 'jaccard', 'at'];
    expect(Object.keys(Item ?? {}).toSorted()).toEqual([...written, 'pk', 'sk'].toSorted());
  });

  it('forgets a band item in time, and holds it under the keys of the data model', async () => {
    await storeOf(table).addToBands(['1#07#aa'], entryOf('a'), expiresAt);
    await storeOf(table).linkCases('a', link);
    const Key = bandKey('1#07#aa', at(0), 'a');
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    expect(Item).toMatchObject({ expiresAt, entity: 'band' });
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    expect(Items.map(({ pk, sk }) => `${pk} / ${sk}`).toSorted()).toEqual([
      'BAND#1#07#aa / 2026-10-05T02:00:00.000Z#a',
      'CASE#a / SIMILAR#b',
      'CASE#b / SIMILAR#a',
    ]);
  });
});
