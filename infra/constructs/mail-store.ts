import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Operations } from './operations.ts';
import { type AccessLogBucket, PrivateBucket } from './private-bucket.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailStoreProps {
  readonly operations: Operations;
  readonly key: Key;
  readonly accessLog: AccessLogBucket;
  /** How long one attempt to file a mail hides its message. */
  readonly visibilityTimeout: Duration;
}

const impact =
  'Mails from citizens are stored but not filed: no case, no acknowledgement, no clock.';

/**
 * The raw mails and the queues that hear of each: `mail/<mailbox>/<SES message id>` for the directory's mailboxes,
 * `unlisted/<SES message id>` for every mail to the domain. The events carry a bucket and a key, nobody's identity.
 */
export class MailStore extends Construct {
  readonly store: PrivateBucket;
  readonly inbound: WorkQueue;
  readonly unlisted: WorkQueue;

  constructor(scope: Construct, id: string, props: MailStoreProps) {
    super(scope, id);
    const { operations, visibilityTimeout } = props;
    this.inbound = new WorkQueue(this, 'Inbound', {
      operations,
      name: 'inbound-mail',
      impact,
      visibilityTimeout,
      patience: Duration.minutes(5),
    });
    this.unlisted = new WorkQueue(this, 'Unlisted', {
      operations,
      name: 'unlisted-mail',
      impact: 'Mails to addresses that no unit has are stored but seen by nobody.',
      visibilityTimeout,
      patience: Duration.minutes(15),
      deliveryDelay: Duration.seconds(3), // So that the copy for a listed mailbox is filed first.
    });
    const { key, accessLog } = props;
    this.store = new PrivateBucket(this, 'Mail', {
      key,
      accessLog,
      prefix: operations.prefix,
      name: 'mail',
    });
    this.notify();
    this.letSesWrite(props);
  }

  private notify() {
    for (const { queue } of [this.inbound, this.unlisted]) {
      const policy = new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: { 'aws:SourceArn': this.store.arn },
        },
      });
      // S3 tries the queue when the bucket is made: the policy, which names the bucket, must be there before it.
      const { policyDependable } = queue.addToResourcePolicy(policy);
      if (policyDependable) this.store.bucket.node.addDependency(policyDependable);
    }
    // Set on the resource itself: the ready-made notification would bring a custom resource with a function of its own.
    const bucket = this.store.bucket.node.defaultChild;
    if (!(bucket instanceof CfnBucket))
      throw new Error('The mail bucket has no CloudFormation resource');
    bucket.notificationConfiguration = {
      queueConfigurations: [
        onCreated('mail/', this.inbound.queue.queueArn),
        onCreated('unlisted/', this.unlisted.queue.queueArn),
      ],
    };
  }

  private letSesWrite({ operations, key }: MailStoreProps) {
    const { account, partition, region } = Stack.of(this);
    const ruleSet = `arn:${partition}:ses:${region}:${account}:receipt-rule-set/${operations.prefix}`;
    const asOurRules = {
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `${ruleSet}:receipt-rule/*` },
      },
    };
    const resources = ['mail/*', 'unlisted/*'].map((keys) => `${this.store.arn}/${keys}`);
    this.store.bucket.addToResourcePolicy(
      new PolicyStatement({ ...asOurRules, actions: ['s3:PutObject'], resources }),
    );
    const encrypting = ['kms:Decrypt', 'kms:GenerateDataKey'];
    key.addToResourcePolicy(
      new PolicyStatement({ ...asOurRules, actions: encrypting, resources: ['*'] }),
    );
  }
}

const onCreated = (prefix: string, queue: string) => ({
  event: 's3:ObjectCreated:*',
  queue,
  filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
});
