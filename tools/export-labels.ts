import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { sha256 } from '../shared/adapters/crypto/sha256.ts';
import { createCaseStore } from '../shared/adapters/dynamodb/case-store.ts';
import { createLearningStore } from '../shared/adapters/dynamodb/learning-store.ts';
import { openTable } from '../shared/adapters/dynamodb/table.ts';
import { createLongTexts } from '../shared/adapters/s3/long-texts.ts';
import { redact } from '../shared/classification/redact.ts';
import { AppError } from '../shared/domain/errors.ts';
import { isMonth } from '../shared/domain/month.ts';
import {
  type ExportLabelsDeps,
  type ExportStep,
  exportLabels,
} from '../shared/use-cases/export-labels.ts';
import { findWhere, type Where } from './export/where.ts';

const usage = `Usage: npm run --silent export-labels -- --from 2026-01 --to 2026-12 > collected.jsonl
  --from, --to       months of the corrections, both included
  --with-kept        also the cases that are kept from a unit or tell of retaliation, which are left out unless told
  --local URL        the local run to read (http://localhost:3000 unless told); used when no table is named
  --table NAME       a table in an account, with your own AWS credentials and region
  --documents NAME   the bucket of long texts beside that table; without it their cases are left out
  --endpoint URL     another DynamoDB endpoint`;

const text = { type: 'string' } as const;
const options = {
  from: text,
  to: text,
  table: text,
  documents: text,
  endpoint: text,
  'with-kept': { type: 'boolean', default: false },
  local: { ...text, default: 'http://localhost:3000' },
} as const;

const readFlags = (args: string[]) => {
  const { from, to, 'with-kept': withKept, ...where } = parseArgs({ args, options }).values;
  if (from === undefined || to === undefined || !isMonth(from) || !isMonth(to) || to < from) {
    throw new Error(usage);
  }
  return { wanted: { from, to, withKept }, where };
};

const depsAt = ({ table, database, documents, storage }: Where): ExportLabelsDeps => {
  const opened = openTable(table, database);
  return {
    redact,
    sha256,
    ...createLearningStore(opened),
    ...createCaseStore(opened),
    ...createLongTexts(new S3Client(storage), documents),
  };
};

/** Lines on stdout, counts alone on stderr. */
const run = async (args: string[]) => {
  const { wanted, where } = readFlags(args);
  const counts: Record<ExportStep['outcome'], number> = {
    exported: 0,
    'no-case': 0,
    withdrawn: 0,
    kept: 0,
    'no-text': 0,
    damaged: 0,
  };
  for await (const step of exportLabels(depsAt(await findWhere(where)), wanted)) {
    counts[step.outcome] += 1;
    if (step.outcome === 'exported') process.stdout.write(`${JSON.stringify(step.example)}\n`);
  }
  console.error(JSON.stringify({ from: wanted.from, to: wanted.to, ...counts }));
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  const isOurs = error instanceof AppError;
  console.error(
    isOurs ? `${error.code} ${error.field ?? ''}` : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}
