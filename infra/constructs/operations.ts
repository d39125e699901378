import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { FunctionName } from '../stages.ts';

/** What a construct needs to be found, watched and kept within bounds by the people who run it. */
export interface Operations {
  /** Starts every physical name, for example `minh-bach-production`. */
  readonly prefix: string;
  readonly alarmTopic: ITopic;
  readonly logRetentionDays: number;
  readonly latencyBudgetMs: Readonly<Record<FunctionName, number>>;
}
