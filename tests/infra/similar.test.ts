import { describe, expect, it } from 'vitest';
import { ofType } from './synthesized.ts';

describe('the pipe of signed cases', () => {
  const pipe = ofType('AWS::Pipes::Pipe').find(({ stack }) => stack === 'Similar')?.Properties;

  it('takes a case when it is new and its words were signed, and no change of it', () => {
    const [filter] = pipe.SourceParameters.FilterCriteria.Filters;
    expect(JSON.parse(filter.Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: {
        Keys: { sk: { S: ['STATE'] } },
        NewImage: { signature: { S: [{ exists: true }] } },
      },
    });
  });

  it('puts one id on the queue: the signature stays in the table', () => {
    const { InputTemplate } = pipe.TargetParameters;
    expect(InputTemplate).toBe('{"caseId": <$.dynamodb.Keys.pk.S>}');
    expect(pipe.Target['Fn::GetAtt'][0]).toContain('CasesQueue');
  });

  it('parks a case that it cannot deliver, after a bounded number of tries', () => {
    const stream = pipe.SourceParameters.DynamoDBStreamParameters;
    expect(stream.DeadLetterConfig.Arn['Fn::GetAtt'][0]).toContain('SignedCasesParking');
    expect(stream.MaximumRetryAttempts).toBeLessThan(100);
  });
});

describe('signatures', () => {
  it('are in no list: no index shows them', () => {
    const [table] = ofType('AWS::DynamoDB::Table');
    expect(JSON.stringify(table?.Properties.GlobalSecondaryIndexes)).not.toContain('signature');
  });

  it('leave their bands by themselves', () => {
    const [table] = ofType('AWS::DynamoDB::Table');
    expect(table?.Properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
  });
});
