import { expect, it } from 'vitest';
import { isMonth, monthOf, monthsBetween } from '../../../shared/domain/month.ts';

it('belongs to an instant by the clock of Viet Nam', () => {
  expect(monthOf('2026-12-31T16:59:59.000Z')).toBe('2026-12');
  expect(monthOf('2026-12-31T17:00:00.000Z')).toBe('2027-01');
});

it('follows the one before, over the end of a year', () => {
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2026-11', '2026-11')).toEqual(['2026-11']);
  expect(monthsBetween('2026-11', '2026-10')).toEqual([]);
});

it.each([
  ['2026-01', true],
  ['2026-12', true],
  ['2026-00', false],
  ['2026-13', false],
  ['2026-1', false],
  ['2026-01-01', false],
])('%s is a month: %s', (text, isOne) => {
  expect(isMonth(text)).toBe(isOne);
});
