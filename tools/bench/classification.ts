import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadModel } from '../../shared/adapters/model/load-model.ts';
import { loadProvince } from '../../shared/adapters/province/load-province.ts';
import { createClassifier } from '../../shared/classification/classifier.ts';
import { decodeModel } from '../../shared/classification/model/model-file.ts';
import { createScorer } from '../../shared/classification/model/score.ts';
import { readFolder } from '../training/labelled-file.ts';

const modelFile = fileURLToPath(
  new URL('../../shared/classification/model/model.bin', import.meta.url),
);
const province = fileURLToPath(new URL('../../shared/province/sample', import.meta.url));

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const milliseconds = (work: () => unknown) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** Median of `times` runs after as many to warm up. */
const typical = (times: number, work: () => unknown) => {
  for (let run = 0; run < times; run += 1) work();
  return median(Array.from({ length: times }, () => milliseconds(work)));
};

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Texts of about a length, made of whole held-out messages one after another. */
const textsOf = (characters: number) => {
  const all = readFolder('test').map(({ body }) => body);
  const texts: string[] = [];
  for (let at = 0; at < all.length && texts.length < 40; ) {
    let text = '';
    while (text.length < characters && at < all.length) text += `${all[at++] ?? ''}\n`;
    if (text.length >= characters) texts.push(text.slice(0, characters));
  }
  return texts;
};

const collect = () => globalThis.gc?.();

const memoryOf = (make: () => unknown) => {
  collect();
  const before = process.memoryUsage();
  const kept = make();
  collect();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { kept, megabytes: rounded(bytes / 1e6) };
};

/** Speed, size and memory of the classifier with its committed model, in one process, after warming up. */
export const measureClassification = () => {
  const { directory } = loadProvince(province);
  const memory = memoryOf(() => createClassifier(directory, loadModel(modelFile)));
  const model = loadModel(modelFile);
  const classify = createClassifier(directory, model);
  const score = createScorer(model);
  const perText = (characters: number, work: (text: string) => unknown) => {
    const texts = textsOf(characters);
    return (typical(15, () => texts.forEach(work)) * 1000) / texts.length;
  };
  const classifyText = (body: string) => classify({ channel: 'email', body });
  const bytes = readFileSync(modelFile);
  return {
    measure: 'classification',
    modelBytes: statSync(modelFile).size,
    loadMilliseconds: rounded(typical(15, () => decodeModel(bytes))),
    firstLoadMilliseconds: rounded(milliseconds(() => loadModel(modelFile))),
    buildMilliseconds: rounded(typical(5, () => createClassifier(directory, model))),
    memoryMegabytes: memory.megabytes,
    classifyMicroseconds200: Math.round(perText(200, classifyText)),
    classifyMicroseconds5000: Math.round(perText(5_000, classifyText)),
    modelMicroseconds200: Math.round(perText(200, (text) => score(text, []))),
    modelMicroseconds5000: Math.round(perText(5_000, (text) => score(text, []))),
  };
};

if (import.meta.main) console.log(JSON.stringify(measureClassification()));
