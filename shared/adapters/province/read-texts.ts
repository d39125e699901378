import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProvinceFile, ProvinceTexts } from './parse-province.ts';

/** Reads a province's three files. A file that cannot be read is left undefined, for the parser to report. */
export const readTexts = (folder: string | URL): ProvinceTexts => {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const read = (file: ProvinceFile) => {
    try {
      // Some editors put a byte order mark in front, which JSON does not allow (RFC 8259 §8.1).
      return readFileSync(join(path, file), 'utf8').replace(/^\uFEFF/, '');
    } catch {
      return undefined;
    }
  };
  return {
    'directory.json': read('directory.json'),
    'calendar.json': read('calendar.json'),
    'deadlines.json': read('deadlines.json'),
  };
};
