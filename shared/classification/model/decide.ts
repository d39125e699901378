import { type Intent, intents, mixable } from '../../domain/classification.ts';
import { actCodes, firstAct, headColumn, intentHeads, urgentColumn } from './heads.ts';
import type { Model } from './model.ts';
import { sigmoid, softmax } from './probability.ts';

/** What the learned heads say of a text, before the rules and the caution of the classifier are joined to it. */
export interface Decision {
  readonly intent: Intent;
  /** 0 to 1, of the intent. */
  readonly confidence: number;
  /** Further intents among the first four that the text seems to contain. */
  readonly also: readonly Intent[];
  /** Strongest first. */
  readonly acts: readonly string[];
  /** Acts at least a tenth as likely as those said. */
  readonly faintlyHeard: readonly string[];
  readonly isUrgent: boolean;
  /** 0 to 1: that a head is meant. */
  readonly head: number;
  /** Too likely to be passed over without a person, though it may not have been said. */
  readonly mayBeDenunciation: boolean;
  readonly mayBeRetaliation: boolean;
  readonly isSureEnough: boolean;
}

/** From this likelihood on, an act is alleged whatever the letter looks like. */
const plainlyAlleged = 0.5;

/** Who alleges misconduct does not write in vain: then the likeliest of the other intents is taken. */
const confidenceOf = (shares: readonly number[], isAlleged: boolean) => {
  const isTaken = (_: number, column: number) => !isAlleged || intents[column] !== 'unrelated';
  return Math.max(...shares.filter(isTaken));
};

/** Turns margins into answers with the confidence and the thresholds that were fitted on held-out texts. */
export const decide = ({ calibration }: Model, margins: Float64Array): Decision => {
  const { temperature, sigmoids, thresholds } = calibration;
  const probability = (column: number) => {
    const { a = 0, b = 0 } = sigmoids[column] ?? {};
    return sigmoid(margins[column] ?? 0, a, b);
  };
  const shares = softmax(margins.subarray(0, intentHeads.length), temperature);
  const acts = actCodes
    .map((code, act) => {
      const likelihood = probability(firstAct + act);
      return { code, likelihood, share: likelihood / (thresholds.acts[act] ?? 1) };
    })
    .sort((one, other) => other.likelihood - one.likelihood);
  const confidence = confidenceOf(shares, (acts[0]?.likelihood ?? 0) >= plainlyAlleged);
  const intent = intents[shares.indexOf(confidence)] ?? 'feedback';
  const retaliation = probability(firstAct + actCodes.indexOf('tru_dap'));
  return {
    intent,
    confidence,
    also: mixable.filter(
      (other, column) => other !== intent && probability(column) >= thresholds.also,
    ),
    acts: acts.filter(({ share }) => share >= 1).map(({ code }) => code),
    faintlyHeard: acts.filter(({ share }) => share >= 0.1).map(({ code }) => code),
    isUrgent: probability(urgentColumn) >= thresholds.urgent,
    head: probability(headColumn),
    mayBeDenunciation: probability(0) >= thresholds.mayBeDenunciation,
    mayBeRetaliation: retaliation >= thresholds.mayBeRetaliation,
    isSureEnough: confidence >= thresholds.answer,
  };
};
