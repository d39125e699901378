import { parseArgs } from 'node:util';
import { createLexicon } from '../shared/classification/features/lexicon.ts';
import { fitHeads, type Settings } from '../shared/classification/learning/fit-heads.ts';
import { macroF1, share } from '../shared/classification/learning/metrics.ts';
import { packModel } from '../shared/classification/learning/pack-model.ts';
import type { Model } from '../shared/classification/model/model.ts';
import { decodeModel, encodeModel } from '../shared/classification/model/model-file.ts';
import { createScorer } from '../shared/classification/model/score.ts';
import { stripDiacritics } from '../shared/classification/text/strip-diacritics.ts';
import { readSingleLabels, type SingleLabel } from './training/single-label-file.ts';

const usage =
  'train-text --train FILE --dev FILE --test FILE --text FIELD --label FIELD (files of JSON lines)';

/** No words of our own domain: published sets are about other things. */
const lexicon = createLexicon([]);
const costs = [0.1, 0.3, 1];

const settingsFor = (cost: number): Settings => ({
  vocabulary: { minTexts: 2, perBlock: [40_000, 40_000, 0, 40_000] },
  keep: 160_000,
  evidenceScale: 0,
  cost,
  epochs: 8,
  seed: 1,
});

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

const train = (examples: readonly SingleLabel[], heads: readonly string[], cost: number): Model => {
  const written = examples.map(({ text, label }) => ({
    text,
    evidence: [],
    isExample: heads.map((head) => head === label),
  }));
  const stripped = written.map((one) => ({ ...one, text: stripDiacritics(one.text) }));
  const fitted = fitHeads([...written, ...stripped], lexicon, settingsFor(cost));
  return packModel(fitted, { heads, evidence: [], evidenceScale: 0, lexicon });
};

const answer = (model: Model, texts: readonly string[]) => {
  const score = createScorer(model);
  return texts.map((text) => {
    const { margins } = score(text, []);
    return model.heads[margins.indexOf(Math.max(...margins))] ?? '';
  });
};

const measure = (
  model: Model,
  examples: readonly SingleLabel[],
  change: (text: string) => string,
) => {
  const texts = examples.map(({ text }) => change(text));
  const started = performance.now();
  const answers = answer(model, texts);
  const microseconds = ((performance.now() - started) * 1000) / Math.max(1, texts.length);
  const pairs = examples.map(({ label }, at) => [answers[at] ?? '', label] as const);
  return {
    accuracy: round(
      share(pairs, ([said, wanted]) => said === wanted),
      4,
    ),
    macroF1: round(macroF1(pairs), 4),
    microsecondsPerMessage: Math.round(microseconds),
  };
};

interface Sets {
  readonly trainSet: readonly SingleLabel[];
  readonly devSet: readonly SingleLabel[];
}

const tryCost = (cost: number, heads: readonly string[], { trainSet, devSet }: Sets) => {
  const started = performance.now();
  const model = train(trainSet, heads, cost);
  const seconds = round((performance.now() - started) / 1000, 1);
  const answers = answer(
    model,
    devSet.map(({ text }) => text),
  );
  const dev = macroF1(devSet.map(({ label }, at) => [answers[at] ?? '', label]));
  return { cost, model, seconds, dev };
};

const required = (values: Readonly<Record<string, string | undefined>>, name: string) => {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing: ${usage}`);
  return value;
};

const options = {
  train: { type: 'string' },
  dev: { type: 'string' },
  test: { type: 'string' },
  text: { type: 'string' },
  label: { type: 'string' },
} as const;

/** Trains on `train`, picks the cost of a mistake on `dev`, and measures on `test` once, by the model as it is stored. */
const run = () => {
  const { values } = parseArgs({ options });
  const fields = { text: required(values, 'text'), label: required(values, 'label') };
  const [trainSet, devSet, testSet] = (['train', 'dev', 'test'] as const).map((name) =>
    readSingleLabels(required(values, name), fields),
  );
  if (!trainSet || !devSet || !testSet || trainSet.length === 0) throw new Error(usage);
  const heads = [...new Set(trainSet.map(({ label }) => label))].sort();
  const tried = costs.map((cost) => tryCost(cost, heads, { trainSet, devSet }));
  const best = tried.reduce((one, other) => (other.dev > one.dev ? other : one));
  const bytes = encodeModel(best.model);
  const stored = decodeModel(bytes);
  const result = {
    labels: heads,
    texts: { train: trainSet.length, dev: devSet.length, test: testSet.length },
    cost: best.cost,
    trainingSeconds: best.seconds,
    modelBytes: bytes.length,
    accented: measure(stored, testSet, (text) => text),
    stripped: measure(stored, testSet, stripDiacritics),
  };
  console.log(JSON.stringify(result));
};

if (import.meta.main) {
  try {
    run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'failed');
    process.exitCode = 1;
  }
}
