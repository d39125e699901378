/** One figure of an evaluation with its bootstrap interval, all in the figure's own unit. */
export interface MeasuredFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly higherIsBetter: boolean;
}

/** Figures by name, all measured on the same held-out messages. */
export type Evaluation = Readonly<Record<string, MeasuredFigure>>;

/** `missing`: one of the two evaluations lacks it, so nothing is known. */
export type FigureVerdict = 'better' | 'same' | 'worse' | 'missing';

export interface Comparison {
  readonly figures: Readonly<Record<string, FigureVerdict>>;
  /** Names of the figures that speak against the new model. */
  readonly refusedBecause: readonly string[];
  readonly isAccepted: boolean;
}

/** What a mistake in hides a report or shows it to the accused: here no loss is small enough to be chance. */
export const safetyFigures: readonly string[] = [
  'headRecall',
  'denunciationRecall',
  'retaliationRecall',
  'reportSetAside',
];

/** Positive when the new value is the better one. */
const gainOf = (old: MeasuredFigure, fresh: MeasuredFigure) =>
  old.higherIsBetter ? fresh.value - old.value : old.value - fresh.value;

const isBeyond = ({ low, high }: MeasuredFigure, value: number) => value < low || value > high;

const judge = (
  name: string,
  old: MeasuredFigure | undefined,
  fresh: MeasuredFigure | undefined,
): FigureVerdict => {
  if (!old || !fresh || !Number.isFinite(gainOf(old, fresh))) return 'missing';
  const gain = gainOf(old, fresh);
  if (safetyFigures.includes(name) && gain < 0) return 'worse';
  if (!isBeyond(old, fresh.value)) return 'same';
  return gain > 0 ? 'better' : 'worse';
};

/**
 * Whether a retrained model may take the place of the old one. It may not when a safety figure is worse at all, when any
 * other is worse than the interval of the old one allows, or when a figure that matters was not measured for both.
 */
export const compareModels = (old: Evaluation, fresh: Evaluation): Comparison => {
  const names = [...new Set([...Object.keys(old), ...safetyFigures])];
  const verdicts = names.map((name) => [name, judge(name, old[name], fresh[name])] as const);
  const refusedBecause = verdicts
    .filter(([, verdict]) => verdict === 'worse' || verdict === 'missing')
    .map(([name]) => name);
  return {
    figures: Object.fromEntries(verdicts),
    refusedBecause,
    isAccepted: refusedBecause.length === 0,
  };
};
