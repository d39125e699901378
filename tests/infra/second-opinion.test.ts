import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { askSecondOpinionEnv } from '../../functions/ask-second-opinion/config.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { matchesPattern } from '../../infra/local/engines/event-pattern.ts';
import { findStage } from '../../infra/stages.ts';
import { allows } from './permissions.ts';
import { account, region, resolved } from './resolved.ts';
import {
  type Json,
  local,
  resourcesOf,
  synthesize,
  synthesizeInto,
  withOptions,
} from './synthesized.ts';

const on = withOptions();
const own = resourcesOf(on.templates).filter(({ stack }) => stack === 'SecondOpinion');
const ofType = (type: string) => own.filter(({ Type }) => Type === type);
const table = resourcesOf(on.templates).find(({ Type }) => Type === 'AWS::DynamoDB::Table');
const statements = ofType('AWS::IAM::Policy').flatMap(({ Properties }) =>
  resolved('SecondOpinion', Properties.PolicyDocument.Statement, on.templates),
);

describe('without the setting', () => {
  it.each(['local', 'production'])('nothing of it is in the %s stage', (name) => {
    expect(findStage(name).secondOpinion).toBeUndefined();
  });

  it('no template has a word of it', () => {
    const text = JSON.stringify([...local().templates]);
    expect(text).not.toMatch(/second-?opinion|bedrock|undecided/i);
  });

  it('all other stacks are the same, but for the exports it leans on and the dashboard', () => {
    for (const [name, template] of local().templates) {
      const { Outputs: _, ...with_ } = on.templates.get(name);
      const { Outputs: __, ...without } = template;
      if (name !== 'Watch') expect(with_, name).toEqual(without);
    }
  });
});

