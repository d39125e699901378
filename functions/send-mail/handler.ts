import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { parseOutboundMessage } from '../../shared/contracts/outbound-message.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { metrics } from '../../shared/runtime/metrics.ts';
import { createQueueHandler } from '../../shared/runtime/queue-handler.ts';
import { confirmSent, type SendMailDeps, sendMail } from '../../shared/use-cases/send-mail.ts';

const failure = { event: 'mail.sending_failed', metric: 'Outbox-failed-attempt' };

export const createHandler = (deps: SendMailDeps, clock: () => string) =>
  createQueueHandler(failure, async ({ body, messageId }) => {
    const { ref, sesMessageId } = parseOutboundMessage(body);
    const outcome = sesMessageId
      ? await confirmSent(deps, ref, { at: clock(), sesMessageId })
      : await sendMail(deps, ref, clock);
    logger.info('mail.sent', { sqsMessageId: messageId, ...ref, outcome });
    metrics.addMetric(`Outbox-${outcome}`, MetricUnit.Count, 1);
  });
