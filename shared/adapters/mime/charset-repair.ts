import { type LegacyEncoding, readLegacy } from './legacy-vietnamese.ts';
import { type Spelling, spellingOf } from './vietnamese-syllable.ts';

const candidates: readonly LegacyEncoding[] = ['utf-8', 'tcvn3', 'vni', 'windows-1258'];

/** How much is examined, lines counting for at least their overhead: no text can make repairing it slow. */
const examinedLength = 512 * 1024;
const lineOverhead = 64;

interface Reading {
  readonly encoding: LegacyEncoding;
  readonly text: string;
  readonly spelling: Spelling;
}

/**
 * Repairs lines of Vietnamese that were written with TCVN3 or VNI fonts or in windows-1258, or that are UTF-8 read as
 * Latin-1. Line by line, because mails mix them; a line is changed only when it is clearly better spelled afterwards.
 * Nothing may be stripped before: in TCVN3 the letter ư is U+00AD, the soft hyphen.
 */
export const repairText = (text: string): string => {
  if (!hasUpperLatin1.test(text)) return text;
  const lines = text.split('\n');
  const examined = countExamined(lines);
  const chosen = lines.slice(0, examined).map(bestReading);
  const usual = mostFrequent(chosen);
  const repaired = lines.map((line, index) => {
    if (index >= examined) return line;
    return chosen[index]?.text ?? readAsOthers(line, usual);
  });
  return repaired.join('\n');
};

const countExamined = (lines: readonly string[]) => {
  let left = examinedLength;
  const end = lines.findIndex((line) => {
    left -= hasUpperLatin1.test(line) ? line.length + lineOverhead : 0;
    return left < 0;
  });
  return end < 0 ? lines.length : Math.max(end, 1);
};

const hasUpperLatin1 = /[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u;

const bestReading = (line: string): Reading | undefined => {
  const bytes = hasUpperLatin1.test(line) ? toWindows1252(line) : undefined;
  if (!bytes) return undefined;
  const before = spellingOf(line.normalize('NFC'));
  const readings = candidates.flatMap((encoding) => readAs(bytes, encoding) ?? []);
  const better = readings.filter((reading) => isClearlyBetter(before, reading));
  return better.sort((a, b) => quality(b.spelling) - quality(a.spelling))[0];
};

const readAs = (bytes: Buffer, encoding: LegacyEncoding): Reading | undefined => {
  const text = readLegacy(bytes, encoding)?.normalize('NFC');
  return text === undefined ? undefined : { encoding, text, spelling: spellingOf(text) };
};

const quality = ({ good, bad }: Spelling) => good - 2 * bad;

const shareGood = ({ good, bad }: Spelling) => good / Math.max(good + bad, 1);

const isClearlyBetter = (before: Spelling, { encoding, spelling }: Reading) => {
  if (quality(spelling) <= quality(before)) return false;
  // Bytes that happen to be valid UTF-8 beyond ASCII are hardly ever anything else: better is enough.
  if (encoding === 'utf-8') return spelling.bad <= before.bad;
  const isSure = spelling.good >= 2 && shareGood(spelling) >= 0.75;
  return isSure && shareGood(spelling) - shareGood(before) >= 0.25;
};

const mostFrequent = (readings: readonly (Reading | undefined)[]) => {
  const counts = new Map<LegacyEncoding, number>();
  for (const reading of readings) {
    if (reading) counts.set(reading.encoding, (counts.get(reading.encoding) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** A line too short to tell by itself is read as most of its neighbours were, if that does not make it worse. */
const readAsOthers = (line: string, encoding: LegacyEncoding | undefined) => {
  const bytes = encoding && hasUpperLatin1.test(line) ? toWindows1252(line) : undefined;
  const reading = encoding && bytes && readAs(bytes, encoding);
  if (!reading) return line;
  return quality(reading.spelling) > quality(spellingOf(line.normalize('NFC')))
    ? reading.text
    : line;
};

const byteOf = new Map<string, number>();
for (let byte = 0; byte < 256; byte += 1) byteOf.set(String.fromCharCode(byte), byte);
for (let byte = 0x80; byte < 0xa0; byte += 1) {
  byteOf.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte);
}

/** The bytes a text was read from as windows-1252 or Latin-1; undefined when it holds any other character. */
const toWindows1252 = (text: string): Buffer | undefined => {
  const bytes = Buffer.allocUnsafe(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOf.get(text[at] ?? '');
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
};
