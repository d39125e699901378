import { Router } from '@aws-lambda-powertools/event-handler/http';
import { AppError, type ErrorKind } from '../domain/errors.ts';
import { describeError } from './describe-error.ts';
import { logger } from './logger.ts';

/** The one table from kinds of failure to HTTP. */
const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers });

/** `{error, field?, …}`: a stable word, the name of a field, for a conflict also what would be allowed. */
export const errorResponse = (error: unknown) => {
  // The router could not decode a path such as `/v1/reports/%`.
  if (error instanceof URIError) return json(400, { error: 'bad-path' });
  if (!(error instanceof AppError)) {
    logger.error('request.failed', describeError(error));
    return json(500, { error: 'internal' });
  }
  if (error.kind === 'unavailable') logger.error('request.unavailable', describeError(error));
  const isPublic = error.kind === 'invalid' && error.field !== undefined;
  const { code, field, details } = error;
  return json(statusOf[error.kind], { error: code, ...(isPublic && { field }), ...details });
};

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A router that answers every failure from the table above, or as `answer` says, and logs no request. */
export const createRouter = (
  answer: (error: unknown, request: Request) => Response = errorResponse,
) => {
  const router = new Router({ logger: quiet });
  router.errorHandler(Error, async (error, { req }) => answer(error, req));
  router.notFound(async () => json(404, { error: 'not-found' }));
  router.methodNotAllowed(async () => json(405, { error: 'method-not-allowed' }));
  return router;
};

const maxBodyBytes = 256 * 1024;

/** The body as JSON. `JSON.parse` quotes its input in its errors, so they are replaced. */
export const readJson = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBodyBytes) {
    throw new AppError('invalid', 'body-too-large', { field: 'body' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid', 'not-json', { field: 'body' });
  }
};
