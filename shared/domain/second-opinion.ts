import type { Case } from './case.ts';
import type { Intent } from './classification.ts';
import type { ActCode } from './taxonomy.ts';

/** What another model makes of a report: labels, and words that must be the report's own. */
export interface Opinion {
  readonly intent: Intent;
  readonly acts: readonly ActCode[];
  /** The head or a deputy head of a public unit is the person complained about, or that is open. */
  readonly head: boolean;
  readonly urgent: boolean;
  /** Passages that it says decided. */
  readonly quotes: readonly string[];
}

/** More or longer ones are no answer to what was asked. */
export const mostQuotes = 5;
export const longestQuote = 200;

const comparedFields = ['intent', 'acts', 'head', 'urgent'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** An opinion as it is kept beside a case, to be shown and never acted upon. */
export interface SecondOpinion extends Opinion {
  /** The instant it was given. */
  readonly at: string;
  readonly modelId: string;
  readonly promptVersion: string;
  /** In what it agrees with the classifier. */
  readonly agrees: readonly ComparedField[];
}

type Undecided = Pick<Case, 'status' | 'triage' | 'correctedAt'>;

/** Only while a person has still to decide, and only where the classifier itself abstained. */
export const wantsSecondOpinion = ({ status, triage, correctedAt }: Undecided) =>
  status === 'awaiting-triage' && correctedAt === undefined && triage.includes('unsure');

type Classified = Pick<Case, 'intent' | 'acts' | 'headIsMeant' | 'isUrgent' | 'machine'>;

const sameCodes = (some: readonly string[], others: readonly string[]) => {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((code) => other.has(code));
};

/** The fields in which it says what the classifier said, whatever a person may have said since. */
export const agreementOf = (state: Classified, opinion: Opinion): readonly ComparedField[] => {
  const { intent, acts, headIsMeant, isUrgent } = state.machine ?? state;
  const agrees: Readonly<Record<ComparedField, boolean>> = {
    intent: opinion.intent === intent,
    acts: sameCodes(opinion.acts, acts),
    head: opinion.head === headIsMeant,
    urgent: opinion.urgent === isUrgent,
  };
  return comparedFields.filter((field) => agrees[field]);
};

/** The quotes that literally occur in the words sent: what a model invents, or was told to say, reaches nobody. */
export const trueQuotes = (quotes: readonly string[], words: string) => {
  const trimmed = quotes.map((quote) => quote.trim());
  return [...new Set(trimmed)].filter((quote) => quote !== '' && words.includes(quote));
};
