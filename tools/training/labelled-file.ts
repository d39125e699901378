import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Labelled } from '../../shared/classification/learning/labelled.ts';
import { intents } from '../../shared/domain/classification.ts';
import { acts } from '../../shared/domain/taxonomy.ts';

const codes = acts.map(({ code }) => code);
const mixable = intents.slice(0, 4);

const labelledSchema = z
  .strictObject({
    id: z.string().min(1),
    writer: z.string().min(1),
    cluster: z.string().min(1),
    channel: z.enum(['email', 'web', 'hotline']),
    subject: z.string().optional(),
    body: z.string().min(1),
    kinds: z.array(z.string()).min(1),
    intent: z.enum(intents),
    also: z.array(z.enum(mixable)),
    acts: z.array(z.enum(codes)),
    units: z.array(z.string()),
    head: z.boolean(),
    urgent: z.boolean(),
  })
  .transform(({ subject, ...rest }): Labelled => ({ ...rest, ...(subject ? { subject } : {}) }));

/** A line of JSON as a labelled message. Throws an `Error` that names file, line and fields, never what stands there. */
const parseLine = (file: string, line: string, number: number): Labelled => {
  const where = `${file}, line ${number}`;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  const parsed = labelledSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the object');
  throw new Error(`${where}: missing or wrong: ${[...new Set(fields)].join(', ')}`);
};

/** The labelled messages of one file of JSON lines. */
export const readLabelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(file, line, at + 1)]));

export const dataFolder = fileURLToPath(
  new URL('../../shared/classification/data/', import.meta.url),
);

/** All files of a folder of the data, by name. */
export const readFolder = (folder: 'train' | 'sharpen' | 'test'): Labelled[] =>
  readdirSync(`${dataFolder}${folder}`)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLabelled(`${dataFolder}${folder}/${name}`));
