import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import type { OutboxRow } from '../../../shared/domain/open-case.ts';
import type { OutgoingMail } from '../../../shared/use-cases/prepare-mail.ts';
import {
  confirmSent,
  leaseSeconds,
  type SendMailDeps,
  sendMail,
} from '../../../shared/use-cases/send-mail.ts';
import { submitReport } from '../../../shared/use-cases/submit-report.ts';
import { aMonday } from '../../support/builders.ts';
import { aClock } from '../../support/counting-ids.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const acknowledgement = { owner: 'CASE#case-1', id: 'acknowledgement' };

/** A filed web report with its acknowledgement in the outbox, and a post office that remembers. */
const aPostOffice = async () => {
  const world = aWorld();
  const { directory, rules } = world.deps.province;
  const contact = { email: 'tran.thu@thu.example' };
  const report = { unit: 'sotp', text: 'Cán bộ bắt tôi đi lại ba lần.', contact };
  const receipt = await submitReport(world.deps, report, { at: aMonday, route: [] });
  const sent: OutgoingMail[] = [];
  const clock = aClock(aMonday);
  const deps: SendMailDeps = {
    ...world.deps,
    directory,
    rules,
    publicUrl: 'https://minhbach.example',
    openRelay: world.openRelay,
    loadDigest: async (key) => ({ subject: key, text: '', html: '', attachments: [] }),
    deliver: async (mail) => `ses-${sent.push(mail)}`,
  };
  const rowOf = ({ owner, id } = acknowledgement) => world.table.outbox.get(`${owner}/${id}`);
  return { ...world, deps, seal: world.deps.seal, sent, clock, rowOf, receipt };
};

const refusing = (kind: 'invalid' | 'unavailable', code: string) => async () => {
  throw new AppError(kind, code);
};

describe('an acknowledgement', () => {
  it('goes once to the sealed address, with the code, and answers go to the unit', async () => {
    const { deps, sent, clock, rowOf, receipt } = await aPostOffice();
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('sent');
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('already-sent');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      ref: acknowledgement,
      to: 'tran.thu@thu.example',
      purpose: 'reply',
      replyTo: 'sotp@bacninh.example',
    });
    expect(sent[0]?.text).toContain(receipt.code);
    expect(rowOf()).toMatchObject({ status: 'sent', sesMessageId: 'ses-1', attempts: 1 });
  });

  it('tells the receipt key to who wrote by mail, and not to an address that a form was given', async () => {
    const { deps, table, sent, clock, receipt } = await aPostOffice();
    await sendMail(deps, acknowledgement, clock.read);
    expect(sent[0]?.text).not.toContain(receipt.receiptKey);
    const row = table.outbox.get('CASE#case-1/acknowledgement');
    if (row?.content.kind !== 'acknowledgement') throw new Error('no acknowledgement');
    const content = { ...row.content, channel: 'email' as const };
    table.outbox.set('CASE#case-1/acknowledgement', { ...row, content, status: 'pending' });
    await sendMail(deps, acknowledgement, clock.read);
    expect(sent[1]?.text).toContain(receipt.receiptKey);
  });

  it('goes out once when two deliveries race', async () => {
    const { deps, sent, clock } = await aPostOffice();
    const results = await Promise.allSettled(
      [1, 2].map(() => sendMail(deps, acknowledgement, clock.read)),
    );
    expect(sent).toHaveLength(1);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is left alone while another has it in hand', async () => {
    const { deps, sent, clock } = await aPostOffice();
    await deps.claim(acknowledgement, clock.read(), '2026-10-05T03:00:00.000Z');
    await expect(sendMail(deps, acknowledgement, clock.read)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'in-hand',
    });
    expect(sent).toEqual([]);
  });

  it('that is not there is reported missing', async () => {
    const { deps, clock } = await aPostOffice();
    const ref = { owner: 'CASE#nobody', id: 'acknowledgement' };
    expect(await sendMail(deps, ref, clock.read)).toBe('missing');
  });
});

