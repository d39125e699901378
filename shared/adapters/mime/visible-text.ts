import { decodeText } from './charset.ts';
import { repairText } from './charset-repair.ts';
import { htmlToText } from './html-to-text.ts';
import type { Budget } from './limits.ts';
import type { MailPart } from './mail-part.ts';
import { decodeTransfer } from './transfer-encoding.ts';

interface TextVersion {
  readonly part: MailPart;
  readonly text: string;
}

const isHtml = ({ type }: MailPart) => type === 'text/html';

/** Whether a part is shown as text in the mail itself. */
export const isTextPart = (part: MailPart) =>
  (part.type === 'text/plain' || isHtml(part)) && part.disposition !== 'attachment';

/**
 * The text a reader sees, in the parts' order: of versions of the same content the plain one unless it is empty.
 * Bodies beyond four times the text limit are not decoded, since markup and encoding take room as well.
 */
export const readVisibleText = (
  raw: Buffer,
  parts: readonly MailPart[],
  budget: Budget,
): string => {
  const versions: TextVersion[] = [];
  let allowance = 4 * budget.limits.textLength;
  for (const part of parts.filter(isTextPart)) {
    if (versions.length > 0 && budget.isOverdue()) break;
    const end = Math.min(part.end, part.start + allowance);
    if (end < part.end) budget.reach('text');
    allowance -= end - part.start;
    const text = readPart(raw.subarray(part.start, end), part);
    if (text.trim() !== '') versions.push({ part, text });
  }
  const shown = versions.filter((version) => isPreferred(version, versions));
  return cut(shown.map(({ text }) => text).join('\n\n'), budget);
};

const isPreferred = ({ part }: TextVersion, versions: readonly TextVersion[]) =>
  part.alternative === undefined ||
  !isHtml(part) ||
  !versions.some((other) => other.part.alternative === part.alternative && !isHtml(other.part));

const readPart = (body: Buffer, part: MailPart) => {
  const decoded = decodeText(decodeTransfer(body, part.encoding), part.params.get('charset'));
  const text = decoded.replace(/\r\n?/gu, '\n');
  if (isHtml(part)) return clean(repairText(htmlToText(text)));
  const isFlowed = part.params.get('format')?.toLowerCase() === 'flowed';
  return clean(repairText(isFlowed ? unflow(text, part.params.get('delsp')) : text));
};

/** Joins the lines that RFC 3676 4 broke softly; the signature mark `-- ` is a line of its own. */
const unflow = (text: string, deleteSpace = 'no') => {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const unstuffed = line.startsWith(' ') ? line.slice(1) : line;
    const isSoft = unstuffed.endsWith(' ') && unstuffed !== '-- ';
    if (!isSoft) pieces.push(unstuffed, '\n');
    else pieces.push(deleteSpace.toLowerCase() === 'yes' ? unstuffed.slice(0, -1) : unstuffed);
  }
  return pieces.join('').slice(0, pieces.at(-1) === '\n' ? -1 : undefined);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

const clean = (text: string) => text.replace(controls, '').toWellFormed().normalize('NFC');

const cut = (text: string, budget: Budget) => {
  const trimmed = text.trim();
  if (trimmed.length <= budget.limits.textLength) return trimmed;
  budget.reach('text');
  return trimmed.slice(0, budget.limits.textLength).toWellFormed();
};
