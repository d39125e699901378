import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findStage, functionNames } from '../../infra/stages.ts';
import { functionNamed, type Json, resourcesOf, synthesizeInto } from './synthesized.ts';

const outdir = mkdtempSync(join(tmpdir(), 'minh-bach-bundles-'));
afterAll(() => rmSync(outdir, { recursive: true }));
const built = synthesizeInto(outdir, findStage('local'));

/** What Lambda would start it with; the values only have to be there. */
const environmentOf = (name: string) => {
  const names = Object.keys(functionNamed(name).Properties.Environment.Variables);
  return { AWS_REGION: 'ap-southeast-1', ...Object.fromEntries(names.map((key) => [key, 'x'])) };
};

const assetOf = (name: string) => {
  const { Properties } = resourcesOf(built.templates).find(
    ({ Properties }: Json) => Properties?.Environment?.Variables?.POWERTOOLS_SERVICE_NAME === name,
  ) ?? { Properties: undefined };
  return join(outdir, `asset.${Properties.Code.S3Key.replace('.zip', '')}`);
};

const classifying = ['file-mail', 'submit-report', 'serve-site'];

describe('a bundle', () => {
  it.each(functionNames)(
    'of %s is one module, the province’s data and the model if it classifies, without a source map',
    (name) => {
      const asset = assetOf(name);
      const files = readdirSync(asset, { recursive: true }).map(String).sort();
      expect(files).toEqual([
        'index.mjs',
        ...(classifying.includes(name) ? ['model.bin'] : []),
        'province',
        'province/calendar.json',
        'province/deadlines.json',
        'province/directory.json',
      ]);
      expect(readFileSync(join(asset, 'index.mjs'), 'utf8')).not.toContain('sourceMappingURL');
    },
  );

  it.each(functionNames)('of %s keeps its source map beside the assembly', (name) => {
    expect(existsSync(join(outdir, 'source-maps', name, 'index.mjs.map'))).toBe(true);
  });

  it.each(functionNames)('of %s starts by itself, and exports its handler', (name) => {
    const load = "const { handler } = await import('./index.mjs'); console.log(typeof handler)";
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', load], {
      cwd: assetOf(name),
      env: environmentOf(name),
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('function');
  });

  it.each(functionNames)(
    'of %s leaves out the ways to sign in that Lambda does not have',
    (name) => {
      const text = readFileSync(join(assetOf(name), 'index.mjs'), 'utf8');
      expect(text).not.toContain('sso_start_url');
    },
  );
});

describe('the assembly', () => {
  it('has nothing that CloudFormation or the AwsSolutions rules would object to', () => {
    const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    expect(report.pluginReports).toEqual([]);
  });
});
