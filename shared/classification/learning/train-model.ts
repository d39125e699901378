import type { Lexicon } from '../features/lexicon.ts';
import { firstAct, heads, statementHeads } from '../model/heads.ts';
import type { Model } from '../model/model.ts';
import { createScorer } from '../model/score.ts';
import { evidenceNames } from '../rules/evidence.ts';
import { calibrate, type HeldOut } from './calibrate.ts';
import { fitBodies, kindsIn } from './fit-bodies.ts';
import { fitHeads, type Settings, type TrainingText } from './fit-heads.ts';
import { fitStatements } from './fit-statements.ts';
import { isExampleOf } from './labelled.ts';
import { packModel, packWordHeads } from './pack-model.ts';
import type { Piece } from './piece.ts';
import type { Prepared } from './prepare.ts';

/** The chosen settings; chosen on held-out writers of the training data alone (ADR 0009). */
export const settings: Settings = {
  vocabulary: { minTexts: 3, perBlock: [40_000, 40_000, 2_000, 50_000] },
  keep: 40_000,
  evidenceScale: 0.2,
  cost: 0.2,
  epochs: 6,
  seed: 20_250_701,
};

export interface TrainingData {
  /** Messages as an inbox has them. */
  readonly mixed: readonly Prepared[];
  /** Messages with more acts each than an inbox has: used as the others are, but how sure an act is they do not tell. */
  readonly reports: readonly Prepared[];
  /** Messages written to tell acts apart: nothing is calibrated on them, and not even their intents are learned. */
  readonly sharpening: readonly Prepared[];
  /** Clauses written to be recognised alone: only the heads over single statements learn from them. */
  readonly pieces: readonly Piece[];
}

/** What a message teaches each head. Those written to sharpen the acts have intents that no inbox has: none is learned. */
const lessonsOf = ({ labelled }: Prepared, isSharpening: boolean) =>
  heads.map((head, column) =>
    isSharpening && column < firstAct ? undefined : isExampleOf(labelled, head),
  );

const textsOf = ({ mixed, reports, sharpening }: Omit<TrainingData, 'pieces'>): TrainingText[] => {
  const versions = (key: 'written' | 'stripped') => [
    ...[...mixed, ...reports].map((one) => ({ ...one[key], isExample: lessonsOf(one, false) })),
    ...sharpening.map((one) => ({ ...one[key], isExample: lessonsOf(one, true) })),
  ];
  return [...versions('written'), ...versions('stripped')];
};

/** Every message that anything is learned from. */
const messagesOf = ({ mixed, reports, sharpening }: TrainingData) => [
  ...mixed,
  ...reports,
  ...sharpening,
];

/** Learns a model, not yet calibrated, from messages as they were written and as they would be without diacritics. */
export const fitModel = (
  data: TrainingData,
  lexicon: Lexicon,
  kinds: readonly string[],
  chosen: Settings = settings,
): Model => {
  const fitted = fitHeads(textsOf(data), lexicon, chosen);
  const { evidenceScale } = chosen;
  const model = packModel(fitted, { heads, evidence: evidenceNames, evidenceScale, lexicon });
  const messages = messagesOf(data);
  const statements = fitStatements(fitted, lexicon, { messages, pieces: data.pieces }, chosen);
  const bodies = fitBodies(fitted, lexicon, messages, kinds, chosen);
  return {
    ...model,
    statements: packWordHeads(statementHeads, statements),
    bodies: packWordHeads(kinds, bodies),
  };
};

const headHeard = evidenceNames.indexOf('head:meant');

/** Margins of messages by a model that never saw their writers. */
const scoreHeldOut = (
  model: Model,
  held: readonly Prepared[],
  hasUsualActs: boolean,
): HeldOut[] => {
  const score = createScorer(model);
  return held.map(({ labelled, kind, written }) => {
    const { margins, hearBodies } = score(written.text, written.evidence);
    return {
      labelled,
      margins: margins.slice(),
      hasUsualActs,
      isHeadHeard: written.evidence[headHeard] === 1,
      body: { margins: hearBodies().slice(), right: model.bodies.heads.indexOf(kind) },
    };
  });
};

/**
 * Trains on everything given. Confidence and thresholds are fitted on margins of models that did not see the writer:
 * the writers of mixed messages and reports are dealt into `folds` groups, and each group is scored by a model of the others.
 */
export const trainModel = (
  data: TrainingData,
  lexicon: Lexicon,
  folds: number,
  chosen: Settings = settings,
): Model & { readonly heldOut: readonly HeldOut[] } => {
  const kinds = kindsIn(messagesOf(data));
  const dealt = [...data.mixed, ...data.reports];
  const writers = [...new Set(dealt.map(({ labelled }) => labelled.writer))].sort();
  const foldOf = new Map(writers.map((writer, at) => [writer, at % folds]));
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const isHeld = ({ labelled }: Prepared) => foldOf.get(labelled.writer) === fold;
    const without = (messages: readonly Prepared[]) => messages.filter((one) => !isHeld(one));
    const others = { ...data, mixed: without(data.mixed), reports: without(data.reports) };
    const model = fitModel(others, lexicon, kinds, chosen);
    return [
      ...scoreHeldOut(model, data.mixed.filter(isHeld), true),
      ...scoreHeldOut(model, data.reports.filter(isHeld), false),
    ];
  }).flat();
  const model = fitModel(data, lexicon, kinds, chosen);
  return { ...model, calibration: calibrate(heldOut), heldOut };
};
