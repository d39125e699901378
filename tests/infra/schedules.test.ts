import { describe, expect, it } from 'vitest';
import { statementsOf } from './permissions.ts';
import { functionNamed, ofType } from './synthesized.ts';

const schedules = ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties);

describe('schedules', () => {
  it('are an hourly watch and a digest at half past seven, Monday to Saturday', () => {
    expect(schedules.map(({ Name, ScheduleExpression }) => [Name, ScheduleExpression])).toEqual([
      ['minh-bach-local-watch-deadlines', 'cron(0 * * * ? *)'],
      ['minh-bach-local-send-digest', 'cron(30 7 ? * MON-SAT *)'],
    ]);
  });

  it.each(schedules.map((schedule) => [schedule.Name, schedule]))(
    '%s keeps the province’s time, tells the run when it was due, and parks a run that failed',
    (_name, schedule) => {
      expect(schedule.ScheduleExpressionTimezone).toBe('Asia/Ho_Chi_Minh');
      expect(JSON.parse(schedule.Target.Input)).toEqual({ time: '<aws.scheduler.scheduled-time>' });
      const parked = schedule.Target.DeadLetterConfig.Arn['Fn::GetAtt'][0];
      const queues = ofType('AWS::SQS::Queue').map(({ id }) => id);
      expect(queues).toContain(parked);
      expect(schedule.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
    },
  );

  it.each(['watch-deadlines', 'send-digest'])(
    '%s parks an event whose run threw three times',
    (name) => {
      const [parked] = functionNamed(name).Properties.DeadLetterConfig.TargetArn['Fn::GetAtt'];
      expect(parked).toContain('Parking');
    },
  );

  it('may start their own function and nothing else', () => {
    const roles = ofType('AWS::IAM::Role').filter(({ id }) => id.includes('SchedulerRole'));
    expect(roles).toHaveLength(schedules.length);
    for (const role of roles) {
      const actions = statementsOf(role).map(({ Action }) => Action);
      expect(actions).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage']);
    }
  });
});
