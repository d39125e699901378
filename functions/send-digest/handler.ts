import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { scheduledInstant } from '../../shared/contracts/scheduled-event.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { type SendDigestDeps, sendDigest } from '../../shared/use-cases/send-digest.ts';

export const createHandler = (deps: SendDigestDeps) =>
  middy(async (event: unknown) => {
    const report = await sendDigest(deps, scheduledInstant(event));
    logger.info('digest.made', { ...report });
    return report;
  })
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics));
