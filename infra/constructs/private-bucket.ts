import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { allow } from './allow.ts';
import { useKeyThrough } from './use-key-through.ts';

/** Where each request to a bucket is noted. */
export class AccessLogBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...sealedOff,
      encryption: BucketEncryption.S3_MANAGED, // S3 refuses to write access logs under a key of ours.
      lifecycleRules: [{ id: 'forget', expiration: Duration.days(365) }],
    });
    acknowledge(this.bucket, 'S1', 'This is the access log; logging itself would never end.');
  }
}

export interface PrivateBucketProps {
  readonly key: IKey;
  readonly accessLog: AccessLogBucket;
  readonly prefix: string;
  /** For example `mail`; the bucket is called `<prefix>-<name>-<account>-<region>`. */
  readonly name: string;
}

/** A bucket that keeps what it is given: encrypted under our key, versioned, never public, each access noted. */
export class PrivateBucket extends Construct {
  readonly bucket: Bucket;
  /** Known before the bucket exists, for what must be there first or lives in another stack. */
  readonly bucketName: string;
  readonly arn: string;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { account, partition, region } = Stack.of(this);
    this.bucketName = `${props.prefix}-${props.name}-${account}-${region}`;
    this.arn = `arn:${partition}:s3:::${this.bucketName}`;
    this.#key = props.key;
    this.bucket = new Bucket(this, 'Bucket', {
      ...sealedOff,
      bucketName: this.bucketName,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      versioned: true,
      // The library's own class and interface differ in `undefined`, which this project's compiler minds.
      serverAccessLogsBucket: props.accessLog.bucket as IBucket,
      serverAccessLogsPrefix: `${props.name}/`,
      lifecycleRules: [
        {
          id: 'cheaper-when-old',
          transitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) },
          ],
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
  }

  /** Reading or writing objects whose keys start with the prefix; no listing, no deleting. */
  access(action: 'GetObject' | 'PutObject', prefix: string) {
    return [
      allow([`s3:${action}`], [`${this.arn}/${prefix}*`]),
      useKeyThrough('s3', action === 'PutObject' ? 'write' : 'read', this.#key),
    ];
  }
}

const sealedOff = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
};
