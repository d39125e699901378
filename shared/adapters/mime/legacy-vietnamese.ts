import { isUtf8 } from 'node:buffer';

/** Encodings of Vietnamese text before Unicode, each given as a reading of bytes. */
export type LegacyEncoding = 'utf-8' | 'windows-1258' | 'tcvn3' | 'vni';

/** Reads bytes in an encoding; undefined when they cannot be in it. The result is not yet normalised. */
export const readLegacy = (bytes: Buffer, encoding: LegacyEncoding): string | undefined => {
  if (encoding === 'tcvn3') return readTcvn3(bytes);
  if (encoding === 'vni') return readVni(bytes);
  return encoding === 'utf-8' ? readUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
};

const readUtf8 = (bytes: Buffer) => (isUtf8(bytes) ? bytes.toString('utf8') : undefined);

// TCVN 5712:1993, VN3, as the .VnTime fonts use it. Capital letters with tones share the small ones' codes.
const tcvn3Letters: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const tcvn3 = new Map(
  tcvn3Letters.flatMap(([first, letters]) =>
    Array.from(letters, (letter, index) => [first + index, letter] as const),
  ),
);

const readTcvn3 = (bytes: Buffer) =>
  Array.from(bytes, (byte) => tcvn3.get(byte) ?? String.fromCharCode(byte)).join('');

// VNI Windows: a letter, then a byte for its marks; some letters have a code of their own.
const vniLetters = new Map(
  Array.from('ñÑôÔöÖæÆóÓòÒîÎ', (code, index) => [code, 'đĐơƠưƯỉỈĩĨịỊỵỴ'[index] ?? code] as const),
);

const vniMarks = new Map([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['à', '\u0302\u0300'],
  ['á', '\u0302\u0301'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['è', '\u0306\u0300'],
  ['é', '\u0306\u0301'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);

const carriesMark = new Set('aeiouyAEIOUYôÔöÖ');

const readVni = (bytes: Buffer) => {
  const codes = bytes.toString('latin1');
  return Array.from(codes, (code, index) => {
    const mark = carriesMark.has(codes[index - 1] ?? '')
      ? vniMarks.get(code.toLowerCase())
      : undefined;
    return mark ?? vniLetters.get(code) ?? code;
  }).join('');
};
