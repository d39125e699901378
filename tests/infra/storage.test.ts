import { describe, expect, it } from 'vitest';
import { type Json, ofType } from './synthesized.ts';

describe('the table', () => {
  const [table] = ofType('AWS::DynamoDB::Table');

  it('can be restored to any second and cannot be deleted by accident', () => {
    expect(table?.Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
    expect(table?.DeletionPolicy).toBe('Retain');
    expect(table?.UpdateReplacePolicy).toBe('Retain');
  });

  it('is on demand, under our own key, with new images in its stream', () => {
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('shows in its indexes what a list needs, and nothing else of a case', () => {
    const shown = Object.fromEntries(
      table?.Properties.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }: Json) => [
        IndexName,
        [
          ...KeySchema.map((key: Json) => key.AttributeName),
          ...(Projection.NonKeyAttributes ?? []),
        ],
      ]),
    );
    const listed = ['caseId', 'code', 'unit', 'status', 'intent', 'acts', 'receivedAt', 'dueOn'];
    const flags = ['overdueSince', 'isPastRedLine', 'shutOut', 'nextDue'];
    expect(shown).toEqual({
      timers: ['timerShard', 'timerAt'],
      byUnit: ['unitPk', 'dueSk', ...listed, ...flags],
      byDue: ['duePk', 'dueSk', ...listed, ...flags],
    });
  });
});

describe('buckets', () => {
  const buckets = ofType('AWS::S3::Bucket');

  it.each(buckets.map((bucket) => [bucket.id, bucket]))('%s is never public', (_id, bucket) => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties.BucketEncryption).toBeDefined();
    expect(bucket.DeletionPolicy).toBe('Retain');
  });

  it('that hold mails or documents are versioned, under our own key, and note each access', () => {
    const named = buckets.filter(({ Properties }) => Properties.BucketName);
    expect(named).toHaveLength(2);
    for (const { Properties } of named) {
      expect(Properties.VersioningConfiguration.Status).toBe('Enabled');
      expect(Properties.LoggingConfiguration.DestinationBucketName).toBeDefined();
      const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms');
    }
  });

  it('for mail announces listed and unlisted mails to a queue each, once the queues would take them', () => {
    const mail = buckets.find(({ Properties }) => Properties.NotificationConfiguration);
    const { QueueConfigurations } = mail?.Properties.NotificationConfiguration ?? {};
    const targets = QueueConfigurations.map(({ Event, Filter, Queue }: Json) => ({
      event: Event,
      prefix: Filter.S3Key.Rules[0].Value,
      queue: Queue['Fn::GetAtt'][0].replace(/Queue.*$/, ''),
    }));
    expect(targets).toEqual([
      { event: 's3:ObjectCreated:*', prefix: 'mail/', queue: 'MailStoreInbound' },
      { event: 's3:ObjectCreated:*', prefix: 'unlisted/', queue: 'MailStoreUnlisted' },
    ]);
    expect(mail?.DependsOn?.map((id) => id.replace(/QueuePolicy.*$/, ''))).toEqual([
      'MailStoreInbound',
      'MailStoreUnlisted',
    ]);
  });
});

describe('keys', () => {
  it('are kept for ever; the one that may be rotated is', () => {
    const keys = ofType('AWS::KMS::Key').map(({ Properties, DeletionPolicy }) => [
      Properties.KeySpec ?? 'SYMMETRIC_DEFAULT',
      Properties.KeyUsage ?? 'ENCRYPT_DECRYPT',
      Properties.EnableKeyRotation ?? false,
      DeletionPolicy,
    ]);
    expect(keys).toEqual([
      ['SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true, 'Retain'],
      ['SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', true, 'Retain'],
      ['RSA_3072', 'ENCRYPT_DECRYPT', false, 'Retain'],
      ['RSA_3072', 'ENCRYPT_DECRYPT', false, 'Retain'],
      ['HMAC_256', 'GENERATE_VERIFY_MAC', false, 'Retain'],
    ]);
  });
});
