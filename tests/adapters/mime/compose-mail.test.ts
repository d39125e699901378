import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMail, type MailToCompose } from '../../../shared/adapters/mime/compose-mail.ts';
import { autoHeaders, messageIdOf } from '../../../shared/adapters/mime/outgoing-headers.ts';
import { isSafeAddress, safeAddress } from '../../../shared/adapters/mime/safe-address.ts';
import { AppError } from '../../../shared/domain/errors.ts';

const sender = 'minhbach@tinhmau.example';
const aMail = (given: Partial<MailToCompose> = {}): MailToCompose => ({
  from: { name: 'Minh Bạch – Tỉnh Mẫu', address: sender },
  to: 'nguoi.gui@dancu.example',
  subject: '[BN-7K3M-Q9XH-T] Đã nhận được phản ánh của Ông/Bà',
  text: 'Kính gửi Ông/Bà,\nđã nhận.\n',
  html: '<!doctype html><p>Kính gửi Ông/Bà</p>',
  headers: autoHeaders('reply'),
  messageId: messageIdOf('case-1/acknowledgement', sender),
  date: new Date('2026-12-21T00:30:00Z'),
  ...given,
});

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const headOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'));

/** Names of the top header fields as they are on the wire; a folded line belongs to the field before it. */
const namesOf = (raw: string) =>
  headOf(raw)
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.slice(0, line.indexOf(':')));

const usual = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Precedence',
  'Subject',
  'To',
  'X-Auto-Response-Suppress',
  'X-Loop',
];

const composed = async (given: Partial<MailToCompose> = {}) =>
  textOf(await composeMail(aMail(given)));

const refusal = async (given: Partial<MailToCompose>) => {
  const error: unknown = await composeMail(aMail(given)).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error('was not refused');
  return error;
};

