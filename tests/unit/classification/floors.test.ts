import { describe, expect, it } from 'vitest';
import { acts } from '../../../shared/domain/taxonomy.ts';
import { classify, type Example, readExamples } from './examples.ts';

const share = (examples: readonly Example[], isRight: (example: Example) => boolean) =>
  examples.length === 0 ? 1 : examples.filter(isRight).length / examples.length;

describe.each([
  'written-first',
  'written-blind',
  'written-last',
  'reviewed-first',
  'reviewed-second',
  'reviewed-third',
])('the examples %s', (name) => {
  const examples = readExamples(name);
  const found = new Map(examples.map((example) => [example.id, classify(example)]));
  const of = ({ id }: Example) => {
    const classification = found.get(id);
    if (!classification) throw new Error('every example is classified');
    return classification;
  };

  it('carry labels that exist', () => {
    const codes = new Set<string>(acts.map(({ code }) => code));
    const labels = examples.flatMap(({ expected }) => expected.acts);
    expect(labels.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('have their intent read rightly, and nearly always when the machine is sure', () => {
    const isRight = (example: Example) => of(example).intent === example.expected.intent;
    expect(share(examples, isRight)).toBeGreaterThanOrEqual(0.85);
    const sure = examples.filter((example) => !of(example).abstained);
    expect(share(sure, isRight)).toBeGreaterThanOrEqual(0.93);
    expect(sure.length / examples.length).toBeGreaterThanOrEqual(0.6);
  });

  it('go to a unit that is complained about, and to none when none is', () => {
    const named = examples.filter(({ expected }) => expected.units.length > 0);
    const isTopRight = (example: Example) =>
      example.expected.units.includes(of(example).units[0] ?? 'none');
    expect(share(named, isTopRight)).toBeGreaterThanOrEqual(0.93);
    const unnamed = examples.filter(({ expected }) => expected.units.length === 0);
    expect(share(unnamed, (example) => of(example).units.length === 0)).toBeGreaterThanOrEqual(0.9);
  });

  it('never reach a head who is meant: each is caught or left to a person', () => {
    const heads = examples.filter(({ expected }) => expected.head);
    const missed = heads.filter((example) => !of(example).head && !of(example).abstained);
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('are not all shut out of their unit: few heads are suspected where none is meant', () => {
    const others = examples.filter(({ expected }) => !expected.head);
    expect(share(others, (example) => of(example).head)).toBeLessThanOrEqual(0.1);
  });

  it('have most of their acts found, and few that are not told', () => {
    let [right, wrong, missing] = [0, 0, 0];
    for (const example of examples) {
      const alleged = new Set(example.expected.acts);
      const said = of(example).acts;
      right += said.filter((code) => alleged.has(code)).length;
      wrong += said.filter((code) => !alleged.has(code)).length;
      missing += [...alleged].filter((code) => !said.includes(code)).length;
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.75);
    expect(right / (right + missing)).toBeGreaterThanOrEqual(0.75);
  });

  it('have urgent ones told from the others', () => {
    const isUrgent = ({ expected }: Example) => expected.urgent;
    const isSaid = (example: Example) => of(example).urgent;
    expect(share(examples.filter(isUrgent), isSaid)).toBeGreaterThanOrEqual(0.75);
    const calm = examples.filter((example) => !isUrgent(example));
    expect(share(calm, isSaid)).toBeLessThanOrEqual(0.06);
  });
});
