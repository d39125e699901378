import type { Reading } from '../text/read-text.ts';
import type { FoundAct } from './acts.ts';
import type { Cue, CueRule } from './cues.ts';
import { findZones, type Zones } from './letter-zones.ts';
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
  readonly isAddressed: Zones['isAddressed'];
  /** In a mail's head, a quotation or the signature. */
  readonly isAside: Zones['isAside'];
  /** In a mail's head or the signature, but not in a quotation. */
  readonly isSignature: Zones['isSignature'];
  /** A cue that begins at most `gap` tokens after `at`, in the same sentence. */
  readonly cueAfter: (cue: Cue, at: number, gap: number) => Hit<CueRule> | undefined;
  readonly all: (cue: Cue) => readonly Hit<CueRule>[];
  /** Whether the letter alleges any act at all. */
  readonly hasActs: boolean;
  readonly isAlleged: (act: string) => boolean;
  /** Whether an alleged act is told in the sentence of `at`; `after` only counts those that end behind it. */
  readonly isActNear: (at: number, after?: boolean) => boolean;
  /** Whether an alleged act begins between two tokens. */
  readonly isActBetween: (from: number, to: number) => boolean;
  /** An act of a person rather than of a decision: bribes, abuse, insults, threats, cover. */
  readonly isDeedNear: (at: number) => boolean;
}

const personal = new Set(['goi_y_vu_loi', 'loi_dung', 'hach_dich', 'tru_dap', 'bao_che', 'khac']);

const append = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const bySentence = (reading: Reading, acts: readonly FoundAct[]) => {
  const map = new Map<number, Range[]>();
  for (const { hits } of acts)
    for (const hit of hits) append(map, reading.tokens[hit.start]?.sentence ?? 0, hit);
  return map;
};

const lastBefore = <R extends Range>(list: readonly R[], at: number) => {
  let best: R | undefined;
  for (const range of list) if (range.end <= at && range.end > (best?.end ?? -1)) best = range;
  return best;
};

type CuesBySentence = Map<number, Hit<CueRule>[]>;

const noHits: readonly Hit<CueRule>[] = [];

const groupCues = (reading: Reading, hits: readonly Hit<CueRule>[]) => {
  const all = new Map<Cue, Hit<CueRule>[]>();
  const bySentence = new Map<Cue, CuesBySentence>();
  for (const hit of hits) {
    const { label } = hit.rule;
    const sentences: CuesBySentence = bySentence.get(label) ?? new Map();
    bySentence.set(label, sentences);
    append(all, label, hit);
    append(sentences, reading.tokens[hit.start]?.sentence ?? 0, hit);
  }
  return { all, bySentence };
};

/** Gathers the cues once, by kind and sentence, so that each question costs a look at one sentence. */
export const createContext = (
  reading: Reading,
  cueHits: readonly Hit<CueRule>[],
  acts: readonly FoundAct[],
): Context => {
  const { all, bySentence: cues } = groupCues(reading, cueHits);
  const actHits = bySentence(reading, acts);
  const deeds = bySentence(
    reading,
    acts.filter((act) => personal.has(act.code)),
  );
  const sentenceOf = (at: number) => reading.tokens[at]?.sentence ?? 0;
  const cuesNear = (cue: Cue, at: number) => cues.get(cue)?.get(sentenceOf(at)) ?? noHits;
  return {
    reading,
    ...findZones(reading, all.get('addressee') ?? noHits),
    cueBefore: (cue, at, gap) => {
      const hit = lastBefore(cuesNear(cue, at), at);
      return hit && at - hit.end <= gap ? hit : undefined;
    },
    cueAfter: (cue, at, gap) =>
      cuesNear(cue, at).find((hit) => hit.start >= at && hit.start - at <= gap),
    cueOver: (cue, range) =>
      cuesNear(cue, range.start).some((hit) => hit.start < range.end && range.start < hit.end),
    has: (cue) => cues.has(cue),
    all: (cue) => all.get(cue) ?? noHits,
    hasActs: acts.length > 0,
    isAlleged: (act) => acts.some(({ code }) => code === act),
    isActBetween: (from, to) =>
      (actHits.get(sentenceOf(from)) ?? []).some((hit) => hit.start >= from && hit.start < to),
    isDeedNear: (at) => deeds.has(sentenceOf(at)),
    isActNear: (at, after = false) =>
      (actHits.get(sentenceOf(at)) ?? []).some((hit) => !after || hit.end > at),
  };
};
