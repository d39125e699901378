import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/stages.ts';
import { resolved } from './resolved.ts';
import { ofType, resourcesOf, withOptions } from './synthesized.ts';

const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const allThereMayBe = resourcesOf(withOptions().templates)
  .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
  .map(({ Properties }) => Properties);
const nameOf = (alarm: { AlarmName: string }) => alarm.AlarmName.replace('minh-bach-local-', '');
const headings = readFileSync('docs/runbook.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('### '))
  .map((line) => line.slice(4));

describe('alarms', () => {
  it.each(allThereMayBe.map((alarm) => [nameOf(alarm), alarm]))(
    '%s says whom it hurts, where the way out is written, and tells someone',
    (name, alarm) => {
      expect(alarm.AlarmDescription).toMatch(/^[A-Z][^.]{20,}\. What to do: docs\/runbook\.md#/);
      expect(alarm.AlarmDescription.endsWith(`#${name}`)).toBe(true);
      expect(headings).toContain(name);
      expect(alarm.AlarmActions).toHaveLength(1);
    },
  );

  it('the runbook has no heading for an alarm that is gone', () => {
    expect([...headings].sort()).toEqual(allThereMayBe.map(nameOf).sort());
  });

  it.each(functionNames)('%s has one for errors and one for its budget of time', (name) => {
    expect(alarms.map(nameOf)).toEqual(expect.arrayContaining([`${name}-errors`, `${name}-slow`]));
    const slow = alarms.find((alarm) => nameOf(alarm) === `${name}-slow`);
    expect(slow).toMatchObject({ ExtendedStatistic: 'p99', MetricName: 'Duration' });
  });

  it('may publish to their topic, which no longer allows it by default', () => {
    const [policy] = ofType('AWS::SNS::TopicPolicy');
    const statements = resolved('Watch', policy?.Properties.PolicyDocument.Statement);
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });

  it('are all on the dashboard', () => {
    const [dashboard] = ofType('AWS::CloudWatch::Dashboard');
    const { widgets } = JSON.parse(resolved('Watch', dashboard?.Properties.DashboardBody));
    const shown = widgets[0].properties.alarms.map((arn: string) => arn.split(':').at(-1));
    expect(shown.sort()).toEqual(alarms.map(({ AlarmName }) => AlarmName).sort());
  });
});
