import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantise } from '../../../../shared/classification/learning/quantise.ts';
import {
  packInverse,
  unpackInverse,
} from '../../../../shared/classification/model/inverse-byte.ts';

const columns = 3;
const weight = fc.oneof(
  fc.integer({ min: -4_000_000, max: 4_000_000 }).map((millionths) => millionths / 1e6),
  fc.integer({ min: -9, max: 9 }).map((tiny) => tiny * 1e-9),
  fc.constant(0),
);
const rows = fc.array(fc.tuple(weight, weight, weight), { maxLength: 30 });

describe('weights as small whole numbers', () => {
  it('are off by half a step of their column at most', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const exact = Float64Array.from(list.flat());
        const { weights, scales } = quantise(exact, columns);
        for (const [at, value] of exact.entries()) {
          const scale = scales[at % columns] ?? 0;
          const error = Math.abs(value - (weights[at] ?? 0) * scale);
          // The scale itself is a 32-bit number: it may be off by a part in ten million.
          expect(error).toBeLessThanOrEqual(scale / 2 + Math.abs(value) * 1e-6);
        }
      }),
    );
  });

  it('use the whole range: the largest of a column is 127 away from nothing', () => {
    const { weights } = quantise(Float64Array.of(2, 0.015, -3, 0.5, -0.02, 1), columns);
    expect([...weights]).toEqual([127, 95, -127, 32, -127, 42]);
  });

  it('keep nothing as nothing, in a column that has nothing else, too', () => {
    const { weights, scales } = quantise(new Float64Array(6), columns);
    expect([...weights]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...scales].every((scale) => Number.isFinite(scale) && scale > 0)).toBe(true);
  });
});

describe('inverse frequencies as bytes', () => {
  it('are off by half a step at most, from the commonest word to the rarest of ten thousand texts', () => {
    const any = fc.double({ min: 1, max: 9.1, noNaN: true });
    fc.assert(
      fc.property(any, (value) => {
        expect(Math.abs(unpackInverse(packInverse(value)) - value)).toBeLessThanOrEqual(
          0.5 / 28 + 1e-9,
        );
      }),
    );
  });

  it('stay what they are when they are packed again', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      expect(packInverse(Math.fround(unpackInverse(byte)))).toBe(byte);
    }
  });
});
