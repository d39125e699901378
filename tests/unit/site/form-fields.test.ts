import { expect, test } from 'vitest';
import { reportOf } from '../../../functions/serve-site/form-fields.ts';

test('a line end counts as one character, as the browser counts it', () => {
  const text = `${'a'.repeat(9_999)}\r\n${'b'.repeat(10_000)}`;
  expect(reportOf(new URLSearchParams({ text }), 'vi').text).toHaveLength(20_000);
});
