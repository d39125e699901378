import { looksLikeField, type RawField, readFields } from './header-fields.ts';
import type { Budget } from './limits.ts';
import { describePart, isReadThrough, type MailPart, type Surroundings } from './mail-part.ts';

export interface Prescan {
  readonly fields: readonly RawField[];
  readonly parts: readonly MailPart[];
}

interface Frame extends Surroundings {
  readonly boundary: Buffer;
  /** What stands before the first boundary. It becomes a part if no boundary ever comes. */
  preamble: MailPart | undefined;
  /** Attached mails that this container is all of: they end where it ends. */
  readonly mails: readonly MailPart[];
}

const noFrame: Surroundings = { subtype: '', isNested: false };
const boundaryStart = Buffer.from('\n--');

/**
 * Finds the parts of a raw mail in one pass over its lines, within the budget, before anything is decoded.
 * Boundaries are matched whole (RFC 2046 5.1.1), inner ones first; a missing last boundary is forgiven.
 */
export const prescan = (raw: Buffer, budget: Budget): Prescan => new Scanner(raw, budget).scan();

class Scanner {
  readonly #raw: Buffer;
  readonly #budget: Budget;
  readonly #frames: Frame[] = [];
  readonly #parts: MailPart[] = [];
  /** Parts whose bodies are still running: one, or an attached mail and the part read within it. */
  #open: MailPart[] = [];
  #partCount = 0;
  #partHeaderBytes = 0;
  #at = 0;
  #isStopped = false;

  constructor(raw: Buffer, budget: Budget) {
    this.#raw = raw;
    this.#budget = budget;
  }

  scan(): Prescan {
    this.#at = this.#skipEnvelopeLine();
    const fields = this.#readHeader(this.#budget.limits.headerBytes);
    this.#openPart(fields, noFrame, 0);
    while (!this.#isStopped && this.#at < this.#raw.length) this.#takeNextBoundary();
    this.#closeParts(this.#raw.length);
    this.#popFrames(0, this.#raw.length);
    return { fields, parts: this.#parts.sort((a, b) => a.start - b.start) };
  }

  /** Blank lines and the `From ` line of an mbox stand before the first field in some stored mails. */
  #skipEnvelopeLine() {
    let at = 0;
    while (this.#raw[at] === 0x0d || this.#raw[at] === 0x0a) at += 1;
    if (this.#raw.subarray(at, at + 5).toString('latin1') !== 'From ') return at;
    const feed = this.#raw.indexOf(0x0a, at);
    return feed < 0 ? this.#raw.length : feed + 1;
  }

  #lineEnd(start: number) {
    const feed = this.#raw.indexOf(0x0a, start);
    return feed < 0 ? this.#raw.length : feed;
  }

  /** Reads the fields from here up to the blank line or a boundary, and moves past the blank line. */
  #readHeader(allowance: number): readonly RawField[] {
    const start = this.#at;
    let at = start;
    for (; at < this.#raw.length; ) {
      const end = this.#lineEnd(at);
      const isBlank = end === at || (end === at + 1 && this.#raw[at] === 0x0d);
      if (isBlank) return this.#endHeader(start, at, end + 1);
      if (this.#isBodyAlready(start, at, end) || this.#matchBoundary(at)) break;
      if (end - start > allowance) return this.#cutHeader(start, start + allowance, end);
      at = end + 1;
    }
    return this.#endHeader(start, at, at);
  }

  #isBodyAlready(start: number, at: number, end: number) {
    if (at !== start) return false;
    return !looksLikeField(this.#raw.subarray(at, Math.min(end, at + 200)).toString('latin1'));
  }

  #endHeader(start: number, end: number, next: number) {
    this.#at = Math.min(next, this.#raw.length);
    return readFields(this.#raw.subarray(start, end));
  }

  #cutHeader(start: number, cut: number, from: number) {
    this.#budget.reach('headers');
    const ends = ['\n\n', '\n\r\n'].map((blank) => ({ blank, at: this.#raw.indexOf(blank, from) }));
    const found = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
    return this.#endHeader(start, cut, found ? found.at + found.blank.length : this.#raw.length);
  }

  #openPart(fields: readonly RawField[], around: Surroundings, depth: number) {
    this.#partCount += 1;
    const part = describePart(fields, around, this.#at);
    const boundary = part.type.startsWith('multipart/') && part.params.get('boundary');
    const isTooDeep = depth >= this.#budget.limits.depth;
    if (boundary && isTooDeep) this.#budget.reach('depth');
    if (boundary && !isTooDeep) this.#enter(part, boundary, around);
    else this.#open.push(part);
    if (isReadThrough(part, around)) this.#openAttachedMail(around, depth);
  }

  #enter(part: MailPart, boundary: string, around: Surroundings) {
    const subtype = part.type.slice('multipart/'.length);
    const alternative = subtype === 'alternative' ? part.start : around.alternative;
    this.#frames.push({
      boundary: Buffer.from(boundary.trimEnd()),
      subtype,
      ...(alternative === undefined ? {} : { alternative }),
      isNested: part.isNested,
      preamble: { ...part, type: 'text/plain' },
      mails: this.#open,
    });
    this.#open = [];
  }

  #openAttachedMail(around: Surroundings, depth: number) {
    if (depth >= this.#budget.limits.depth) return this.#budget.reach('depth');
    const fields = this.#readPartHeader();
    if (fields) this.#openPart(fields, { ...around, subtype: '', isNested: true }, depth + 1);
  }

  #readPartHeader() {
    const { parts, headerBytes } = this.#budget.limits;
    const start = this.#at;
    if (this.#partCount >= parts) return this.#stop('parts');
    if (this.#budget.isOverdue()) return this.#stop('time');
    const fields = this.#readHeader(headerBytes - this.#partHeaderBytes);
    this.#partHeaderBytes += this.#at - start;
    return this.#partHeaderBytes > headerBytes ? this.#stop('headers') : fields;
  }

  #stop(limit: 'parts' | 'time' | 'headers') {
    this.#budget.reach(limit);
    this.#isStopped = true;
    return undefined;
  }

  /** Moves to the next line that is a boundary of an open container; everything before it belongs to the open part. */
  #takeNextBoundary() {
    if (this.#frames.length === 0) {
      this.#at = this.#raw.length;
      return;
    }
    const isLineStart = this.#at === 0 || this.#raw[this.#at - 1] === 0x0a;
    const found = this.#raw.indexOf(
      boundaryStart,
      isLineStart ? Math.max(this.#at - 1, 0) : this.#at,
    );
    const line = found + 1;
    const match = found < 0 ? undefined : this.#matchBoundary(line);
    this.#at = found < 0 ? this.#raw.length : Math.max(line + 2, this.#at);
    if (!match) return;
    this.#closeParts(line);
    this.#popFrames(match.isLast ? match.index : match.index + 1, line);
    this.#at = Math.min(this.#lineEnd(line) + 1, this.#raw.length);
    if (!match.isLast) this.#beginPart(match.index);
  }

  #beginPart(index: number) {
    const frame = this.#frames[index];
    if (frame) frame.preamble = undefined;
    const fields = this.#readPartHeader();
    if (fields) this.#openPart(fields, frame ?? noFrame, index + 1);
  }

