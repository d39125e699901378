import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CaseTable } from '../constructs/case-table.ts';
import { MailStore } from '../constructs/mail-store.ts';
import type { Operations } from '../constructs/operations.ts';
import { AccessLogBucket, PrivateBucket } from '../constructs/private-bucket.ts';
import { SealingKeys } from '../constructs/sealing-keys.ts';
import type { Stage } from '../stages.ts';
import { stackProps } from './stack-props.ts';

/** Everything that must outlive a deployment: keys, cases, raw mails with the queues that hear of them, documents. */
export class StorageStack extends Stack {
  readonly keys: SealingKeys;
  readonly cases: CaseTable;
  readonly mail: MailStore;
  readonly documents: PrivateBucket;

  constructor(scope: Construct, stage: Stage, operations: Operations) {
    super(
      scope,
      'Storage',
      stackProps(stage, 'storage', 'Minh Bach: cases, mails, documents, keys'),
    );
    this.keys = new SealingKeys(this, 'Keys');
    const key = this.keys.storage;
    const accessLog = new AccessLogBucket(this, 'AccessLog');
    this.cases = new CaseTable(this, 'CaseTable', { operations, key });
    this.mail = new MailStore(this, 'MailStore', {
      operations,
      key: this.keys.mail,
      accessLog,
      visibilityTimeout: Duration.minutes(6),
    });
    this.documents = new PrivateBucket(this, 'Documents', {
      key,
      accessLog,
      prefix: operations.prefix,
      name: 'documents',
    });
  }
}
