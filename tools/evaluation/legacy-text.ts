import { type LegacyEncoding, readLegacy } from '../../shared/adapters/mime/legacy-vietnamese.ts';

const encodings = ['tcvn3', 'vni', 'windows-1258', 'utf-8'] as const;

const vietnamese =
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ';

const letterBytes = (encoding: LegacyEncoding) => {
  const wanted = new Set(vietnamese);
  const found = new Map<string, Buffer>();
  const firsts = [...Array(256).keys()];
  const keep = (bytes: Buffer) => {
    const letter = readLegacy(bytes, encoding)?.normalize('NFC') ?? '';
    if (wanted.has(letter) && !found.has(letter)) found.set(letter, bytes);
  };
  const pairs = firsts
    .filter((byte) => byte >= 0x41)
    .flatMap((first) => firsts.slice(0x80).map((mark) => Buffer.of(first, mark)));
  const singles = firsts.map((byte) => Buffer.of(byte));
  // In VNI a byte that stands for a letter by itself is a mark behind a vowel: there pairs come first.
  const inOrder = encoding === 'vni' ? [...pairs, ...singles] : [...singles, ...pairs];
  for (const bytes of encoding === 'tcvn3' ? singles : inOrder) keep(bytes);
  return found;
};

const tables = new Map<LegacyEncoding, ReadonlyMap<string, Buffer>>();

const tableOf = (encoding: LegacyEncoding) => {
  const table = tables.get(encoding) ?? letterBytes(encoding);
  tables.set(encoding, table);
  return table;
};

const encode = (text: string, encoding: LegacyEncoding) => {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const table = tableOf(encoding);
  const bytesOf = (char: string) =>
    table.get(char) ??
    table.get(char.toLowerCase()) ??
    Buffer.from(char.length === 1 && char <= '\u007f' ? char : ' ', 'latin1');
  return Buffer.concat(Array.from(text.normalize('NFC'), bytesOf));
};

/**
 * The text as a reader sees it who takes its old bytes for Latin-1: written with TCVN3 or VNI fonts, in windows-1258, or
 * in UTF-8. `choice` picks one of the four; characters that the encoding lacks become blanks.
 */
export const asLegacyText = (text: string, choice: number) => {
  const encoding = encodings[choice % encodings.length] ?? 'tcvn3';
  return encode(text, encoding).toString('latin1');
};
