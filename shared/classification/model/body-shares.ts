import type { Model } from './model.ts';
import { softmax } from './probability.ts';

/** Shares of 1 by kind of body (`createKindOf`): whose matter a text tells of. */
export type BodyShares = ReadonlyMap<string, number>;

/** Turns margins into shares, with the temperature that was fitted on held-out texts. */
export const bodyShares = (
  { bodies, calibration }: Pick<Model, 'bodies' | 'calibration'>,
  margins: Float64Array,
): BodyShares => {
  const shares = softmax(margins, calibration.bodyTemperature);
  return new Map(bodies.heads.map((kind, at) => [kind, shares[at] ?? 0]));
};
