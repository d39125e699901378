import type { Reading } from '../text/read-text.ts';
import type { Range } from './phrase-matcher.ts';

/** Where a name stands in a letter, apart from its running text: who is written to, and what was not written to accuse. */
export interface Zones {
  /** "Kính gửi: …" with its further lines, "Nơi nhận: …", a recipient in a mail's head. */
  readonly isAddressed: (at: number) => boolean;
  /** A mail's head, a quotation, the signature. */
  readonly isAside: (at: number) => boolean;
  /** A mail's head or the signature. */
  readonly isSignature: (at: number) => boolean;
}

const firstPerson = new Set('tôi toi em cháu chung1 chung minh2 chau1 chau con tên'.split(' '));
const nextAddressee = /^(?:[ \t]*[-–•+*]|[ \t]{3,})/;
const addressLineTokens = 9;
const addressLines = 12;

const startOfLine = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** "2. Sở Nội vụ" or "3) …" as a further addressee. */
const isListNumber = ({ tokens, text }: Reading, at: number) => {
  const token = tokens[at];
  return token?.word.isNumber === true && /^[.)]/.test(text.slice(token.end, token.end + 1));
};

/** A further addressee: a bullet, a number or an indented line. */
const isListed = (reading: Reading, at: number) => {
  const { tokens, text } = reading;
  const start = tokens[at]?.start ?? 0;
  const before = text.slice(startOfLine(text, start), start);
  return nextAddressee.test(before) || isListNumber(reading, at);
};

/** A short line of capitals right below, as typists set a further addressee that has no bullet. */
const isLineBelow = ({ tokens }: Reading, at: number) => {
  const token = tokens[at];
  if (!token) return false;
  const isBelow = token.line === (tokens[at - 1]?.line ?? 0) + 1;
  return isBelow && token.isCapital && tokens[at + addressLineTokens]?.line !== token.line;
};

/** Token numbers of an address: from its formula to the end of the line or to where the sender begins, with further lines. */
const addressFrom = (reading: Reading, first: number) => {
  const { tokens } = reading;
  const found: number[] = [];
  let { line = 0, sentence = 0 } = tokens[first] ?? {};
  const lastLine = line + addressLines;
  let isList = false;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.line > lastLine || firstPerson.has(token.key)) break;
    if (token.line !== line) {
      const isItem = isListed(reading, at);
      // After a list of addressees, a line that is none of its items begins the letter itself.
      if (!isItem && (isList || !isLineBelow(reading, at))) break;
      isList ||= isItem;
      ({ line, sentence } = token);
    } else if (token.sentence !== sentence) {
      // "Kính gửi: Chủ tịch …; Chánh Thanh tra …": a semicolon goes on to the next addressee.
      if (!reading.text.slice(tokens[at - 1]?.end ?? 0, token.start).startsWith(';')) break;
      ({ sentence } = token);
    }
    found.push(at);
  }
  return found;
};

const mailHead = /^[ \t>]*(?:from|to|cc|bcc|sent|reply-to|từ|đến|tới|người gửi|người nhận)[ \t]*:/i;
const plainAddress = /^[ \t>]*(?:kính |đồng )*(?:gửi|gởi|gui)(?: tới| đến| lên)?[ \t]*:/i;
/** "Gửi Sở Y tế," on a line of its own. */
const shortAddress = /^[ \t>]*(?:gửi|gởi)[ \t][^.!?:\n]{3,80}[,;]?[ \t]*$/i;
const quotation = /^[ \t]*>/;
const signatureMark = /^[ \t]*--[ \t]*$/;
const closing =
  /^[ \t]*(?:trân trọng|kính đơn|kính thư|kính bút|người (?:làm|viết|gửi|đứng|tố cáo|khiếu nại|phản ánh|kiến nghị)[^\n]{0,24}|nay kính|best regards|regards)[.,:!]?[ \t]*$/i;
const longestSignature = 400;
/** A last line that is a name with an address: "Mẫu Thị Thử, xã A". */
const nameLine = /^[ \t]*(?:\p{Lu}\p{L}*[ .]+){1,4}\p{Lu}\p{L}*[ \t]*[,–(-][^.!?]{3,60}\.?[ \t]*$/u;

const zone = { running: 0, addressed: 1, signature: 2, quotation: 3 } as const;

/** The zone of each line. Reads each line once; most texts have few. */
const zonesOfLines = (text: string) => {
  const lines = text.split('\n');
  const zones = new Uint8Array(lines.length);
  let rest = text.length;
  let isSigned = false;
  for (const [number, line] of lines.entries()) {
    const isEnd = signatureMark.test(line) || (rest <= longestSignature && closing.test(line));
    isSigned ||= isEnd && number > 0;
    const isName = number > 0 && rest <= line.length + 2 && nameLine.test(line);
    if (plainAddress.test(line) || shortAddress.test(line)) zones[number] = zone.addressed;
    else if (isSigned || isName || mailHead.test(line)) zones[number] = zone.signature;
    else if (quotation.test(line)) zones[number] = zone.quotation;
    rest -= line.length + 1;
  }
  return zones;
};

/** The parts of a letter. `formulas` are where an address begins, such as "Kính gửi". */
export const findZones = (reading: Reading, formulas: readonly Range[]): Zones => {
  const { tokens, text } = reading;
  const addressed = new Set<number>();
  const lines = text.includes('\n') ? zonesOfLines(text) : new Uint8Array(1);
  const lineOf = (at: number): number => lines[tokens[at]?.line ?? 0] ?? zone.running;
  const begin = new Set(formulas.map(({ start }) => start));
  for (let at = 0; at < tokens.length; at += 1) {
    const isFirst = tokens[at]?.line !== tokens[at - 1]?.line;
    if (isFirst && lineOf(at) === zone.addressed) begin.add(at);
  }
  for (const start of begin)
    if (!addressed.has(start)) for (const at of addressFrom(reading, start)) addressed.add(at);
  return {
    isAddressed: (at) => addressed.has(at),
    isAside: (at) => lineOf(at) >= zone.signature,
    isSignature: (at) => lineOf(at) === zone.signature,
  };
};
