import { describe, expect, it } from 'vitest';
import { findUnit } from '../../../shared/domain/unit.ts';
import { accusedIn, directory, letterOf, readUnitExamples, type UnitExample } from './letters.ts';

// The first were written before these rules and never looked at while they were made; the second beside them.
const before = readUnitExamples('written-before');
const beside = readUnitExamples('written-while');

const share = (examples: readonly UnitExample[], isRight: (example: UnitExample) => boolean) =>
  examples.filter(isRight).length / examples.length;
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code));

describe.each([
  ['written before the rules', before, 0.96],
  ['written beside the rules', beside, 0.98],
])('the short texts %s', (_, examples, floor) => {
  it('carry codes of the directory', () => {
    const codes = examples.flatMap(({ units }) => units);
    expect(codes.filter((code) => !findUnit(directory, code))).toEqual([]);
  });

  it('have the unit that is complained about found first', () => {
    const named = examples.filter(({ units }) => units.length > 0);
    expect(
      share(named, ({ text, units }) => units.includes(accusedIn(text)[0] ?? 'none')),
    ).toBeGreaterThanOrEqual(floor);
  });

  it('have all units found, and no other', () => {
    expect(
      share(examples, ({ text, units }) => isSame(accusedIn(text), units)),
    ).toBeGreaterThanOrEqual(floor - 0.02);
  });

  it('have every head who is meant caught, and few who are not suspected', () => {
    const heads = examples.filter(({ head }) => head === true);
    expect(share(heads, ({ text }) => letterOf(text).head.head)).toBeGreaterThanOrEqual(0.94);
    const others = examples.filter(({ head }) => head === false);
    expect(share(others, ({ text }) => letterOf(text).head.head)).toBeLessThanOrEqual(0.1);
  });
});