describe('a composed mail', () => {
  it('reads back as it was written, in Vietnamese', async () => {
    const mail = await PostalMime.parse(await composeMail(aMail()));

    expect(mail.subject).toBe('[BN-7K3M-Q9XH-T] Đã nhận được phản ánh của Ông/Bà');
    expect(mail.from).toMatchObject({ name: 'Minh Bạch – Tỉnh Mẫu', address: sender });
    expect(mail.to).toMatchObject([{ name: '', address: 'nguoi.gui@dancu.example' }]);
    expect(mail.text?.trim()).toBe('Kính gửi Ông/Bà,\nđã nhận.');
    expect(mail.html).toContain('<p>Kính gửi Ông/Bà</p>');
    expect(mail.date).toBe('2026-12-21T00:30:00.000Z');
  });

  it('has the expected headers and no line end but CRLF, in ASCII', async () => {
    const raw = await composed();

    expect(namesOf(raw).sort()).toEqual(usual);
    expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('is the same byte for byte when it is composed again', async () => {
    expect(await composed()).toBe(await composed());
  });

  it('threads below the mail that it answers', async () => {
    const raw = await composed({
      inReplyTo: '<b@dancu.example>',
      references: ['<a@dancu.example>', '<b@dancu.example>'],
    });

    expect(raw).toContain('\r\nIn-Reply-To: <b@dancu.example>\r\n');
    expect(raw).toContain('\r\nReferences: <a@dancu.example> <b@dancu.example>\r\n');
  });

  it('leaves out thread ids that a sender made up to be something else', async () => {
    const raw = await composed({
      inReplyTo: '<a@dancu.example>\r\nBcc: khac@xau.example',
      references: ['không phải mã', `<${'a'.repeat(300)}@dancu.example>`, '<x@y> <z@w>'],
    });

    expect(namesOf(raw).sort()).toEqual(usual);
  });

  it('carries a file under its Vietnamese name', async () => {
    const bytes = new Uint8Array([80, 75, 3, 4]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const name = 'Bản tin 2026-12-21.xlsx';

    const mail = await PostalMime.parse(
      await composeMail(aMail({ attachments: [{ name, type, bytes }] })),
    );

    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({
      filename: name,
      mimeType: type,
      disposition: 'attachment',
    });
    expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(bytes); // Parsed as bytes by default.
  });

  it('sends replies to the official mailbox when it is told one', async () => {
    expect(await composed({ replyTo: 'caua@tinhmau.example' })).toContain(
      '\r\nReply-To: caua@tinhmau.example\r\n',
    );
  });
});

describe('headers that stop other machines from answering', () => {
  it.each([
    ['reply', 'auto-replied'],
    ['notice', 'auto-generated'],
  ] as const)('on a %s say %s', async (purpose, said) => {
    const head = headOf(await composed({ headers: autoHeaders(purpose) }));

    expect(head).toContain(`Auto-Submitted: ${said}`);
    expect(head).toContain('X-Auto-Response-Suppress: All');
    expect(head).toContain('Precedence: bulk');
    expect(head).toContain('X-Loop: minh-bach');
  });
});

it('gives an outbox row one Message-ID, which tells nothing of it', () => {
  const id = messageIdOf('case-1/acknowledgement', sender);

  expect(messageIdOf('case-1/acknowledgement', sender)).toBe(id);
  expect(messageIdOf('case-2/acknowledgement', sender)).not.toBe(id);
  expect(id).toMatch(/^mb\.[0-9a-f]{32}@tinhmau\.example$/);
});

describe('an address', () => {
  it.each([
    'nguoi.gui@dancu.example',
    'a@b.vn',
    "o'mau+nhan=1@dancu.example",
    '_x-1@may-chu.con.dancu.example',
  ])('is taken: %s', (address) => {
    expect(safeAddress(address)).toBe(address);
  });

  it('with an international domain is converted', () => {
    expect(safeAddress('a@phườngmẫu.example')).toBe('a@xn--phngmu-4zb9640d0ma.example');
  });

  it.each([
    ['nothing', ''],
    ['no domain', 'nguoi.gui'],
    ['no local part', '@dancu.example'],
    ['two at signs', 'a@b@dancu.example'],
    ['a list', 'a@dancu.example,b@dancu.example'],
    ['a list with semicolon', 'a@dancu.example;b@dancu.example'],
    ['a group', 'nhom:a@dancu.example;'],
    ['a name', 'Nguoi <a@dancu.example>'],
    ['brackets', '<a@dancu.example>'],
    ['a comment', 'a(x)@dancu.example'],
    ['quotes', '"a b"@dancu.example'],
    ['quotes around another address', '"a@xau.example x"@dancu.example'],
    ['a space', 'a @dancu.example'],
    ['a line break', 'a@dancu.example\r\nBcc: b@xau.example'],
    ['a trailing line feed', 'a@dancu.example\n'],
    ['a NUL', 'a\u0000@dancu.example'],
    ['a line separator', 'a\u2028@dancu.example'],
    ['an encoded word', '=?utf-8?q?a=40xau.example=3e?=@dancu.example'],
    ['a route', 'a%xau.example@dancu.example'],
    ['a bang path', 'xau!a@dancu.example'],
    ['an option of a mail program', '-oQ@dancu.example'],
    ['letters beyond ASCII before the at sign', 'người@dancu.example'],
    ['dots in a row', 'a..b@dancu.example'],
    ['a leading dot', '.a@dancu.example'],
    ['an address literal', 'a@[192.0.2.1]'],
    ['a bare number', 'a@192.0.2.1'],
    ['a domain of one label', 'a@localhost'],
    ['a label that ends in a dash', 'a@dancu-.example'],
    ['a trailing dot', 'a@dancu.example.'],
    ['a full-width at sign', 'a＠dancu.example'],
    ['a percent sign in the domain', 'a@dan%63u.example'],
    ['a slash in the domain', 'a@dancu.example/x'],
    ['a local part of 65', `${'a'.repeat(65)}@dancu.example`],
    [
      '255 signs',
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(62)}.example`,
    ],
  ])('is refused with %s, without being quoted', async (_what, address) => {
    expect(isSafeAddress(address)).toBe(false);
    for (const field of ['to', 'replyTo'] as const) {
      const { kind, message, cause } = await refusal({ [field]: address });
      expect({ kind, message, cause }).toEqual({
        kind: 'invalid',
        message: 'address-unsafe',
        cause: undefined,
      });
    }
  });

  it('that passes is one bare ASCII address, and passes again unchanged', () => {
    const nearly = fc.stringMatching(
      /^[a-z.<>"(), @%:;\\[\]-]{1,20}@[a-z.ư<>"(), @%:;-]{1,20}\.[a-z]{2,4}$/,
    );
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' }), fc.emailAddress()), (address) => {
        if (!isSafeAddress(address)) return;
        const safe = safeAddress(address);
        expect(safe).toMatch(/^[!-~]+$/);
        expect(safe).not.toMatch(/[<>()[\],;:\\"\s]|@.*@/);
        expect(safeAddress(safe)).toBe(safe);
      }),
    );
  });
});

describe('whatever the fields hold', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\u0000',
        '\u0085',
        '\u2028',
        '\u2029',
        '\t',
        ' ',
        '\r\nBcc: x@xau.example',
        '\nSubject: y',
        '\r\n\r\nbody',
        '--_NmP',
        '=?utf-8?q?=0D=0ABcc:_x?=',
        '"',
        '<',
        '>',
        ',',
        ';',
        ':',
        'Ông/Bà',
        'a'.repeat(90),
        '\ud800',
        '😀',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join(''));

  it('the mail has exactly the expected header names and one recipient', async () => {
    const fields = fc.record({
      name: hostile,
      subject: hostile,
      text: hostile,
      html: hostile,
      inReplyTo: hostile,
      reference: hostile,
      tag: hostile,
      file: hostile,
      type: hostile,
      messageId: hostile,
    });
    await fc.assert(
      fc.asyncProperty(fields, async (given) => {
        const raw = await composed({
          from: { name: given.name, address: sender },
          subject: given.subject,
          text: `a${given.text}`,
          html: `b${given.html}`,
          inReplyTo: given.inReplyTo,
          references: [given.reference],
          headers: { ...autoHeaders('notice'), 'X-The': `t${given.tag}` },
          attachments: [{ name: given.file, type: given.type, bytes: new Uint8Array([1]) }],
          messageId: given.messageId,
        });
        const names = namesOf(raw).filter((name) => name !== 'Subject'); // Left out when it is empty.
        expect(names.sort()).toEqual(
          [...usual, 'X-The'].sort().filter((name) => name !== 'Subject'),
        );
        expect(raw).toMatch(/^[\t\r\n -~]*$/);
        expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
        expect(headOf(raw)).toMatch(/^To: nguoi\.gui@dancu\.example\r?$/m);
        const parsed = await PostalMime.parse(raw);
        expect(parsed.to?.map(({ address }) => address)).toEqual(['nguoi.gui@dancu.example']);
        expect(parsed.from?.address).toBe(sender);
        expect(parsed.attachments).toHaveLength(1);
      }),
    );
  });

  it.each(['Bcc', 'to', 'Content-Type', 'Resent-To', 'X-A:\r\nBcc', 'X A', '', 'X-Ă'])(
    'a header named "%s" is refused',
    async (name) => {
      expect(await refusal({ headers: { [name]: 'x@xau.example' } })).toMatchObject({
        kind: 'invalid',
        code: 'header-unsafe',
        message: 'header-unsafe',
      });
    },
  );
});
