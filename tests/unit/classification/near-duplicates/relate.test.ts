import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../../shared/classification/near-duplicates/bands.ts';
import {
  emptyMinima,
  lowerMinima,
} from '../../../../shared/classification/near-duplicates/min-hash.ts';
import {
  estimate,
  relate,
  relationOf,
} from '../../../../shared/classification/near-duplicates/relate.ts';
import {
  readSignature,
  writeSignature,
} from '../../../../shared/classification/near-duplicates/signature-text.ts';

/** Spreads small numbers over 32 bits, as hashes are. */
const mixed = (number: number) => {
  const once = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  return Math.imul(once ^ (once >>> 16), 0x45d9f3b);
};

const signed = (from: number, to: number) => {
  const hashes = Int32Array.from({ length: to - from }, (_, index) => mixed(from + index + 1));
  const minima = emptyMinima();
  lowerMinima(minima, hashes, hashes.length);
  return writeSignature(hashes.length, minima);
};

const opened = (signature: string) => {
  const read = readSignature(signature);
  if (!read) throw new Error('not a signature');
  return read;
};

const aSet = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 60, max: 600 }));

describe('what two signatures tell', () => {
  it('is close to what the sets really share', () => {
    fc.assert(
      fc.property(aSet, aSet, ([start, length], [otherStart, otherLength]) => {
        const [end, otherEnd] = [start + length, otherStart + otherLength];
        const shared = Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
        const jaccard = shared / (length + otherLength - shared);
        const found = estimate(opened(signed(start, end)), opened(signed(otherStart, otherEnd)));
        expect(Math.abs(found.jaccard - jaccard)).toBeLessThan(0.25); // Six standard errors.
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(aSet, aSet, ([start, length], [otherStart, otherLength]) => {
        const one = signed(start, start + length);
        const other = signed(otherStart, otherStart + otherLength);
        expect(relate(one, other)).toEqual(relate(other, one));
      }),
    );
  });

  it('is the same petition for a text and itself', () => {
    const signature = signed(0, 300);
    expect(relate(signature, signature)).toEqual({ relation: 'same-petition', jaccard: 1 });
  });

  it('is nothing for texts that share nothing', () => {
    expect(relate(signed(0, 300), signed(1000, 1300))).toBeUndefined();
  });

  it.each([
    [{ jaccard: 0.35, containment: 0.5 }, 'same-petition'],
    [{ jaccard: 0.34, containment: 0.6 }, 'same-petition'],
    [{ jaccard: 0.34, containment: 0.59 }, 'related'],
    [{ jaccard: 0.15, containment: 0.2 }, 'related'],
    // A handful of equal minima may be chance, however short the shorter text is.
    [{ jaccard: 0.14, containment: 1 }, undefined],
  ])('at %j is %s', (found, relation) => {
    expect(relationOf(found)).toBe(relation);
  });

  it('is nothing when one is damaged or of another version', () => {
    const signature = signed(0, 300);
    const bytes = Buffer.from(signature, 'base64');
    bytes.writeUInt8(99, 0);
    for (const other of ['', 'AAAA', `${signature}AAAA`, bytes.toString('base64')]) {
      expect(relate(signature, other)).toBeUndefined();
      expect(bandsOf(other)).toEqual([]);
    }
  });
});

describe('the bands of a signature', () => {
  it('are 32, each with the version and its number', () => {
    const bands = bandsOf(signed(0, 300));
    expect(new Set(bands).size).toBe(32);
    for (const band of bands) expect(band).toMatch(/^1#[0-3]\d#[0-9a-f]{24}$/);
  });

  it('are shared by texts that are much alike, and not by others', () => {
    const bands = new Set(bandsOf(signed(0, 300)));
    const sharedWith = (signature: string) => bandsOf(signature).filter((one) => bands.has(one));
    expect(sharedWith(signed(30, 330)).length).toBeGreaterThan(0);
    expect(sharedWith(signed(1000, 1300))).toEqual([]);
  });
});

it('a signature is read back as it was written', () => {
  fc.assert(
    fc.property(fc.int32Array({ minLength: 128, maxLength: 128 }), fc.nat(), (minima, shingles) => {
      expect(readSignature(writeSignature(shingles, minima))).toEqual({
        version: 1,
        shingles,
        minima,
      });
    }),
  );
});
