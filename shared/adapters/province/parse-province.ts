import type * as z from 'zod';
import type { Province } from '../../domain/province.ts';
import { calendarMistakes, calendarSchema } from './calendar-file.ts';
import { deadlinesMistakes, deadlinesSchema } from './deadlines-file.ts';
import { directoryMistakes, directorySchema } from './directory-file.ts';
import { type FileMistake, type Mistake, schemaMistakes } from './mistake.ts';

export type ProvinceFile = 'directory.json' | 'calendar.json' | 'deadlines.json';

/** The text of each file; undefined when it could not be read. */
export type ProvinceTexts = Readonly<Record<ProvinceFile, string | undefined>>;

export type ParsedProvince =
  | { readonly province: Province }
  | { readonly mistakes: readonly FileMistake<ProvinceFile>[] };

/** A value, or what is wrong with it. */
type Parsed<T> = { readonly value: T } | { readonly mistakes: readonly Mistake[] };

const parseJson = (text: string | undefined): Parsed<unknown> => {
  if (text === undefined) return { mistakes: [{ path: [], problem: 'cannot be read' }] };
  try {
    return { value: JSON.parse(text) };
  } catch {
    // JSON.parse quotes the text in its error, so that error goes no further.
    return { mistakes: [{ path: [], problem: 'is not valid JSON' }] };
  }
};

/** One file: its JSON, then its shape, then what a shape cannot say; each only once the one before holds. */
const parseFile = <T>(
  text: string | undefined,
  schema: z.ZodType<T>,
  mistakesOf: (value: T) => readonly Mistake[],
): Parsed<T> => {
  const json = parseJson(text);
  if ('mistakes' in json) return json;
  const shaped = schema.safeParse(json.value);
  if (!shaped.success) return { mistakes: schemaMistakes(shaped.error) };
  const mistakes = mistakesOf(shaped.data);
  return mistakes.length > 0 ? { mistakes } : { value: shaped.data };
};

const located = (file: ProvinceFile, parsed: Parsed<unknown>): FileMistake<ProvinceFile>[] =>
  'mistakes' in parsed ? parsed.mistakes.map((mistake) => ({ file, ...mistake })) : [];

/** Checks the three files together, so that one start shows every mistake there is. */
export const parseProvince = (texts: ProvinceTexts): ParsedProvince => {
  const directory = parseFile(texts['directory.json'], directorySchema, directoryMistakes);
  const calendar = parseFile(texts['calendar.json'], calendarSchema, calendarMistakes);
  const deadlines = parseFile(texts['deadlines.json'], deadlinesSchema, deadlinesMistakes);
  if ('value' in directory && 'value' in calendar && 'value' in deadlines) {
    const { rules, ladder } = deadlines.value;
    return { province: { directory: directory.value, calendar: calendar.value, rules, ladder } };
  }
  return {
    mistakes: [
      ...located('directory.json', directory),
      ...located('calendar.json', calendar),
      ...located('deadlines.json', deadlines),
    ],
  };
};
