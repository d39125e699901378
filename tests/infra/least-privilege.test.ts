import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/stages.ts';
import { may, mayUseKey, statementsOf } from './permissions.ts';
import { account, region } from './resolved.ts';
import { type Json, ofType } from './synthesized.ts';

const intake = ['file-mail', 'submit-report', 'serve-site'] as const;
const bucket = (name: string) => `arn:aws:s3:::minh-bach-local-${name}-${account}-${region}`;
const similarAttributes = ['entity', 'otherId', 'relation', 'jaccard', 'at'];
const list = (value: Json) => (Array.isArray(value) ? value : [value]);

describe('the seal', () => {
  it.each(functionNames)('%s cannot open a sealed identity', async (name) => {
    expect(await mayUseKey(name, 'kms:Decrypt', 'Identity')).toBe(false);
  });

  it('the identity key would refuse even a role that was given the right to decrypt', () => {
    const identity = ofType('AWS::KMS::Key').find(({ id }) => id.startsWith('KeysIdentity'));
    const allowed = identity?.Properties.KeyPolicy.Statement.flatMap(({ Action }: Json) => Action);
    expect(allowed).toContain('kms:GetPublicKey');
    for (const opening of ['kms:Decrypt', 'kms:ReEncryptFrom', 'kms:CreateGrant', 'kms:*']) {
      expect(allowed).not.toContain(opening);
    }
  });

  it('only send-mail may open the address that a sender is answered at', async () => {
    const able = [];
    for (const name of functionNames) {
      if (await mayUseKey(name, 'kms:Decrypt', 'Relay')) able.push(name);
    }
    expect(able).toEqual(['send-mail']);
  });

  it.each(intake)('%s can seal to both keys and recognise a sender', async (name) => {
    expect(await mayUseKey(name, 'kms:GetPublicKey', 'Identity')).toBe(true);
    expect(await mayUseKey(name, 'kms:GetPublicKey', 'Relay')).toBe(true);
    expect(await mayUseKey(name, 'kms:GenerateMac', 'Hash')).toBe(true);
  });

  it('only file-mail may have the raw mails decrypted, which name their senders', async () => {
    const through = { 'kms:ViaService': `s3.${region}.amazonaws.com` };
    const able = [];
    for (const name of functionNames) {
      if (await mayUseKey(name, 'kms:Decrypt', 'Mail', through)) able.push(name);
    }
    expect(able).toEqual(['file-mail']);
  });

  it('data at rest is decrypted through its service, never directly', async () => {
    const through = { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` };
    expect(await mayUseKey('file-mail', 'kms:Decrypt', 'Storage', through)).toBe(true);
    const directly = { 'kms:ViaService': `ec2.${region}.amazonaws.com` };
    expect(await mayUseKey('file-mail', 'kms:Decrypt', 'Storage', directly)).toBe(false);
  });
});

describe('the raw mail', () => {
  it('is read by file-mail alone, and by no one written or deleted', async () => {
    const mail = `${bucket('mail')}/mail/sotp/0123456789abcdef`;
    for (const name of functionNames) {
      const reads = await may(name, { action: 's3:GetObject', resource: mail });
      expect([name, reads]).toEqual([name, name === 'file-mail']);
      expect(await may(name, { action: 's3:PutObject', resource: mail })).toBe(false);
      expect(await may(name, { action: 's3:DeleteObject', resource: mail })).toBe(false);
    }
  });
});

describe('the documents', () => {
  it('digests are written by send-digest and read by send-mail, texts are written by file-mail', async () => {
    const able = async (action: string, key: string) => {
      const names = [];
      for (const name of functionNames) {
        if (await may(name, { action, resource: `${bucket('documents')}/${key}` }))
          names.push(name);
      }
      return names;
    };
    expect(await able('s3:PutObject', 'digests/2026-12-21.xlsx')).toEqual(['send-digest']);
    expect(await able('s3:GetObject', 'digests/2026-12-21.xlsx')).toEqual(['send-mail']);
    expect(await able('s3:PutObject', 'texts/c1/1')).toEqual(['file-mail']);
    expect(await able('s3:GetObject', 'texts/c1/1')).toEqual([]);
  });
});

describe('the table', () => {
  const table = `arn:aws:dynamodb:${region}:${account}:table/${ofType('AWS::DynamoDB::Table')[0]?.id}`;

  it.each(functionNames)('%s can neither scan nor delete nor change the table', async (name) => {
    for (const action of ['Scan', 'DeleteItem', 'DeleteTable', 'UpdateTable']) {
      expect(await may(name, { action: `dynamodb:${action}`, resource: table })).toBe(false);
    }
  });

  it('is written in batches by link-similar alone, and only where bands are', async () => {
    const able = async (...LeadingKeys: string[]) => {
      const context = { 'dynamodb:LeadingKeys': LeadingKeys };
      const request = { action: 'dynamodb:BatchWriteItem', resource: table, context };
      const names = [];
      for (const name of functionNames) if (await may(name, request)) names.push(name);
      return names;
    };
    expect(await able('BAND#1#00#a', 'BAND#1#01#b')).toEqual(['link-similar']);
    expect(await able('BAND#1#00#a', 'CASE#a')).toEqual([]);
    expect(await able('CASE#a')).toEqual([]);
  });

  it('has its links noted by link-similar, which can change nothing that makes a case what it is', async () => {
    const mayUpdate = (key: string, ...attributes: string[]) =>
      may('link-similar', {
        action: 'dynamodb:UpdateItem',
        resource: table,
        context: {
          'dynamodb:LeadingKeys': [key],
          'dynamodb:Attributes': ['pk', 'sk', ...attributes],
        },
      });
    expect(await mayUpdate('CASE#a', ...similarAttributes)).toBe(true);
    expect(await mayUpdate('MAIL#a', ...similarAttributes)).toBe(false);
    for (const attribute of ['status', 'unit', 'shutOut', 'accused', 'version', 'text']) {
      expect(await mayUpdate('CASE#a', ...similarAttributes, attribute), attribute).toBe(false);
    }
    const put = { action: 'dynamodb:PutItem', resource: table };
    expect(await may('link-similar', put)).toBe(false);
  });

  it('loses an item to handle-cases alone, and only what may no longer be learned from', async () => {
    const able = async (key: string) => {
      const context = { 'dynamodb:LeadingKeys': [key] };
      const request = { action: 'dynamodb:DeleteItem', resource: table, context };
      const names = [];
      for (const name of functionNames) if (await may(name, request)) names.push(name);
      return names;
    };
    expect(await able('LEARNED#2026-10')).toEqual(['handle-cases']);
    for (const key of ['CASE#a', 'FILED#2026-10', 'MAIL#mail/sotp/1']) {
      expect(await able(key)).toEqual([]);
    }
  });

  it('each index is queried by the functions that need it', async () => {
    const queried: Record<string, string[]> = {};
    for (const index of ['timers', 'byUnit', 'byDue']) {
      const resource = `${table}/index/${index}`;
      queried[index] = [];
      for (const name of functionNames) {
        if (await may(name, { action: 'dynamodb:Query', resource })) queried[index].push(name);
      }
    }
    expect(queried).toEqual({
      timers: ['watch-deadlines'],
      byUnit: ['handle-cases'],
      byDue: ['handle-cases', 'send-digest'],
    });
  });
});

describe('outgoing mail', () => {
  const domain = ofType('AWS::SES::EmailIdentity')[0]?.id;
  const identity = `arn:aws:ses:${region}:${account}:identity/${domain}`;

  it('is sent by send-mail alone, and only in the name of the product', async () => {
    const own = { 'ses:FromAddress': 'minh-bach@bacninh.example' };
    const another = { 'ses:FromAddress': 'thanhtra@bacninh.example' };
    for (const name of functionNames) {
      const request = { action: 'ses:SendRawEmail', resource: identity };
      const sends = await may(name, { ...request, context: own });
      expect([name, sends]).toEqual([name, name === 'send-mail']);
      expect(await may(name, { ...request, context: another })).toBe(false);
    }
  });
});

describe('every policy', () => {
  const statements = ofType('AWS::IAM::Role').flatMap((role) =>
    statementsOf(role).map((statement) => ({ role: `${role.stack}/${role.id}`, ...statement })),
  );

  it('spells out each action', () => {
    const wild = statements.filter(({ Action }) =>
      list(Action).some((action: string) => action.includes('*')),
    );
    expect(wild).toEqual([]);
  });

  it('names its resources, but for the actions that have none', () => {
    const everywhere = statements.filter(({ Resource }) => list(Resource).includes('*'));
    const actions = new Set(everywhere.flatMap(({ Action }) => list(Action)));
    expect([...actions].sort()).toEqual([
      'dynamodb:ListStreams',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('is our own: no role carries a policy that someone else may change', () => {
    for (const { Properties } of ofType('AWS::IAM::Role')) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
    }
  });
});
