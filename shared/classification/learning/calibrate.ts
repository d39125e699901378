import { intents, mixable } from '../../domain/classification.ts';
import {
  actCodes,
  firstAct,
  headColumn,
  heads,
  intentHeads,
  isActColumn,
  urgentColumn,
} from '../model/heads.ts';
import type { Calibration, Sigmoid } from '../model/model.ts';
import { sigmoid, softmax } from '../model/probability.ts';
import { fitSigmoid } from './fit-sigmoid.ts';
import { fitTemperature } from './fit-temperature.ts';
import { isExampleOf, type Labelled } from './labelled.ts';
import { f1, microF1, share } from './metrics.ts';

/** A message and its margins by a model that did not see its writer. */
export interface HeldOut {
  readonly labelled: Labelled;
  readonly margins: Float64Array;
  /** It alleges about as many acts as messages of an inbox do: only such tell how sure an act is. */
  readonly hasUsualActs: boolean;
  /** The rules found a head who may be meant: then that is in doubt anyway. */
  readonly isHeadHeard: boolean;
  /** By kind of body; `right` is below 0 where its kind was too rare to be learned. */
  readonly body: { readonly margins: Float64Array; readonly right: number };
}

/** What must at least be caught, as a share of the held-out examples; above what is promised, for new writers are harder. */
const targets = { denunciation: 0.992, retaliation: 0.985, head: 0.99 };
/** How often an answered intent must be right. */
const answeredRight = 0.97;

const grid = Array.from({ length: 97 }, (_, at) => (at + 2) / 100);

const best = (score: (threshold: number) => number) =>
  grid.reduce((chosen, threshold) => (score(threshold) > score(chosen) ? threshold : chosen), 0.5);

interface Judged {
  readonly labelled: Labelled;
  readonly hasUsualActs: boolean;
  readonly isHeadHeard: boolean;
  readonly probabilities: readonly number[];
  readonly shares: readonly number[];
}

const judge = (
  held: readonly HeldOut[],
  temperature: number,
  sigmoids: readonly Sigmoid[],
): Judged[] =>
  held.map(({ labelled, margins, hasUsualActs, isHeadHeard }) => ({
    labelled,
    hasUsualActs,
    isHeadHeard,
    probabilities: sigmoids.map(({ a, b }, head) => sigmoid(margins[head] ?? 0, a, b)),
    shares: softmax(margins.subarray(0, intentHeads.length), temperature),
  }));

const topOf = ({ shares }: Judged) => shares.indexOf(Math.max(...shares));
const isRight = (judged: Judged) => intents[topOf(judged)] === judged.labelled.intent;

/** The lowest confidence from which on answers are right often enough. */
const answerThreshold = (judged: readonly Judged[]) =>
  grid.find((threshold) => {
    const answered = judged.filter(({ shares }) => Math.max(...shares) >= threshold);
    return share(answered, isRight) >= answeredRight;
  }) ?? 0.99;

/**
 * The highest threshold at which enough of the examples are caught: those above it, and those a person sees anyway.
 * What is caught by other means needs no suspicion, and every needless one is a report that waits for a person.
 */
const catching = (
  examples: readonly Judged[],
  column: number,
  isCaughtAnyway: (judged: Judged) => boolean,
  target: number,
) => {
  const left = examples
    .filter((one) => !isCaughtAnyway(one))
    .map(({ probabilities }) => probabilities[column] ?? 0)
    .sort((a, b) => a - b);
  const mayMiss = Math.floor(examples.length * (1 - target));
  if (left.length <= mayMiss) return 1;
  return Math.floor((left[mayMiss] ?? 0) * 1000) / 1000;
};

const bestFor = (
  judged: readonly Judged[],
  column: number,
  isExample: (labelled: Labelled) => boolean,
) =>
  best((threshold) => {
    const said = judged.filter(({ probabilities }) => (probabilities[column] ?? 0) >= threshold);
    const right = said.filter(({ labelled }) => isExample(labelled)).length;
    const wanted = judged.filter(({ labelled }) => isExample(labelled)).length;
    return f1({ said: said.length, right, wanted });
  });

/** One threshold for all acts: a threshold of its own for each would follow the accidents of sixty examples. */
const actThreshold = (judged: readonly Judged[]) =>
  best((threshold) =>
    microF1(
      judged.map(({ labelled, probabilities }) => [
        actCodes.filter((_, act) => (probabilities[firstAct + act] ?? 0) >= threshold),
        labelled.acts,
      ]),
    ),
  );

