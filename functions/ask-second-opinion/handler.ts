import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { parseFiledCase } from '../../shared/contracts/filed-case.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { createQueueHandler } from '../../shared/runtime/queue-handler.ts';
import {
  type AskSecondOpinionDeps,
  askSecondOpinion,
} from '../../shared/use-cases/ask-second-opinion.ts';

const failure = { event: 'second-opinion.failed', metric: 'SecondOpinion-failed-attempt' };

export const createHandler = (deps: AskSecondOpinionDeps, clock: () => string) =>
  createQueueHandler(failure, async ({ body, messageId: sqsMessageId }) => {
    const caseId = parseFiledCase(body);
    const { outcome, ...measured } = await askSecondOpinion(deps, caseId, clock);
    const { modelId } = deps;
    logger.info(`second-opinion.${outcome}`, { sqsMessageId, caseId, modelId, ...measured });
    metrics.addMetric(`SecondOpinion-${outcome}`, MetricUnit.Count, 1);
  });
