import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { FileMailEnv } from '../../functions/file-mail/config.ts';
import type { SendMailEnv } from '../../functions/send-mail/config.ts';
import type { Directory } from '../../shared/domain/unit.ts';
import { allow } from '../constructs/allow.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { MailboxRules } from '../constructs/mailbox-rules.ts';
import type { Operations } from '../constructs/operations.ts';
import { outcomeMetric } from '../constructs/outcome-metric.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { SentMailEvents } from '../constructs/sent-mail-events.ts';
import { TablePipe } from '../constructs/table-pipe.ts';
import { newOutboxRows } from '../constructs/taken-records.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { Stage } from '../stages.ts';
import { sealingAccess, sealingEnv } from './sealing-access.ts';
import { stackProps } from './stack-props.ts';
import type { StorageStack } from './storage-stack.ts';

export interface MailStackProps {
  readonly stage: Stage;
  readonly operations: Operations;
  readonly storage: StorageStack;
  readonly directory: Directory;
}

/** Mail in: rules, store, `file-mail`. Mail out: outbox, queue, `send-mail`, and SES's word that it was sent. */
export class MailStack extends Stack {
  constructor(scope: Construct, props: MailStackProps) {
    super(scope, 'Mail', stackProps(props.stage, 'mail', 'Minh Bach: mail in and mail out'));
    const { operations, storage, directory } = props;
    new MailboxRules(this, 'Mailboxes', {
      ruleSetName: operations.prefix,
      mailboxes: directory.units.map(({ mailbox }) => mailbox),
      mailDomain: directory.mailDomain,
      bucketName: storage.mail.store.bucketName,
    });
    this.fileMail(props);
    const outbound = new WorkQueue(this, 'Outbound', {
      operations,
      name: 'outbound-mail',
      impact: 'Citizens get no acknowledgement and officers no reminder.',
      visibilityTimeout: Duration.minutes(3),
      patience: Duration.minutes(5),
    });
    const { table } = storage.cases;
    new TablePipe(this, 'Outbox', {
      operations,
      table,
      key: storage.keys.storage,
      records: newOutboxRows,
      target: outbound,
    });
    this.sendMail(props, outbound);
  }

  private fileMail({ stage, operations, storage }: MailStackProps) {
    const { cases, mail, documents, keys } = storage;
    new QueueWorker(this, 'FileMail', {
      queues: [mail.inbound, mail.unlisted],
      batchSize: 1, // A mail that ends the process, or needs all its memory, takes no other with it.
      maxConcurrency: 10,
      worker: {
        operations,
        name: 'file-mail',
        provinceFolder: stage.provinceFolder,
        memoryMb: 1024, // A mail of 40 MB, read whole, and what parsing makes of it.
        timeoutSeconds: 60,
        impact: 'Mails from citizens wait to become cases; their acknowledgements are late.',
        environment: {
          TABLE_NAME: cases.table.tableName,
          MAIL_BUCKET: mail.store.bucketName,
          DOCUMENTS_BUCKET: documents.bucketName,
          ...sealingEnv(keys),
        } satisfies FileMailEnv,
        permissions: [
          ...cases.access(['GetItem', 'PutItem', 'UpdateItem']),
          ...mail.store.access('GetObject', 'mail/'),
          ...mail.store.access('GetObject', 'unlisted/'),
          ...documents.access('PutObject', 'texts/'),
          ...sealingAccess(keys),
        ],
      },
    });
  }

  private sendMail({ stage, operations, storage, directory }: MailStackProps, outbound: WorkQueue) {
    const { configurationSet } = new SentMailEvents(this, 'SentMail', {
      operations,
      target: outbound,
    });
    const domain = this.addMailDomain(directory.mailDomain);
    const sender = `${stage.sender}@${directory.mailDomain}`;
    const configurationSetArn = this.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet.configurationSetName,
    });
    new QueueWorker(this, 'SendMail', {
      queues: [outbound],
      // SES starts an account at 14 mails a second. Faster, and a morning of reminders is turned away until it is parked.
      batchSize: 1,
      maxConcurrency: 2,
      worker: {
        operations,
        name: 'send-mail',
        provinceFolder: stage.provinceFolder,
        memoryMb: 512,
        timeoutSeconds: 30,
        impact: 'Citizens get their acknowledgements late, officers their reminders.',
        environment: {
          TABLE_NAME: storage.cases.table.tableName,
          DOCUMENTS_BUCKET: storage.documents.bucketName,
          RELAY_KEY_ID: storage.keys.relay.keyId,
          CONFIGURATION_SET: configurationSet.configurationSetName,
          SENDER_ADDRESS: sender,
          PUBLIC_URL: stage.publicUrl,
        } satisfies SendMailEnv,
        permissions: [
          ...storage.cases.access(['GetItem', 'UpdateItem']),
          ...storage.documents.access('GetObject', 'digests/'),
          allow(['kms:Decrypt'], [storage.keys.relay.keyArn]),
          allow(['ses:SendRawEmail'], [domain.emailIdentityArn, configurationSetArn], {
            StringEquals: { 'ses:FromAddress': sender },
          }),
        ],
      },
    });
    new ImpactAlarm(this, 'Refused', {
      operations,
      name: 'outbound-mail-refused',
      impact: 'A citizen or an officer was never written to: nobody can send that mail.',
      metric: outcomeMetric('send-mail', 'Outbox-failed', Duration.minutes(5)),
      threshold: 1,
    });
  }

  private addMailDomain(mailDomain: string) {
    const domain = new EmailIdentity(this, 'Domain', { identity: Identity.domain(mailDomain) });
    for (const [index, { name, value }] of domain.dkimRecords.entries()) {
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` });
    }
    return domain;
  }
}
