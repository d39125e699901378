import { Duration, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, it } from 'vitest';
import type { Operations } from '../../infra/constructs/operations.ts';
import { QueueWorker } from '../../infra/constructs/queue-worker.ts';
import { WorkQueue } from '../../infra/constructs/work-queue.ts';
import { findStage } from '../../infra/stages.ts';
import { resolved } from './resolved.ts';
import { type Json, ofType } from './synthesized.ts';
import { throwawayApp } from './throwaway-app.ts';

const queues = ofType('AWS::SQS::Queue');
const isParking = ({ Properties }: Json) => Properties.QueueName.endsWith('-parked');
const working = queues.filter((queue) => !isParking(queue));
const alarmsOn = (queueId: string, metric: string) =>
  ofType('AWS::CloudWatch::Alarm').filter(
    ({ Properties }) =>
      Properties.MetricName === metric &&
      Properties.Dimensions[0].Value['Fn::GetAtt']?.[0] === queueId,
  );

describe('queues', () => {
  it('are the ones that the design has', () => {
    const names = queues.map(({ Properties }) => Properties.QueueName).sort();
    expect(names.map((name) => name.replace('minh-bach-local-', ''))).toEqual([
      'inbound-mail',
      'inbound-mail-parked',
      'outbound-mail',
      'outbound-mail-parked',
      'outbox-rows-parked',
      'send-digest-parked',
      'signed-cases-parked',
      'similar-cases',
      'similar-cases-parked',
      'unlisted-mail',
      'unlisted-mail-parked',
      'watch-deadlines-parked',
    ]);
  });

  it.each(working.map((queue) => [queue.Properties.QueueName, queue]))(
    '%s parks what failed five times, and says when it is late',
    (_name, { id, Properties }) => {
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5);
      const [parkingId] = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'];
      expect(queues.filter(isParking).map((queue) => queue.id)).toContain(parkingId);
      expect(alarmsOn(id, 'ApproximateAgeOfOldestMessage')).toHaveLength(1);
    },
  );

  it.each(queues.filter(isParking).map((queue) => [queue.Properties.QueueName, queue]))(
    '%s announces its first message, and keeps it for 14 days',
    (_name, { id, Properties }) => {
      const [alarm] = alarmsOn(id, 'ApproximateNumberOfMessagesVisible');
      expect(alarm?.Properties).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
      expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    },
  );

  it('are encrypted, and refuse a caller without TLS', () => {
    const refusing = ofType('AWS::SQS::QueuePolicy').flatMap(({ Properties }) =>
      Properties.PolicyDocument.Statement.some(
        ({ Effect, Condition }: Json) =>
          Effect === 'Deny' && Condition.Bool['aws:SecureTransport'] === 'false',
      )
        ? Properties.Queues.map(({ Ref }: Json) => Ref)
        : [],
    );
    for (const { id, Properties } of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      expect(refusing).toContain(id);
    }
  });

  it('only the mail bucket, in this account, may announce mails', () => {
    const policies = ofType('AWS::SQS::QueuePolicy').flatMap(({ stack, Properties }) =>
      resolved(stack, Properties.PolicyDocument.Statement),
    );
    const fromS3 = policies.filter(({ Principal }) => Principal.Service === 's3.amazonaws.com');
    expect(fromS3).toHaveLength(2);
    for (const { Action, Condition } of fromS3) {
      expect(Action).toBe('sqs:SendMessage');
      expect(Condition).toEqual({
        StringEquals: { 'aws:SourceAccount': '111122223333' },
        ArnLike: {
          'aws:SourceArn': 'arn:aws:s3:::minh-bach-local-mail-111122223333-ap-southeast-1',
        },
      });
    }
  });
});

describe('a worker', () => {
  it('is refused a queue that would show a message again while it is still being worked on', () => {
    const stack = new Stack(throwawayApp(), 'Stack');
    const { logRetentionDays, latencyBudgetMs } = findStage('local');
    const alarmTopic = new Topic(stack, 'Topic');
    const operations: Operations = { prefix: 'x', alarmTopic, logRetentionDays, latencyBudgetMs };
    const impact = 'Nobody is told.';
    const queue = new WorkQueue(stack, 'Queue', {
      operations,
      name: 'short',
      impact,
      visibilityTimeout: Duration.seconds(30),
      patience: Duration.minutes(5),
    });
    const worker = {
      operations,
      name: 'send-mail' as const,
      environment: {},
      memoryMb: 512,
      timeoutSeconds: 30,
      permissions: [],
      impact,
      provinceFolder: 'shared/province/sample',
    };
    const build = () =>
      new QueueWorker(stack, 'Worker', {
        queues: [queue],
        worker,
        batchSize: 1,
        maxConcurrency: 2,
      });
    expect(build).toThrow('six timeouts');
  });

  it('gives back only the records that failed', () => {
    const sources = ofType('AWS::Lambda::EventSourceMapping');
    expect(sources).toHaveLength(4);
    for (const { Properties } of sources) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(Properties.BatchSize).toBeLessThanOrEqual(5);
    }
  });
});
