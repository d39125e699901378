import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadProvince } from '../shared/adapters/province/load-province.ts';
import { prepare } from '../shared/classification/learning/prepare.ts';
import { trainModel } from '../shared/classification/learning/train-model.ts';
import { encodeModel } from '../shared/classification/model/model-file.ts';
import { createLetterReader } from '../shared/classification/rules/read-letter.ts';
import { createKindOf } from '../shared/classification/units/kinds.ts';
import { type DataFolder, readFolder } from './training/labelled-file.ts';
import { readLexicon } from './training/lexicon-files.ts';
import { readPieces } from './training/piece-file.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const modelFile = at('../shared/classification/model/model.bin');
/** Writers are dealt into so many groups for the fit of confidence and thresholds. */
const folds = 3;

/** The model file's bytes, from nothing but what is committed: the same on every machine. */
export const trainedBytes = () => {
  const { directory } = loadProvince(at('../shared/province/sample'));
  const read = createLetterReader(directory);
  const kindOf = createKindOf(directory);
  const prepared = (folder: DataFolder) => prepare(readFolder(folder), read, kindOf);
  const data = {
    mixed: prepared('train'),
    reports: prepared('reports'),
    sharpening: prepared('sharpen'),
    pieces: readPieces(),
  };
  return encodeModel(trainModel(data, readLexicon(), folds));
};

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const run = () => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, out: { type: 'string' } },
  });
  const started = performance.now();
  const bytes = trainedBytes();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const committed = existsSync(modelFile) ? digest(readFileSync(modelFile)) : undefined;
  const isSame = committed === digest(bytes);
  if (!values.check) writeFileSync(values.out ?? modelFile, bytes);
  else if (!isSame) process.exitCode = 1;
  console.log(JSON.stringify({ bytes: bytes.length, sha256: digest(bytes), seconds, isSame }));
};

if (import.meta.main) run();
