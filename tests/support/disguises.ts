import { createHash } from 'node:crypto';

/** `đ` is a letter of its own and has no decomposition. */
const stripped = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const hex = (text: string, encoding: 'utf8' | 'utf16le' = 'utf8') =>
  Buffer.from(text, encoding).toString('hex');

/** Base64 of the text at each of the three alignments, without the signs that its neighbours decide. */
const base64Cores = (text: string) =>
  [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
    return whole.slice(shift === 0 ? 0 : 4);
  });

const quotedPrintable = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte < 128 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
    )
    .join('');

const entities = (text: string) =>
  [...text]
    .map((sign) => ((sign.codePointAt(0) ?? 0) > 127 ? `&#${sign.codePointAt(0)};` : sign))
    .join('');

const jsonEscapes = (text: string) =>
  [...text]
    .map((sign) => {
      const code = sign.charCodeAt(0);
      return code > 127 ? `\\u${code.toString(16).padStart(4, '0')}` : sign;
    })
    .join('');

const hashes = (text: string) =>
  ['md5', 'sha1', 'sha256'].flatMap((name) => [
    createHash(name).update(text).digest('hex'),
    createHash(name).update(text).digest('base64').slice(0, 20),
    createHash(name).update(text).digest('base64url').slice(0, 20),
  ]);

const spellings = (secret: string) => [
  secret.normalize('NFC'),
  secret.normalize('NFD'),
  stripped(secret),
  secret.toUpperCase(),
  secret.toLowerCase(),
  stripped(secret).toLowerCase(),
];

/** Every form in which a secret could lie about: spellings, transfer encodings, escapes, unsalted hashes. */
export const disguises = (secret: string): string[] => {
  const forms = spellings(secret).flatMap((spelling) => [
    spelling,
    ...base64Cores(spelling),
    quotedPrintable(spelling),
    encodeURIComponent(spelling),
    entities(spelling),
    jsonEscapes(spelling),
    hex(spelling),
    hex(spelling, 'utf16le'),
    ...hashes(spelling),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= 6);
};

/** The same telephone number as people write it. */
export const phoneForms = (digits: string) => {
  const national = digits.replace(/^0/, '');
  const grouped = (separator: string) =>
    [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].join(separator);
  return [digits, `+84${national}`, `84${national}`, grouped(' '), grouped('.'), grouped('-')];
};
