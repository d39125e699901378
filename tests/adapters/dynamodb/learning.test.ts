import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { storeChangeWrites } from '../../../shared/adapters/dynamodb/case-store.ts';
import { classifiedKey, learnedKey } from '../../../shared/adapters/dynamodb/keys.ts';
import { commandCase } from '../../../shared/domain/command.ts';
import type { Correct } from '../../../shared/domain/correction.ts';
import { joinRecipient } from '../../../shared/domain/join-recipient.ts';
import { aProvince } from '../../support/a-province.ts';
import { bothStores, type Store, storeOf, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aClassification, aReport } from '../../support/builders.ts';
import { collect } from '../../support/collect.ts';
import { failWith } from '../../support/dynamodb-faults.ts';

const local = useDynamoDbLocal();
const october = '2026-10-06T02:00:00.000Z';
const november = '2026-11-06T02:00:00.000Z';
const actor = { kind: 'staff', id: 'thanh-tra-1', unit: 'thanhtra' } as const;

const loaded = async (store: Pick<Store, 'loadCase'>, id = 'case-a') => {
  const state = await store.loadCase(id);
  if (!state) throw new Error(`no case ${id}`);
  return state;
};

const correctionOf = async (
  store: Pick<Store, 'loadCase'>,
  said: Partial<Correct>,
  at = october,
  id = 'case-a',
) => {
  const state = await loaded(store, id);
  const labels = { intent: 'complaint', acts: ['keo_dai'], units: ['soct'] } as const;
  const rest = { headIsMeant: false, isUrgent: false, mayLearn: true } as const;
  const command = { name: 'correct', ...labels, ...rest, ...said } as const;
  const change = commandCase({ province: aProvince(), state, actor, at }, command);
  if ('refused' in change) throw new Error(change.refused);
  return { state, change };
};

const correct = async (store: Store, ...how: [Partial<Correct>?, string?, string?]) => {
  const [said = {}, at, id] = how;
  const { state, change } = await correctionOf(store, said, at, id);
  return store.storeChange(state, change);
};

describe.each(bothStores(local))('what is learned, %s', (_, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.storeReport(aReport());
  });
  const learned = (month: string) => collect(store.learnedIn(month));
  const classified = (month = '2026-10') => collect(store.classifiedIn(month));

  it('AP21, AP22: stands under the month of the correction, both judgements with it', async () => {
    expect(await correct(store)).toBe('stored');
    expect(await learned('2026-10')).toEqual([
      {
        caseId: 'case-a',
        at: october,
        by: 'thanh-tra-1',
        labels: {
          intent: 'complaint',
          acts: ['keo_dai'],
          accused: ['soct'],
          headIsMeant: false,
          isUrgent: false,
        },
        machine: {
          intent: 'feedback',
          acts: ['hach_dich'],
          accused: [],
          headIsMeant: false,
          isUrgent: false,
          abstained: false,
        },
      },
    ]);
    expect(await learned('2026-11')).toEqual([]);
  });

  it('AP7: the case comes back with the machine’s labels beside the person’s', async () => {
    await correct(store);
    expect(await loaded(store)).toMatchObject({
      intent: 'complaint',
      machine: { intent: 'feedback' },
      correctedAt: october,
      learnedIn: '2026-10',
    });
  });

  it('AP21: gives way to a later correction, in the same month and in another', async () => {
    await correct(store);
    await correct(store, { acts: ['vo_cam'] });
    expect(await learned('2026-10')).toMatchObject([{ labels: { acts: ['vo_cam'] } }]);
    await correct(store, { acts: [] }, november);
    expect(await learned('2026-10')).toEqual([]);
    expect(await learned('2026-11')).toMatchObject([{ labels: { acts: [] } }]);
  });

  it('AP21: is gone when leave is withdrawn, and stays through any other change', async () => {
    await correct(store);
    const state = await loaded(store);
    await store.storeChange(state, joinRecipient(aProvince().directory, state, 'soct', october));
    expect(await learned('2026-10')).toHaveLength(1);
    await correct(store, { mayLearn: false }, november);
    expect(await learned('2026-10')).toEqual([]);
    expect(await learned('2026-11')).toEqual([]);
    expect(await loaded(store)).not.toHaveProperty('learnedIn');
  });

  it('AP21: is not stored when someone else changed the case first', async () => {
    const stale = await correctionOf(store, {});
    await correct(store, { mayLearn: false });
    expect(await store.storeChange(stale.state, stale.change)).toBe('conflict');
    expect(await learned('2026-10')).toEqual([]);
  });

  it('AP22: comes whole, however many there are', async () => {
    for (const id of ['b', 'c', 'd', 'e']) {
      await store.storeReport(aReport({ id, code: `code-${id}` }));
      await correct(store, {}, october, id);
    }
    const examples = await learned('2026-10');
    const ids = examples.map((one) => (one === 'damaged' ? one : one.caseId));
    expect(ids.toSorted()).toEqual(['b', 'c', 'd', 'e']);
  });

  it('AP23: a report is a row of its month from the moment it is filed', async () => {
    const classification = aClassification({ abstained: true });
    await store.storeReport(aReport({ id: 'b', code: 'code-b', classification }));
    const later = { id: 'c', code: 'code-c', receivedAt: '2026-10-31T17:00:00.000Z' };
    await store.storeReport(aReport(later));
    const rows = (await classified()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(rows).toEqual([
      {
        ...{ id: 'b', unit: 'bantcd', shutOut: [], receivedAt: aReport().state.receivedAt },
        ...{ isLeftToPeople: true, abstained: true },
      },
      {
        ...{ id: 'case-a', unit: 'sotp', shutOut: [], receivedAt: aReport().state.receivedAt },
        ...{ isLeftToPeople: false, abstained: false },
      },
    ]);
    expect((await classified('2026-11')).map(({ id }) => id)).toEqual(['c']);
  });

  it('AP23: the row keeps up with judgement, lead and whom it is kept from', async () => {
    await correct(store, { units: ['sotp'], headIsMeant: true });
    expect(await classified()).toMatchObject([
      { unit: 'vpubnd', shutOut: ['sotp'], corrected: ['intent', 'acts', 'units', 'head'] },
    ]);
    const state = await loaded(store);
    await store.storeChange(state, joinRecipient(aProvince().directory, state, 'sonv', october));
    expect(await classified()).toMatchObject([{ shutOut: ['sotp', 'sonv'] }]);
  });
});

