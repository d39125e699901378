import { expect, it } from 'vitest';
import type { Assembly, RawResource } from '../../../infra/local/template/assembly.ts';
import type { Json } from '../../../infra/local/template/json.ts';
import { createTemplate } from '../../../infra/local/template/template.ts';

const addresses = {
  region: 'ap-southeast-1',
  accountId: '000000000000',
  publicUrl: 'http://localhost:1',
  queuesUrl: 'http://127.0.0.1:2',
  issuer: 'http://localhost:1/_local/oidc',
};

const raw = (logicalId: string, type: string, properties: Record<string, Json>, stack = 'One') =>
  ({ stack, logicalId, type, properties }) satisfies RawResource;

const templateOf = (resources: RawResource[], exports: Assembly['exports'] = new Map()) =>
  createTemplate(
    { resources, exports, parameters: new Map([['One/Kind', 'sample']]), assets: new Map() },
    addresses,
  );

const ruleWith = (properties: Record<string, Json>, others: RawResource[] = []) =>
  templateOf([...others, raw('Rule', 'AWS::Events::Rule', properties)]).ofType(
    'AWS::Events::Rule',
  )[0]?.properties;

/** A hole in the text of `Fn::Sub`. */
const hole = (name: string) => `$\{${name}}`;

const queue = raw('WorkQueue0A1B2C3D', 'AWS::SQS::Queue', {});

it('resolves references, attributes, joins, substitutions, selections and parameters', () => {
  const properties = ruleWith(
    {
      url: { Ref: 'WorkQueue0A1B2C3D' },
      arn: { 'Fn::GetAtt': ['WorkQueue0A1B2C3D', 'Arn'] },
      joined: { 'Fn::Join': [':', ['a', { Ref: 'AWS::Region' }]] },
      text: {
        'Fn::Sub': [
          [hole('AWS::AccountId'), hole('kind'), hole('!kept')].join('/'),
          { kind: { Ref: 'Kind' } },
        ],
      },
      part: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] },
      gone: { Ref: 'AWS::NoValue' },
    },
    [queue],
  );

  expect(properties).toEqual({
    url: 'http://127.0.0.1:2/000000000000/WorkQueue',
    arn: 'arn:aws:sqs:ap-southeast-1:000000000000:WorkQueue',
    joined: 'a:ap-southeast-1',
    text: `000000000000/sample/${hole('kept')}`,
    part: 'b',
  });
});

it('reads a value that another stack exports, there', () => {
  const exports = new Map([
    ['Two:Arn', { stack: 'Two', value: { 'Fn::GetAtt': ['Queue', 'Arn'] } }],
  ]);
  const template = templateOf(
    [
      raw('Queue', 'AWS::SQS::Queue', { QueueName: 'work' }, 'Two'),
      raw('Rule', 'AWS::Events::Rule', { arn: { 'Fn::ImportValue': 'Two:Arn' } }),
    ],
    exports,
  );
  expect(template.ofType('AWS::Events::Rule')[0]?.properties).toEqual({
    arn: 'arn:aws:sqs:ap-southeast-1:000000000000:work',
  });
});

it('keeps two resources apart whose readable names are the same', () => {
  const template = templateOf([queue, raw('WorkQueueDDDDDDDD', 'AWS::SQS::Queue', {})]);
  const names = template.ofType('AWS::SQS::Queue').map(({ name }) => name);
  expect(names).toEqual(['WorkQueue', 'WorkQueueDDDDDDDD']);
});

it('names a function of CloudFormation that it does not know, and a resource that is not there', () => {
  expect(() => ruleWith({ a: { 'Fn::Cidr': [] } })).toThrow(/Fn::Cidr/);
  expect(() => ruleWith({ a: { Ref: 'Nowhere' } })).toThrow(/One has no resource Nowhere/);
});
