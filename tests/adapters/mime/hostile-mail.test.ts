import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMail } from '../../../shared/adapters/mime/parse-mail.ts';
import { decideMail } from '../../../shared/domain/automatic-mail.ts';
import { rawFixture } from './fixture-mail.ts';

const names = readdirSync(new URL('../../fixtures/mail/', import.meta.url))
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -'.eml'.length));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const lineBreaking = /[\r\n\u0000]/u;

const expectWhole = async (raw: Uint8Array) => {
  const mail = await parseMail(raw);
  const lines = [mail.subject, ...mail.headers.map(({ value }) => value)];
  const files = mail.attachments.flatMap(({ name, type }) => [name, type]);
  expect([...lines, ...files].filter((line) => lineBreaking.test(line))).toEqual([]);
  expect(mail.text).not.toMatch(/[\0\r]/u);
  expect(mail.text).toBe(mail.text.normalize('NFC'));
  expect(mail.from.every(({ address }) => address.split('@').length === 2)).toBe(true);
  expect(mail.attachments.every(({ size }) => size >= 0 && size <= raw.length)).toBe(true);
  expect(decideMail(mail, { mailDomain: 'bacninh.example' }).reason).not.toBe('');
  expect(mail.unreadableReason).not.toBe('parser-failed');
};

it('calls bytes without a single header of a mail unreadable, and keeps what they spell', async () => {
  const mail = await parseMail(Buffer.from('GIF89a no mail at all\r\nbut bytes'));
  expect(decideMail(mail, { mailDomain: 'bacninh.example' })).toEqual({
    kind: 'unreadable',
    reason: 'no-mail-headers',
  });
  expect(mail.text).toContain('no mail at all');
});

it('reads any bytes without failing', () =>
  fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), expectWhole)));

const tokens = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    '\r',
    '--b',
    '--b--',
    ':',
    ' ',
    '\t',
    'x',
    '=?utf-8?Q?=0D=0A?=',
    '=?x?B?4pyT?=',
  ],
  ...['From: a@b', 'Subject: x', 'Content-Type: multipart/mixed; boundary=b', '"', '(', '<', '\0'],
  ...['Content-Type: message/rfc822', 'Content-Type: text/html', "filename*0*=utf-8''%C3", ';'],
  ...[
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    '=',
    '=4',
  ],
  ...['Content-Disposition: attachment', 'Content-Type: multipart/digest; boundary="b"', '<!--'],
);

it('reads any arrangement of the pieces of mails without failing', () =>
  fc.assert(
    fc.asyncProperty(fc.array(tokens, { maxLength: 80 }), (pieces) =>
      expectWhole(Buffer.from(pieces.join(''))),
    ),
    { numRuns: 500 },
  ));

const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 40 }),
  insert: fc.uint8Array({ maxLength: 10 }),
});

it('reads damaged copies of real mails without failing', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.array(edit, { maxLength: 8 }), (name, edits) => {
      const damaged = edits.reduce((raw, { at, remove, insert }) => {
        const start = at % raw.length;
        return Buffer.concat([
          raw.subarray(0, start),
          insert,
          raw.subarray(start + remove),
          Buffer.from(' '),
        ]);
      }, rawFixture(name));
      return expectWhole(damaged);
    }),
    { numRuns: 300 },
  ));
