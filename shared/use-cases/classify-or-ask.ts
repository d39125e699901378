import type { TriageReason } from '../domain/case.ts';
import type { Classification, ClassifierInput, Classify } from '../domain/classification.ts';

/** What is assumed of a report that nothing was read from. The head may be meant: it fails closed. */
export const unsureClassification: Classification = {
  intent: 'feedback',
  confidence: 0,
  also: [],
  acts: [],
  units: [],
  head: true,
  headIsSure: false,
  urgent: false,
  abstained: true,
  why: [],
};

export interface Asked {
  readonly classification: Classification;
  /** Why a person has to look, beside what the classification itself says. */
  readonly triage: readonly TriageReason[];
}

/** A report is never lost to its classifier: when that fails, a person decides. */
export const classifyOrAsk = (classify: Classify, input: ClassifierInput): Asked => {
  try {
    return { classification: classify(input), triage: [] };
  } catch {
    return { classification: unsureClassification, triage: ['classifier-failed'] };
  }
};
