import type { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Operations } from './operations.ts';

export interface ImpactAlarmProps {
  readonly operations: Operations;
  /** Also the heading in the runbook, for example `inbound-mail-parked`. */
  readonly name: string;
  /** One sentence: what people lose while this lasts. It becomes the text of the alarm. */
  readonly impact: string;
  readonly metric: IMetric & { readonly period?: Duration };
  /** The alarm goes off at this value and above. */
  readonly threshold: number;
  /** How many periods in a row; 1 unless told. */
  readonly periods?: number;
  /** For a heartbeat: silence, not a high value, is the failure. */
  readonly isHeartbeat?: boolean;
}

/** An alarm that says whom it hurts and where the way out is written down. */
export class ImpactAlarm extends Construct {
  readonly alarmName: string;

  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id);
    const { name, impact, operations, isHeartbeat = false } = props;
    this.alarmName = `${operations.prefix}-${name}`;
    const alarm = new Alarm(this, 'Alarm', {
      alarmName: this.alarmName,
      alarmDescription: `${impact} What to do: docs/runbook.md#${name}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: isHeartbeat
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: isHeartbeat ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(operations.alarmTopic));
  }
}
