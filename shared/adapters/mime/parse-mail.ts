import { noVerdicts, type ParsedMail, unreadableMail } from '../../domain/mail.ts';
import { listAttachments } from './attachment-list.ts';
import { decodeValue, readAddresses, readMessageIds } from './decoded-text.ts';
import { firstValue, type RawField } from './header-fields.ts';
import { Budget, type Limits } from './limits.ts';
import type { MailPart } from './mail-part.ts';
import { prescan } from './prescan.ts';
import { readReturnPath, readVerdicts, sesBlock } from './verdicts.ts';
import { isTextPart, readVisibleText } from './visible-text.ts';

/**
 * Reads a raw mail leniently (RFC 5322, RFC 2045 to 2047) and never throws: what cannot be read is left out, a limit
 * that is reached is named in `limits`, and a mail that defeats the reader comes back as unreadable with a reason.
 */
export const parseMail = async (
  raw: Uint8Array,
  options: Partial<Limits> = {},
): Promise<ParsedMail> => {
  const budget = new Budget(options);
  try {
    return await readMail(takeBytes(raw, budget), budget);
  } catch {
    // Whatever a hostile mail broke, its raw form is kept; filing it must go on.
    return unreadableMail('parser-failed', [...budget.reached]);
  }
};

/** A view of the bytes, not a copy, within the size limit. Old Macs ended lines with a bare CR. */
const takeBytes = (raw: Uint8Array, budget: Budget) => {
  const { sizeBytes } = budget.limits;
  if (raw.length > sizeBytes) budget.reach('size');
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, sizeBytes));
  const hasBareReturns = !bytes.includes(0x0a) && bytes.includes(0x0d);
  return hasBareReturns ? Buffer.from(bytes.map((byte) => (byte === 0x0d ? 0x0a : byte))) : bytes;
};

const readMail = async (raw: Buffer, budget: Budget): Promise<ParsedMail> => {
  const { fields, parts } = prescan(raw, budget);
  const text = readVisibleText(raw, parts, budget);
  const attachments = await listAttachments(raw, parts.filter(isListed));
  const subject = decodeValue(firstValue(fields, 'subject') ?? '');
  const isEmpty = text === '' && subject === '' && attachments.length === 0;
  const defect = isEmpty
    ? 'no-visible-content'
    : hasMailFields(fields)
      ? undefined
      : 'no-mail-headers';
  return {
    ...readIdentifiers(fields),
    ...readSenders(fields),
    subject,
    text,
    attachments,
    headers: fields.map(({ name, value }) => ({ name, value: decodeValue(value) })),
    limits: [...budget.reached],
    isUnreadable: defect !== undefined,
    ...reasonFor(defect, budget),
  };
};

/** Files, and named texts even where they are shown in the mail; what is in an attached mail is listed with it. */
const isListed = (part: MailPart) => {
  if (part.isNested) return false;
  const isNamed = /name\*?[0-9]*\*?=/iu.test(firstValue(part.fields, 'content-disposition') ?? '');
  return !isTextPart(part) || isNamed;
};

const readIdentifiers = (fields: readonly RawField[]) => {
  const messageId = readMessageIds(firstValue(fields, 'message-id'))[0];
  const inReplyTo = readMessageIds(firstValue(fields, 'in-reply-to'))[0];
  return {
    ...(messageId ? { messageId } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    references: readMessageIds(firstValue(fields, 'references')),
  };
};

const readSenders = (fields: readonly RawField[]) => {
  const from = readAddresses(fields, 'from');
  const [, domain = ''] = from[0]?.address.toLowerCase().split('@') ?? [];
  const fromFields = fields.filter(({ name }) => name === 'from').length;
  const block = sesBlock(fields);
  const returnPath = block && readReturnPath(block);
  return {
    from,
    replyTo: readAddresses(fields, 'reply-to'),
    verdicts: block
      ? readVerdicts(block, { senders: Math.max(from.length, fromFields), domain })
      : noVerdicts,
    ...(returnPath === undefined ? {} : { returnPath }),
  };
};

/** A mail program writes at least one of these; what has none is not a mail, whatever its bytes spell. */
const writtenFields = ['from', 'to', 'subject', 'date', 'content-type', 'mime-version'];

const hasMailFields = (fields: readonly RawField[]) =>
  fields.some(({ name }) => writtenFields.includes(name));

const reasonFor = (defect: string | undefined, budget: Budget) => {
  const [limit] = budget.reached;
  if (limit) return { unreadableReason: `limit-${limit}` };
  return defect === undefined ? {} : { unreadableReason: defect };
};
