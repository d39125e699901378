import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';

/** A line of JSON by its schema. Throws an `Error` that names file, line and fields, never what stands there. */
const parseLine = <T>(schema: z.ZodType<T>, file: string, line: string, number: number): T => {
  const where = `${file}, line ${number}`;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the object');
  throw new Error(`${where}: missing or wrong: ${[...new Set(fields)].join(', ')}`);
};

/** The lines of one file, blank ones left out. */
export const readJsonLines = <T>(schema: z.ZodType<T>, file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(schema, file, line, at + 1)]));

export const dataFolder = fileURLToPath(
  new URL('../../shared/classification/data/', import.meta.url),
);

/** The files of JSON lines of a folder of the data, by name. */
export const filesOf = (folder: string) =>
  readdirSync(`${dataFolder}${folder}`)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => `${dataFolder}${folder}/${name}`);
