import { AppError } from '../domain/errors.ts';

/** Only frames: the first line of a stack is the message, and messages of libraries quote their input. */
const framesOf = ({ stack }: Error) =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 5)
    .map((line) => line.trim());

/** What may be logged of an error: names, codes and places in our code; never a message that could quote the input. */
export const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { name: 'not-an-error' };
  const { name, cause } = error;
  return {
    name,
    ...(error instanceof AppError && { kind: error.kind, code: error.code, field: error.field }),
    frames: framesOf(error),
    ...(cause instanceof Error && { cause: { name: cause.name, frames: framesOf(cause) } }),
  };
};
