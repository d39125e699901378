import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadProvince } from '../../../shared/adapters/province/load-province.ts';
import { countTerm, type Term } from '../../../shared/domain/counted-term.ts';

interface Vector extends Pick<Term, 'amount' | 'unit'> {
  readonly from: string;
  readonly due: string;
}

const readJson = (path: URL) => JSON.parse(readFileSync(path, 'utf8'));
const { calendar } = loadProvince(new URL('../../../shared/province/sample/', import.meta.url));
const vectors: Vector[] = readJson(
  new URL('../../fixtures/deadlines/vectors.json', import.meta.url),
);
const facts = new URL('../../../../shared/facts/holidays.json', import.meta.url);

it.each(vectors)('$amount $unit days from $from end on $due', ({ from, amount, unit, due }) => {
  expect(countTerm(calendar, { amount, unit }, from).dueOn).toBe(due);
});

it('there are twenty vectors', () => {
  expect(vectors).toHaveLength(20);
});

interface FactVector extends Pick<Term, 'amount' | 'unit'> {
  readonly event_date: string;
  readonly due: string;
}

const published = existsSync(facts)
  ? 'the vectors are those of ../shared/facts/holidays.json'
  : 'the vectors stand by themselves (../shared/facts/holidays.json is not here to compare with)';

it(published, () => {
  if (!existsSync(facts)) return;
  const theirs: FactVector[] = readJson(facts).test_vectors;
  expect(vectors).toEqual(
    theirs.map(({ event_date: from, amount, unit, due }) => ({ from, amount, unit, due })),
  );
});
