import { describe, expect, it } from 'vitest';
import type { MailDecision, MailKind, ParsedMail } from '../../../shared/domain/mail.ts';
import {
  answerableAddress,
  identityOfMail,
  knownIdentityOf,
} from '../../../shared/domain/mail-sender.ts';
import { aParsedMail } from '../../support/builders.ts';

const ownDomain = 'bacninh.example';
const report: MailDecision = { kind: 'report', reason: 'no-sign-of-automation' };
const addressFor = (overrides: Partial<ParsedMail> = {}, decision = report) =>
  answerableAddress(aParsedMail(overrides), decision, ownDomain);
const { verdicts } = aParsedMail();

describe('an acknowledgement', () => {
  it('goes to the one sender whom SES vouches for', () => {
    expect(addressFor()).toBe('thu.nghiem@thu.example');
  });

  it.each([
    ['PASS', 'FAIL', 'FAIL', true],
    ['GRAY', 'PASS', 'FAIL', true],
    ['GRAY', 'FAIL', 'PASS', false],
    ['GRAY', 'FAIL', 'FAIL', false],
    ['GRAY', 'GRAY', 'GRAY', false],
    ['FAIL', 'PASS', 'PASS', false],
    ['MISSING', 'PASS', 'PASS', false],
    ['PROCESSING_FAILED', 'PASS', 'PASS', false],
    ['DISABLED', 'PASS', 'PASS', false],
  ] as const)('DMARC %s, SPF %s, DKIM %s: sent is %s', (dmarc, spf, dkim, isSent) => {
    const address = addressFor({ verdicts: { ...verdicts, dmarc, spf, dkim } });
    expect(address !== undefined).toBe(isSent);
  });

  it.each([
    ['the sender’s own domain', 'tra-lai@thu.example', true],
    ['a part of it', 'tra-lai@gui.thu.example', true],
    ['a domain that is none of the sender’s', 'ai-do@khac.example', false],
    ['a domain whose name only ends alike', 'ai-do@gia-thu.example', false],
  ])('without a DMARC policy, SPF for %s (%s): sent is %s', (_, returnPath, isSent) => {
    const spfOnly = { ...verdicts, dmarc: 'GRAY', dkim: 'GRAY' } as const;
    expect(addressFor({ verdicts: spfOnly, returnPath }) !== undefined).toBe(isSent);
  });

  it('without a DMARC policy needs to know whom SPF spoke of', () => {
    const { returnPath: _, ...mail } = aParsedMail({ verdicts: { ...verdicts, dmarc: 'GRAY' } });
    expect(answerableAddress(mail, report, ownDomain)).toBeUndefined();
  });

  it.each<MailKind>(['automatic', 'bounce', 'loop'])('never answers %s mail', (kind) => {
    expect(addressFor({}, { kind, reason: 'any' })).toBeUndefined();
  });

  it('tells the proven sender of an unreadable mail, whose case has a clock like any other', () => {
    expect(addressFor({}, { kind: 'unreadable', reason: 'any' })).toBeDefined();
  });

  it('never answers two senders, nor none', () => {
    const [sender] = aParsedMail().from;
    expect(addressFor({ from: sender ? [sender, sender] : [] })).toBeUndefined();
    expect(addressFor({ from: [] })).toBeUndefined();
  });

  it('never answers the empty return path, nor what a scanner flagged', () => {
    expect(addressFor({ returnPath: '' })).toBeUndefined();
    expect(addressFor({ verdicts: { ...verdicts, spam: 'FAIL' } })).toBeUndefined();
    expect(addressFor({ verdicts: { ...verdicts, virus: 'FAIL' } })).toBeUndefined();
  });

  it('never goes to one of our own mailboxes, in whatever case it is written', () => {
    const from = [{ name: '', address: 'SOTP@BacNinh.Example' }];
    expect(addressFor({ from })).toBeUndefined();
  });

  it('ignores where Reply-To points: anyone can write another’s address there', () => {
    const replyTo = [{ name: '', address: 'nan.nhan@thu.example' }];
    expect(addressFor({ replyTo })).toBe('thu.nghiem@thu.example');
  });

  it('never goes to a From without an address', () => {
    expect(addressFor({ from: [{ name: 'Không địa chỉ', address: '' }] })).toBeUndefined();
  });
});

describe('what is sealed of a mail', () => {
  const mail = aParsedMail({
    replyTo: [{ name: 'Thử Nghiệm', address: 'khac@thu.example' }],
    attachments: [{ name: 'don-cua-thu-nghiem.pdf', type: 'application/pdf', size: 9 }],
    headers: [{ name: 'received', value: 'from [203.0.113.7]' }],
  });

  it('is everyone it names, every address, the whole route and the file names', () => {
    expect(identityOfMail(mail)).toEqual({
      names: ['Nguyễn Thị Thử Nghiệm', 'Thử Nghiệm'],
      emails: ['thu.nghiem@thu.example', 'khac@thu.example'],
      phones: [],
      addresses: [],
      route: [{ name: 'received', value: 'from [203.0.113.7]' }],
      fileNames: ['don-cua-thu-nghiem.pdf'],
    });
  });

  it('is told to redaction, but not a display name that is an address anyway', () => {
    const from = [{ name: 'thu.nghiem@thu.example', address: 'thu.nghiem@thu.example' }];
    expect(knownIdentityOf({ ...mail, from })).toEqual({
      names: ['Thử Nghiệm'],
      emails: ['thu.nghiem@thu.example', 'khac@thu.example'],
    });
  });
});
