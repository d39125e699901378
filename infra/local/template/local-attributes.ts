import { createHash } from 'node:crypto';
import type { RawResource } from './assembly.ts';
import type { Json } from './json.ts';

/** Where the engines of this run answer; known before the template is resolved. */
export interface Addresses {
  readonly region: string;
  readonly accountId: string;
  /** Base of the HTTP front, without a final slash. */
  readonly publicUrl: string;
  /** Base of queue URLs. */
  readonly queuesUrl: string;
  readonly issuer: string;
}

/** Key ids look like those of KMS, and stay the same from run to run. */
const keyIdOf = (name: string) =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const servicePart: Record<string, string> = {
  'AWS::DynamoDB::Table': 'dynamodb:table/',
  'AWS::Lambda::Function': 'lambda:function:',
  'AWS::SQS::Queue': 'sqs:',
  'AWS::SNS::Topic': 'sns:',
  'AWS::KMS::Key': 'kms:key/',
  'AWS::Logs::LogGroup': 'logs:log-group:',
};

/** The name by which calls address the resource: queue URLs and key ids differ from plain names. */
const physicalId = (resource: RawResource, name: string, { queuesUrl, accountId }: Addresses) => {
  if (resource.type === 'AWS::SQS::Queue') return `${queuesUrl}/${accountId}/${name}`;
  if (resource.type === 'AWS::KMS::Key') return keyIdOf(`${resource.stack}/${resource.logicalId}`);
  return name;
};

export const arnOf = (resource: RawResource, name: string, addresses: Addresses) => {
  if (resource.type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`;
  const part = servicePart[resource.type] ?? `${resource.type.split('::')[1]?.toLowerCase()}:`;
  const [service, prefix = ''] = part.split(/:(.*)/s);
  const id = resource.type === 'AWS::KMS::Key' ? physicalId(resource, name, addresses) : name;
  return `arn:aws:${service}:${addresses.region}:${addresses.accountId}:${prefix}${id}`;
};

/** What `Ref` gives. */
export const refOf = (resource: RawResource, name: string, addresses: Addresses): Json =>
  resource.type === 'AWS::SNS::Topic'
    ? arnOf(resource, name, addresses)
    : physicalId(resource, name, addresses);

/** What `Fn::GetAtt` gives. An attribute that no engine needs gives a readable stand-in. */
export const attributeOf = (
  resource: RawResource,
  attribute: string,
  name: string,
  addresses: Addresses,
): Json => {
  const arn = arnOf(resource, name, addresses);
  const attributes: Record<string, string> = {
    Arn: arn,
    TopicArn: arn,
    StreamArn: `${arn}/stream/local`,
    QueueUrl: physicalId(resource, name, addresses),
    KeyId: physicalId(resource, name, addresses),
    ApiEndpoint: addresses.publicUrl,
    ProviderURL: addresses.issuer,
    QueueName: name,
    TopicName: name,
  };
  return attributes[attribute] ?? `${name}.${attribute}`;
};
