import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { LinkSimilarEnv } from '../../functions/link-similar/config.ts';
import type { Operations } from '../constructs/operations.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { TablePipe } from '../constructs/table-pipe.ts';
import { newSignedCases } from '../constructs/taken-records.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { Stage } from '../stages.ts';
import { stackProps } from './stack-props.ts';
import type { StorageStack } from './storage-stack.ts';

export interface SimilarStackProps {
  readonly stage: Stage;
  readonly operations: Operations;
  readonly storage: StorageStack;
}

/** Behind a new case: which others may be copies of the same petition. Nobody waits for it. */
export class SimilarStack extends Stack {
  constructor(scope: Construct, { stage, operations, storage }: SimilarStackProps) {
    super(
      scope,
      'Similar',
      stackProps(stage, 'similar', 'Minh Bach: links between similar petitions'),
    );
    const { cases, keys } = storage;
    const target = new WorkQueue(this, 'Cases', {
      operations,
      name: 'similar-cases',
      impact: 'Copies of one petition are handled apart: nobody is told that they belong together.',
      visibilityTimeout: Duration.minutes(3),
      patience: Duration.hours(1),
    });
    new TablePipe(this, 'SignedCases', {
      operations,
      table: cases.table,
      key: keys.storage,
      records: newSignedCases,
      target,
    });
    new QueueWorker(this, 'LinkSimilar', {
      queues: [target],
      // A mass petition is linked slowly rather than taking the table from those who file and read.
      batchSize: 1,
      maxConcurrency: 2,
      worker: {
        operations,
        name: 'link-similar',
        provinceFolder: stage.provinceFolder,
        memoryMb: 512,
        timeoutSeconds: 30,
        impact: 'New copies of a petition are linked late or not at all.',
        environment: { TABLE_NAME: cases.table.tableName } satisfies LinkSimilarEnv,
        permissions: [
          ...cases.access(['GetItem', 'Query']),
          // In a case's partition only what a link has: what a case is, and who may see it, is not for this to change.
          ...cases.updateAccess('CASE#', ['entity', 'otherId', 'relation', 'jaccard', 'at']),
          cases.batchAccess('BAND#'),
        ],
      },
    });
  }
}
