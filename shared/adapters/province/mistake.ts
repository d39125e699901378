import type * as z from 'zod';

export type FieldPath = readonly (string | number)[];

/** What is wrong at a place of a file. Never holds the value found there: it may be a person's address. */
export interface Mistake {
  readonly path: FieldPath;
  readonly problem: string;
}

export interface FileMistake<File extends string = string> extends Mistake {
  /** File name within the province's folder. */
  readonly file: File;
}

/** `units[3].mailbox`; empty for the file as a whole. */
export const pathText = (path: FieldPath): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');

/** `directory.json:17: units[3].mailbox: is missing`. */
export const mistakeText = ({ file, path, problem }: FileMistake, line?: number): string => {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, ...(path.length > 0 ? [pathText(path)] : []), problem].join(': ');
};

/** Says what was expected, never what was found. */
const problemOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is missing';
      return issue.expected === 'int'
        ? 'must be a whole number'
        : `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
};

/** The schema's findings in this project's words; an unknown field is named as a place of its own. */
export const schemaMistakes = (error: z.ZodError): Mistake[] =>
  error.issues.flatMap((issue) => {
    // JSON has no symbol keys, so a path into it is made of names and indexes.
    const path = issue.path as FieldPath;
    if (issue.code !== 'unrecognized_keys') return [{ path, problem: problemOf(issue) }];
    return issue.keys.map((key) => ({ path: [...path, key], problem: 'is not a known field' }));
  });

/** Each value that stands earlier in the list already, at the place that `pathOf` gives for its index. */
export const repeated = (
  values: readonly string[],
  pathOf: (index: number) => FieldPath,
): Mistake[] =>
  values.flatMap((value, index) => {
    const first = values.indexOf(value);
    if (first === index) return [];
    return [{ path: pathOf(index), problem: `repeats ${pathText(pathOf(first))}` }];
  });
