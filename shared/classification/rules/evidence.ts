import { type Channel, type Intent, intents } from '../../domain/classification.ts';
import { acts as taxonomy } from '../../domain/taxonomy.ts';
import { isSure } from '../units/weigh-mentions.ts';
import type { Cue } from './cues.ts';
import { isVietnamese } from './intent.ts';
import type { Signal } from './intent-rules.ts';
import type { Letter } from './read-letter.ts';

const signals: readonly Signal[] = [
  ...intents,
  'title-denunciation',
  'title-complaint',
  'title-recommendation',
  'title-feedback',
  'request',
  'redress',
  'grievance',
  'question',
  'thanks',
  'private',
  'ask',
];
const cues: readonly Cue[] = [
  'addressee',
  'body',
  'legal-act',
  'private-body',
  'anaphora',
  'accusing',
  'dealing',
  'reception',
];
const channels: readonly Channel[] = ['email', 'web', 'hotline'];

/** What the evidence is called, in the order of its values. */
export const evidenceNames: readonly string[] = [
  ...intents.map((intent) => `points:${intent}`),
  ...signals.map((signal) => `phrase:${signal}`),
  ...taxonomy.map(({ code }) => `act:${code}`),
  ...cues.map((cue) => `cue:${cue}`),
  ...channels.map((channel) => `channel:${channel}`),
  'head:meant',
  'head:accused',
  'head:unsure',
  'urgent:phrase',
  'urgent:enough',
  'unit:accused',
  'unit:several',
  'unit:addressed',
  'text:national-heading',
  'text:question-marks',
  'text:link',
  'text:not-vietnamese',
  'text:under-60',
  'text:under-200',
  'text:over-600',
  'text:over-1500',
  'text:without-diacritics',
  'text:capitals',
];

const full = 6;
const bounded = (points: number) => Math.max(-1, Math.min(1, points / full));
const flag = (is: boolean) => (is ? 1 : 0);

const heading = /c[oộ]ng\s+h[oò][aà]\s+x[aã]\s+h[oộ]i/i;
const link = /https?:\/\/|www\.|\.(com|vn|net|xyz|top)\b|bit\.ly|t\.me/i;

const textEvidence = ({ reading }: Letter) => {
  const { text, tokens } = reading;
  const stripped = reading.isStripped.filter(Boolean).length;
  let capitals = 0;
  for (const { isCapital } of tokens) if (isCapital) capitals += 1;
  return [
    flag(heading.test(text.slice(0, 400))),
    Math.min(1, (text.split('?').length - 1) / 3),
    flag(link.test(text)),
    flag(!isVietnamese(reading)),
    flag(text.length < 60),
    flag(text.length < 200),
    flag(text.length > 600),
    flag(text.length > 1500),
    stripped / Math.max(1, reading.isStripped.length),
    capitals / Math.max(1, tokens.length),
  ];
};

/**
 * What the rules found, as numbers between -1 and 1 that a learned model weighs together with the words:
 * title lines, headings, phrases and who is named are evidence, not truth. In the order of `evidenceNames`.
 */
export const gatherEvidence = (letter: Letter, channel: Channel): number[] => {
  const { intent, acts, context, head, urgency, accused, addressed } = letter;
  const scores = new Map(acts.map((act) => [act.code, act.score]));
  return [
    ...intents.map((name: Intent) => bounded(intent.scores[name])),
    ...signals.map((signal) => bounded(2 * (intent.signals.get(signal) ?? 0))),
    ...taxonomy.map(({ code }) => bounded(2 * (scores.get(code) ?? 0))),
    ...cues.map((cue) => flag(context.has(cue))),
    ...channels.map((name) => flag(name === channel)),
    flag(head.head),
    flag(head.isAccused),
    flag(!head.isSure),
    bounded(3 * urgency.hits.length),
    flag(urgency.isUrgent),
    flag(accused.some(isSure)),
    flag(accused.length > 1),
    flag(addressed.length > 0),
    ...textEvidence(letter),
  ];
};
