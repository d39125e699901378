import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { parseOutboundMessage } from '../../shared/contracts/outbound-message.ts';
import { describeError } from '../../shared/runtime/describe-error.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { confirmSent, type SendMailDeps, sendMail } from '../../shared/use-cases/send-mail.ts';

export const createHandler = (deps: SendMailDeps, clock: () => string) => {
  const onRecord = async ({ body, messageId }: SQSRecord) => {
    try {
      const { ref, sesMessageId } = parseOutboundMessage(body);
      const outcome = sesMessageId
        ? await confirmSent(deps, ref, { at: clock(), sesMessageId })
        : await sendMail(deps, ref, clock);
      logger.info('mail.sent', { sqsMessageId: messageId, ...ref, outcome });
      metrics.addMetric(`Outbox-${outcome}`, MetricUnit.Count, 1);
    } catch (error) {
      logger.error('mail.sending_failed', { sqsMessageId: messageId, ...describeError(error) });
      metrics.addMetric('Outbox-failed-attempt', MetricUnit.Count, 1);
      throw error; // The batch processor retries this record alone, but does not log it.
    }
  };

  return middy((event: SQSEvent, context: Context) =>
    processPartialResponse(event, onRecord, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    }),
  )
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics));
};
