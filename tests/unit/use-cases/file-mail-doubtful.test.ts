import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import type { ParsedMail } from '../../../shared/domain/mail.ts';
import { fileMail } from '../../../shared/use-cases/file-mail.ts';
import { anUnlistedCopy, aParsedMail, aStoredMail } from '../../support/builders.ts';
import { filed, onlyCaseIn, outboxOf } from '../../support/filed-mail.ts';
import { aWorld } from '../../support/in-memory-world.ts';

describe('a machine’s mail', () => {
  const bounce = aParsedMail({
    subject: 'Undelivered Mail Returned to Sender',
    from: [{ name: '', address: 'mailer-daemon@thu.example' }],
    returnPath: '',
    headers: [{ name: 'content-type', value: 'multipart/report; report-type=delivery-status' }],
  });

  it('that says a mail bounced is set aside: no case, no answer, but an outcome', async () => {
    const { table, result } = await filed({ parsed: bounce });
    expect(result).toEqual({ outcome: 'set-aside', reason: 'bounce:delivery-status' });
    expect(table.cases.size).toBe(0);
    expect(table.outbox.size).toBe(0);
    expect(table.ledger.get('mail/sotp/ses-1')).toEqual(result);
  });

  it('is set aside for each mailbox and each delivery of it', async () => {
    const around = aWorld({ parsed: bounce });
    const mails = [
      aStoredMail(),
      aStoredMail({ mailbox: 'soct' }),
      anUnlistedCopy(),
      aStoredMail(),
    ];
    const outcomes = await Promise.all(
      mails.map(async (mail) => (await fileMail(around.deps, mail)).outcome),
    );
    expect(outcomes.sort()).toEqual(['duplicate', 'set-aside', 'set-aside', 'set-aside']);
    expect(around.table.cases.size).toBe(0);
    expect([...around.table.ledger.keys()].sort()).toEqual([
      'mail/soct/ses-1',
      'mail/sotp/ses-1',
      'ses-1',
      'unlisted/ses-1',
    ]);
  });

  it('that a person may stand behind becomes a case, and is never answered', async () => {
    const headers = [{ name: 'list-unsubscribe', value: '<https://thu.example/>' }];
    const { around } = await filed({ parsed: aParsedMail({ headers }) });
    expect(onlyCaseIn(around).triage).toEqual(['automatic-sender']);
    expect(outboxOf(around)).toEqual([]);
  });
});

describe('a sender whom SES does not vouch for', () => {
  it.each<[string, Partial<ParsedMail>]>([
    ['fails DMARC', { verdicts: { ...aParsedMail().verdicts, dmarc: 'FAIL' } }],
    ['is two senders', { from: [...aParsedMail().from, { name: '', address: 'hai@thu.example' }] }],
    ['sends what the scanner flags', { verdicts: { ...aParsedMail().verdicts, spam: 'FAIL' } }],
  ])('and who %s gets a case, and no acknowledgement', async (_, overrides) => {
    const { around, table } = await filed({ parsed: aParsedMail(overrides) });
    expect(onlyCaseIn(around).id).toBe('case-1');
    expect(table.outbox.size).toBe(0);
    expect(table.relays.size).toBe(0);
  });
});

describe('a mail that cannot be read', () => {
  const unreadable = aParsedMail({
    isUnreadable: true,
    unreadableReason: 'no-visible-content',
    text: '',
  });

  it('is a case for a person, kept from the unit it was addressed to, with the raw mail’s key', async () => {
    const { around, result } = await filed({ parsed: unreadable });
    expect(result).toMatchObject({ outcome: 'filed', reason: 'no-visible-content' });
    const state = onlyCaseIn(around);
    expect(state).toMatchObject({
      status: 'awaiting-triage',
      unreadable: 'no-visible-content',
      rawKey: 'mail/sotp/ses-1',
      shutOut: ['sotp'],
    });
    expect(state.triage).toContain('unreadable');
    // Its clock runs like any other's: a sender who is proven is told so.
    expect(outboxOf(around)).toHaveLength(1);
  });

  it('because the parser took the process down is filed unread after two more tries', async () => {
    const around = aWorld();
    let parsed = 0;
    const parseMail = async (): Promise<ParsedMail> => {
      parsed += 1;
      throw new Error('the process ends here');
    };
    const deps = { ...around.deps, parseMail };
    for (const deliveries of [1, 2, 3]) {
      await expect(fileMail(deps, aStoredMail({ deliveries }))).rejects.toThrow();
      expect(around.table.cases.size).toBe(0);
    }
    const result = await fileMail(deps, aStoredMail({ deliveries: 4 }));
    expect(result).toMatchObject({ outcome: 'filed', reason: 'parser-gave-up' });
    expect(onlyCaseIn(around)).toMatchObject({
      unreadable: 'parser-gave-up',
      rawKey: 'mail/sotp/ses-1',
    });
    expect(parsed).toBe(3);
  });

  it('costs no count while everything goes well', async () => {
    const { table } = await filed();
    expect(table.tries.size).toBe(0);
  });
});

describe('a classifier that fails', () => {
  const classify = () => {
    throw new Error('out of its depth');
  };

  it('loses nothing: the case awaits triage, says why, and the sender hears', async () => {
    const { around } = await filed({ classify });
    const state = onlyCaseIn(around);
    expect(state).toMatchObject({ status: 'awaiting-triage', shutOut: ['sotp'], confidence: 0 });
    expect(state.triage).toContain('classifier-failed');
    expect(outboxOf(around).map(({ id }) => id)).toEqual(['acknowledgement']);
  });
});

it('leaves nothing behind when the table is not there, and files once it is', async () => {
  const around = aWorld();
  const storeReport = async () => {
    throw new AppError('unavailable', 'table-unavailable');
  };
  const broken = fileMail({ ...around.deps, storeReport }, aStoredMail());
  await expect(broken).rejects.toMatchObject({ kind: 'unavailable' });
  expect(around.table.ledger.size).toBe(0);
  expect(await fileMail(around.deps, aStoredMail({ deliveries: 2 }))).toMatchObject({
    outcome: 'filed',
  });
});

it('gives up for now, not for ever, when no free code turns up', async () => {
  const around = aWorld();
  const deps = { ...around.deps, storeReport: async () => 'code-taken' as const };
  await expect(fileMail(deps, aStoredMail())).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'no-free-tracking-code',
  });
});
