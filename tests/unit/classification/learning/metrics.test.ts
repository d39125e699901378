import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationError,
  f1,
  macroF1,
  microF1,
  share,
  tallyByLabel,
} from '../../../../shared/classification/learning/metrics.ts';

describe('figures by hand', () => {
  const pairs = [
    ['complaint', 'complaint'],
    ['complaint', 'complaint'],
    ['complaint', 'feedback'],
    ['feedback', 'feedback'],
    ['feedback', 'inquiry'],
    ['inquiry', 'complaint'],
  ] as const;

  it('count for each label what was said, right and wanted', () => {
    expect(tallyByLabel(pairs)).toEqual([
      { label: 'complaint', said: 3, right: 2, wanted: 3 },
      { label: 'feedback', said: 2, right: 1, wanted: 2 },
      { label: 'inquiry', said: 1, right: 0, wanted: 1 },
    ]);
  });

  it('F1 is twice the right over the said and the wanted', () => {
    expect(f1({ said: 3, right: 2, wanted: 3 })).toBeCloseTo(2 / 3);
    expect(f1({ said: 4, right: 0, wanted: 0 })).toBe(0);
    expect(f1({ said: 0, right: 0, wanted: 0 })).toBe(1);
  });

  it('macro-F1 is the mean over the labels that were wanted', () => {
    expect(macroF1(pairs)).toBeCloseTo((2 / 3 + 1 / 2 + 0) / 3);
    expect(
      macroF1([
        ['spam', 'complaint'],
        ['complaint', 'complaint'],
      ]),
    ).toBeCloseTo(2 / 3);
    expect(macroF1([['complaint', 'complaint']])).toBe(1);
    expect(macroF1([])).toBe(0);
  });

  it('micro-F1 is over all labels of all texts together', () => {
    const sets = [
      [['a', 'b'], ['a']],
      [['a'], ['a', 'c']],
      [[], []],
      [[], ['b']],
    ] as const;
    expect(microF1(sets)).toBeCloseTo((2 * 2) / (3 + 4));
    expect(microF1([[[], []]])).toBe(1);
  });

  it('a share of none is one: nothing was missed', () => {
    expect(share([], () => false)).toBe(1);
    expect(share([1, 2, 3, 4], (one) => one > 1)).toBe(0.75);
  });

  it('the calibration error is how far saying and being right lie apart, by tenths of confidence', () => {
    const answers = [
      { confidence: 0.95, isRight: true },
      { confidence: 0.95, isRight: false },
      { confidence: 0.55, isRight: true },
      { confidence: 0.51, isRight: false },
    ];
    // |1.9 − 1| in the last tenth and |1.06 − 1| in the sixth, over four answers.
    expect(calibrationError(answers)).toBeCloseTo((0.9 + 0.06) / 4);
  });

  it('too little confidence is an error like too much', () => {
    const shy = { confidence: 0.35, isRight: true };
    expect(calibrationError([shy, shy])).toBeCloseTo(0.65);
  });

  it('the calibration error is nothing where every certainty comes true, and whole where none does', () => {
    const sure = (isRight: boolean) => [{ confidence: 1, isRight }];
    expect([calibrationError(sure(true)), calibrationError(sure(false))]).toEqual([0, 1]);
    expect(calibrationError([])).toBe(0);
  });
});

describe('figures of any answers', () => {
  const label = fc.constantFrom('a', 'b', 'c', 'd');

  it('lie between nothing and one, and are one for answers that are all right', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (pairs) => {
        const sets = pairs.map(([said, wanted]) => [[said], [wanted]] as const);
        for (const figure of [macroF1(pairs), microF1(sets)]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1);
        }
        expect(macroF1(pairs.map(([, wanted]) => [wanted, wanted]))).toBe(1);
      }),
    );
  });

  it('for one label a text, micro-F1 is the share of right ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (pairs) => {
        const sets = pairs.map(([said, wanted]) => [[said], [wanted]] as const);
        expect(microF1(sets)).toBeCloseTo(
          share(pairs, ([said, wanted]) => said === wanted),
          9,
        );
      }),
    );
  });
});
