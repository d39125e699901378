import { type Json, local } from './synthesized.ts';

type Templates = Map<string, Json>;

export const account = '111122223333';
export const region = 'ap-southeast-1';

const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
};

/** What CloudFormation would put where a resource is named: an ARN of the right shape, told apart by its logical id. */
const arnOf = (type: string, id: string, attribute: string) => {
  const here = `${region}:${account}`;
  switch (type) {
    case 'AWS::DynamoDB::Table':
      return attribute === 'StreamArn'
        ? `arn:aws:dynamodb:${here}:table/${id}/stream/2026-01-01T00:00:00.000`
        : `arn:aws:dynamodb:${here}:table/${id}`;
    case 'AWS::KMS::Key':
      return `arn:aws:kms:${here}:key/${id}`;
    case 'AWS::SQS::Queue':
      return `arn:aws:sqs:${here}:${id}`;
    case 'AWS::Logs::LogGroup':
      return `arn:aws:logs:${here}:log-group:${id}:*`;
    case 'AWS::Lambda::Function':
      return `arn:aws:lambda:${here}:function:${id}`;
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${id.toLowerCase()}`;
    default:
      return `arn:aws:unknown:${here}:${id}`;
  }
};

/** A value of a template with its references followed, across stacks too, to invented names. */
export const resolved = (
  stack: string,
  value: Json,
  templates: Templates = local().templates,
): Json => {
  if (Array.isArray(value)) return value.map((item) => resolved(stack, item, templates));
  if (typeof value !== 'object' || value === null) return value;
  const template = templates.get(stack);
  if ('Ref' in value) return pseudo[value.Ref] ?? value.Ref;
  if ('Fn::Join' in value) {
    const [separator, parts] = value['Fn::Join'];
    return resolved(stack, parts, templates).join(separator);
  }
  if ('Fn::GetAtt' in value) {
    const [id, attribute] = value['Fn::GetAtt'];
    return arnOf(template.Resources[id].Type, id, attribute);
  }
  if ('Fn::ImportValue' in value) return imported(value['Fn::ImportValue'], templates);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, resolved(stack, inner, templates)]),
  );
};

const imported = (name: string, templates: Templates) => {
  for (const [stack, template] of templates) {
    const outputs = Object.values<Json>(template.Outputs ?? {});
    const output = outputs.find(({ Export }) => Export?.Name === name);
    if (output) return resolved(stack, output.Value, templates);
  }
  throw new Error(`Nothing exports ${name}`);
};