const denunciation = intents.indexOf('denunciation');
const retaliation = firstAct + actCodes.indexOf('tru_dap');
const likelihood = ({ probabilities }: Judged, column: number) => probabilities[column] ?? 0;

/** A person sees it whatever else is thought of it: the intent is unsure, or it would be set aside. */
const isSeen = (one: Judged, answer: number) =>
  Math.max(...one.shares) < answer || intents[topOf(one)] === 'unrelated';

/** Thresholds of suspicion, one after the other: what an earlier one catches needs no later one. */
const suspicions = (judged: readonly Judged[], answer: number, acts: number, head: number) => {
  const of = (isExample: (labelled: Labelled) => boolean) =>
    judged.filter(({ labelled }) => isExample(labelled));
  const isHeadNoticed = (one: Judged) => one.isHeadHeard || likelihood(one, headColumn) >= head;
  const mayBeHead = catching(
    of((labelled) => labelled.head),
    headColumn,
    (one) => isHeadNoticed(one) || isSeen(one, answer),
    targets.head,
  );
  const isHeadDoubted = (one: Judged) =>
    likelihood(one, headColumn) < head &&
    (one.isHeadHeard || likelihood(one, headColumn) >= mayBeHead);
  const isAsked = (one: Judged) => isSeen(one, answer) || isHeadDoubted(one);
  const mayBeDenunciation = catching(
    of(({ intent }) => intent === 'denunciation'),
    denunciation,
    (one) => topOf(one) === denunciation || isAsked(one),
    targets.denunciation,
  );
  const isDenunciationDoubted = (one: Judged) =>
    topOf(one) !== denunciation && likelihood(one, denunciation) >= mayBeDenunciation;
  const mayBeRetaliation = catching(
    of((labelled) => labelled.acts.includes('tru_dap')),
    retaliation,
    (one) => likelihood(one, retaliation) >= acts || isAsked(one) || isDenunciationDoubted(one),
    targets.retaliation,
  );
  return { mayBeHead, mayBeDenunciation, mayBeRetaliation };
};

/** The threshold for further intents with the best F1 over operative and further ones together. */
const alsoThreshold = (judged: readonly Judged[]) => {
  const pairs = judged.flatMap((one) =>
    mixable.map((intent) => ({
      likelihood: likelihood(one, intents.indexOf(intent)),
      wanted: one.labelled.also.includes(intent) || one.labelled.intent === intent,
    })),
  );
  return best((threshold) => {
    const said = pairs.filter((pair) => pair.likelihood >= threshold);
    const right = said.filter(({ wanted }) => wanted).length;
    return f1({ said: said.length, right, wanted: pairs.filter(({ wanted }) => wanted).length });
  });
};

/** Fits confidence and thresholds on held-out margins, so that they hold for writers the model has not seen. */
export const calibrate = (held: readonly HeldOut[]): Calibration => {
  const temperature = fitTemperature(
    held.map(({ labelled, margins }) => ({
      margins: margins.subarray(0, intentHeads.length),
      right: intents.indexOf(labelled.intent),
    })),
  );
  const usual = held.filter(({ hasUsualActs }) => hasUsualActs);
  const sigmoids = heads.map((head, column) => {
    const tellers = isActColumn(column) ? usual : held;
    return fitSigmoid(
      tellers.map(({ margins }) => margins[column] ?? 0),
      tellers.map(({ labelled }) => isExampleOf(labelled, head)),
    );
  });
  const bodyTemperature = fitTemperature(
    held
      .filter(({ body }) => body.right >= 0)
      .map(({ body }) => ({ margins: body.margins, right: body.right })),
  );
  const judged = judge(held, temperature, sigmoids);
  const answer = answerThreshold(judged);
  const acts = actThreshold(judged.filter(({ hasUsualActs }) => hasUsualActs));
  const head = bestFor(judged, headColumn, (labelled) => labelled.head);
  return {
    temperature,
    bodyTemperature,
    sigmoids,
    thresholds: {
      answer,
      acts: actCodes.map(() => acts),
      urgent: bestFor(judged, urgentColumn, ({ urgent }) => urgent),
      head,
      ...suspicions(judged, answer, acts, head),
      also: alsoThreshold(judged),
    },
  };
};
