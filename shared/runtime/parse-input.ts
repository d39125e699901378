import type * as z from 'zod';
import { AppError } from '../domain/errors.ts';

/** The first field that is wrong, by its path; for an unknown field, its parent. Its own name is input, and not repeated. */
const fieldOf = ({ path }: z.core.$ZodIssue) =>
  path.length > 0 ? path.map(String).join('.') : 'body';

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
