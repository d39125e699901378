import { expect, it } from 'vitest';
import type { MailDecision } from '../../../shared/domain/mail.ts';
import { answerableAddress, identityOfMail } from '../../../shared/domain/mail-sender.ts';
import { aParsedMail } from '../../support/builders.ts';

const report: MailDecision = { kind: 'report', reason: 'no-sign-of-automation' };
const endless = { name: '', address: `${'\\'.repeat(110_000)}@thu.example` };
const mail = aParsedMail({ from: [endless], replyTo: [endless], returnPath: endless.address });

it('an address as long as a header does not make a mail that cannot be stored', () => {
  // An item holds 400 KB, and a sealed one is a third larger than what it seals.
  expect(JSON.stringify(identityOfMail(mail)).length).toBeLessThan(200_000);
  expect(identityOfMail(mail).emails).toHaveLength(1);
});

it('an address longer than any mailbox’s is not answered (RFC 5321 section 4.5.3.1.3)', () => {
  expect(answerableAddress(mail, report, 'bacninh.example')).toBeUndefined();
});
