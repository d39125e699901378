import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';

/** A line of JSON by its schema. Throws an `Error` that names file, line and fields, never what stands there. */
const parseLine = <T>(schema: z.ZodType<T>, line: string, where: string): T => {
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

/** What `read` makes of the lines of one file, blank ones left out. `where` names file and line, for errors. */
export const mapLines = <T>(file: string, read: (line: string, where: string) => T): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [read(line, `${file}, line ${at + 1}`)]));

/** The lines of one file by their schema, blank ones left out. Throws as `parseLine` does. */
export const readJsonLines = <T>(schema: z.ZodType<T>, file: string): T[] =>
  mapLines(file, (line, where) => parseLine(schema, line, where));

export const dataFolder = fileURLToPath(
  new URL('../../shared/classification/data/', import.meta.url),
);

/** The files of JSON lines of a folder of the data, by name. */
export const filesOf = (folder: string) =>
  readdirSync(`${dataFolder}${folder}`)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => `${dataFolder}${folder}/${name}`);
