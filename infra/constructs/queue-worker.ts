import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { LambdaFunction, type LambdaFunctionProps } from './lambda-function.ts';
import type { WorkQueue } from './work-queue.ts';

export interface QueueWorkerProps {
  readonly queues: readonly WorkQueue[];
  readonly worker: LambdaFunctionProps;
  readonly batchSize: number;
  /** Batches worked on at the same time, for each queue. AWS takes 2 to 1000. */
  readonly maxConcurrency: number;
}

/** Queues drained by one function. A record that fails is retried alone; its neighbours in the batch are done. */
export class QueueWorker extends Construct {
  readonly worker: LambdaFunction;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { queues, batchSize, maxConcurrency } = props;
    this.worker = new LambdaFunction(this, 'Worker', props.worker);
    for (const { queue, visibilityTimeout } of queues) {
      if (visibilityTimeout.toSeconds() < 6 * this.worker.timeout.toSeconds()) {
        throw new Error(`${props.worker.name}: its queue must hide a message for six timeouts`);
      }
      const source = { batchSize, maxConcurrency, reportBatchItemFailures: true };
      this.worker.handler.addEventSource(new SqsEventSource(queue, source));
    }
  }
}
