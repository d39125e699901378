import { acts as taxonomy } from '../../domain/taxonomy.ts';
import type { Reading } from '../text/read-text.ts';
import { conductPhrases } from './conduct-phrases.ts';
import { lawPhrases } from './law-phrases.ts';
import { moneyPhrases } from './money-phrases.ts';
import { isDenied, isFeared } from './negation.ts';
import type { PhraseList } from './phrase-list.ts';
import type { Hit, Rule } from './phrase-matcher.ts';
import { servicePhrases } from './service-phrases.ts';

export interface ActRule extends Rule {
  readonly decided: 'act';
}

const phrases: Readonly<Record<string, PhraseList>> = {
  ...moneyPhrases,
  ...servicePhrases,
  ...conductPhrases,
  ...lawPhrases,
};

const strongWeight = 2;
const threshold = 2;

export const actRules: readonly ActRule[] = Object.entries(phrases).flatMap(
  ([label, { strong, weak, against = [] }]) => [
    ...strong.map((pattern) => ({ decided: 'act' as const, label, weight: strongWeight, pattern })),
    ...weak.map((pattern) => ({ decided: 'act' as const, label, weight: 1, pattern })),
    ...against.map((pattern) => ({
      decided: 'act' as const,
      label,
      weight: -strongWeight,
      pattern,
    })),
  ],
);

export interface FoundAct {
  readonly code: string;
  readonly score: number;
  readonly hits: readonly Hit<ActRule>[];
}

const severityOf = (code: string) => taxonomy.find((act) => act.code === code)?.severity ?? 1;

const isAlleged = (reading: Reading, hit: Hit<ActRule>) =>
  !isDenied(reading, hit) && !(hit.rule.label === 'tru_dap' && isFeared(reading, hit));

/** The acts a text alleges, strongest first; of equals the graver one. A pattern counts once, however often it is said. */
export const findActs = (reading: Reading, hits: readonly Hit<ActRule>[]): FoundAct[] => {
  const byCode = new Map<string, Hit<ActRule>[]>();
  for (const hit of hits) {
    if (!isAlleged(reading, hit)) continue;
    const list = byCode.get(hit.rule.label) ?? [];
    byCode.set(hit.rule.label, list);
    list.push(hit);
  }
  const found = [...byCode].map(([code, list]) => {
    const rules = new Set(list.map((hit) => hit.rule));
    const score = [...rules].reduce((sum, rule) => sum + rule.weight, 0);
    return { code, score, hits: list.filter((hit) => hit.rule.weight > 0) };
  });
  return found
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || severityOf(b.code) - severityOf(a.code));
};
