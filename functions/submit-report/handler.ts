import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { presentDirectory } from '../../shared/contracts/directory.ts';
import { routeOf } from '../../shared/contracts/request-route.ts';
import { webReport } from '../../shared/contracts/web-report.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { createRouter, json, readJson } from '../../shared/runtime/http.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { parseInput } from '../../shared/runtime/parse-input.ts';
import { plainRequest } from '../../shared/runtime/plain-request.ts';
import {
  type SubmitReportDeps,
  submitReport,
  type WebReport,
} from '../../shared/use-cases/submit-report.ts';
import { type TrackReportDeps, trackReport } from '../../shared/use-cases/track-report.ts';

export type Deps = SubmitReportDeps & TrackReportDeps;

const receiptKeyIn = (request: Request) =>
  /^Receipt ([A-Za-z0-9]{1,64})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';

/** Optional header; a random value of the client's, 16 signs at least so that nobody guesses another's. */
const idempotencyKeyIn = (request: Request) => {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (/^[\w-]{16,64}$/.test(key)) return key;
  throw new AppError('invalid', 'bad-field', { field: 'Idempotency-Key' });
};

export const createHandler = (deps: Deps, clock: () => string) => {
  const router = createRouter();

  router.get('/v1/directory', async () => json(200, presentDirectory(deps.province.directory)));

  router.post('/v1/reports', async ({ req, event }) => {
    // Zod writes absent optional fields as `| undefined`, which they never are.
    const report = parseInput(webReport, await readJson(req)) as WebReport;
    const token = idempotencyKeyIn(req);
    const submission = { at: clock(), route: routeOf(event), ...(token && { token }) };
    const receipt = await submitReport(deps, report, submission);
    logger.info('report.filed', { channel: 'web', unit: receipt.unit });
    return json(201, receipt);
  });

  router.get('/v1/reports/:code', async ({ req, params }) => {
    const typedCode = String(params.code);
    const found = await trackReport(deps, {
      typedCode,
      receiptKey: receiptKeyIn(req),
      at: clock(),
    });
    return found ? json(200, found) : json(404, { error: 'no-such-report' });
  });

  return middy((event: APIGatewayProxyEventV2, context: Context) =>
    router.resolve(plainRequest(event), context),
  ).use(injectLambdaContext(logger));
};
