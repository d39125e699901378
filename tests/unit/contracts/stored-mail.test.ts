import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoredMails } from '../../../shared/contracts/stored-mail.ts';

const notification = (key: unknown, eventTime: unknown = '2026-10-05T09:00:00.123+07:00') =>
  JSON.stringify({ Records: [{ eventTime, s3: { bucket: { name: 'mail' }, object: { key } } }] });
const bad = expect.objectContaining({ kind: 'invalid', code: 'bad-notification' });

describe('a notification of S3', () => {
  it('names the mailbox, the message and when it was stored, by the key alone', () => {
    expect(parseStoredMails(notification('mail/sotp/ses-1'))).toEqual([
      {
        key: 'mail/sotp/ses-1',
        mailbox: 'sotp',
        sesMessageId: 'ses-1',
        storedAt: '2026-10-05T02:00:00.123Z',
      },
    ]);
  });

  it('of the catch-all’s copy names no mailbox', () => {
    const [mail] = parseStoredMails(notification('unlisted/ses-1'));
    expect(mail).toEqual(expect.objectContaining({ key: 'unlisted/ses-1', sesMessageId: 'ses-1' }));
    expect(mail).not.toHaveProperty('mailbox');
  });

  it('writes a key as a form does: plus for a blank, percent for the rest', () => {
    expect(parseStoredMails(notification('mail/hop+thu/%C4%91%2B1'))).toMatchObject([
      { key: 'mail/hop thu/đ+1', mailbox: 'hop thu', sesMessageId: 'đ+1' },
    ]);
  });

  it('may hold several, or be S3’s test message, which holds none', () => {
    const record = JSON.parse(notification('mail/sotp/ses-1')).Records[0];
    expect(parseStoredMails(JSON.stringify({ Records: [record, record] }))).toHaveLength(2);
    expect(parseStoredMails('{"Event":"s3:TestEvent"}')).toEqual([]);
  });

  it('of the object that SES puts under a new rule’s prefix is no mail', () => {
    for (const prefix of ['mail/sotp', 'unlisted']) {
      expect(parseStoredMails(notification(`${prefix}/AMAZON_SES_SETUP_NOTIFICATION`))).toEqual([]);
    }
  });

  it.each([
    ['no JSON', 'mail from thu.nghiem@thu.example'],
    ['null', 'null'],
    ['an empty record', '{"Records":[{}]}'],
    ['no record in its place', '{"Records":[null]}'],
    ['no key', notification(undefined)],
    ['a number as key', notification(7)],
    ['a key of another prefix', notification('texts/abc')],
    ['a key without message', notification('mail/sotp/')],
    ['a key without mailbox', notification('mail//ses-1')],
    ['a key that goes deeper', notification('mail/sotp/ses-1/part')],
    ['the prefix alone', notification('unlisted/')],
    ['half a percent sign', notification('mail/sotp/%E0%A4%A')],
    ['no time', notification('mail/sotp/ses-1', null).replace('"eventTime":null,', '')],
    ['a time that is none', notification('mail/sotp/ses-1', 'yesterday')],
  ])('with %s is refused, quoting nothing', (_, body) => {
    expect(() => parseStoredMails(body)).toThrow(bad);
    expect(() => parseStoredMails(body)).not.toThrow(/thu\.nghiem|yesterday|texts/);
  });

  it('whatever it holds, is read or refused, and never anything else', () => {
    const anyBody = fc.oneof(fc.string(), fc.json(), fc.string().map(notification));
    fc.assert(
      fc.property(anyBody, (body) => {
        try {
          parseStoredMails(body);
        } catch (error) {
          expect(error).toEqual(bad);
        }
      }),
    );
  });
});