  #matchBoundary(line: number) {
    if (this.#raw[line] !== 0x2d || this.#raw[line + 1] !== 0x2d) return undefined;
    for (let index = this.#frames.length - 1; index >= 0; index -= 1) {
      const boundary = this.#frames[index]?.boundary;
      const tail = boundary && this.#tailAfter(boundary, line + 2);
      if (tail === '' || tail === '--') return { index, isLast: tail === '--' };
    }
    return undefined;
  }

  /** What follows the boundary on its line, blanks left out; undefined when another text stands there. */
  #tailAfter(boundary: Buffer, start: number) {
    const end = start + boundary.length;
    if (
      this.#raw.compare(boundary, 0, boundary.length, start, Math.min(end, this.#raw.length)) !== 0
    )
      return undefined;
    const lineEnd = this.#lineEnd(end);
    return lineEnd - end > 100 ? undefined : this.#raw.toString('latin1', end, lineEnd).trimEnd();
  }

  #closeParts(line: number) {
    for (const part of this.#open) this.#keep(part, line);
    this.#open = [];
  }

  #popFrames(length: number, line: number) {
    for (const { preamble, mails } of this.#frames.splice(length)) {
      if (preamble) this.#keep(preamble, line);
      for (const mail of mails) this.#keep(mail, line);
    }
  }

  /** The line end before a boundary belongs to the boundary. */
  #keep(part: MailPart, line: number) {
    let end = line;
    if (line < this.#raw.length && this.#raw[end - 1] === 0x0a) end -= 1;
    if (end < line && this.#raw[end - 1] === 0x0d) end -= 1;
    part.end = Math.max(part.start, end);
    this.#parts.push(part);
  }
}
