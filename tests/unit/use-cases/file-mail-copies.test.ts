import { describe, expect, it } from 'vitest';
import { fileMail } from '../../../shared/use-cases/file-mail.ts';
import { aClassification, anUnlistedCopy, aStoredMail } from '../../support/builders.ts';
import { filed, onlyCaseIn, outboxOf } from '../../support/filed-mail.ts';
import { aWorld } from '../../support/in-memory-world.ts';

describe('delivered again', () => {
  it('is the same case with one acknowledgement', async () => {
    const around = aWorld();
    await fileMail(around.deps, aStoredMail());
    const again = await fileMail(around.deps, aStoredMail({ deliveries: 2 }));
    expect(again).toEqual({ outcome: 'duplicate', caseId: 'case-1' });
    expect(onlyCaseIn(around).version).toBe(1);
    expect(outboxOf(around)).toHaveLength(1);
  });

  it('is one case when both deliveries are worked on at once', async () => {
    const around = aWorld();
    const mails = [aStoredMail(), aStoredMail()];
    const results = await Promise.all(mails.map((mail) => fileMail(around.deps, mail)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'filed']);
    expect(new Set(results.map(({ caseId }) => caseId))).toEqual(new Set([onlyCaseIn(around).id]));
    expect(outboxOf(around)).toHaveLength(1);
  });
});

describe('one mail to two mailboxes', () => {
  const copies = () => [aStoredMail(), aStoredMail({ mailbox: 'soct' })];

  it('is one case that knows both, with one acknowledgement', async () => {
    const around = aWorld();
    const outcomes = [];
    for (const mail of copies()) outcomes.push((await fileMail(around.deps, mail)).outcome);
    expect(outcomes).toEqual(['filed', 'joined']);
    expect(onlyCaseIn(around)).toMatchObject({ recipients: ['sotp', 'soct'], unit: 'sotp' });
    expect(outboxOf(around).map(({ id }) => id)).toEqual(['acknowledgement']);
    expect(around.table.journals.get('case-1')?.map(({ type }) => type)).toEqual([
      'received',
      'also-received',
    ]);
    expect(around.table.ledger.get('mail/soct/ses-1')).toEqual({
      outcome: 'joined',
      caseId: 'case-1',
    });
  });

  it('is one case too when both copies are worked on at once, each delivered twice', async () => {
    const around = aWorld();
    const results = await Promise.all(
      [...copies(), ...copies()].map((mail) => fileMail(around.deps, mail)),
    );
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      'duplicate',
      'duplicate',
      'filed',
      'joined',
    ]);
    expect([...onlyCaseIn(around).recipients].sort()).toEqual(['soct', 'sotp']);
    expect(outboxOf(around)).toHaveLength(1);
  });

  it('is kept from either unit whose head may be meant, whichever copy comes first', async () => {
    const classify = () => aClassification({ head: true });
    for (const mails of [copies(), copies().reverse()]) {
      const around = aWorld({ classify });
      for (const mail of mails) await fileMail(around.deps, mail);
      const { shutOut, unit } = onlyCaseIn(around);
      expect([...shutOut].sort()).toEqual(['soct', 'sotp']);
      expect(shutOut).not.toContain(unit);
    }
  });
});

describe('the catch-all’s copy', () => {
  it('of a mail that a listed mailbox got changes nothing', async () => {
    const around = aWorld();
    await fileMail(around.deps, aStoredMail());
    const copy = await fileMail(around.deps, anUnlistedCopy());
    expect(copy).toMatchObject({ outcome: 'copy', caseId: 'case-1' });
    expect(onlyCaseIn(around).version).toBe(1);
    expect(around.table.ledger.get('unlisted/ses-1')).toEqual({
      outcome: 'copy',
      caseId: 'case-1',
    });
  });

  it('of a mail to no listed mailbox opens a case for a person to look at', async () => {
    const { around } = await filed({}, anUnlistedCopy());
    const state = onlyCaseIn(around);
    expect(state).toMatchObject({ status: 'awaiting-triage', recipients: [] });
    expect(state.triage).toContain('unlisted-mailbox');
  });

  it('that overtakes the mailbox’s is still the same case', async () => {
    const around = aWorld();
    await fileMail(around.deps, anUnlistedCopy());
    expect(await fileMail(around.deps, aStoredMail())).toMatchObject({ outcome: 'joined' });
    expect(onlyCaseIn(around).recipients).toEqual(['sotp']);
    expect(outboxOf(around)).toHaveLength(1);
  });

  it('of a mailbox that the directory no longer lists is filed for a person', async () => {
    const { around } = await filed({}, aStoredMail({ mailbox: 'closed-long-ago' }));
    expect(onlyCaseIn(around)).toMatchObject({ status: 'awaiting-triage', recipients: [] });
  });
});
