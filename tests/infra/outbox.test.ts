import { describe, expect, it } from 'vitest';
import { ofType } from './synthesized.ts';

describe('the outbox pipe', () => {
  const pipe = ofType('AWS::Pipes::Pipe').find(({ stack }) => stack === 'Mail')?.Properties;

  it('takes new outbox rows only', () => {
    const [filter] = pipe.SourceParameters.FilterCriteria.Filters;
    expect(JSON.parse(filter.Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { Keys: { sk: { S: [{ prefix: 'OUTBOX#' }] } } },
    });
  });

  it('puts two ids on the queue and not one word more', () => {
    const { InputTemplate } = pipe.TargetParameters;
    const filled = InputTemplate.replaceAll(/<\$\.dynamodb\.Keys\.(pk|sk)\.S>/g, '"$1"');
    expect(JSON.parse(filled)).toEqual({ caseId: 'pk', outboxId: 'sk' });
  });

  it('parks a row that it cannot deliver, after a bounded number of tries', () => {
    const stream = pipe.SourceParameters.DynamoDBStreamParameters;
    expect(stream.DeadLetterConfig.Arn['Fn::GetAtt'][0]).toContain('OutboxParking');
    expect(stream.MaximumRetryAttempts).toBeGreaterThan(0);
    expect(stream.MaximumRetryAttempts).toBeLessThan(100);
  });
});

describe('the word of SES that a mail was sent', () => {
  it('keeps the two tags and the id: no address, no subject', () => {
    const [target] = ofType('AWS::Events::Rule')[0]?.Properties.Targets ?? [];
    const { InputPathsMap, InputTemplate } = target.InputTransformer;
    const filled = Object.entries<string>(InputPathsMap).reduce(
      (text, [name, path]) => text.replace(`<${name}>`, JSON.stringify(path)),
      InputTemplate,
    );
    expect(JSON.parse(filled)).toEqual({
      caseId: '$.detail.mail.tags.caseId[0]',
      outboxId: '$.detail.mail.tags.outboxId[0]',
      sesMessageId: '$.detail.mail.messageId',
    });
    expect(target.Arn['Fn::GetAtt'][0]).toContain('OutboundQueue');
    // It would keep the event as SES wrote it, address and all.
    expect(target.DeadLetterConfig).toBeUndefined();
  });
});
