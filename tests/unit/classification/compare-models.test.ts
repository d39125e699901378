import { expect, it } from 'vitest';
import {
  compareModels,
  type Evaluation,
  type MeasuredFigure,
  safetyFigures,
} from '../../../shared/classification/learning/compare-models.ts';

const figure = (value: number, higherIsBetter = true): MeasuredFigure => ({
  value,
  low: value - 0.02,
  high: value + 0.02,
  higherIsBetter,
});

const old: Evaluation = {
  headRecall: figure(0.97),
  denunciationRecall: figure(0.98),
  retaliationRecall: figure(0.98),
  reportSetAside: figure(0.005, false),
  intentMacroF1: figure(0.86),
  calibrationError: figure(0.03, false),
};
const replacing = (name: string, value: number) => {
  const before = old[name];
  if (!before) throw new Error(`no figure ${name}`);
  return compareModels(old, { ...old, [name]: { ...before, value } });
};

it('takes a model that is as good, and says of each figure that it is the same', () => {
  const verdict = compareModels(old, old);
  expect(verdict).toMatchObject({ isAccepted: true, refusedBecause: [] });
  expect(new Set(Object.values(verdict.figures))).toEqual(new Set(['same']));
});

it.each([
  ['headRecall', 0.969],
  ['denunciationRecall', 0.979],
  ['retaliationRecall', 0.97],
  ['reportSetAside', 0.006],
])('refuses one whose %s is worse at all', (name, value) => {
  expect(replacing(name, value)).toMatchObject({
    isAccepted: false,
    refusedBecause: [name],
    figures: { [name]: 'worse' },
  });
});

it.each([
  ['intentMacroF1', 0.85, 'same', true],
  ['intentMacroF1', 0.83, 'worse', false],
  ['intentMacroF1', 0.89, 'better', true],
  ['calibrationError', 0.04, 'same', true],
  ['calibrationError', 0.06, 'worse', false],
  ['calibrationError', 0.005, 'better', true],
] as const)('%s at %d is %s; taken: %s', (name, value, verdict, isAccepted) => {
  expect(replacing(name, value)).toMatchObject({ isAccepted, figures: { [name]: verdict } });
});

it('does not let a gain make up for a loss of safety', () => {
  const fresh = { ...old, intentMacroF1: figure(0.95), headRecall: figure(0.96) };
  expect(compareModels(old, fresh)).toMatchObject({
    isAccepted: false,
    refusedBecause: ['headRecall'],
    figures: { intentMacroF1: 'better' },
  });
});

it('refuses what was not measured for both, safety above all', () => {
  const { intentMacroF1: _, ...less } = old;
  expect(compareModels(old, less).refusedBecause).toEqual(['intentMacroF1']);
  expect(replacing('intentMacroF1', Number.NaN).refusedBecause).toEqual(['intentMacroF1']);
  expect(compareModels({}, {}).refusedBecause).toEqual(safetyFigures);
});

it('is not troubled by a figure that only the new evaluation has', () => {
  expect(compareModels(old, { ...old, urgentF1: figure(0.7) }).isAccepted).toBe(true);
});
