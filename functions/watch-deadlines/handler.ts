import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { scheduledInstant } from '../../shared/contracts/scheduled-event.ts';
import { describeError } from '../../shared/runtime/describe-error.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { type WatchDeadlinesDeps, watchDeadlines } from '../../shared/use-cases/watch-deadlines.ts';

export const createHandler = (deps: WatchDeadlinesDeps) => {
  const onFailure = (caseId: string, error: unknown) =>
    logger.error('deadline.watch_failed', { caseId, ...describeError(error) });

  return middy(async (event: unknown) => {
    const report = await watchDeadlines(deps, scheduledInstant(event), onFailure);
    logger.info('deadlines.watched', { ...report });
    metrics.addMetric('DeadlinesMissed', MetricUnit.Count, report.missed);
    metrics.addMetric('WatchFailures', MetricUnit.Count, report.failed);
    return report;
  })
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics));
};
