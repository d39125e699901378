import { isUtf8 } from 'node:buffer';

const windows1252 = new TextDecoder('windows-1252');

const tryUtf8 = (bytes: Buffer) => (isUtf8(bytes) ? bytes.toString('utf8') : undefined);

/** Header bytes that say nothing of their charset: UTF-8 if they are (RFC 6532), else one character a byte. */
export const decodeLine = (bytes: Buffer): string => tryUtf8(bytes) ?? windows1252.decode(bytes);

// Charset names as mailers write them, to the superset that WHATWG's decoder knows.
const aliases = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['ks_c_5601', 'euc-kr'],
  ['gb2312', 'gb18030'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
]);

const decoderFor = (charset: string) => {
  const label = charset.trim().toLowerCase();
  try {
    return new TextDecoder(aliases.get(label) ?? label);
  } catch {
    return undefined; // An unknown name is no reason to lose the text.
  }
};

// In these, letters are written with ASCII bytes, so that they pass for valid UTF-8.
const sevenBit = /^(?:iso-2022-|utf-16|utf-32|hz-gb)/iu;

/**
 * Turns a body into text and never fails: a byte order mark, then valid UTF-8 whatever was declared, then the declared
 * charset, then one character a byte, from which `repairText` recognises Vietnamese encodings.
 */
export const decodeText = (body: Buffer, declared = ''): string => {
  const marked = decodeMarked(body);
  if (marked !== undefined) return marked;
  if (sevenBit.test(declared) && (body.includes(0) || body.includes(0x1b))) {
    return (decoderFor(declared) ?? windows1252).decode(body);
  }
  return tryUtf8(body) ?? decodeDeclared(body, declared);
};

const decodeMarked = (body: Buffer) => {
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body);
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be').decode(body);
  const hasUtf8Mark = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
  return hasUtf8Mark ? new TextDecoder('utf-8').decode(body) : undefined;
};

const decodeDeclared = (body: Buffer, declared: string) => {
  const decoder = decoderFor(declared);
  // A body cut at a limit, or with one broken byte, is still UTF-8 in all its other lines.
  if (!decoder || decoder.encoding === 'utf-8') return decodeByLine(body);
  const text = decoder.decode(body);
  return text.includes('\ufffd') ? decodeByLine(body) : text;
};

const decodeByLine = (body: Buffer) => {
  const lines: string[] = [];
  for (let start = 0; start <= body.length; ) {
    const feed = body.indexOf(0x0a, start);
    const end = feed < 0 ? body.length : feed;
    lines.push(decodeBroken(body.subarray(start, end)));
    start = end + 1;
  }
  return lines.join('\n');
};

/** A line that is mostly UTF-8 keeps its good letters and gets replacement characters for the broken ones. */
const decodeBroken = (line: Buffer) => {
  const text = tryUtf8(line);
  if (text !== undefined) return text;
  const lenient = line.toString('utf8');
  const broken = lenient.split('\ufffd').length - 1;
  const letters = lenient.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
  return letters > 2 * broken ? lenient : windows1252.decode(line);
};
