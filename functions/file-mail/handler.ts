import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { parseStoredMails } from '../../shared/contracts/stored-mail.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { createQueueHandler } from '../../shared/runtime/queue-handler.ts';
import { type FileMailDeps, fileMail } from '../../shared/use-cases/file-mail.ts';

const failure = { event: 'mail.filing_failed', metric: 'Mail-failed' };

export const createHandler = (deps: FileMailDeps) =>
  createQueueHandler(failure, async ({ body, messageId: sqsMessageId, attributes }) => {
    const deliveries = Number(attributes.ApproximateReceiveCount);
    for (const mail of parseStoredMails(body)) {
      const { outcome, reason, caseId } = await fileMail(deps, { ...mail, deliveries });
      const { sesMessageId } = mail;
      logger.info('mail.filed', { sqsMessageId, sesMessageId, outcome, reason, caseId });
      metrics.addMetric(`Mail-${outcome}`, MetricUnit.Count, 1);
    }
  });
