import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/adapters/mime/parse-mail.ts';
import { parseFixture, rawFixture, reportText } from './fixture-mail.ts';

const head = 'From: mau@thu.example\r\nSubject: Thu\r\n';

describe('a limit of the parser', () => {
  it('on parts is named, and the parts before it are kept', async () => {
    const mail = await parseFixture('too-many-parts');
    expect(mail).toMatchObject({ limits: ['parts'], unreadableReason: 'limit-parts' });
    expect(mail.text).toBe(reportText);
    expect(mail.attachments.length).toBeLessThan(300);
  });

  it('on depth is named, and what lies deeper is listed as one file', async () => {
    const mail = await parseFixture('nested-too-deep');
    expect(mail.limits).toEqual(['depth']);
    expect(mail.text).toBe(reportText);
    expect(mail.attachments.map(({ type }) => type)).toEqual(['multipart/mixed']);
  });

  it('on header bytes is named, and the body is still read', async () => {
    const raw = `${head}${'X-Dai: mau\r\n'.repeat(30_000)}\r\nNội dung`;
    const mail = await parseMail(Buffer.from(raw));
    expect(mail).toMatchObject({ limits: ['headers'], subject: 'Thu', text: 'Nội dung' });
  });

  it('on the headers of parts is named, and the parts before it are kept', async () => {
    const part = `--b\r\nContent-Type: text/plain\r\nX: ${'y'.repeat(50_000)}\r\n\r\nmột\r\n`;
    const raw = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(20)}--b--`;
    const mail = await parseMail(Buffer.from(raw));
    expect(mail.limits).toEqual(['headers']);
    expect(mail.text.startsWith('một\n\nmột')).toBe(true);
  });

  it('on size cuts the mail there', async () => {
    const mail = await parseMail(Buffer.from(`${head}\r\nmột hai ba`), { sizeBytes: 47 });
    expect(mail.limits).toEqual(['size']);
    expect(mail.text).toMatch(/^một/u);
  });

  it('on text keeps the beginning', async () => {
    const raw = Buffer.from(`${head}\r\n${'chữ '.repeat(100)}`);
    const mail = await parseMail(raw, { textLength: 10 });
    expect(mail.limits).toEqual(['text']);
    expect(mail.text).toBe('chữ chữ ch');
  });

  it('on time stops between parts and keeps what was read', async () => {
    let clock = 0;
    const now = () => {
      clock += 10;
      return clock;
    };
    const parts = ['một', 'hai', 'ba', 'bốn'].map((text) => `--b\r\n\r\n${text}\r\n`).join('');
    const raw = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--`;
    const mail = await parseMail(Buffer.from(raw), { now, timeMilliseconds: 25 });
    expect(mail.limits).toEqual(['time']);
    expect(mail.text).toBe('một');
  });
});

it('leaves the bytes it was given as they were', async () => {
  const raw = rawFixture('petition-with-attachments');
  const before = Buffer.from(raw);
  await parseMail(raw);
  expect(raw.equals(before)).toBe(true);
});

it('answers for a mail that breaks its reader instead of throwing', async () => {
  const broken = () => {
    throw new Error('clock');
  };
  const calls = [() => 0, broken];
  const now = () => (calls.shift() ?? broken)();
  const raw = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx`;
  const mail = await parseMail(Buffer.from(raw), { now });
  expect(mail).toMatchObject({ isUnreadable: true, unreadableReason: 'parser-failed' });
});