describe('a crash', () => {
  /** The process ends right after SES took the mail: nothing behind `deliver` happens. */
  const crashing = (deps: SendMailDeps): SendMailDeps => ({
    ...deps,
    markSent: async () => {
      throw new Error('the process ends here');
    },
  });

  it('right after sending does not send twice, once SES’s event has marked the row', async () => {
    const { deps, sent, clock, rowOf } = await aPostOffice();
    await expect(sendMail(crashing(deps), acknowledgement, clock.read)).rejects.toThrow();
    clock.pass(5);
    const event = { at: clock.read(), sesMessageId: 'ses-1' };
    expect(await confirmSent(deps, acknowledgement, event)).toBe('confirmed');
    clock.pass(leaseSeconds + 1);
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('already-sent');
    expect(sent).toHaveLength(1);
    expect(rowOf()?.sesMessageId).toBe('ses-1');
  });

  it('holds the row until the lease has run out, not a moment less', async () => {
    const { deps, sent, clock } = await aPostOffice();
    await expect(sendMail(crashing(deps), acknowledgement, clock.read)).rejects.toThrow();
    clock.pass(leaseSeconds);
    await expect(sendMail(deps, acknowledgement, clock.read)).rejects.toThrow('in-hand');
    expect(sent).toHaveLength(1);
  });

  it('before sending loses nothing: the row is sent when the lease has run out', async () => {
    const { deps, sent, clock, rowOf } = await aPostOffice();
    const broken = { ...deps, findRelay: refusing('unavailable', 'table-unavailable') };
    await expect(sendMail(broken, acknowledgement, clock.read)).rejects.toThrow();
    clock.pass(leaseSeconds + 1);
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('sent');
    expect(sent).toHaveLength(1);
    expect(rowOf()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('of unknown outcome keeps the lease: sending at once might double it', async () => {
    const { deps, clock, rowOf } = await aPostOffice();
    const lost = { ...deps, deliver: refusing('unavailable', 'outcome-unknown') };
    await expect(sendMail(lost, acknowledgement, clock.read)).rejects.toThrow('outcome-unknown');
    expect(rowOf()?.status).toBe('sending');
  });
});

describe('SES', () => {
  it('refusing a mail for good makes it failed, and it is not tried again', async () => {
    const { deps, sent, clock, rowOf } = await aPostOffice();
    const refused = { ...deps, deliver: refusing('invalid', 'refused-by-ses') };
    expect(await sendMail(refused, acknowledgement, clock.read)).toBe('failed');
    expect(rowOf()).toMatchObject({ status: 'failed', reason: 'refused-by-ses' });
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('already-failed');
    expect(sent).toEqual([]);
  });

  it('throttling gives the row back at once', async () => {
    const { deps, sent, clock, rowOf } = await aPostOffice();
    const throttled = { ...deps, deliver: refusing('unavailable', 'not-now') };
    await expect(sendMail(throttled, acknowledgement, clock.read)).rejects.toThrow('not-now');
    expect(rowOf()?.status).toBe('pending');
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('sent');
    expect(sent).toHaveLength(1);
  });

  it('never asked, because the key service failed first, leaves the row free at once', async () => {
    const { deps, sent, clock, rowOf } = await aPostOffice();
    const locked = { ...deps, openRelay: refusing('unavailable', 'key-service-unavailable') };
    await expect(sendMail(locked, acknowledgement, clock.read)).rejects.toThrow('key-service');
    expect(rowOf()?.status).toBe('pending');
    expect(await sendMail(deps, acknowledgement, clock.read)).toBe('sent');
    expect(sent).toHaveLength(1);
  });

  it('telling twice that it sent a mail changes nothing', async () => {
    const { deps, clock, rowOf } = await aPostOffice();
    await sendMail(deps, acknowledgement, clock.read);
    await confirmSent(deps, acknowledgement, { at: clock.read(), sesMessageId: 'another' });
    expect(rowOf()?.sesMessageId).toBe('ses-1');
  });
});

it('fails an answer to a sender who left no address, and says so', async () => {
  const { deps, clock, rowOf, table } = await aPostOffice();
  table.relays.clear();
  expect(await sendMail(deps, acknowledgement, clock.read)).toBe('failed');
  expect(rowOf()?.reason).toBe('no-relay-address');
});

it('fails an envelope that was swapped with another case’s', async () => {
  const { deps, seal, clock, rowOf } = await aPostOffice();
  const relay = { address: 'nan.nhan@thu.example', receiptKey: 'K' };
  const jwe = await seal.sealRelay('case-2', relay);
  const swapped = { ...deps, findRelay: async () => ({ jwe, senderHash: '' }) };
  expect(await sendMail(swapped, acknowledgement, clock.read)).toBe('failed');
  expect(rowOf()?.reason).toBe('damaged-envelope');
});

describe('a reminder', () => {
  const reminder = (audience: OutboxRow['audience']): OutboxRow => ({
    id: `reminder-${audience}`,
    audience,
    unit: 'sotp',
    content: {
      kind: 'reminder',
      code: 'BN-2222-2222-2',
      caseId: 'case-1',
      unit: 'sotp',
      step: 'late-3',
      rule: 'reply10',
      dueOn: '2026-10-19',
      workingDaysLate: 3,
    },
  });

  it.each([
    ['officer', 'canbo.sotp@noibo.bacninh.example'],
    ['head', 'lanhdao.sotp@noibo.bacninh.example'],
    ['above', 'canbo.vpubnd@noibo.bacninh.example'],
    ['inspectorate', 'canbo.thanhtra@noibo.bacninh.example'],
    ['chairman', 'vanthu.chutich@noibo.bacninh.example'],
  ] as const)('to the %s goes to %s and nowhere else', async (audience, address) => {
    const { deps, sent, clock, table } = await aPostOffice();
    table.addToOutbox('CASE#case-1', [reminder(audience)]);
    const ref = { owner: 'CASE#case-1', id: `reminder-${audience}` };
    expect(await sendMail(deps, ref, clock.read)).toBe('sent');
    expect(sent[0]).toMatchObject({ to: address, purpose: 'notice' });
    expect(sent[0]?.replyTo).toBeUndefined();
  });

  it('carries the code and a link, and no word of the report or its sender', async () => {
    const { deps, sent, clock, table } = await aPostOffice();
    table.addToOutbox('CASE#case-1', [reminder('officer')]);
    await sendMail(deps, { owner: 'CASE#case-1', id: 'reminder-officer' }, clock.read);
    const all = JSON.stringify(sent);
    expect(all).toContain('BN-2222-2222-2');
    expect(all).not.toContain('đi lại ba lần');
    expect(all).not.toContain('tran.thu@thu.example');
  });

  it('meant for a unit without contacts fails instead of going somewhere', async () => {
    const { deps, sent, clock, table } = await aPostOffice();
    table.addToOutbox('CASE#case-1', [{ ...reminder('officer'), unit: 'no-such-unit' }]);
    const ref = { owner: 'CASE#case-1', id: 'reminder-officer' };
    expect(await sendMail(deps, ref, clock.read)).toBe('failed');
    expect(sent).toEqual([]);
  });

  it('never goes to the sender, even when a row says so', async () => {
    const { deps, sent, clock, table } = await aPostOffice();
    table.addToOutbox('CASE#case-1', [{ ...reminder('officer'), audience: 'sender' }]);
    const ref = { owner: 'CASE#case-1', id: 'reminder-officer' };
    expect(await sendMail(deps, ref, clock.read)).toBe('failed');
    expect(sent).toEqual([]);
  });
});

it('sends the digest with its list to the inspectorate', async () => {
  const { deps, sent, clock, table } = await aPostOffice();
  const content = { kind: 'digest', day: '2026-10-06', documentKey: 'digests/2026-10-06' } as const;
  table.addToOutbox('DIGEST#2026-10-06', [{ id: 'digest', audience: 'inspectorate', content }]);
  await sendMail(deps, { owner: 'DIGEST#2026-10-06', id: 'digest' }, clock.read);
  expect(sent[0]).toMatchObject({
    to: 'canbo.thanhtra@noibo.bacninh.example',
    subject: 'digests/2026-10-06',
  });
});
