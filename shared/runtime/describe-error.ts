import { AppError } from '../domain/errors.ts';

/** Names come from services, too: only what looks like a word of a program is one. */
const wordOf = (text: string | undefined) =>
  text === undefined || /^[\w.-]{1,100}$/.test(text) ? text : 'not-a-word';

/**
 * Only frames: a stack begins with the message, and messages of libraries quote their input. A frame ends in a place in
 * a file; lines of a message that only begin like one are left out.
 */
const framesOf = ({ stack, message }: Error) =>
  (stack ?? '')
    .replace(message, '')
    .split('\n')
    .filter((line) => /^ {4}at [\x20-\x7e]*:\d+:\d+\)?$/.test(line))
    .slice(0, 5)
    .map((line) => line.trim());

/** What may be logged of an error: names, codes and places in our code; never a message that could quote the input. */
export const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { name: 'not-an-error' };
  const { name, cause } = error;
  return {
    name: wordOf(name),
    ...(error instanceof AppError && {
      kind: error.kind,
      code: error.code,
      field: wordOf(error.field),
    }),
    frames: framesOf(error),
    ...(cause instanceof Error && { cause: { name: wordOf(cause.name), frames: framesOf(cause) } }),
  };
};