describe('the table', () => {
  it('holds an example under the key of the data model, with no word of the report', async () => {
    const table = await local.newTable();
    const store = storeOf(table);
    await store.storeReport(aReport());
    const { state, change } = await correctionOf(store, {});
    await store.storeChange(state, change);
    const Key = learnedKey('2026-10', 'case-a');
    expect(Key).toEqual({ pk: 'LEARNED#2026-10', sk: 'CASE#case-a' });
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    expect(Object.keys(Item ?? {}).toSorted()).toEqual(
      ['at', 'by', 'caseId', 'entity', 'labels', 'machine', 'pk', 'sk'].toSorted(),
    );
  });

  it('passes over a damaged row of the figures: the month is counted without it', async () => {
    const table = await local.newTable();
    const store = storeOf(table);
    await store.storeReport(aReport());
    const Item = { ...classifiedKey('2026-10', 'case-z'), entity: 'of-another-release' };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    expect((await collect(store.classifiedIn('2026-10'))).map(({ id }) => id)).toEqual(['case-a']);
  });

  it('says that an example is damaged, and goes on to the others', async () => {
    const table = await local.newTable();
    const store = storeOf(table);
    await store.storeReport(aReport());
    const { state, change } = await correctionOf(store, {});
    await store.storeChange(state, change);
    const Item = { ...learnedKey('2026-10', 'case-0'), entity: 'of-another-release' };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    const examples = await collect(store.learnedIn('2026-10'));
    expect(examples).toEqual(['damaged', expect.objectContaining({ caseId: 'case-a' })]);
  });

  it('keeps one row of figures a case', async () => {
    const table = await local.newTable();
    const store = storeOf(table);
    await store.storeReport(aReport());
    const { state, change } = await correctionOf(store, {});
    await store.storeChange(state, change);
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    expect(Items.filter(({ entity }) => entity === 'classified')).toHaveLength(1);
  });

  it('is not made to write that row again by a change that says nothing new about it', async () => {
    const table = await local.newTable();
    const { state } = aReport();
    const writes = (changed: Partial<typeof state>) => {
      const change = { state: { ...state, ...changed }, events: [], outbox: [] };
      return storeChangeWrites(table, state, change).map(({ label }) => label);
    };
    expect(writes({ status: 'confirmed', isPastRedLine: true })).toEqual(['case']);
    expect(writes({ shutOut: ['sotp'] })).toEqual(['case', 'classified']);
  });

  it.each([
    ['reading examples', (store: ReturnType<typeof storeOf>) => store.learnedIn('2026-10')],
    ['reading figures', (store: ReturnType<typeof storeOf>) => store.classifiedIn('2026-10')],
  ])('that cannot be reached while %s means again', async (_, read) => {
    const table = await local.newTable();
    failWith(table, 'ThrottlingException', 'quotes what was sent');
    const pages: AsyncIterable<readonly unknown[]> = read(storeOf(table));
    await expect(collect(pages)).rejects.toMatchObject({
      kind: 'unavailable',
      field: 'ThrottlingException',
    });
  });
});
