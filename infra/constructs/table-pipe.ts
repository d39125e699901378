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

/** Which records of the stream are meant, and what the queue is told of each: ids, never what an item holds. */
export interface TakenRecords {
  /** Names the pipe. */
  readonly name: string;
  /** An EventBridge pattern for one stream record. */
  readonly pattern: object;
  readonly inputTemplate: string;
  /** Name of the parking queue, and of its alarm in the runbook. */
  readonly parkedAs: string;
  /** What people lose when records cannot be put on the queue. */
  readonly impact: string;
}

export interface TablePipeProps {
  readonly operations: Operations;
  readonly table: Table;
  readonly key: IKey;
  readonly records: TakenRecords;
  readonly target: WorkQueue;
}

/** Takes some records of the table's stream to a queue; what it cannot put there is parked and announced. */
export class TablePipe extends Construct {
  constructor(scope: Construct, id: string, props: TablePipeProps) {
    super(scope, id);
    const { operations, target, records } = props;
    const { queue: parked } = new ParkingQueue(this, 'Parking', {
      operations,
      name: records.parkedAs,
      impact: records.impact,
    });
    const streamArn = props.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('The table has no stream');
    new CfnPipe(this, 'Pipe', {
      name: `${operations.prefix}-${records.name}`,
      roleArn: this.createRole(props, { streamArn, parkedArn: parked.queueArn }).roleArn,
      source: streamArn,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify(records.pattern) }] },
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          maximumRetryAttempts: 20,
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT', // One row that cannot be put does not hold up the others.
          deadLetterConfig: { arn: parked.queueArn },
        },
      },
      target: target.queue.queueArn,
      targetParameters: { inputTemplate: records.inputTemplate },
    });
  }

  private createRole(
    { key, target }: TablePipeProps,
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
