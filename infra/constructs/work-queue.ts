import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';
import type { Operations } from './operations.ts';
import { ParkingQueue } from './parking-queue.ts';

export interface WorkQueueProps {
  readonly operations: Operations;
  readonly name: string;
  /** What people lose when a message is parked or waits too long. */
  readonly impact: string;
  /** How long one attempt hides a message: at least six times its worker's timeout (AWS's advice). */
  readonly visibilityTimeout: Duration;
  /** The oldest message may be this old before the alarm. */
  readonly patience: Duration;
  readonly deliveryDelay?: Duration;
  /** How often a message is tried before it is parked; 5 unless told. */
  readonly attempts?: number;
}

/** A queue that cannot lose work silently: a few attempts, then parked, then announced; lateness is announced too. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly visibilityTimeout: Duration;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const {
      operations,
      name,
      impact,
      visibilityTimeout,
      deliveryDelay,
      patience,
      attempts = 5,
    } = props;
    this.visibilityTimeout = visibilityTimeout;
    const parking = new ParkingQueue(this, 'Parking', { operations, name, impact });
    this.queue = new Queue(this, 'Queue', {
      queueName: `${operations.prefix}-${name}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout,
      deadLetterQueue: { queue: parking.queue, maxReceiveCount: attempts },
      ...(deliveryDelay && { deliveryDelay }),
    });
    new ImpactAlarm(this, 'Late', {
      operations,
      name: `${name}-late`,
      impact,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
      threshold: patience.toSeconds(),
    });
  }
}
