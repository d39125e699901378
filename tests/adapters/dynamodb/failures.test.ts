import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { stateKey } from '../../../shared/adapters/dynamodb/keys.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { storeOf, useDynamoDbLocal } from '../../support/both-stores.ts';
import { aClassification, aMessage, aReport } from '../../support/builders.ts';
import { collect } from '../../support/collect.ts';
import { cancelWith, failWith } from '../../support/dynamodb-faults.ts';

const local = useDynamoDbLocal();
const ledgerKeys = ['mail/sotp/ses-1', 'ses-1'];
const again = { kind: 'unavailable' };

let table: Table;
const store = () => storeOf(table);
beforeEach(async () => {
  table = await local.newTable();
});

/** The reasons of a transaction that files a mail: two ledger rows, code, case, event, message, seal, relay, outbox, figures. */
const reasons = (...codes: string[]) => [...codes, ...Array(10 - codes.length).fill('None')];

describe('a cancelled transaction', () => {
  it.each([
    ['a conflict on the ledger row', reasons('TransactionConflict', 'TransactionConflict')],
    ['a conflict on the tracking code', reasons('None', 'None', 'TransactionConflict')],
    [
      'a conflict beside a taken code',
      reasons('TransactionConflict', 'None', 'ConditionalCheckFailed'),
    ],
    ['a throttle', reasons('None', 'None', 'None', 'ThrottlingError')],
    ['an exceeded capacity', reasons('ProvisionedThroughputExceeded')],
    ['a reason that nobody has seen yet', reasons('SomethingNew')],
    ['no reasons at all', []],
  ])('because of %s means again, never duplicate', async (_, codes) => {
    cancelWith(table, codes);
    await expect(store().storeReport(aReport({}, { ledgerKeys }))).rejects.toMatchObject(again);
    await expect(store().storeReport(aReport({}, { ledgerKeys }))).resolves.toBe('filed');
  });

  it('because of the ledger row means duplicate, whatever else went wrong', async () => {
    cancelWith(table, reasons('ConditionalCheckFailed', 'None', 'TransactionConflict'));
    expect(await store().storeReport(aReport({}, { ledgerKeys }))).toBe('duplicate');
  });

  it('because of the code alone means another code', async () => {
    cancelWith(table, reasons('None', 'None', 'ConditionalCheckFailed'));
    expect(await store().storeReport(aReport({}, { ledgerKeys }))).toBe('code-taken');
  });

  it('because of a conflict is no version conflict either', async () => {
    await store().storeReport(aReport());
    const state = aReport().state;
    cancelWith(table, ['TransactionConflict']);
    const change = { state, events: [], outbox: [] };
    await expect(store().storeChange(state, change)).rejects.toMatchObject(again);
  });

  it('while setting aside means again too', async () => {
    cancelWith(table, ['TransactionConflict', 'None']);
    const row = { outcome: 'set-aside' } as const;
    await expect(store().recordOutcome(ledgerKeys, row, '')).rejects.toMatchObject(again);
  });

  describe('while joining', () => {
    const join = () =>
      store().joinCase('case-a', 'mail/soct/1', '', (state) => ({ state, events: [], outbox: [] }));

    it.each([[['None', 'TransactionConflict']], [['None', 'ConditionalCheckFailed']]])(
      'because of another change (%s) is tried again at once, and joins once',
      async (codes) => {
        await store().storeReport(aReport());
        cancelWith(table, codes);
        expect(await join()).toBe('joined');
        expect(await store().loadCase('case-a')).toMatchObject({ version: 2 });
      },
    );

    it('again and again is left to the queue in the end', async () => {
      await store().storeReport(aReport());
      for (let round = 0; round < 20; round += 1)
        cancelWith(table, ['None', 'TransactionConflict']);
      const code = 'case-changed-meanwhile';
      await expect(join()).rejects.toMatchObject({ ...again, code });
      expect(await store().findOutcome('mail/soct/1')).toBeUndefined();
    });

    it('because of a throttle is left to the queue at once', async () => {
      await store().storeReport(aReport());
      cancelWith(table, ['ThrottlingError', 'None']);
      await expect(join()).rejects.toMatchObject(again);
    });
  });
});

