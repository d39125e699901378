import type * as z from 'zod';
import { AppError } from '../domain/errors.ts';

/** What a field's name looks like. Anything else that stands where a name should is input, and not repeated. */
const fieldName = /^[A-Za-z][\w-]{0,39}$/;

/** The first field that is wrong, by its path; an unknown one by its own name. */
const fieldOf = (issue: z.core.$ZodIssue) => {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...issue.path.map(String), ...(unknown !== undefined ? [unknown] : [])];
  return path.length > 0 && path.every((name) => /^\d+$/.test(name) || fieldName.test(name))
    ? path.join('.')
    : 'body';
};

const codeOf = ({ code }: z.core.$ZodIssue) => {
  if (code === 'unrecognized_keys') return 'unknown-field';
  return code === 'too_big' ? 'too-long' : 'bad-field';
};

/** Checks input against its schema. Throws `AppError('invalid')` that names the field and quotes nothing. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (!issue) throw new AppError('invalid', 'bad-field', { field: 'body' });
  throw new AppError('invalid', codeOf(issue), { field: fieldOf(issue) });
};
