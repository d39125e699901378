import { Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  AlarmWidget,
  Dashboard,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Operations } from '../constructs/operations.ts';
import type { Stage } from '../stages.ts';
import { stackProps } from './stack-props.ts';

/** Where alarms go, and the one page that shows them all. Every other stack leans on it. */
export class WatchStack extends Stack {
  readonly operations: Operations;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'Watch', stackProps(stage, 'watch', 'Minh Bach: alarms and the dashboard'));
    const alarmTopic = new Topic(this, 'Alarms', { enforceSSL: true });
    // A policy of its own takes away what the account's alarms may do by default: say it again.
    alarmTopic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [alarmTopic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmMail) alarmTopic.addSubscription(new EmailSubscription(stage.alarmMail));
    const { logRetentionDays, latencyBudgetMs } = stage;
    const prefix = `minh-bach-${stage.name}`;
    this.operations = { prefix, alarmTopic, logRetentionDays, latencyBudgetMs };
  }

  /** Found by name, not by reference: a stack that owns an alarm can change without this one. */
  showAlarms(names: readonly string[]) {
    const alarms = names.map((name) => Alarm.fromAlarmName(this, name, name));
    const { prefix } = this.operations;
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: prefix,
      periodOverride: PeriodOverride.INHERIT,
    });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 8 }));
    const graphs = alarms.map(
      (alarm) =>
        new AlarmWidget({ alarm, title: alarm.alarmName.slice(prefix.length + 1), width: 6 }),
    );
    dashboard.addWidgets(...graphs);
  }
}
