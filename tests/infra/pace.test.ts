import { describe, expect, it } from 'vitest';
import { ofType } from './synthesized.ts';

const sourcesOf = (functionId: RegExp) =>
  ofType('AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => Properties)
    .filter(({ FunctionName }) => functionId.test(FunctionName.Ref));

describe('how much of a queue a worker takes at once', () => {
  it('is one mail for file-mail: one that ends the process takes no other with it', () => {
    const sources = sourcesOf(/^FileMail/);
    expect(sources).toHaveLength(2);
    for (const { BatchSize } of sources) expect(BatchSize).toBe(1);
  });

  it('is one case for link-similar, two at a time: a mass petition leaves the table to those who file', () => {
    const [source] = sourcesOf(/^LinkSimilar/);
    expect([source?.BatchSize, source?.ScalingConfig.MaximumConcurrency]).toEqual([1, 2]);
  });

  it('is less for send-mail than the 14 mails a second that SES starts an account with', () => {
    const [source] = sourcesOf(/^SendMail/);
    const atOnce = source?.BatchSize * source?.ScalingConfig.MaximumConcurrency;
    expect(atOnce).toBeLessThanOrEqual(2); // A mail takes 150 ms and more.
  });
});

const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);

describe('what fails without failing a run is announced all the same', () => {
  it.each([
    ['outbound-mail-refused', 'Outbox-failed', 'send-mail'],
    ['watch-deadlines-stuck', 'WatchFailures', 'watch-deadlines'],
  ])('%s', (name, MetricName, service) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `minh-bach-local-${name}`);
    expect(alarm).toMatchObject({
      Namespace: 'MinhBach',
      MetricName,
      Dimensions: [{ Name: 'service', Value: service }],
      Statistic: 'Sum',
      Threshold: 1,
    });
  });
});
