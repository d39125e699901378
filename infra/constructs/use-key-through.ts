import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { allow } from './allow.ts';

/** What each service asks of KMS in its caller's name (each service's guide, "encryption at rest"). */
const asked = {
  s3: { read: ['kms:Decrypt'], write: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  dynamodb: {
    read: ['kms:Decrypt', 'kms:DescribeKey'],
    write: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
  },
};

/** Permission to have a service read or write under the key; never to use the key directly. */
export const useKeyThrough = (service: keyof typeof asked, how: 'read' | 'write', key: IKey) =>
  allow(asked[service][how], [key.keyArn], {
    StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` },
  });
