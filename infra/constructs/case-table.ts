import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  Operation,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { allow } from './allow.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { Operations } from './operations.ts';
import { useKeyThrough } from './use-key-through.ts';

/** What a work list shows of a case: no text, nobody's name. */
const listed = [
  'caseId',
  'code',
  'unit',
  'status',
  'intent',
  'acts',
  'receivedAt',
  'dueOn',
  'overdueSince',
  'isPastRedLine',
  'shutOut',
  'nextDue',
];

const indexes = {
  timers: { partitionKey: 'timerShard', sortKey: 'timerAt', nonKeyAttributes: [] },
  byUnit: { partitionKey: 'unitPk', sortKey: 'dueSk', nonKeyAttributes: listed },
  byDue: { partitionKey: 'duePk', sortKey: 'dueSk', nonKeyAttributes: listed },
} as const;

type IndexName = keyof typeof indexes;
type ItemAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'Query';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, as `docs/data-model.md` lays it out: on demand, recoverable to the second, hard to delete. */
export class CaseTable extends Construct {
  readonly table: Table;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: { operations: Operations; key: IKey }) {
    super(scope, id);
    this.#key = props.key;
    this.table = new Table(this, 'Cases', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      timeToLiveAttribute: 'expiresAt', // Of counts and bands that are of no use after their time; nothing else has it.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, index] of Object.entries(indexes)) {
      const isBare = index.nonKeyAttributes.length === 0;
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: isBare ? ProjectionType.KEYS_ONLY : ProjectionType.INCLUDE,
        ...(!isBare && { nonKeyAttributes: [...index.nonKeyAttributes] }),
      });
    }
    this.watch(props.operations);
  }

  /** These actions on items, and queries on these indexes; a transaction needs the actions of its parts. */
  access(actions: readonly ItemAction[], queried: readonly IndexName[] = []) {
    const { tableArn } = this.table;
    const canWrite = actions.includes('PutItem') || actions.includes('UpdateItem');
    const onTable = actions.map((action) => `dynamodb:${action}`);
    const onIndexes = queried.map((index) => `${tableArn}/index/${index}`);
    return [
      allow(onTable, [tableArn]),
      ...(queried.length > 0 ? [allow(['dynamodb:Query'], onIndexes)] : []),
      useKeyThrough('dynamodb', canWrite ? 'write' : 'read', this.#key),
    ];
  }

  /**
   * Batches, on the partitions of this prefix alone: to IAM the deletions in a batch are the same action as its puts. Leave
   * to use the table's key for writing comes with `access` or `updateAccess`.
   */
  batchAccess(prefix: string) {
    return this.onPartitions('BatchWriteItem', prefix);
  }

  /** Deleting items on the partitions of this prefix, and nowhere else. */
  deleteAccess(prefix: string) {
    return this.onPartitions('DeleteItem', prefix);
  }

  private onPartitions(action: 'BatchWriteItem' | 'DeleteItem', prefix: string) {
    return allow([`dynamodb:${action}`], [this.table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${prefix}*`] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }

  /**
   * Updates of items in the partitions of this prefix, and of these attributes alone: whoever holds only this can change
   * nothing else, in whatever item of the partition.
   */
  updateAccess(prefix: string, attributes: readonly string[]) {
    const onThese = allow(['dynamodb:UpdateItem'], [this.table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${prefix}*`] },
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
      Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:Attributes': 'false' },
    });
    return [onThese, useKeyThrough('dynamodb', 'write', this.#key)];
  }

  private watch(operations: Operations) {
    const period = Duration.minutes(5);
    new ImpactAlarm(this, 'Throttled', {
      operations,
      name: 'cases-throttled',
      impact: 'Reports, pages and reminders are slow or refused: the table turns requests away.',
      metric: new MathExpression({
        label: 'Throttled requests',
        expression: 'reads + writes',
        usingMetrics: {
          reads: this.table.metric('ReadThrottleEvents', { statistic: 'Sum' }),
          writes: this.table.metric('WriteThrottleEvents', { statistic: 'Sum' }),
        },
        period,
      }),
      threshold: 10,
    });
    new ImpactAlarm(this, 'Failing', {
      operations,
      name: 'cases-failing',
      impact: 'Reports and case work fail: the table answers with errors of its own.',
      metric: this.table.metricSystemErrorsForOperations({
        operations: [
          Operation.GET_ITEM,
          Operation.PUT_ITEM,
          Operation.UPDATE_ITEM,
          Operation.QUERY,
          Operation.TRANSACT_WRITE_ITEMS,
        ],
        period,
      }),
      threshold: 1,
    });
  }
}
