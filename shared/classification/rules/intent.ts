import { type Intent, intents } from '../../domain/classification.ts';
import { findAct } from '../../domain/taxonomy.ts';
import type { Reading } from '../text/read-text.ts';
import type { FoundAct } from './acts.ts';
import type { IntentRule, Signal } from './intent-rules.ts';
import { isDenied } from './negation.ts';
import type { Hit } from './phrase-matcher.ts';

export interface FoundIntent {
  readonly intent: Intent;
  /** Every phrase found, whatever it speaks for. */
  readonly spokenHits: readonly Hit<IntentRule>[];
  /** Points for each intent, and for each signal they were made of. */
  readonly scores: Scores;
  readonly signals: ReadonlyMap<Signal, number>;
}

export interface IntentEvidence {
  readonly reading: Reading;
  readonly hits: readonly Hit<IntentRule>[];
  readonly acts: readonly FoundAct[];
  /** A unit or an officer is named as the one complained about. */
  readonly isSomeoneAccused: boolean;
}

export type Scores = { readonly [intent in Intent]: number };

const titleTokens = 16;

/** A title stands at the start of a short line; the same words inside a sentence only tell what was written before. */
const isTitle = ({ tokens }: Reading, { start }: Hit) => {
  const line = tokens[start]?.line;
  const isNearStart = tokens[start - 3]?.line !== line;
  return isNearStart && tokens[start + titleTokens]?.line !== line;
};

const sumSignals = ({ reading, hits }: IntentEvidence) => {
  const best = new Map<IntentRule, number>();
  for (const hit of hits) {
    if (isDenied(reading, hit)) continue;
    const isInRunning = hit.rule.label.startsWith('title') && !isTitle(reading, hit);
    const weight = isInRunning ? 0.5 : hit.rule.weight;
    best.set(hit.rule, Math.max(best.get(hit.rule) ?? -9, weight));
  }
  const sums = new Map<Signal, number>();
  for (const [rule, weight] of best) sums.set(rule.label, (sums.get(rule.label) ?? 0) + weight);
  return sums;
};

/** A sentence with "có" or "được" that ends in "không", or one with a question mark, asks. */
const countQuestions = ({ text, tokens }: Reading) => {
  const marks = text.includes('?') ? 1 : 0;
  const isYesNo = tokens.some((token, at) => {
    if (token.bare !== 'khong') return false;
    const isLast =
      tokens[at + 1]?.sentence !== token.sentence || polite.has(tokens[at + 1]?.bare ?? '');
    if (!isLast) return false;
    return [1, 2, 3, 4, 5, 6, 7, 8, 9].some((distance) => {
      const earlier = tokens[at - distance];
      return earlier?.sentence === token.sentence && ['co', 'duoc', 'phai'].includes(earlier.bare);
    });
  });
  const isHeaded = tokens[0]?.key === 'hoi3' ? 2 : 0;
  return marks + isHeaded + (isYesNo ? 1.5 : 0);
};

const polite = new Set(['a', 'vay', 'nhi', 'mn', 'ad', 'the', 'ha', 'dung']);

const score = (evidence: IntentEvidence, signals: ReadonlyMap<Signal, number>): Scores => {
  const signal = (name: Signal) => signals.get(name) ?? 0;
  const { acts, isSomeoneAccused } = evidence;
  const isGrave = acts.some(({ code }) => code === 'khac' || (findAct(code)?.severity ?? 1) >= 3);
  const alleged = Math.min(3, acts.length);
  const weight = acts.reduce((sum, act) => sum + act.score, 0);
  const asksAction = signal('request') > 0 && isSomeoneAccused;
  // "Tôi tố cáo …" is what the letter is for, however much it tells besides.
  const denounces = signal('denunciation') >= 3;
  const discontent = signal('grievance') + weight * 0.5 + signal('private') * 0.2;
  const grievance = Math.min(discontent, 4);
  const question =
    signal('inquiry') + signal('question') > 0 ? countQuestions(evidence.reading) : 0;
  const yesNo = question === 0 && weight === 0 ? countQuestions(evidence.reading) : 0;
  // Who asks for something and alleges nothing proposes.
  const isProposal = signal('ask') > 0 && weight === 0 && signal('request') === 0;
  const isPraise = signal('thanks') >= 3 && weight === 0 && discontent < 2.5;
  return {
    denunciation:
      signal('title-denunciation') +
      Math.max(0, Math.min(4, signal('denunciation'))) +
      (asksAction ? (isGrave ? 2.5 + Math.min(signal('request'), 3) * 0.4 : 1.5) : 0) +
      (isGrave ? 0.3 : 0),
    complaint:
      signal('title-complaint') +
      Math.max(0, Math.min(4, signal('complaint'))) +
      Math.min(4.5, signal('redress')),
    recommendation:
      signal('title-recommendation') +
      Math.min(4.5, signal('recommendation')) +
      (isProposal && signal('inquiry') === 0 && signal('redress') === 0 ? 1.8 : 0) -
      (isGrave ? 1 : 0),
    feedback:
      signal('title-feedback') +
      Math.min(2, signal('feedback')) +
      Math.min(2.5, grievance * 0.8) +
      alleged * 0.4 +
      (isSomeoneAccused ? 0.9 : 0.3) -
      ((asksAction && isGrave) || denounces ? 1.2 : 0),
    inquiry:
      Math.min(5, signal('inquiry') + signal('question') + question + yesNo) *
      (weight >= 4 || grievance >= 3 ? 0.3 : weight >= 2 ? 0.6 : 1),
    unrelated:
      (Math.min(6, signal('unrelated')) + (isPraise ? signal('thanks') : 0)) *
      (weight >= 3 || (weight >= 2 && isSomeoneAccused) || signal('request') > 2 ? 0.25 : 1),
  };
};

const noPoints: Scores = {
  denunciation: 0,
  complaint: 0,
  recommendation: 0,
  feedback: 0,
  inquiry: 0,
  unrelated: 0,
};
const noLetter: FoundIntent = {
  intent: 'unrelated',
  spokenHits: [],
  scores: { ...noPoints, unrelated: 5 },
  signals: new Map(),
};
const minWords = 3;

/** Six syllables in ten follow Vietnamese spelling: told accented and stripped letters from others in 99 of 100. */
export const isVietnamese = ({ tokens, syllableCount }: Reading) =>
  syllableCount >= tokens.length * 0.6;

/** Too little to be a letter at all: nothing, a link, a number, one or two words. */
export const hasNoLetter = ({ writtenCount }: Reading) => writtenCount < minWords;

/** What the sender wants, by points of evidence. Title lines are evidence, not truth: people mislabel. */
export const findIntent = (evidence: IntentEvidence): FoundIntent => {
  if (hasNoLetter(evidence.reading)) return noLetter;
  const signals = sumSignals(evidence);
  const scores = score(evidence, signals);
  const sorted = [...intents].sort((a, b) => scores[b] - scores[a]);
  const best = sorted[0] ?? 'unrelated';
  if (scores[best] < 1) {
    const intent = isVietnamese(evidence.reading) ? 'feedback' : 'unrelated';
    return { intent, spokenHits: [], scores, signals };
  }
  return { intent: best, spokenHits: evidence.hits, scores, signals };
};
