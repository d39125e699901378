import { expect, it } from 'vitest';
import { bandsExpireAt } from '../../../shared/domain/similarity.ts';

it('a case leaves its bands 730 days after it was received, in seconds as DynamoDB counts', () => {
  const at = '2026-10-05T02:00:00.999Z';
  expect(bandsExpireAt(at)).toBe(Date.parse('2028-10-04T02:00:00.000Z') / 1000);
});
