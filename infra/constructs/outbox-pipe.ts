import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { allow } from './allow.ts';
import type { Operations } from './operations.ts';
import { ParkingQueue } from './parking-queue.ts';
import { useKeyThrough } from './use-key-through.ts';
import type { WorkQueue } from './work-queue.ts';

export interface OutboxPipeProps {
  readonly operations: Operations;
  readonly table: Table;
  readonly key: IKey;
  readonly target: WorkQueue;
}

/** New outbox rows, and nothing else that happens in the table. */
const newOutboxRow = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { sk: { S: [{ prefix: 'OUTBOX#' }] } } },
};

/** Ids only: whoever reads the queue learns that something is to be said, not what or to whom. */
const idsOnly = '{"caseId": <$.dynamodb.Keys.pk.S>, "outboxId": <$.dynamodb.Keys.sk.S>}';

/** Takes each new outbox row from the table's stream to the outbound queue. */
export class OutboxPipe extends Construct {
  constructor(scope: Construct, id: string, props: OutboxPipeProps) {
    super(scope, id);
    const { operations, target } = props;
    const { queue: parked } = new ParkingQueue(this, 'Parking', {
      operations,
      name: 'outbox-rows',
      impact: 'Acknowledgements and reminders are written but never sent.',
    });
    const streamArn = props.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('The table has no stream');
    new CfnPipe(this, 'Pipe', {
      name: `${operations.prefix}-outbox`,
      roleArn: this.createRole(props, { streamArn, parkedArn: parked.queueArn }).roleArn,
      source: streamArn,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify(newOutboxRow) }] },
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          maximumRetryAttempts: 20,
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT', // One row that cannot be put does not hold up the others.
          deadLetterConfig: { arn: parked.queueArn },
        },
      },
      target: target.queue.queueArn,
      targetParameters: { inputTemplate: idsOnly },
    });
  }

  private createRole(
    { key, target }: OutboxPipeProps,
    { streamArn, parkedArn }: { streamArn: string; parkedArn: string },
  ) {
    const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator'];
    const statements = [
      allow(
        reading.map((action) => `dynamodb:${action}`),
        [streamArn],
      ),
      allow(['dynamodb:ListStreams'], ['*']),
      useKeyThrough('dynamodb', 'read', key),
      allow(['sqs:SendMessage'], [target.queue.queueArn, parkedArn]),
    ];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: { pipe: new PolicyDocument({ statements }) },
    });
    acknowledge(
      role,
      'IAM5[Resource::*]',
      'dynamodb:ListStreams takes only "*"; it lists names of streams.',
    );
    return role;
  }
}
