/**
 * Undoes a Content-Transfer-Encoding (RFC 2045 6) in one pass. Written here because postal-mime keeps two
 * chunks for each line, so that a megabyte of empty lines would cost seconds. An unknown encoding is no encoding.
 */
export const decodeTransfer = (body: Buffer, encoding: string): Buffer => {
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
};

/** How many bytes a body has once decoded, without decoding it. */
export const decodedSize = (body: Buffer, encoding: string): number => {
  if (encoding === 'base64') return base64Size(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body).length : body.length;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const isBase64 = new Uint8Array(256);
for (const character of alphabet) isBase64[character.charCodeAt(0)] = 1;

const base64Size = (body: Buffer) => {
  let characters = 0;
  for (let at = 0; at < body.length; at += 1) characters += isBase64[body[at] ?? 0] ?? 0;
  return Math.floor((characters * 3) / 4);
};

// Some mailers pad every line: padding ends a unit, not the text, and Node's decoder would stop there.
const decodeBase64 = (body: Buffer) => {
  const text = body.toString('latin1');
  const firstPad = text.indexOf('=');
  if (firstPad < 0 || !hasDataAfter(body, firstPad)) return Buffer.from(text, 'base64');
  const units = text.split('=').slice(0, 100_000);
  return Buffer.concat(units.map((unit) => Buffer.from(unit, 'base64')));
};

const hasDataAfter = (body: Buffer, from: number) => {
  for (let at = from; at < body.length; at += 1) if (isBase64[body[at] ?? 0]) return true;
  return false;
};

const decodeQuotedPrintable = (body: Buffer) => {
  const decoded = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const skip = byte === 0x3d ? softBreakLength(body, at) : 0;
    const value = byte === 0x3d && skip === 0 ? hexPair(body, at) : -1;
    if (skip > 0) at += skip;
    else {
      decoded[length] = value < 0 ? byte : value;
      length += 1;
      if (value >= 0) at += 2;
    }
  }
  return decoded.subarray(0, length);
};

/** Bytes after a `=` that ends its line, the line end included; 0 when it does not. Looks at most 80 bytes ahead. */
const softBreakLength = (body: Buffer, at: number) => {
  let end = at + 1;
  while (end < at + 80 && (body[end] === 0x20 || body[end] === 0x09)) end += 1;
  if (body[end] === 0x0d) end += 1;
  if (end >= body.length) return end - at;
  return body[end] === 0x0a ? end - at : 0;
};

const hexPair = (body: Buffer, at: number) => {
  const high = hexDigit(body[at + 1]);
  const low = hexDigit(body[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
};

const hexDigit = (byte = 0) => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};
