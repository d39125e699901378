import { seededRandom } from '../../shared/classification/learning/seeded-random.ts';

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const draws = 1_000;
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Items in groups that belong together, in the order in which the groups first appear. */
const grouped = <T>(items: readonly T[], groupOf: (item: T) => string) => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  return [...groups.values()];
};

/**
 * A figure with its 95 % interval by the percentile bootstrap. Whole groups are drawn, because messages about one affair
 * are right and wrong together. The draws come from a seed: the same items give the same interval.
 */
export const bootstrap = <T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  figure: (items: readonly T[]) => number,
): Interval => {
  const groups = grouped(items, groupOf);
  const random = seededRandom(95);
  const values = Array.from({ length: draws }, () => {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
    return figure(drawn);
  }).sort((a, b) => a - b);
  return {
    value: rounded(figure(items)),
    low: rounded(values[Math.floor(draws * 0.025)] ?? 0),
    high: rounded(values[Math.floor(draws * 0.975)] ?? 0),
  };
};
