import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { describeError } from './describe-error.ts';
import { logger } from './logger.ts';
import { metrics } from './metrics.ts';

/** What a failed record is called in the log and in the metrics. */
export interface FailureNames {
  readonly event: string;
  readonly metric: string;
}

/** Takes a queue's records one by one: what throws is logged by name, counted, and retried alone. */
export const createQueueHandler = (
  failure: FailureNames,
  onRecord: (record: SQSRecord) => Promise<void>,
) => {
  const onRecordLogged = async (record: SQSRecord) => {
    try {
      await onRecord(record);
    } catch (error) {
      logger.error(failure.event, { sqsMessageId: record.messageId, ...describeError(error) });
      metrics.addMetric(failure.metric, MetricUnit.Count, 1);
      throw error; // The batch processor retries this record alone, but does not log it.
    }
  };
  return middy((event: SQSEvent, context: Context) =>
    processPartialResponse(event, onRecordLogged, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    }),
  )
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics));
};
