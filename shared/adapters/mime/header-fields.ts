import { decodeLine } from './charset.ts';

/** A header field as it was sent: unfolded, not yet decoded. */
export interface RawField {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** A structured value such as `text/plain; charset=utf-8`. */
export interface StructuredValue {
  /** Lower case, without parameters. */
  readonly value: string;
  /** By lower-case name. */
  readonly params: ReadonlyMap<string, string>;
}

/** A parameter whose mailer forgot to indent the line it moved it to. */
const strayParameter = /^(?:boundary|charset|name|filename|format)\s?=/iu;

const firstName = /^[!-9;-~]+[ \t]*:/;

/** Whether a line can open a header field (RFC 5322 3.6.8, with the obsolete space before the colon). */
export const looksLikeField = (line: string) => firstName.test(line);

/** Takes a header block apart into unfolded fields, in order; lines that are no field are left out. */
export const readFields = (block: Buffer): readonly RawField[] => {
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of splitLines(block)) {
    const colon = line.indexOf(':');
    if (line.startsWith(' ') || line.startsWith('\t')) fields.at(-1)?.lines.push(line);
    else if (strayParameter.test(line)) fields.at(-1)?.lines.push(` ${line}`);
    else if (colon > 0 && looksLikeField(line)) {
      const name = line.slice(0, colon).trimEnd().toLowerCase();
      fields.push({ name, lines: [line.slice(colon + 1)] });
    }
  }
  return fields.map(({ name, lines }) => ({ name, value: lines.join('').trim() }));
};

const splitLines = (block: Buffer) => {
  const lines: string[] = [];
  for (let start = 0; start < block.length; ) {
    const feed = block.indexOf(0x0a, start);
    const end = feed < 0 ? block.length : feed;
    const last = end > start && block[end - 1] === 0x0d ? end - 1 : end;
    lines.push(decodeLine(block.subarray(start, last)));
    start = end + 1;
  }
  return lines;
};

/** The first field of that name: which of several counts must not depend on who looks (RFC 2045 5). */
export const firstValue = (fields: readonly RawField[], name: string) =>
  fields.find((field) => field.name === name)?.value;

/** Reads `value; name=parameter`, forgiving a missing semicolon; the first of equal names wins. */
export const readStructured = (text: string): StructuredValue => {
  const params = new Map<string, string>();
  const end = endOfToken(text, 0);
  for (let at = end; at < text.length; ) {
    const [name, next, value] = readParameter(text, at);
    // RFC 2231 3: `boundary*0=`, `boundary*1=` are pieces of one value.
    const base = name.split('*', 1)[0] ?? '';
    if (base && !params.has(base)) params.set(base, value);
    else if (base !== name) params.set(base, `${params.get(base)}${value}`);
    at = next;
  }
  return { value: text.slice(0, end).trim().toLowerCase(), params };
};

const isSeparator = (character: string | undefined) =>
  character === ';' || character === ' ' || character === '\t';

const endOfToken = (text: string, from: number) => {
  let at = from;
  while (at < text.length && !isSeparator(text[at])) at += 1;
  return at;
};

const readParameter = (text: string, from: number): [name: string, next: number, value: string] => {
  let at = from;
  while (isSeparator(text[at])) at += 1;
  const start = at;
  while (at < text.length && text[at] !== '=' && !isSeparator(text[at])) at += 1;
  const name = text.slice(start, at).toLowerCase();
  while (isBlank(text[at])) at += 1;
  if (text[at] !== '=') return [name && '', at, ''];
  at += 1;
  while (isBlank(text[at])) at += 1;
  if (text[at] === '"') return readQuoted(text, at + 1, name);
  const end = endOfToken(text, at);
  return [name, Math.max(end, at), text.slice(at, end)];
};

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';

const readQuoted = (text: string, from: number, name: string): [string, number, string] => {
  const characters: string[] = [];
  let at = from;
  for (; at < text.length && text[at] !== '"'; at += 1) {
    if (text[at] === '\\' && at + 1 < text.length) at += 1;
    characters.push(text[at] ?? '');
  }
  return [name, at + 1, characters.join('')];
};
