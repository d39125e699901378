import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';
import type { Operations } from './operations.ts';
import type { WorkQueue } from './work-queue.ts';

/**
 * SES's own word that it sent a mail, taken back to the outbound queue: it marks the outbox row even when the sender
 * crashed right after sending. Of the event only our tags and SES's id are kept; its addresses and subject go nowhere.
 */
export class SentMailEvents extends Construct {
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, props: { operations: Operations; target: WorkQueue }) {
    super(scope, id);
    const { operations, target } = props;
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      configurationSetName: operations.prefix,
      reputationMetrics: true,
      // Required would lose the answer to a citizen whose mail provider has no TLS.
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
    });
    this.configurationSet.addEventDestination('Sent', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.SEND],
    });
    const tag = (name: string) => EventField.fromPath(`$.detail.mail.tags.${name}[0]`);
    // No dead-letter queue: it would keep the event as SES wrote it, with the recipient's address and the subject.
    const rule = new Rule(this, 'Rule', {
      ruleName: `${operations.prefix}-sent-mail`,
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Sent'],
        detail: { mail: { tags: { 'ses:configuration-set': [operations.prefix] } } },
      },
      targets: [
        new SqsQueue(target.queue, {
          message: RuleTargetInput.fromObject({
            caseId: tag('caseId'),
            outboxId: tag('outboxId'),
            sesMessageId: EventField.fromPath('$.detail.mail.messageId'),
          }),
        }),
      ],
    });
    new ImpactAlarm(this, 'Failing', {
      operations,
      name: 'sent-mail-events-failing',
      impact: 'A mail that was sent is not marked as sent: it may go out a second time.',
      metric: new Metric({
        namespace: 'AWS/Events',
        metricName: 'FailedInvocations',
        dimensionsMap: { RuleName: rule.ruleName },
        statistic: 'Sum',
      }),
      threshold: 1,
    });
  }
}
