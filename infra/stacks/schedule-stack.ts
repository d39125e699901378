import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { SendDigestEnv } from '../../functions/send-digest/config.ts';
import type { WatchDeadlinesEnv } from '../../functions/watch-deadlines/config.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import type { Operations } from '../constructs/operations.ts';
import { outcomeMetric } from '../constructs/outcome-metric.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import type { Stage } from '../stages.ts';
import { stackProps } from './stack-props.ts';
import type { StorageStack } from './storage-stack.ts';

export interface ScheduleStackProps {
  readonly stage: Stage;
  readonly operations: Operations;
  readonly storage: StorageStack;
}

/** What happens by the clock: the hourly watch over deadlines and the inspectorate's morning digest. */
export class ScheduleStack extends Stack {
  constructor(scope: Construct, props: ScheduleStackProps) {
    super(scope, 'Schedule', stackProps(props.stage, 'schedule', 'Minh Bach: watch and digest'));
    this.watchDeadlines(props);
    this.sendDigest(props);
  }

  private watchDeadlines({ stage, operations, storage: { cases } }: ScheduleStackProps) {
    new ScheduledFunction(this, 'WatchDeadlines', {
      when: { minute: '0' },
      silentHours: 3,
      worker: {
        operations,
        name: 'watch-deadlines',
        provinceFolder: stage.provinceFolder,
        memoryMb: 512,
        timeoutSeconds: 120,
        impact: 'Late cases are not flagged and nobody is reminded of them.',
        environment: { TABLE_NAME: cases.table.tableName } satisfies WatchDeadlinesEnv,
        permissions: cases.access(['GetItem', 'PutItem'], ['timers']),
      },
    });
    new ImpactAlarm(this, 'Stuck', {
      operations,
      name: 'watch-deadlines-stuck',
      impact: 'A late case is neither flagged nor urged, hour after hour.',
      metric: outcomeMetric('watch-deadlines', 'WatchFailures', Duration.hours(1)),
      threshold: 1,
      periods: 2, // Once may be a throttle, and the next sweep takes it.
    });
  }

  private sendDigest({ stage, operations, storage: { cases, documents } }: ScheduleStackProps) {
    new ScheduledFunction(this, 'SendDigest', {
      when: { weekDay: 'MON-SAT', hour: '7', minute: '30' }, // Some Saturdays are made up for: the calendar knows.
      silentHours: 50, // Saturday morning to Monday morning, and two hours.
      worker: {
        operations,
        name: 'send-digest',
        provinceFolder: stage.provinceFolder,
        memoryMb: 1024,
        timeoutSeconds: 120,
        impact: 'The inspectorate starts the day without knowing who is late.',
        environment: {
          TABLE_NAME: cases.table.tableName,
          DOCUMENTS_BUCKET: documents.bucketName,
          PUBLIC_URL: stage.publicUrl,
        } satisfies SendDigestEnv,
        permissions: [
          ...cases.access(['GetItem', 'PutItem'], ['byDue']),
          ...documents.access('PutObject', 'digests/'),
        ],
      },
    });
  }
}
