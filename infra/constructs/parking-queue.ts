import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { Operations } from './operations.ts';

export interface ParkingQueueProps {
  readonly operations: Operations;
  /** What is parked here, for example `inbound-mail`; the queue is called `<name>-parked`. */
  readonly name: string;
  /** What people lose while something sits here. */
  readonly impact: string;
}

/** Where work goes that failed too often: kept for 14 days, and announced as soon as there is any. */
export class ParkingQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { operations, name, impact }: ParkingQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: `${operations.prefix}-${name}-parked`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(
      this.queue,
      'SQS3',
      'This is a dead-letter queue: what fails here has no next place.',
    );
    new ImpactAlarm(this, 'Parked', {
      operations,
      name: `${name}-parked`,
      impact,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 1,
    });
  }
}
