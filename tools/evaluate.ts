import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadModel } from '../shared/adapters/model/load-model.ts';
import { loadProvince } from '../shared/adapters/province/load-province.ts';
import { createClassifier } from '../shared/classification/classifier.ts';
import { compareModels } from '../shared/classification/learning/compare-models.ts';
import type { Labelled } from '../shared/classification/learning/labelled.ts';
import type { Classify } from '../shared/domain/classification.ts';
import { bootstrap, type Interval } from './evaluation/bootstrap.ts';
import { type FigureName, figureNames, figures, type Judged } from './evaluation/figures.ts';
import { type Noise, noises, withNoise } from './evaluation/noise.ts';
import { tableOf } from './evaluation/table.ts';
import { readFolder, readLabelled } from './training/labelled-file.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const committedModel = at('../shared/classification/model/model.bin');

type Measured = Readonly<Record<FigureName, Interval>>;
// The keys are those of the record of noises.
const noiseNames = Object.keys(noises) as Noise[];

const classifierOf = (modelFile: string) =>
  createClassifier(loadProvince(at('../shared/province/sample')).directory, loadModel(modelFile));

const judge = (classify: Classify, messages: readonly Labelled[], noise: Noise): Judged[] =>
  messages.map((labelled, number) => {
    const { channel, subject, body } = labelled;
    const input = {
      channel,
      body: withNoise(noise, body, number),
      ...(subject ? { subject: withNoise(noise, subject, number) } : {}),
    };
    return { labelled, found: classify(input) };
  });

/** All figures of a classifier over messages under one noise, with bootstrap intervals by cluster. */
const measure = (classify: Classify, messages: readonly Labelled[], noise: Noise): Measured => {
  const judged = judge(classify, messages, noise);
  const entries = figureNames.map((name) => [
    name,
    bootstrap(judged, ({ labelled }) => labelled.cluster, figures[name].of),
  ]);
  return Object.fromEntries(entries); // One entry per name of the record.
};

const withDirection = (measured: Measured) =>
  Object.fromEntries(
    figureNames.map((name) => [
      name,
      { ...measured[name], higherIsBetter: figures[name].higherIsBetter },
    ]),
  );

const run = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { model: { type: 'string' }, against: { type: 'string' } },
  });
  const messages = positionals.length > 0 ? positionals.flatMap(readLabelled) : readFolder('test');
  const classify = classifierOf(values.model ?? committedModel);
  const measured = noiseNames.map((noise) => ({
    noise,
    figures: measure(classify, messages, noise),
  }));
  const writers = new Set(messages.map(({ writer }) => writer)).size;
  console.log(JSON.stringify({ messages: messages.length, writers, measured }));
  console.log(tableOf(measured));
  if (values.against === undefined || !measured[0]) return;
  const old = measure(classifierOf(values.against), messages, 'written');
  const verdict = compareModels(withDirection(old), withDirection(measured[0].figures));
  console.log(JSON.stringify(verdict));
  if (!verdict.isAccepted) process.exitCode = 1;
};

if (import.meta.main) run();
