import { AppError } from '../../domain/errors.ts';
import type { Province } from '../../domain/province.ts';
import { lineOf } from './line-of.ts';
import { type FileMistake, mistakeText } from './mistake.ts';
import { type ProvinceFile, type ProvinceTexts, parseProvince } from './parse-province.ts';
import { readTexts } from './read-texts.ts';

const textWithLine = (texts: ProvinceTexts, mistake: FileMistake<ProvinceFile>) => {
  const text = texts[mistake.file];
  return mistakeText(mistake, text === undefined ? undefined : lineOf(text, mistake.path));
};

/**
 * The same check as `loadProvince`, for the start and the synthesis: each mistake with its line, such as
 * `directory.json:17: units[3].mailbox: must be an address at bacninh.example`, one a line, in the message of an
 * `AppError('invalid', 'province.invalid')`. Never quotes a value. Slower, and needs a development dependency.
 */
export const checkProvince = (folder: string | URL): Province => {
  const texts = readTexts(folder);
  const parsed = parseProvince(texts);
  if ('province' in parsed) return parsed.province;
  const field = parsed.mistakes.map((mistake) => textWithLine(texts, mistake)).join('\n');
  throw new AppError('invalid', 'province.invalid', { field });
};
