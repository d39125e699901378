import type { Classification, Intent } from '../../domain/classification.ts';
import type { Signal } from './intent-rules.ts';
import type { Range } from './phrase-matcher.ts';
import type { Letter } from './read-letter.ts';

/** A phrase of the rules that spoke for a label. */
export interface RuleReason {
  readonly decided: 'intent' | 'act' | 'unit' | 'head' | 'urgent';
  readonly label: string;
  /** Token ranges of the phrase's own words. */
  readonly pieces: readonly Range[];
}

const spoken: { readonly [intent in Intent]: readonly Signal[] } = {
  denunciation: ['denunciation', 'title-denunciation', 'request'],
  complaint: ['complaint', 'title-complaint', 'redress'],
  recommendation: ['recommendation', 'title-recommendation'],
  feedback: ['feedback', 'title-feedback', 'grievance'],
  inquiry: ['inquiry', 'question'],
  unrelated: ['unrelated', 'thanks'],
};

type Said = Pick<Classification, 'intent' | 'acts' | 'units' | 'head' | 'urgent'>;

/** The phrases and names that speak for what was concluded; what they found besides is left out. */
export const ruleReasons = (letter: Letter, said: Said): RuleReason[] => [
  ...letter.acts
    .filter(({ code }) => said.acts.includes(code))
    .flatMap(({ code, hits }) =>
      hits.map(({ pieces }) => ({ decided: 'act' as const, label: code, pieces })),
    ),
  ...[...letter.accused, ...letter.lastResort, ...letter.communes, ...letter.addressed]
    .filter(({ code }) => said.units.includes(code))
    .flatMap(({ code, mentions }) =>
      mentions.map((mention) => ({ decided: 'unit' as const, label: code, pieces: [mention] })),
    ),
  ...(said.head ? letter.head.hits : []).map(({ pieces }) => ({
    decided: 'head' as const,
    label: 'head',
    pieces,
  })),
  ...(said.urgent ? letter.urgency.hits : []).map(({ pieces }) => ({
    decided: 'urgent' as const,
    label: 'urgent',
    pieces,
  })),
  ...letter.intent.spokenHits
    .filter(({ rule }) => spoken[said.intent].includes(rule.label))
    .map(({ pieces }) => ({ decided: 'intent' as const, label: said.intent, pieces })),
];
