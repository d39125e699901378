import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSigmoid } from '../../../../shared/classification/learning/fit-sigmoid.ts';
import { fitTemperature } from '../../../../shared/classification/learning/fit-temperature.ts';
import { seededRandom } from '../../../../shared/classification/learning/seeded-random.ts';
import { sigmoid, softmax } from '../../../../shared/classification/model/probability.ts';

describe('a margin as a probability', () => {
  /** Two margins only: the likeliest sigmoid then passes through the smoothed share of each (Platt, 1999). */
  const twoMargins = (right: readonly [number, number], wrong: readonly [number, number]) => {
    const [positive, negative] = [right[0] + right[1], wrong[0] + wrong[1]];
    const [high, low] = [(positive + 1) / (positive + 2), 1 / (negative + 2)];
    const list = ([first, second]: readonly [number, number], is: boolean) => [
      ...Array.from({ length: first }, () => ({ margin: -1, is })),
      ...Array.from({ length: second }, () => ({ margin: 1, is })),
    ];
    const all = [...list(right, true), ...list(wrong, false)];
    const shareAt = (at: 0 | 1) => (right[at] * high + wrong[at] * low) / (right[at] + wrong[at]);
    return { all, expected: [shareAt(0), shareAt(1)] as const };
  };

  it.each([
    [
      [2, 8],
      [9, 1],
    ],
    [
      [1, 30],
      [60, 4],
    ],
    [
      [5, 5],
      [5, 5],
    ],
    [
      [0, 20],
      [20, 0],
    ],
  ] as const)(
    'is its share of examples, by the known solution for %j against %j',
    (right, wrong) => {
      const { all, expected } = twoMargins(right, wrong);
      const { a, b } = fitSigmoid(
        all.map(({ margin }) => margin),
        all.map(({ is }) => is),
      );
      expect(sigmoid(-1, a, b)).toBeCloseTo(expected[0], 4);
      expect(sigmoid(1, a, b)).toBeCloseTo(expected[1], 4);
    },
  );

  it('rises with the margin where examples have larger ones, and promises certainty to none', () => {
    const margins = Array.from({ length: 40 }, (_, at) => at / 10 - 2);
    const { a, b } = fitSigmoid(
      margins,
      margins.map((margin) => margin > 0),
    );
    expect(a).toBeLessThan(0);
    expect(sigmoid(2, a, b)).toBeGreaterThan(0.9);
    expect(sigmoid(2, a, b)).toBeLessThan(1);
    expect(sigmoid(-2, a, b)).toBeGreaterThan(0);
  });

  it('is small for every margin of a head that has no example', () => {
    const margins = Array.from({ length: 100 }, (_, at) => -1 - (at % 10) / 10);
    const { a, b } = fitSigmoid(
      margins,
      margins.map(() => false),
    );
    for (const margin of margins) expect(sigmoid(margin, a, b)).toBeLessThan(0.05);
  });

  it('is finite whatever the margins', () => {
    const pairs = fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.boolean()));
    fc.assert(
      fc.property(pairs, (list) => {
        const { a, b } = fitSigmoid(
          list.map(([margin]) => margin),
          list.map(([, is]) => is),
        );
        expect([a, b].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('shares of several answers', () => {
  it('add up to one and keep their order', () => {
    const margins = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(margins, fc.double({ min: 0.02, max: 5, noNaN: true }), (list, temperature) => {
        const shares = softmax(list, temperature);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(Math.max(...shares)).toBe(shares[list.indexOf(Math.max(...list))]);
      }),
    );
  });

  it('get the temperature under which they come true: three of four right at a margin of 1', () => {
    const examples = [0, 0, 0, 1].map((right) => ({ margins: [1, 0], right }));
    expect(fitTemperature(examples)).toBeCloseTo(1 / Math.log(3), 3);
  });

  it.each([0.15, 0.4, 1, 2.5])(
    'get back the temperature of %d that they were drawn with',
    (wanted) => {
      const random = seededRandom(wanted * 1_000);
      const examples = Array.from({ length: 6_000 }, () => {
        const margins = Array.from({ length: 6 }, () => 3 * random() - 1.5);
        let left = random();
        const right = softmax(margins, wanted).findIndex((one) => {
          left -= one;
          return left <= 0;
        });
        return { margins, right: Math.max(0, right) };
      });
      const found = fitTemperature(examples);
      expect(Math.abs(found / wanted - 1)).toBeLessThan(0.12);
    },
  );
});
