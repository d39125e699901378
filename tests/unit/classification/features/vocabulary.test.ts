import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createVocabulary,
  findFeature,
} from '../../../../shared/classification/features/vocabulary.ts';
import { mix } from '../../../../shared/classification/features/word-numbers.ts';

/** Spread as n-grams are. */
const spread = Array.from({ length: 300 }, (_, at) => mix(77, at) >>> 0);
const anyKey = fc.integer({ min: 0, max: 0xffff_ffff });
/** Alike in their lowest bits, so that a table that looks at those alone would be full of collisions. */
const crowded = fc.integer({ min: 0, max: 0xffff }).map((high) => high * 0x1_0000);
const nearZero = fc.integer({ min: 0, max: 40 });
const asked = fc.oneof(anyKey, crowded, nearZero);
const keysOf = fc
  .uniqueArray(asked, { maxLength: 200 })
  .map((keys) => [...keys, ...spread.filter((key) => !keys.includes(key))]);

const build = (keys: readonly number[]) =>
  createVocabulary(Uint32Array.from(keys), [0, keys.length]);

/** The numbers 0 and 1 are one n-gram to a vocabulary. */
const isOneOfTwo = (key: number) => key < 2;

describe('a vocabulary', () => {
  it('finds each n-gram at the feature that it was given', () => {
    fc.assert(
      fc.property(keysOf, (keys) => {
        const vocabulary = build(keys);
        const first = keys.findIndex(isOneOfTwo);
        const wrong = keys.filter(
          (key, feature) => findFeature(vocabulary, key) !== (isOneOfTwo(key) ? first : feature),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('finds no n-gram that was not put in', () => {
    fc.assert(
      fc.property(keysOf, fc.array(asked, { maxLength: 200 }), (keys, others) => {
        const vocabulary = build(keys);
        const known = new Set(keys.map((key) => Math.max(1, key)));
        const strangers = others.filter((key) => !known.has(Math.max(1, key)));
        expect(strangers.filter((key) => findFeature(vocabulary, key) !== -1)).toEqual([]);
      }),
    );
  });

  it('finds nothing when it is empty', () => {
    for (const key of [0, 1, 2, 0xffff_ffff]) expect(findFeature(build([]), key)).toBe(-1);
  });

  it('takes an n-gram for the same whether its number is signed or not', () => {
    const vocabulary = build(spread);
    for (const [feature, key] of spread.entries()) {
      expect(findFeature(vocabulary, key | 0)).toBe(feature);
    }
  });
});

describe('a small vocabulary', () => {
  const source = new URL(
    '../../../../shared/classification/features/vocabulary.ts',
    import.meta.url,
  );
  const script = `
    const { createVocabulary, findFeature } = await import(${JSON.stringify(source.href)});
    const keys = Uint32Array.from(JSON.parse(process.argv[1]));
    const vocabulary = createVocabulary(keys, [0, keys.length]);
    console.log(JSON.stringify([...keys].map((key) => findFeature(vocabulary, key))));`;

  // In a process of its own: a search for places that has no end can only be ended from outside.
  it.each([[[0x1_0000, 0x3_0000]], [[0x2_0000, 0x3_0000, 5]], [[0x8000, 0x1_0000, 0x1_8000, 7]]])(
    'is built from n-grams that differ in few bits: %j',
    (keys) => {
      const args = ['--input-type=module', '-e', script, JSON.stringify(keys)];
      const { stdout, signal } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        timeout: 4_000,
        killSignal: 'SIGKILL',
      });
      expect({ signal, found: stdout.trim() }).toEqual({
        signal: null,
        found: JSON.stringify([...keys.keys()]),
      });
    },
  );
});
