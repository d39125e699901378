import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { parseStoredMails } from '../../shared/contracts/stored-mail.ts';
import { describeError } from '../../shared/runtime/describe-error.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { type FileMailDeps, fileMail } from '../../shared/use-cases/file-mail.ts';

export const createHandler = (deps: FileMailDeps) => {
  const onRecord = async ({ body, messageId, attributes }: SQSRecord) => {
    try {
      const deliveries = Number(attributes.ApproximateReceiveCount);
      for (const mail of parseStoredMails(body)) {
        const { outcome, reason, caseId } = await fileMail(deps, { ...mail, deliveries });
        const sesMessageId = mail.sesMessageId;
        logger.info('mail.filed', {
          sqsMessageId: messageId,
          sesMessageId,
          outcome,
          reason,
          caseId,
        });
        metrics.addMetric(`Mail-${outcome}`, MetricUnit.Count, 1);
      }
    } catch (error) {
      logger.error('mail.filing_failed', { sqsMessageId: messageId, ...describeError(error) });
      metrics.addMetric('Mail-failed', MetricUnit.Count, 1);
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
