import { AppError } from '../../domain/errors.ts';
import type { Province } from '../../domain/province.ts';
import { mistakeText } from './mistake.ts';
import { parseProvince } from './parse-province.ts';
import { readTexts } from './read-texts.ts';

/**
 * The province in `folder` (directory.json, calendar.json, deadlines.json), for a function's cold start.
 * Throws `AppError('invalid', 'province.invalid')` naming each wrong field; `checkProvince` adds the lines.
 */
export const loadProvince = (folder: string | URL): Province => {
  const parsed = parseProvince(readTexts(folder));
  if ('province' in parsed) return parsed.province;
  const field = parsed.mistakes.map((mistake) => mistakeText(mistake)).join('\n');
  throw new AppError('invalid', 'province.invalid', { field });
};