describe('a table that cannot be reached', () => {
  const ref = { owner: 'CASE#case-a', id: 'acknowledgement' };
  const calls: [string, () => Promise<unknown>][] = [
    ['looking a mail up', () => store().findOutcome('ses-1')],
    ['filing', () => store().storeReport(aReport())],
    ['counting a try', () => store().countTry('ses-1')],
    ['loading a case', () => store().loadCase('case-a')],
    ['reading a journal', () => store().listJournal('case-a')],
    ['finding a code', () => store().findTracking('x')],
    ['claiming', () => store().claim(ref, '', '')],
    ['marking sent', () => store().markSent(ref, '', '')],
    ['giving back', () => store().release(ref)],
    ['finding the relay', () => store().findRelay('CASE#case-a')],
    ['asking for the digest', () => store().hasDigest('2026-10-06')],
    [
      'putting the digest in',
      () => store().addDigest('2026-10-06', { kind: 'digest', day: '', documentKey: '' }),
    ],
    ['reading a page', () => store().pageOfCases({ limit: 1 })],
    ['reading timers', () => collect(store().casesDue('2026-10-06T00:00:00Z'))],
    ['reading for the digest', () => collect(store().casesForDigest('2026-10-06'))],
  ];

  it.each(calls)(
    'while %s means again, and names the error without its message',
    async (_, call) => {
      failWith(table, 'ThrottlingException', 'quotes what was sent');
      const failure = await call().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ kind: 'unavailable', field: 'ThrottlingException' });
      expect(String(failure)).not.toContain('quotes');
    },
  );
});

describe('an item that is not what we write', () => {
  it('is reported as damaged by its field, not taken for a case', async () => {
    await store().storeReport(aReport());
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: stateKey('case-a') }),
    );
    const damaged = { ...Item, status: 'won' };
    await table.client.send(new PutCommand({ TableName: table.name, Item: damaged }));
    await expect(store().loadCase('case-a')).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'damaged-item',
      field: 'status',
    });
  });
});

describe('the table', () => {
  it('holds each kind of item under the keys of the data model', async () => {
    await store().storeReport(aReport({ message: aMessage() }, { ledgerKeys }));
    await store().countTry('mail/sotp/ses-1');
    await store().addDigest('2026-10-06', { kind: 'digest', day: '2026-10-06', documentKey: 'd' });
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    const { code } = aReport().state;
    expect(Items.map(({ pk, sk }) => `${pk} / ${sk}`).toSorted()).toEqual(
      [
        'CASE#case-a / STATE',
        'CASE#case-a / EVENT#000001',
        'CASE#case-a / MESSAGE#000001',
        'CASE#case-a / SEALED',
        'CASE#case-a / RELAY',
        'CASE#case-a / OUTBOX#acknowledgement',
        'FILED#2026-10 / CASE#case-a',
        'DIGEST#2026-10-06 / OUTBOX#digest',
        'MAIL#mail/sotp/ses-1 / OUTCOME',
        'MAIL#ses-1 / OUTCOME',
        'MAIL#mail/sotp/ses-1 / ATTEMPTS',
        `CODE#${code} / TRACK`,
      ].toSorted(),
    );
  });

  it('has no unit’s key but the lead’s: the accused unit is not one', async () => {
    const classification = aClassification({ units: ['soct'], head: true });
    const report = aReport({ classification });
    await store().storeReport(report);
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: stateKey('case-a') }),
    );
    expect(Item?.unitPk).toBe('UNIT#vpubnd#OPEN');
    expect(Item?.shutOut).toContain('soct');
  });
});
