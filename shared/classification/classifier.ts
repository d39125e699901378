import type { Classification, ClassifierInput, Classify } from '../domain/classification.ts';
import type { Directory } from '../domain/unit.ts';
import { type Evidence, explain } from './reasons.ts';
import { type ActRule, actRules, type FoundAct, findActs } from './rules/acts.ts';
import { createContext } from './rules/context.ts';
import { type CueRule, cueRules } from './rules/cues.ts';
import { findHead, type HeadFinding, type HeadRule, headRules } from './rules/head.ts';
import { type FoundIntent, findIntent, hasNoLetter } from './rules/intent.ts';
import { type IntentRule, intentRules } from './rules/intent-rules.ts';
import { compileRules, type Hit } from './rules/phrase-matcher.ts';
import { findUrgency, type UrgentRule, urgentRules } from './rules/urgent.ts';
import { type Reading, readText } from './text/read-text.ts';
import { type BodyRule, bodyRules } from './units/bodies-below.ts';
import { createElsewhere } from './units/elsewhere.ts';
import { findMentions } from './units/unit-mentions.ts';
import { createUnitNames } from './units/unit-names.ts';
import { type FoundUnit, findAccused, findAddressed } from './units/units.ts';

/** A letter says what it wants within this; the rest of a huge or hostile text is not looked at. */
const maxCharacters = 20_000;
const maxSubject = 1_000;

type AnyRule = ActRule | BodyRule | CueRule | HeadRule | IntentRule | UrgentRule;

const textOf = ({ subject, body }: ClassifierInput) =>
  subject
    ? `${subject.slice(0, maxSubject)}\n\n${body.slice(0, maxCharacters)}`
    : body.slice(0, maxCharacters);

const isCut = ({ body }: ClassifierInput) => body.length > maxCharacters;

/** Narrows hits of the one shared matcher to those of one list. */
const hitsOf = <D extends AnyRule['decided']>(hits: readonly Hit<AnyRule>[], decided: D) =>
  // A hit carries the very rule it came from, so its list is known.
  hits.filter((hit) => hit.rule.decided === decided) as Hit<Extract<AnyRule, { decided: D }>>[];

const minConfidence = 0.5;
const strongDenunciation = 3.5;
const strongRetaliation = 3;

/** What a person must look at: thin or contradictory evidence, a head perhaps meant, and what is about to be set aside. */
const mustAbstain = (
  reading: Reading,
  intent: FoundIntent,
  head: HeadFinding,
  acts: readonly FoundAct[],
) => {
  if (intent.intent === 'unrelated') return !head.isSure || !hasNoLetter(reading);
  const isThinRetaliation = acts.some(
    (act) => act.code === 'tru_dap' && act.score < strongRetaliation,
  );
  const isThinDenunciation =
    intent.intent === 'denunciation' && (intent.evidence < strongDenunciation || acts.length === 0);
  return (
    intent.confidence < minConfidence || !head.isSure || isThinRetaliation || isThinDenunciation
  );
};

const evidenceOf = (
  intent: FoundIntent,
  acts: readonly FoundAct[],
  units: readonly FoundUnit[],
  head: HeadFinding,
  urgent: readonly Hit<UrgentRule>[],
): Evidence[] => [
  ...acts.flatMap(({ code, hits }) =>
    hits.map(({ pieces }) => ({ decided: 'act' as const, label: code, pieces })),
  ),
  ...units.flatMap(({ code, mentions }) =>
    mentions.map((mention) => ({ decided: 'unit' as const, label: code, pieces: [mention] })),
  ),
  ...head.hits.map(({ pieces }) => ({ decided: 'head' as const, label: 'head', pieces })),
  ...urgent.map(({ pieces }) => ({ decided: 'urgent' as const, label: 'urgent', pieces })),
  ...intent.hits.map(({ pieces }) => ({
    decided: 'intent' as const,
    label: intent.intent,
    pieces,
  })),
];

const noHead: HeadFinding = { head: false, isSure: true, isAccused: false, hits: [] };
const sureEnough = 0.6;

/** A question or an advertisement accuses no head, unless its words plainly do. A letter that was cut fails closed. */
const decideHead = (
  input: ClassifierInput,
  meant: HeadFinding,
  isSurelyNoReport: boolean,
): HeadFinding => {
  const read = isSurelyNoReport && !meant.isAccused ? noHead : meant;
  return isCut(input) ? { ...read, head: true, isSure: false } : read;
};

const compileFor = (directory: Directory) => {
  const codes = new Set(directory.units.map((unit) => unit.code));
  const ownPlaces = directory.units.map((unit) => unit.name.replace(/^(Phường|Xã) /, ''));
  return {
    match: compileRules<AnyRule>([
      ...actRules,
      ...bodyRules.filter((rule) => codes.has(rule.label)),
      ...cueRules,
      ...headRules,
      ...intentRules,
      ...urgentRules,
    ]),
    names: createUnitNames(directory),
    elsewhere: createElsewhere([directory.province, ...ownPlaces]),
    roles: directory.roles,
  };
};

/** Who is accused of what, before it is known whether the letter is a report at all. */
const readLetter = (
  { match, names, elsewhere, roles }: ReturnType<typeof compileFor>,
  reading: Reading,
) => {
  const hits = match(reading);
  const alleged = findActs(reading, hitsOf(hits, 'act'));
  const context = createContext(reading, hitsOf(hits, 'cue'), alleged);
  const mentions = findMentions(context, names, elsewhere, hitsOf(hits, 'unit'));
  const accused = findAccused(context, mentions, roles);
  const headHits = hitsOf(hits, 'head');
  const isOfficialNamed = headHits.some((hit) => hit.rule.label === 'chief') || context.has('body');
  const intent = findIntent({
    reading,
    hits: hitsOf(hits, 'intent'),
    acts: alleged,
    isSomeoneAccused: accused.length > 0 || isOfficialNamed,
  });
  const isProposal = intent.intent === 'recommendation' && accused.length === 0;
  const units = isProposal ? findAddressed(context, mentions, roles) : accused;
  const meant = findHead(context, headHits);
  return { alleged, units, intent, meant, urgency: findUrgency(reading, hitsOf(hits, 'urgent')) };
};

/**
 * The first classifier, by rules. Build it once: it compiles the phrase lists and the names of the directory.
 * The classifier it returns is pure and total, in time linear in at most 20,000 characters of body.
 */
export const createClassifier = (directory: Directory): Classify => {
  const compiled = compileFor(directory);
  return (input): Classification => {
    const reading = readText(textOf(input));
    const { alleged, units, intent, meant, urgency } = readLetter(compiled, reading);
    const isNoReport = intent.intent === 'unrelated' || intent.intent === 'inquiry';
    const acts = isNoReport ? [] : alleged;
    const complainedAbout = isNoReport ? [] : units;
    const isSurelyNoReport =
      isNoReport && (intent.confidence >= sureEnough || alleged.length === 0);
    const head = decideHead(input, meant, isSurelyNoReport);
    const isUrgent = urgency.isUrgent && !isNoReport;
    const urgentHits = isUrgent ? urgency.hits : [];
    return {
      intent: intent.intent,
      confidence: intent.confidence,
      acts: acts.map(({ code }) => code),
      units: complainedAbout.map(({ code }) => code),
      head: head.head,
      headIsSure: head.isSure,
      urgent: isUrgent,
      abstained: mustAbstain(reading, intent, head, acts),
      why: explain(reading, evidenceOf(intent, acts, complainedAbout, head, urgentHits)),
    };
  };
};
