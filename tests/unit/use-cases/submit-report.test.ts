import { describe, expect, it } from 'vitest';
import { submitReport, type WebReport } from '../../../shared/use-cases/submit-report.ts';
import { aProvince } from '../../support/a-province.ts';
import { aClassification, aMonday } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const route = [{ name: 'source-ip', value: '203.0.113.7' }];
const submission = { at: aMonday, route };
const aWebReport = (overrides: Partial<WebReport> = {}): WebReport => ({
  unit: 'sotp',
  text: 'Tôi là Trần Văn Thử. Cán bộ bắt tôi đi lại ba lần.',
  contact: { name: 'Trần Văn Thử', email: 'tran.thu@thu.example', phone: '0000 000 000' },
  ...overrides,
});
const token = 'a-random-token-of-the-form';

describe('a report on the web', () => {
  it('is answered with its code, its key, who has it and by when', async () => {
    const { deps, table } = aWorld();
    const receipt = await submitReport(deps, aWebReport(), submission);
    const state = table.cases.get('case-1');
    expect(receipt).toEqual({
      code: state?.code,
      receiptKey: expect.stringMatching(/^[A-Z1-9]{32}$/),
      unit: 'sotp',
      receivedAt: aMonday,
      dueAt: '2026-10-19T23:59:59+07:00',
    });
    expect(state).toMatchObject({ channel: 'web', recipients: ['sotp'], status: 'forwarded' });
  });

  it('keeps the key as a keyed hash only, and tells it to the sender’s address', async () => {
    const { deps, table, openRelay } = aWorld();
    const { receiptKey, code } = await submitReport(deps, aWebReport(), submission);
    expect(table.tracking.get(code)?.receiptKeyHash).toBe(
      await deps.keyedHash.hash('receipt', receiptKey),
    );
    const relay = await openRelay('CASE#case-1', table.relays.get('CASE#case-1')?.jwe ?? '');
    expect(relay).toEqual({ address: 'tran.thu@thu.example', receiptKey });
  });

  it('seals contact, route and the sender’s own words; others read them masked', async () => {
    const { deps, table, openIdentity } = aWorld();
    await submitReport(deps, aWebReport(), submission);
    expect(openIdentity('case-1', table.sealed.get('case-1') ?? '')).toEqual({
      names: ['Trần Văn Thử'],
      emails: ['tran.thu@thu.example'],
      phones: ['0000 000 000'],
      addresses: [],
      route,
      fileNames: [],
      originalText: aWebReport().text,
    });
    expect(table.messages.get('case-1')?.[0]?.text).toBe(
      'Tôi là [đã che]. Cán bộ bắt tôi đi lại ba lần.',
    );
    const shown = JSON.stringify([[...table.cases], [...table.outbox], [...table.journals]]);
    expect(shown).not.toContain('Trần Văn Thử');
  });

  it('may stay anonymous: a code and a key, and mail to nobody', async () => {
    const { deps, table } = aWorld();
    const { contact: _, ...anonymous } = aWebReport();
    const receipt = await submitReport(deps, anonymous, submission);
    expect(receipt.receiptKey).toHaveLength(32);
    expect(table.outbox.size).toBe(0);
    expect(table.relays.size).toBe(0);
  });

  it('is acknowledged in the language that the sender chose', async () => {
    const { deps, table } = aWorld();
    await submitReport(deps, aWebReport({ language: 'en' }), submission);
    const content = table.outbox.get('CASE#case-1/acknowledgement')?.content;
    expect(content).toMatchObject({ kind: 'acknowledgement', language: 'en', channel: 'web' });
  });

  it('puts the acts that the sender ticked first, each once', async () => {
    const { deps, table } = aWorld({
      classify: () => aClassification({ acts: ['hach_dich', 'keo_dai'] }),
    });
    await submitReport(deps, aWebReport({ acts: ['keo_dai', 'vo_cam'] }), submission);
    expect(table.cases.get('case-1')?.acts).toEqual(['keo_dai', 'vo_cam', 'hach_dich']);
  });

  it('goes to a person when the sender tells of reprisals by ticking them', async () => {
    const { deps, table } = aWorld();
    await submitReport(deps, aWebReport({ acts: ['tru_dap'] }), submission);
    expect(table.cases.get('case-1')?.triage).toContain('may-be-denunciation');
  });

  it('gives no reason that repeats a masked phrase', async () => {
    const masked = { decided: 'head', label: 'sotp', phrase: 'Trần Văn Thử' } as const;
    const { deps, table } = aWorld({ classify: () => aClassification({ why: [masked] }) });
    await submitReport(deps, aWebReport(), submission);
    expect(table.cases.get('case-1')?.why).toEqual([]);
  });

  it('is not lost to a classifier that fails', async () => {
    const classify = () => {
      throw new Error('out of its depth');
    };
    const { deps, table } = aWorld({ classify });
    const receipt = await submitReport(deps, aWebReport({ acts: ['keo_dai'] }), submission);
    expect(receipt.unit).toBe(aProvince().directory.roles.intake);
    const state = table.cases.get('case-1');
    expect(state).toMatchObject({
      status: 'awaiting-triage',
      shutOut: ['sotp'],
      acts: ['keo_dai'],
    });
    expect(state?.triage).toContain('classifier-failed');
  });

  it('about a unit that is not in the directory is refused by its field, and nothing is stored', async () => {
    const { deps, table } = aWorld();
    const sent = submitReport(deps, aWebReport({ unit: 'no-such-unit' }), submission);
    await expect(sent).rejects.toMatchObject({
      kind: 'invalid',
      code: 'unknown-unit',
      field: 'unit',
    });
    expect(table.cases.size).toBe(0);
  });
});

