import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/adapters/mime/parse-mail.ts';
import { parseFixture, rawFixture, reportText } from './fixture-mail.ts';

describe('the text of a mail', () => {
  it.each([
    'plain-utf8',
    'decomposed',
    'windows-1258',
    'windows-1258-undeclared',
    'tcvn3',
    'tcvn3-as-utf8',
    'vni',
    'utf8-read-as-latin1',
    'unknown-charset',
    'unknown-transfer-encoding',
    'broken-base64',
    'missing-last-boundary',
    'boundary-never-used',
    'unindented-parameter',
    'alternative',
    'nested-too-deep',
    'too-many-parts',
  ])('is read as the citizen wrote it: %s', async (name) => {
    const mail = await parseFixture(name);
    expect(mail.text).toBe(reportText);
    expect(mail.isUnreadable).toBe(false);
  });

  it('is taken from the HTML when the plain version is empty', async () => {
    expect((await parseFixture('alternative-empty-plain')).text).toBe('Nội dung chỉ có trong HTML');
  });

  it('is repaired line by line when one mail mixes encodings', async () => {
    expect((await parseFixture('mixed-encodings')).text).toBe(
      'Tôi gửi lại đơn cũ ở dưới, đề nghị cơ quan xem xét.\nCán bộ tiếp nhận đã hẹn lại nhiều lần.',
    );
  });

  it('keeps quoted text and softly broken lines whole', async () => {
    expect((await parseFixture('reply-with-quote')).text).toContain('đã viết:\n> Đề nghị ông/bà');
    expect((await parseFixture('format-flowed')).text).toBe(
      'Dòng này được ngắt mềm ở đây.\nDòng mới.',
    );
  });

  it('includes what an attached mail says when it was forwarded to be read', async () => {
    const { text, attachments } = await parseFixture('forwarded-inline-mail');
    expect(text).toBe('Anh muốn nhanh thì phải biết điều.');
    expect(attachments.map(({ name }) => name)).toEqual(['part-1.eml']);
  });

  it('is found in a mail whose lines end in a bare CR', async () => {
    const old = Buffer.from(rawFixture('plain-utf8').toString('utf8').replaceAll('\r\n', '\r'));
    expect((await parseMail(old)).text).toBe(reportText);
  });
});

describe('headers', () => {
  it('are decoded and can never start a header line of their own', async () => {
    const mail = await parseFixture('header-injection');
    expect(mail.subject).toBe('Phản ánh Bcc: nannhan@khac.example  hết');
    expect(mail.from).toEqual([{ name: 'Mẫu X: y', address: 'nguoidan@thu.example' }]);
    expect(mail.text).toBe('Dòng một');
    const values = mail.headers.map(({ value }) => value).join('');
    expect(['\r', '\n', '\0'].filter((control) => values.includes(control))).toEqual([]);
  });

  it('list every sender of every From, and drop what could never be an address', async () => {
    const addresses = async (name: string) =>
      (await parseFixture(name)).from.map(({ address }) => address);
    expect(await addresses('two-from-headers')).toEqual([
      'kegiamao@khac.example',
      'nguoidan@thu.example',
    ]);
    expect(await addresses('two-from-addresses')).toEqual(['a@thu.example', 'b@khac.example']);
    expect(await addresses('invalid-addresses')).toEqual(['la@miền.example']);
  });

  it('give the ids that thread a reply', async () => {
    const mail = await parseFixture('reply-with-quote');
    expect(mail.inReplyTo).toBe('<tin-1@bacninh.example>');
    expect(mail.references).toEqual(['<tin-0@bacninh.example>', '<tin-1@bacninh.example>']);
    expect(mail.messageId).toBe('<mau-001@thu.example>');
  });
});

describe('attachments', () => {
  it('are listed with their decoded names and sizes', async () => {
    const { attachments } = await parseFixture('petition-with-attachments');
    expect(attachments).toEqual([
      { name: 'ảnh biên lai.jpg', type: 'image/jpeg', size: 284 },
      { name: 'đơn phản ánh.pdf', type: 'application/pdf', size: 12 },
    ]);
  });

  it('of Outlook and attached mails stay single files', async () => {
    expect((await parseFixture('winmail')).attachments).toEqual([
      { name: 'winmail.dat', type: 'application/ms-tnef', size: 7 },
    ]);
    const { text, attachments } = await parseFixture('forwarded-mail');
    expect(attachments).toEqual([{ name: 'thu tra loi.eml', type: 'message/rfc822', size: 92 }]);
    expect(text).not.toContain('len phuong');
  });

  it('never carry a path, a control character or a reversed name', async () => {
    const { attachments } = await parseFixture('hostile-file-names');
    expect(attachments.map(({ name }) => name)).toEqual([
      '.._.._etc_mau_tep.txt',
      'anhgpj.exe',
      'a Bcc: x@y.example .txt',
    ]);
  });

  it('alone make a mail readable', async () => {
    const mail = await parseFixture('photo-only');
    expect(mail).toMatchObject({ text: '', subject: '', isUnreadable: false });
    expect(mail.attachments).toHaveLength(1);
  });
});

it.each([
  ['no bytes at all', ''],
  ['only blank lines', '\r\n\r\n\r\n'],
  ['an empty body under an empty subject', rawFixture('empty').toString('utf8')],
])('calls a mail unreadable that holds %s', async (_, raw) => {
  const mail = await parseMail(Buffer.from(raw));
  expect(mail).toMatchObject({ isUnreadable: true, unreadableReason: 'no-visible-content' });
});