describe('with the setting', () => {
  const pipe = ofType('AWS::Pipes::Pipe')[0]?.Properties;
  const pattern = JSON.parse(pipe.SourceParameters.FilterCriteria.Filters[0].Pattern);
  const recordOf = (eventName: string, sk: string, status: string) => ({
    eventName,
    dynamodb: { Keys: { sk: { S: sk } }, NewImage: { status: { S: status } } },
  });

  it('a case is taken up when it is new and a person has to decide, and then never again', () => {
    expect(matchesPattern(pattern, recordOf('INSERT', 'STATE', 'awaiting-triage'))).toBe(true);
    expect(matchesPattern(pattern, recordOf('INSERT', 'STATE', 'forwarded'))).toBe(false);
    expect(matchesPattern(pattern, recordOf('MODIFY', 'STATE', 'awaiting-triage'))).toBe(false);
    expect(matchesPattern(pattern, recordOf('INSERT', 'SECOND-OPINION', 'pending'))).toBe(false);
  });

  it('its queue is told an id and no word of the report', () => {
    expect(pipe.TargetParameters.InputTemplate).toBe('{"caseId": <$.dynamodb.Keys.pk.S>}');
  });

  it('a case is tried three times, one at a time in two hands, then parked', () => {
    const [queue] = ofType('AWS::SQS::Queue').filter(({ Properties }) => Properties.RedrivePolicy);
    expect(queue?.Properties.RedrivePolicy.maxReceiveCount).toBe(3);
    const [source] = ofType('AWS::Lambda::EventSourceMapping');
    expect(source?.Properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  it('the function knows its model, where that is, and how often a day it may be asked', () => {
    const [worker] = ofType('AWS::Lambda::Function');
    expect(worker?.Properties.Environment.Variables).toMatchObject({
      MODEL_ID: 'thu.mau-v1:0',
      MODEL_REGION: 'ap-northeast-1',
      CALLS_PER_DAY: '200',
    });
    const given = Object.keys(worker?.Properties.Environment.Variables);
    const asked = Object.keys(askSecondOpinionEnv.shape);
    expect(given.filter((key) => !key.startsWith('POWERTOOLS_')).sort()).toEqual(asked.sort());
  });

  it('the AwsSolutions rules have nothing to say that was not answered with a reason', () => {
    expect(new AwsSolutionsChecks().validateScope(on.app).violations).toEqual([]);
  });

  it.each(['apac.thu.mau-v1:0', 'global.thu.mau-v1:0', 'arn:aws:bedrock:::x'])(
    'a profile is refused, for it may answer from a region that nobody chose: %s',
    (modelId) => {
      const build = () => synthesize({ ...findStage('local'), secondOpinion: { modelId } });
      expect(build).toThrow('base model');
    },
  );
});

describe('the role of ask-second-opinion', () => {
  const tableArn = `arn:aws:dynamodb:${region}:${account}:table/${table?.id}`;
  const modelArn = (id: string) => `arn:aws:bedrock:ap-northeast-1::foundation-model/${id}`;
  const update = (LeadingKeys: string[], Attributes: string[]) =>
    allows(statements, {
      action: 'dynamodb:UpdateItem',
      resource: tableArn,
      context: { 'dynamodb:LeadingKeys': LeadingKeys, 'dynamodb:Attributes': Attributes },
    });

  it('may ask the one model, and no other, and no model in a stream', async () => {
    const ask = (action: string, resource: string) =>
      allows(statements, { action: `bedrock:${action}`, resource });
    expect(await ask('InvokeModel', modelArn('thu.mau-v1:0'))).toBe(true);
    expect(await ask('InvokeModel', modelArn('thu.khac-v1:0'))).toBe(false);
    expect(await ask('InvokeModelWithResponseStream', modelArn('thu.mau-v1:0'))).toBe(false);
  });

  it('may write an opinion and a count, and no attribute that makes a case what it is', async () => {
    expect(await update(['CASE#a'], ['pk', 'sk', 'entity', 'phase', 'askingUntil'])).toBe(true);
    expect(await update(['CASE#a'], ['pk', 'sk', 'phase', 'opinion', 'askingUntil'])).toBe(true);
    expect(await update(['SECONDOPINION#2026-10-05'], ['pk', 'sk', 'calls', 'expiresAt'])).toBe(
      true,
    );
    for (const attribute of ['status', 'unit', 'shutOut', 'headIsMeant', 'triage', 'expiresAt']) {
      expect(await update(['CASE#a'], ['pk', 'sk', attribute]), attribute).toBe(false);
    }
    expect(await update(['MAIL#a'], ['pk', 'sk', 'phase'])).toBe(false);
  });

  it('may put, delete, batch or scan nothing, and holds no key that opens anything sealed', async () => {
    for (const action of ['PutItem', 'DeleteItem', 'BatchWriteItem', 'Scan']) {
      const request = { action: `dynamodb:${action}`, resource: tableArn };
      expect(await allows(statements, request), action).toBe(false);
    }
    const actions = new Set(statements.flatMap(({ Action }: Json) => Action));
    const others = [...actions].filter((action) => !/^(dynamodb|kms|xray|logs|sqs):/.test(action));
    expect(others).toEqual(['bedrock:InvokeModel']);
    const keys = statements.filter(({ Action }: Json) => [Action].flat().includes('kms:Decrypt'));
    for (const { Condition } of keys) {
      expect(Condition.StringEquals['kms:ViaService']).toBe(`dynamodb.${region}.amazonaws.com`);
    }
  });
});

describe('its bundle', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'minh-bach-second-opinion-'));
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('starts by itself, and exports its handler', () => {
    const secondOpinion = { modelId: 'thu.mau-v1:0' };
    const context = {
      ...featureFlags,
      'aws:cdk:bundling-stacks': ['SecondOpinion'],
      '@aws-cdk/core:validateAgainstDefaultRules': false,
    };
    synthesizeInto(outdir, { ...findStage('local'), secondOpinion }, context);
    const folder = join(outdir, 'bundles', 'ask-second-opinion');
    const load = "const { handler } = await import('./index.mjs'); console.log(typeof handler)";
    const env = {
      AWS_REGION: 'ap-southeast-1',
      TABLE_NAME: 'x',
      MODEL_ID: 'x',
      MODEL_REGION: 'ap-southeast-1',
      CALLS_PER_DAY: '200',
      POWERTOOLS_SERVICE_NAME: 'x',
      POWERTOOLS_METRICS_NAMESPACE: 'x',
    };
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', load], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('function');
  });
});
