import type { Classification } from '../domain/classification.ts';
import type { Decision } from './model/decide.ts';
import type { Thresholds } from './model/model.ts';
import type { HeadFinding } from './rules/head.ts';
import { hasNoLetter } from './rules/intent.ts';
import type { Letter } from './rules/read-letter.ts';

/** What was decided, without the reasons. */
export type Conclusion = Omit<Classification, 'why'>;

const noLetter = { intent: 'unrelated', confidence: 0.95 } as const;

type Found = Pick<Classification, 'head' | 'headIsSure'>;

/** From this likelihood on, the model needs no phrase to agree with it. */
const surely = 0.9;

/**
 * Joins what the phrases and what the learned head say. It fails closed (promise 3: the accused never sees it): either
 * of the two is enough to doubt, and a letter that was cut, so not read to its end, leaves the question open.
 */
const joinHead = (
  rules: HeadFinding,
  likelihood: number,
  { head, mayBeHead }: Thresholds,
  isCut: boolean,
): Found => {
  const isMeant = likelihood >= surely || (rules.isAccused && likelihood >= head / 2);
  if (isMeant && !isCut) return { head: true, headIsSure: true };
  const isDoubtful = isCut || rules.head || likelihood >= Math.min(head, mayBeHead);
  return { head: isDoubtful, headIsSure: !isDoubtful };
};

/** What a person must look at, beside a head perhaps meant: thin evidence, and what may not be passed over. */
const mustAsk = ({ reading }: Letter, decision: Decision, acts: readonly string[]) => {
  const { intent, mayBeDenunciation, mayBeRetaliation, isSureEnough } = decision;
  if (intent === 'unrelated') return !hasNoLetter(reading);
  const isThin = intent === 'denunciation' && acts.length === 0;
  const mayMissDenunciation = mayBeDenunciation && intent !== 'denunciation';
  const mayMissRetaliation = mayBeRetaliation && !acts.includes('tru_dap');
  return !isSureEnough || isThin || mayMissDenunciation || mayMissRetaliation;
};

/** Points of a phrase list from which an act is told in so many words: fewer were wrong as often as right. */
const plainly = 6;

/** What the model says, and what it faintly hears while the phrases say it plainly. */
const withPlainActs = ({ acts }: Letter, { acts: said, faintlyHeard }: Decision) => {
  const plain = acts.filter(({ code, score }) => score >= plainly && faintlyHeard.includes(code));
  return [...new Set([...said, ...plain.map(({ code }) => code)])];
};

/** What is concluded with, beside what was read and heard. */
interface Given {
  readonly thresholds: Thresholds;
  /** The letter was not read to its end. */
  readonly isCut: boolean;
  /** The units complained about, if the letter is a report (`meantUnits`). */
  readonly meant: (hasActs: boolean) => readonly string[];
}

/** Makes one answer of what was learned, what the rules found and what caution asks for. Pure. */
export const conclude = (
  letter: Letter,
  decision: Decision,
  { thresholds, isCut, meant }: Given,
): Conclusion => {
  const { intent, confidence } = hasNoLetter(letter.reading) ? noLetter : decision;
  const isNoReport = intent === 'inquiry' || intent === 'unrelated';
  const acts = isNoReport ? [] : withPlainActs(letter, decision);
  const isSurelyNone =
    !letter.head.isAccused && decision.head < thresholds.head && decision.isSureEnough;
  const found = joinHead(letter.head, decision.head, thresholds, isCut);
  const { head, headIsSure } =
    isNoReport && isSurelyNone && !isCut ? { head: false, headIsSure: true } : found;
  // Who proposes and alleges nothing complains about nobody; whoever is asked has to answer.
  const isProposal = intent === 'recommendation' && acts.length === 0;
  const answerer = isProposal ? (letter.addressed[0] ?? letter.accused[0])?.code : undefined;
  return {
    intent,
    confidence: Math.round(confidence * 100) / 100,
    also: isNoReport ? [] : decision.also,
    acts,
    units: isNoReport || isProposal ? [] : meant(acts.length > 0),
    ...(answerer === undefined ? {} : { answerer }),
    head,
    headIsSure,
    urgent: !isNoReport && decision.isUrgent,
    abstained: !headIsSure || mustAsk(letter, { ...decision, intent }, acts),
  };
};
