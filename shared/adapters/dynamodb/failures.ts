import { AppError } from '../../domain/errors.ts';

/** Names of SDK errors are stable; their messages may quote what was sent, so only the name goes on. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

export const isConditionFailure = (error: unknown) =>
  nameOf(error) === 'ConditionalCheckFailedException';

/** Anything else that DynamoDB says means *again*: the queue or the caller repeats. */
export const unavailable = (error: unknown) =>
  error instanceof AppError
    ? error
    : new AppError('unavailable', 'table-unavailable', { field: nameOf(error), cause: error });

/** For a `catch` of a request. */
export const again = (error: unknown) => Promise.reject(unavailable(error));
