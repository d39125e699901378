import * as z from 'zod';
import { AppError } from '../domain/errors.ts';

/** From the pipe: the key of a new case's partition, and nothing else. */
const filedCase = z.object({ caseId: z.string().regex(/^CASE#[\w-]{1,64}$/) });

/** The id of the case that a message on the queue is about. Throws `invalid`, quoting nothing, for any other message. */
export const parseFiledCase = (body: string): string => {
  try {
    return filedCase.parse(JSON.parse(body)).caseId.slice('CASE#'.length);
  } catch {
    throw new AppError('invalid', 'bad-filed-case');
  }
};
