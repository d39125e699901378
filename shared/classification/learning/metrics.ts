/** How often a label was said, how often it was right, and how often it should have been said. */
export interface Tally {
  readonly said: number;
  readonly right: number;
  readonly wanted: number;
}

/** F1 = 2 × right / (said + wanted); 1 when nothing was wanted and nothing said. */
export const f1 = ({ said, right, wanted }: Tally) =>
  said + wanted === 0 ? 1 : (2 * right) / (said + wanted);

/** Counts single labels: `[said, wanted]` per text. */
export const tallyByLabel = (pairs: readonly (readonly [said: string, wanted: string])[]) => {
  const labels = [...new Set(pairs.flat())].sort();
  return labels.map((label) => ({
    label,
    said: pairs.filter(([said]) => said === label).length,
    right: pairs.filter(([said, wanted]) => said === label && wanted === label).length,
    wanted: pairs.filter(([, wanted]) => wanted === label).length,
  }));
};

/** Mean of the labels' F1, each counting alike; labels nobody wanted are left out. */
export const macroF1 = (pairs: readonly (readonly [said: string, wanted: string])[]) => {
  const wanted = tallyByLabel(pairs).filter((tally) => tally.wanted > 0);
  return wanted.reduce((sum, tally) => sum + f1(tally), 0) / Math.max(1, wanted.length);
};

/** F1 over all labels of all texts together: `[said, wanted]` sets per text. */
export const microF1 = (pairs: readonly (readonly [readonly string[], readonly string[]])[]) => {
  let [said, right, wanted] = [0, 0, 0];
  for (const [saidHere, wantedHere] of pairs) {
    said += saidHere.length;
    wanted += wantedHere.length;
    right += saidHere.filter((label) => wantedHere.includes(label)).length;
  }
  return f1({ said, right, wanted });
};

/** Share of items for which something holds; 1 when there are none, for nothing was then missed. */
export const share = <T>(items: readonly T[], holds: (item: T) => boolean) =>
  items.length === 0 ? 1 : items.filter(holds).length / items.length;

const bins = 10;

/**
 * Expected calibration error: the mean distance between how sure the machine said it is and how often it was right,
 * over ten bins of equal width, weighted by how many answers fall into each (Guo et al., 2017).
 */
export const calibrationError = (
  answers: readonly { readonly confidence: number; readonly isRight: boolean }[],
) => {
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inBin = answers.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    const said = inBin.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = inBin.filter(({ isRight }) => isRight).length;
    error += Math.abs(said - right);
  }
  return error / Math.max(1, answers.length);
};
