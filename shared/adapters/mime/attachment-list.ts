import PostalMime from 'postal-mime';
import type { MailAttachment } from '../../domain/mail.ts';
import { cleanLine } from './decoded-text.ts';
import { firstValue } from './header-fields.ts';
import type { MailPart } from './mail-part.ts';
import { decodedSize } from './transfer-encoding.ts';

const boundary = 'list-of-attachments';

/**
 * Name, declared type and decoded size of each part. The names are postal-mime's reading (RFC 2231, RFC 2047) of the
 * parts' headers alone: it is given a flat mail without the bodies, so no attachment is ever decoded or copied.
 */
export const listAttachments = async (
  raw: Buffer,
  parts: readonly MailPart[],
): Promise<readonly MailAttachment[]> => {
  if (parts.length === 0) return [];
  const mail = await PostalMime.parse(headersOnly(parts), { forceRfc822Attachments: true });
  return parts.map((part, index) => ({
    name: nameOf(part, mail.attachments[index]?.filename ?? '', index),
    type: cleanLine(part.type).slice(0, 200),
    size: decodedSize(raw.subarray(part.start, part.end), part.encoding),
  }));
};

// The type becomes neutral and the disposition `attachment`, so that each part is listed, in order.
const headersOnly = (parts: readonly MailPart[]) => {
  const listed = parts.map(
    (part) =>
      `--${boundary}\r\nContent-Type: application/octet-stream${parametersOf(part, 'content-type')}\r\n` +
      `Content-Disposition: attachment${parametersOf(part, 'content-disposition')}\r\n\r\n`,
  );
  return `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${listed.join('\r\n')}\r\n--${boundary}--\r\n`;
};

const parametersOf = ({ fields }: MailPart, name: string) => {
  const value = firstValue(fields, name) ?? '';
  const start = value.search(/[;\s]/u);
  return start < 0 ? '' : `;${value.slice(start + 1).replace(/[\r\n]+/gu, ' ')}`;
};

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
};

// Marks that turn the reading direction can make `exe.jpg` of `gpj.exe`.
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name that is only a name: no path, no invisible direction marks, at most 200 characters. */
const nameOf = (part: MailPart, given: string, index: number) => {
  const clean = cleanLine(given).replace(directionMarks, '').replace(/[/\\]/gu, '_');
  const name = clean.length > 200 ? `${clean.slice(0, 160)}${clean.slice(-40)}` : clean;
  if (part.type !== 'message/rfc822')
    return name || `part-${index + 1}.${extensions[part.type] ?? 'bin'}`;
  return name.toLowerCase().endsWith('.eml') ? name : `${name || `part-${index + 1}`}.eml`;
};
