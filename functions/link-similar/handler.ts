import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { parseFiledCase } from '../../shared/contracts/filed-case.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { createQueueHandler } from '../../shared/runtime/queue-handler.ts';
import { type LinkSimilarDeps, linkSimilar } from '../../shared/use-cases/link-similar.ts';

const failure = { event: 'case.linking_failed', metric: 'Similar-failed-attempt' };

export const createHandler = (deps: LinkSimilarDeps) =>
  createQueueHandler(failure, async ({ body, messageId: sqsMessageId }) => {
    const caseId = parseFiledCase(body);
    const { outcome, links } = await linkSimilar(deps, caseId);
    logger.info('case.linked', { sqsMessageId, caseId, outcome, links });
    metrics.addMetric(`Similar-${outcome}`, MetricUnit.Count, 1);
  });
