import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AskSecondOpinionEnv } from '../../functions/ask-second-opinion/config.ts';
import { allow } from '../constructs/allow.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import type { Operations } from '../constructs/operations.ts';
import { outcomeMetric } from '../constructs/outcome-metric.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { TablePipe } from '../constructs/table-pipe.ts';
import { newUndecidedCases } from '../constructs/taken-records.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { SecondOpinionSetting, Stage } from '../stages.ts';
import { stackProps } from './stack-props.ts';
import type { StorageStack } from './storage-stack.ts';

export interface SecondOpinionStackProps {
  readonly stage: Stage;
  readonly operations: Operations;
  readonly storage: StorageStack;
  readonly secondOpinion: SecondOpinionSetting;
}

const impact = 'Intake triages new cases without the second opinion that it is used to.';

/** Ids of cross-region inference profiles begin with a geography (Bedrock user guide, "inference profiles"). */
const profile = /^(?:arn:|(?:global|us|us-gov|eu|apac|au|jp|ca|sa|me|af)\.)/;

/** Behind a new case that the classifier left open: another model's labels, as advice to whoever triages it. */
export class SecondOpinionStack extends Stack {
  constructor(scope: Construct, props: SecondOpinionStackProps) {
    const { stage, operations, storage } = props;
    super(
      scope,
      'SecondOpinion',
      stackProps(stage, 'second-opinion', 'Minh Bach: second opinions on undecided cases'),
    );
    const target = new WorkQueue(this, 'Questions', {
      operations,
      name: 'second-opinions',
      impact,
      visibilityTimeout: Duration.minutes(4),
      patience: Duration.hours(1),
      attempts: 3, // Each may be paid for.
    });
    new TablePipe(this, 'UndecidedCases', {
      operations,
      table: storage.cases.table,
      key: storage.keys.storage,
      records: newUndecidedCases,
      target,
    });
    this.addWorker(props, target);
    new ImpactAlarm(this, 'Refused', {
      operations,
      name: 'second-opinions-refused',
      impact,
      metric: outcomeMetric('ask-second-opinion', 'SecondOpinion-refused', Duration.hours(1)),
      threshold: 3, // One may be the text; three are the setting.
    });
  }

  private addWorker(
    { stage, operations, storage, secondOpinion }: SecondOpinionStackProps,
    target: WorkQueue,
  ) {
    const { cases } = storage;
    const { modelId, region = stage.region, callsPerDay = 200 } = secondOpinion;
    new QueueWorker(this, 'AskSecondOpinion', {
      queues: [target],
      batchSize: 1,
      maxConcurrency: 2, // The least that AWS takes: nobody waits, and a flood is asked about slowly.
      worker: {
        operations,
        name: 'ask-second-opinion',
        provinceFolder: stage.provinceFolder,
        memoryMb: 512,
        timeoutSeconds: 40,
        impact,
        environment: {
          TABLE_NAME: cases.table.tableName,
          MODEL_ID: modelId,
          MODEL_REGION: region,
          CALLS_PER_DAY: String(callsPerDay),
        } satisfies AskSecondOpinionEnv,
        permissions: [
          ...cases.access(['GetItem', 'Query']),
          // In a case's partition only what no other item has: the model's answer cannot become part of the case.
          ...cases.updateAccess('CASE#', ['entity', 'phase', 'askingUntil', 'opinion']),
          ...cases.updateAccess('SECONDOPINION#', ['calls', 'expiresAt']),
          allow(['bedrock:InvokeModel'], [this.modelArn(modelId, region)]),
        ],
      },
    });
  }

  /** Throws for what is no base model: a profile may send the words of a report to regions that nobody chose. */
  private modelArn(modelId: string, region: string) {
    if (profile.test(modelId))
      throw new Error(`secondOpinion.modelId must be a base model: ${modelId}`);
    return this.formatArn({
      service: 'bedrock',
      region,
      account: '',
      resource: 'foundation-model',
      resourceName: modelId,
    });
  }
}