describe('an address in a form, which may be anyone’s', () => {
  it('gets five acknowledgements a day, and every report is filed all the same', async () => {
    const { deps, table } = aWorld();
    const report = { ...aWebReport(), contact: { email: 'thu.nghiem@thu.example' } };
    for (let time = 0; time < 7; time += 1) await submitReport(deps, report, submission);
    expect(table.cases.size).toBe(7);
    expect(table.outbox.size).toBe(5);
    const tomorrow = { ...submission, at: '2026-10-06T02:00:00.000Z' };
    await submitReport(deps, report, tomorrow);
    expect(table.outbox.size).toBe(6);
  });
});

describe('a report sent again with the same token', () => {
  it('is one case and the same receipt, key included', async () => {
    const { deps, table } = aWorld();
    const first = await submitReport(deps, aWebReport(), { ...submission, token });
    const again = await submitReport(deps, aWebReport(), { ...submission, token });
    expect(again).toEqual(first);
    expect(table.cases.size).toBe(1);
    expect(table.outbox.size).toBe(1);
  });

  it('is one case when a hasty thumb sends both at once', async () => {
    const { deps, table } = aWorld();
    const twice = [1, 2].map(() => submitReport(deps, aWebReport(), { ...submission, token }));
    const [one, two] = await Promise.all(twice);
    expect(one).toEqual(two);
    expect(table.cases.size).toBe(1);
  });

  it('is another report when it says something else: nothing vanishes behind the first receipt', async () => {
    const { deps, table } = aWorld();
    const first = await submitReport(deps, aWebReport(), { ...submission, token });
    const changed = { ...aWebReport(), text: 'Một việc khác hẳn, ở một nơi khác.' };
    const second = await submitReport(deps, changed, { ...submission, token });
    expect(table.cases.size).toBe(2);
    expect(second.code).not.toBe(first.code);
    expect(second.receiptKey).not.toBe(first.receiptKey);
  });

  it('is two cases without a token: nobody may suppress another’s report by repeating its words', async () => {
    const { deps, table } = aWorld();
    const receipts = [];
    for (let time = 0; time < 2; time += 1) {
      receipts.push(await submitReport(deps, aWebReport(), submission));
    }
    expect(table.cases.size).toBe(2);
    expect(receipts[0]?.receiptKey).not.toBe(receipts[1]?.receiptKey);
  });
});
