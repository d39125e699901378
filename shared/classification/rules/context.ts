import type { Reading } from '../text/read-text.ts';
import type { FoundAct } from './acts.ts';
import type { Cue, CueRule } from './cues.ts';
import type { Hit, Range } from './phrase-matcher.ts';

/** What is known about the surroundings of a name or title: one object for units and heads alike. */
export interface Context {
  readonly reading: Reading;
  /** A cue that ends at most `gap` tokens before `at`, in the same sentence. */
  readonly cueBefore: (cue: Cue, at: number, gap: number) => Hit<CueRule> | undefined;
  /** A cue that shares a token with the range. */
  readonly cueOver: (cue: Cue, range: Range) => boolean;
  readonly has: (cue: Cue) => boolean;
  /** Within a line such as "Kính gửi: …", which names who is written to. */
  readonly isAddressed: (at: number) => boolean;
  /** Whether an alleged act is told in the sentence of `at`; `after` only counts those that end behind it. */
  readonly isActNear: (at: number, after?: boolean) => boolean;
  /** An act of a person rather than of a decision: bribes, abuse, insults, threats, cover. */
  readonly isDeedNear: (at: number) => boolean;
}

const firstPerson = new Set([
  'tôi',
  'toi',
  'em',
  'cháu',
  'chung1',
  'chung',
  'minh2',
  'chau1',
  'chau',
  'con',
  'tên',
]);
const nextAddressee = /^(?:[ \t]*[-–•+*]|[ \t]{3,})/;
const addressLineTokens = 9;

/** A further addressee: a bullet, an indented line, or a short line of capitals right below, as typists set them. */
const goesOn = ({ tokens, text }: Reading, at: number) => {
  const token = tokens[at];
  if (!token) return false;
  const lineStart = text.lastIndexOf('\n', token.start) + 1;
  if (nextAddressee.test(text.slice(lineStart, token.start))) return true;
  const isBelow = token.line === (tokens[at - 1]?.line ?? 0) + 1;
  return isBelow && token.isCapital && tokens[at + addressLineTokens]?.line !== token.line;
};

const addressLines = 12;

/** Token numbers of an address: from its formula to the end of the line or to where the sender begins, with further lines. */
const addressFrom = (reading: Reading, first: number) => {
  const { tokens } = reading;
  const found: number[] = [];
  let { line = 0, sentence = 0 } = tokens[first] ?? {};
  const lastLine = line + addressLines;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.line > lastLine || firstPerson.has(token.key)) break;
    if (token.line !== line) {
      if (!goesOn(reading, at)) break;
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

const personal = new Set(['goi_y_vu_loi', 'loi_dung', 'hach_dich', 'tru_dap', 'bao_che', 'khac']);

const bySentence = (reading: Reading, ranges: readonly Range[]) => {
  const map = new Map<number, Range[]>();
  for (const range of ranges) {
    const sentence = reading.tokens[range.start]?.sentence ?? 0;
    const list = map.get(sentence);
    if (list) list.push(range);
    else map.set(sentence, [range]);
  }
  return map;
};

const lastBefore = <R extends Range>(list: readonly R[], at: number) => {
  let best: R | undefined;
  for (const range of list) if (range.end <= at && range.end > (best?.end ?? -1)) best = range;
  return best;
};

/** Gathers the cues once, by kind and sentence, so that each question costs a look at one sentence. */
export const createContext = (
  reading: Reading,
  cueHits: readonly Hit<CueRule>[],
  acts: readonly FoundAct[],
): Context => {
  const byCue = new Map<string, Map<number, Hit<CueRule>[]>>();
  for (const cue of new Set(cueHits.map((hit) => hit.rule.label))) {
    const hits = cueHits.filter((hit) => hit.rule.label === cue);
    // The map holds the very hits it was given.
    byCue.set(cue, bySentence(reading, hits) as Map<number, Hit<CueRule>[]>);
  }
  const actHits = bySentence(
    reading,
    acts.flatMap((act) => act.hits),
  );
  const addressed = new Set<number>();
  for (const hit of cueHits)
    if (hit.rule.label === 'addressee' && !addressed.has(hit.start))
      for (const at of addressFrom(reading, hit.start)) addressed.add(at);
  const deeds = bySentence(
    reading,
    acts.filter((act) => personal.has(act.code)).flatMap((act) => act.hits),
  );
  const sentenceOf = (at: number) => reading.tokens[at]?.sentence ?? 0;
  const cuesNear = (cue: Cue, at: number) => byCue.get(cue)?.get(sentenceOf(at)) ?? [];
  return {
    reading,
    cueBefore: (cue, at, gap) => {
      const hit = lastBefore(cuesNear(cue, at), at);
      return hit && at - hit.end <= gap ? hit : undefined;
    },
    cueOver: (cue, range) =>
      cuesNear(cue, range.start).some((hit) => hit.start < range.end && range.start < hit.end),
    has: (cue) => byCue.has(cue),
    isAddressed: (at) => addressed.has(at),
    isDeedNear: (at) => deeds.has(sentenceOf(at)),
    isActNear: (at, after = false) =>
      (actHits.get(sentenceOf(at)) ?? []).some((hit) => !after || hit.end > at),
  };
};
