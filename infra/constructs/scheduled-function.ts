import { Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  type CronOptionsWithTimezone,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { allow } from './allow.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { LambdaFunction, type LambdaFunctionProps } from './lambda-function.ts';
import { ParkingQueue } from './parking-queue.ts';

export interface ScheduledFunctionProps {
  readonly worker: Omit<LambdaFunctionProps, 'parking'>;
  /** When, on the province's clock. */
  readonly when: Omit<CronOptionsWithTimezone, 'timeZone'>;
  /** Silence for this many hours is an alarm: a little more than the longest pause that the schedule has. */
  readonly silentHours: number;
}

/** The whole country lives by one clock, without daylight saving. */
const provinceClock = TimeZone.of('Asia/Ho_Chi_Minh');

/** A function that runs by the clock and gets the instant it was due at; a run that fails or never comes is announced. */
export class ScheduledFunction extends Construct {
  readonly worker: LambdaFunction;

  constructor(scope: Construct, id: string, { worker, when, silentHours }: ScheduledFunctionProps) {
    super(scope, id);
    const { operations, name, impact } = worker;
    const parking = new ParkingQueue(this, 'Parking', { operations, name, impact });
    this.worker = new LambdaFunction(this, 'Worker', { ...worker, parking: parking.queue });
    new Schedule(this, 'Schedule', {
      scheduleName: `${operations.prefix}-${name}`,
      schedule: ScheduleExpression.cron({ ...when, timeZone: provinceClock }),
      target: { bind: () => this.targetOf(parking) },
    });
    new ImpactAlarm(this, 'Silent', {
      operations,
      name: `${name}-silent`,
      impact,
      metric: this.worker.handler.metricInvocations({ period: Duration.hours(1) }),
      threshold: 1,
      periods: silentHours,
      isHeartbeat: true,
    });
  }

  /** Written out, because the ready-made target may also invoke every version of the function. */
  private targetOf({ queue }: ParkingQueue) {
    const { functionArn } = this.worker.handler;
    const statements = [
      allow(['lambda:InvokeFunction'], [functionArn]),
      allow(['sqs:SendMessage'], [queue.queueArn]),
    ];
    return {
      arn: functionArn,
      role: new Role(this, 'SchedulerRole', {
        assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
        inlinePolicies: { invoke: new PolicyDocument({ statements }) },
      }),
      input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime }),
      deadLetterConfig: { arn: queue.queueArn },
      retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 },
    };
  }
}
