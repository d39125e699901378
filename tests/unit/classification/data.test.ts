import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../shared/classification/text/whole-text.ts';
import { intents } from '../../../shared/domain/classification.ts';
import { acts } from '../../../shared/domain/taxonomy.ts';
import { findUnit } from '../../../shared/domain/unit.ts';
import { readFolder } from '../../../tools/training/labelled-file.ts';
import { readConcepts } from '../../../tools/training/lexicon-files.ts';
import { readPieces } from '../../../tools/training/piece-file.ts';
import { directory } from './examples.ts';

const train = readFolder('train');
const learned = [...train, ...readFolder('reports'), ...readFolder('sharpen')];
const test = readFolder('test');
const all = [...learned, ...test];

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
    const writers = new Set(learned.map(({ writer }) => writer));
    const clusters = new Set(learned.map(({ cluster }) => cluster));
    const bodies = new Set(learned.map(({ body }) => body.trim().toLowerCase()));
    expect(test.filter(({ writer }) => writers.has(writer))).toEqual([]);
    expect(test.filter(({ cluster }) => clusters.has(cluster))).toEqual([]);
    expect(test.filter(({ body }) => bodies.has(body.trim().toLowerCase()))).toEqual([]);
  });

  it('have marks that stand in their text, for nearly all that is learned of statements', () => {
    const misplaced = learned.filter((one) =>
      Object.values(one.spans ?? {})
        .flat()
        .some((quote) => !wholeText(one).includes(quote)),
    );
    expect(misplaced.map(({ id }) => id)).toEqual([]);
    const unmarked = learned.flatMap(({ acts: said, spans }) =>
      said.filter((code) => !spans?.[code]),
    );
    expect(unmarked.length).toBeLessThan(learned.length / 100);
    expect(test.filter(({ spans }) => spans !== undefined)).toEqual([]);
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

describe('the pieces', () => {
  const pieces = readPieces();

  it('have ids of their own, and no text twice', () => {
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
    expect(new Set(pieces.map(({ text }) => text.toLowerCase())).size).toBe(pieces.length);
  });

  it('share no writer and no text with the test', () => {
    const writers = new Set(test.map(({ writer }) => writer));
    const tested = test.map((one) => wholeText(one).toLowerCase());
    const shared = pieces.filter(({ writer, text }) => {
      const said = text.toLowerCase();
      return writers.has(writer) || tested.some((message) => message.includes(said));
    });
    expect(shared.map(({ id }) => id)).toEqual([]);
  });

  it('are near misses, too: a machine that met no innocent sentence would suspect them all', () => {
    const innocent = pieces.filter((piece) => piece.acts?.length === 0);
    expect(innocent.length).toBeGreaterThan(1_000);
    for (const is of [true, false])
      for (const key of ['head', 'urgent'] as const)
        expect(pieces.filter((piece) => piece[key] === is).length).toBeGreaterThan(200);
  });
});

it('lists every concept once, in phrases of one to five syllables', () => {
  const concepts = readConcepts();
  expect(new Set(concepts.map(({ concept }) => concept)).size).toBe(concepts.length);
  const long = concepts.flatMap(({ phrases }) => phrases.filter((p) => p.split(/\s+/).length > 5));
  expect(long).toEqual([]);
});
