import type { Classification, ClassifierInput, Classify } from '../domain/classification.ts';
import type { Directory } from '../domain/unit.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { createBodies, meantUnits } from './meant-units.ts';
import { bodyShares } from './model/body-shares.ts';
import { decide } from './model/decide.ts';
import { createPhraseFinder } from './model/deciding-phrases.ts';
import { heads } from './model/heads.ts';
import type { Model } from './model/model.ts';
import { createScorer } from './model/score.ts';
import { createWordWeights } from './model/word-weights.ts';
import { explain } from './reasons.ts';
import { evidenceNames, gatherEvidence } from './rules/evidence.ts';
import { createLetterReader } from './rules/read-letter.ts';
import { type RuleReason, ruleReasons } from './rules/rule-reasons.ts';
import { readText } from './text/read-text.ts';
import { isCut, wholeText } from './text/whole-text.ts';

/** The learned heads that spoke, with what each decided. */
const spokenHeads = ({ intent, acts, head, urgent }: Conclusion) => [
  ...acts.map((code) => ({ decided: 'act' as const, label: code, column: `act:${code}` as const })),
  ...(head ? [{ decided: 'head' as const, label: 'head', column: 'head' as const }] : []),
  ...(urgent ? [{ decided: 'urgent' as const, label: 'urgent', column: 'urgent' as const }] : []),
  { decided: 'intent' as const, label: intent, column: `intent:${intent}` as const },
];

/** Units that nothing names: only what the letter is about speaks for them. */
const unnamed = ({ units }: Conclusion, spoken: readonly RuleReason[]) =>
  units.filter(
    (code) => !spoken.some(({ decided, label }) => decided === 'unit' && label === code),
  );

/**
 * The classifier: learned heads over n-grams, concepts and the evidence of rules, with units found by the directory's
 * names. Build it once; it compiles phrase lists and names. What it returns is pure and total, in time linear in at most
 * 20,000 characters of body. Throws an `Error` when the model was trained beside other rules or heads.
 */
export const createClassifier = (directory: Directory, model: Model): Classify => {
  if (model.heads.join() !== heads.join()) throw new Error('the model has other heads');
  if (model.evidence.join() !== evidenceNames.join())
    throw new Error('the model has other evidence');
  const read = createLetterReader(directory);
  const score = createScorer(model);
  const weightsOf = createWordWeights(model);
  const { thresholds } = model.calibration;
  const bodies = createBodies(directory);
  return (input: ClassifierInput): Classification => {
    const text = wholeText(input);
    const letter = read(readText(text));
    const scored = score(text, gatherEvidence(letter, input.channel));
    const decision = decide(model, scored.margins);
    const hear = () => bodyShares(model, scored.hearBodies());
    const meant = (hasActs: boolean) => meantUnits(letter, hasActs, hear, bodies);
    const conclusion = conclude(letter, decision, { thresholds, isCut: isCut(input), meant });
    const spoken = ruleReasons(letter, conclusion);
    const weights = weightsOf(scored);
    const phrasesBy = createPhraseFinder(scored.views);
    const learned = spokenHeads(conclusion).map(({ decided, label, column }) => ({
      decided,
      label,
      phrases: phrasesBy(weights.ofHead(heads.indexOf(column))),
    }));
    const heard = unnamed(conclusion, spoken).map((code) => ({
      decided: 'unit' as const,
      label: code,
      phrases: phrasesBy(weights.ofBody(code)),
    }));
    return { ...conclusion, why: explain(letter.reading, spoken, [...heard, ...learned]) };
  };
};
