import { describe, expect, it } from 'vitest';
import { drawingFrom } from '../../../../tools/near-duplicates/drawing.ts';
import { frequentPassages } from '../../../../tools/near-duplicates/frequent-passages.ts';
import { measure } from '../../../../tools/near-duplicates/measure.ts';
import { perturbations } from '../../../../tools/near-duplicates/perturbations.ts';
import { readBases } from '../../../../tools/near-duplicates/read-bases.ts';

const names = ['petitions', 'same-author', 'same-form'];
const bases = readBases(names.map((name) => `tests/fixtures/near-duplicates/${name}.jsonl`));
const found = measure(bases);

describe('copies of petitions, changed as people and programs change them', () => {
  it('are at least sixty petitions, all of them long enough to be told apart', () => {
    expect(found.bases).toBeGreaterThanOrEqual(60);
    expect(found.unsigned).toBe(0);
    expect(new Set(bases.map(({ id }) => id)).size).toBe(bases.length);
  });

  it('are found, 94 in 100 and more', () => {
    expect(found.recall).toBeGreaterThanOrEqual(0.94);
  });

  it.each(Object.keys(perturbations).filter((name) => name !== 'severalAtOnce'))(
    'are found after %s alone, 95 in 100 and more',
    (name) => {
      expect(found.recallByPerturbation[name]).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('are told from other petitions, 99 times in 100 and more', () => {
    expect(found.precision).toBeGreaterThanOrEqual(0.99);
  });
});

describe('letters that are no copies', () => {
  it('by one author about a new matter are not taken for the old one', () => {
    expect(found.basesFlagged.author.of).toBeGreaterThanOrEqual(8);
    expect(found.basesFlagged.author.flagged).toBe(0);
    expect(found.flagged['same-petition'].author).toBe(0);
  });

  it('that share their form are not the same petition, however they are changed', () => {
    expect(found.basesFlagged.form.of).toBeGreaterThanOrEqual(6);
    expect(found.flagged['same-petition'].form).toBe(0);
  });
});

describe('the tools of the measure', () => {
  it('change a text the same way every time, and each in another way', () => {
    const text = bases[0]?.text ?? '';
    const change = () =>
      Object.entries(perturbations).map(([name, perturb]) => perturb(text, drawingFrom(name)));
    expect(change()).toEqual(change());
    expect(new Set([text, ...change()]).size).toBe(Object.keys(perturbations).length + 1);
  });

  it('derive the same passages from the same texts in any order', () => {
    const texts = bases.map(({ text }) => text);
    const passages = frequentPassages(texts, 0.1);
    expect(passages.length).toBeGreaterThan(0);
    expect(frequentPassages([...texts].reverse(), 0.1)).toEqual(passages);
    expect(frequentPassages(texts, 1)).toEqual([]);
  });
});
