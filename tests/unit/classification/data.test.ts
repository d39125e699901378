import { describe, expect, it } from 'vitest';
import { intents } from '../../../shared/domain/classification.ts';
import { acts } from '../../../shared/domain/taxonomy.ts';
import { findUnit } from '../../../shared/domain/unit.ts';
import { readFolder } from '../../../tools/training/labelled-file.ts';
import { readConcepts } from '../../../tools/training/lexicon-files.ts';
import { directory } from './examples.ts';

const train = readFolder('train');
const sharpen = readFolder('sharpen');
const test = readFolder('test');
const all = [...train, ...sharpen, ...test];

describe('the labelled messages', () => {
  it('are as many as the data card promises, of every intent and act', () => {
    expect(train.length + test.length).toBeGreaterThanOrEqual(1200);
    for (const intent of intents)
      expect(all.filter((one) => one.intent === intent).length).toBeGreaterThanOrEqual(150);
    for (const { code } of acts)
      expect(all.filter((one) => one.acts.includes(code)).length).toBeGreaterThanOrEqual(60);
  });

  it('have ids of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('name units that the directory has, and none where nobody is complained about', () => {
    const unknown = all.flatMap(({ units }) => units.filter((code) => !findUnit(directory, code)));
    expect(unknown).toEqual([]);
    const silent = all.filter(({ intent }) => intent === 'inquiry' || intent === 'unrelated');
    expect(silent.filter((one) => one.acts.length + one.units.length > 0 || one.head)).toEqual([]);
  });

  it('share no writer, no affair and no text between training and test', () => {
    const learned = [...train, ...sharpen];
    const writers = new Set(learned.map(({ writer }) => writer));
    const clusters = new Set(learned.map(({ cluster }) => cluster));
    const bodies = new Set(learned.map(({ body }) => body.trim().toLowerCase()));
    expect(test.filter(({ writer }) => writers.has(writer))).toEqual([]);
    expect(test.filter(({ cluster }) => clusters.has(cluster))).toEqual([]);
    expect(test.filter(({ body }) => bodies.has(body.trim().toLowerCase()))).toEqual([]);
  });

  it('are as varied as real ones: every way of writing stands in training and in test', () => {
    const kindsOf = (messages: typeof all) => new Set(messages.flatMap(({ kinds }) => kinds));
    const wanted =
      'formal phone-note teencode no-diacritics business elderly forwarded mixed sarcasm spam-as-report injection elsewhere private-firm'.split(
        ' ',
      );
    expect(wanted.filter((kind) => !kindsOf(train).has(kind))).toEqual([]);
    expect(wanted.filter((kind) => !kindsOf(test).has(kind))).toEqual([]);
  });
});

it('lists every concept once, in phrases of one to five syllables', () => {
  const concepts = readConcepts();
  expect(new Set(concepts.map(({ concept }) => concept)).size).toBe(concepts.length);
  const long = concepts.flatMap(({ phrases }) => phrases.filter((p) => p.split(/\s+/).length > 5));
  expect(long).toEqual([]);
});
