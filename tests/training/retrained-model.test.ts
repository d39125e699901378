import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { trainedBytes } from '../../tools/train.ts';

it('is what training gives on this machine, byte for byte', () => {
  const committed = readFileSync(
    new URL('../../shared/classification/model/model.bin', import.meta.url),
  );
  // Compared as a whole: a difference would print megabytes.
  expect(Buffer.compare(Buffer.from(trainedBytes()), committed)).toBe(0);
});
