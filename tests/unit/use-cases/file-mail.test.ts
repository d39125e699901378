import { describe, expect, it } from 'vitest';
import { fileMail } from '../../../shared/use-cases/file-mail.ts';
import { aClassification, aMonday, aParsedMail, aStoredMail } from '../../support/builders.ts';
import { filed, onlyCaseIn, outboxOf } from '../../support/filed-mail.ts';
import { aWorld } from '../../support/in-memory-world.ts';

describe('a report by mail', () => {
  it('becomes a case with its ledger rows, journal, message, seal and acknowledgement', async () => {
    const { around, table, result } = await filed();
    expect(result).toEqual({ outcome: 'filed', caseId: 'case-1' });
    expect(onlyCaseIn(around)).toMatchObject({
      id: 'case-1',
      version: 1,
      unit: 'sotp',
      status: 'forwarded',
      receivedAt: aMonday,
      rawKey: 'mail/sotp/ses-1',
    });
    expect([...table.ledger.keys()]).toEqual(['mail/sotp/ses-1', 'ses-1']);
    expect(table.journals.get('case-1')?.map(({ type }) => type)).toEqual(['received']);
    expect(table.messages.get('case-1')).toHaveLength(1);
    expect(table.sealed.get('case-1')).toBeDefined();
    expect(outboxOf(around).map(({ id }) => id)).toEqual(['acknowledgement']);
  });

  it('seals who sent it, and can be answered at the one address', async () => {
    const { table, openIdentity, openRelay } = await filed();
    const identity = openIdentity('case-1', table.sealed.get('case-1') ?? '');
    expect(identity.names).toEqual(['Nguyễn Thị Thử Nghiệm']);
    const relay = await openRelay('CASE#case-1', table.relays.get('CASE#case-1')?.jwe ?? '');
    expect(relay).toMatchObject({
      address: 'thu.nghiem@thu.example',
      inReplyTo: '<mot@thu.example>',
    });
  });

  it('leaves the sender’s name and address in nothing but what is sealed', async () => {
    const parsed = aParsedMail({
      subject: 'Của Nguyễn Thị Thử Nghiệm',
      text: 'Tôi là Nguyễn Thị Thử Nghiệm, thu.nghiem@thu.example.',
      attachments: [{ name: 'Nguyễn Thị Thử Nghiệm.pdf', type: 'application/pdf', size: 7 }],
    });
    const { table } = await filed({ parsed });
    const { cases, journals, messages, outbox, ledger, tracking, relays, sealed } = table;
    const stored = JSON.stringify(
      [cases, journals, messages, outbox, ledger, tracking, relays, sealed].map((map) => [...map]),
    );
    expect(stored).not.toContain('Thử Nghiệm');
    expect(stored).not.toContain('thu.nghiem');
    expect(table.messages.get('case-1')?.[0]?.attachments).toEqual([
      { type: 'application/pdf', size: 7 },
    ]);
  });

  it('gives no reason that repeats a masked phrase', async () => {
    const shown = { decided: 'act', label: 'hach_dich', phrase: 'không ai nhận' } as const;
    const masked = { decided: 'head', label: 'sotp', phrase: 'Thử Nghiệm' } as const;
    const classify = () => aClassification({ why: [shown, masked] });
    const parsed = aParsedMail({ text: 'Nguyễn Thị Thử Nghiệm: không ai nhận.' });
    const { around } = await filed({ classify, parsed });
    expect(onlyCaseIn(around).why).toEqual([shown]);
  });

  it('masks before it shortens a subject, so that no half of an address stays', async () => {
    const subject = `${'a'.repeat(490)} thu.nghiem@thu.example`;
    const { table } = await filed({ parsed: aParsedMail({ subject }) });
    const [message] = table.messages.get('case-1') ?? [];
    expect(message?.subject).not.toContain('thu.ng');
    expect(message?.subject.length).toBeLessThanOrEqual(500);
  });

  it('keeps the beginning of a very long text with the case and the whole aside, both redacted', async () => {
    const text = `${'dài '.repeat(20_000)}thu.nghiem@thu.example`;
    const { table, longTexts } = await filed({ parsed: aParsedMail({ text }) });
    const message = table.messages.get('case-1')?.[0];
    expect(message?.textKey).toBe('texts/mail/sotp/ses-1');
    expect(message?.text).toBe(text.slice(0, 60_000));
    expect(longTexts.get('mail/sotp/ses-1')).not.toContain('thu.nghiem');
  });

  it('draws another tracking code when the first is taken', async () => {
    const around = aWorld();
    const first = around.deps.newTrackingCode();
    around.table.tracking.set(first, { caseId: 'older', receiptKeyHash: '' });
    const codes = [first, around.deps.newTrackingCode()];
    const deps = { ...around.deps, newTrackingCode: () => codes.shift() ?? '' };
    await fileMail(deps, aStoredMail());
    expect(onlyCaseIn(around).code).not.toBe(first);
    expect(around.table.tracking.get(first)?.caseId).toBe('older');
  });

  it('marks a code in the subject for a person to link, and changes nothing of that case', async () => {
    const around = aWorld();
    await fileMail(around.deps, aStoredMail());
    const before = onlyCaseIn(around);
    const parsed = aParsedMail({ subject: `Bổ sung ${before.code}` });
    const deps = { ...around.deps, parseMail: async () => parsed };
    await fileMail(deps, aStoredMail({ sesMessageId: 'ses-2' }));
    expect(around.table.cases.get(before.id)).toEqual(before);
    const added = around.table.cases.get('case-2');
    expect(added).toMatchObject({ status: 'awaiting-triage', mentions: [before.code] });
  });
});

it('of nothing but a scanned letter goes to a person, who can read it', async () => {
  const attachments = [{ name: 'don.jpg', type: 'image/jpeg', size: 90_000 }];
  const { around } = await filed({ parsed: aParsedMail({ text: ' \n', attachments }) });
  expect(onlyCaseIn(around)).toMatchObject({ status: 'awaiting-triage', triage: ['no-text'] });
  expect(outboxOf(around)).toHaveLength(1);
});
