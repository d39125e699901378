import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { featureFlags } from '../../infra/feature-flags.ts';
import { addMinhBach } from '../../infra/minh-bach.ts';
import { findStage } from '../../infra/stages.ts';
import { type Json, local, resourcesOf, stackNames, synthesize } from './synthesized.ts';
import { throwawayApp } from './throwaway-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'minh-bach-province-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sample's data, put into the folder with one thing in its directory changed. */
const provinceWith = (found: string, changed: string) => {
  cpSync('shared/province/sample', folder, { recursive: true });
  const path = join(folder, 'directory.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(found, changed));
  return folder;
};

const production = synthesize({
  ...findStage('production'),
  provinceFolder: provinceWith('"isSample": true', '"isSample": false'),
});

/** A file's hash changes with every line of code; the snapshot is about the infrastructure. */
const masked = (template: Json) =>
  JSON.parse(JSON.stringify(template).replaceAll(/[0-9a-f]{64}/g, '<hash>'));

/** One rule stands for the hundred that differ only in their mailbox. */
const withoutMailboxes = (template: Json) => {
  const rules = Object.entries<Json>(template.Resources);
  const kept = rules.filter(([id]) => !/^MailboxesRule(?!thanhtra|unlisted)/.test(id));
  return { ...template, Resources: Object.fromEntries(kept) };
};

describe('the stacks', () => {
  it.each(stackNames)('%s is as it was reviewed', (name) => {
    expect(withoutMailboxes(masked(local().templates.get(name)))).toMatchSnapshot();
  });

  it('need no custom resource, and no function but our own', () => {
    const types = resourcesOf(local().templates).map(({ Type }) => Type);
    expect(types.filter((type) => /^Custom::|CustomResource|Stack$/.test(type))).toEqual([]);
  });

  it('name no account: whoever deploys them, synthesis asked nobody', () => {
    expect(JSON.stringify([...local().templates])).not.toMatch(/\b\d{12}\b/);
  });

  it('of production cannot be deleted before someone lifts the protection', () => {
    const stacks = production.app.node.children.filter((node) => Stack.isStack(node));
    expect(stacks).toHaveLength(stackNames.length);
    for (const stack of stacks) expect(stack.terminationProtection).toBe(true);
  });
});

describe('the AwsSolutions rules', () => {
  it.each([
    ['local', () => local().app],
    ['production', () => production.app],
  ])('have nothing to say about %s that was not answered with a reason', (_name, app) => {
    expect(new AwsSolutionsChecks().validateScope(app()).violations).toEqual([]);
  });

  it('do speak up when a role may do anything', () => {
    const stack = new Stack(throwawayApp(), 'Stack');
    const role = new Role(stack, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
    const { violations } = new AwsSolutionsChecks().validateScope(stack);
    expect(violations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-IAM5[Action::s3:*]');
  });
});

describe('the data of a province', () => {
  it('with a mistake is refused with the file and the line', () => {
    const provinceFolder = provinceWith('"thanhtra@bacninh.example"', '"thanhtra"');
    const build = () => synthesize({ ...findStage('local'), provinceFolder });
    expect(build).toThrow(/directory\.json:\d+: .*mailbox/);
  });

  it('that is only the sample is warned about in production', () => {
    const app = throwawayApp(featureFlags);
    addMinhBach(app, findStage('production'));
    const warnings = app.node.findChild('Watch').node.metadata.map(({ data }) => String(data));
    expect(warnings.join()).toContain('sample directory');
  });
});
