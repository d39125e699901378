import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionNames, optionalFunctionNames } from '../../infra/stages.ts';
import { functionNamed, ofType, resourcesOf, withOptions } from './synthesized.ts';

describe('functions', () => {
  it('are deployed one for each folder', () => {
    const folders = readdirSync('functions', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...functionNames, ...optionalFunctionNames].sort()).toEqual(folders.sort());
    expect(ofType('AWS::Lambda::Function')).toHaveLength(functionNames.length);
    const all = resourcesOf(withOptions().templates);
    const functions = all.filter(({ Type }) => Type === 'AWS::Lambda::Function');
    expect(functions).toHaveLength(folders.length);
  });

  it.each(functionNames)('%s runs on Node 24, arm64, traced, with a log that ends', (name) => {
    const { stack, Properties } = functionNamed(name);
    expect(Properties).toMatchObject({
      FunctionName: `minh-bach-local-${name}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
    const logs = ofType('AWS::Logs::LogGroup').filter((log) => log.stack === stack);
    expect(logs.map(({ id }) => id)).toContain(Properties.LoggingConfig.LogGroup.Ref);
  });

  it.each(functionNames)(
    '%s gets every variable that its own schema asks for, and no other',
    async (name) => {
      const module: Record<string, { shape?: object }> = await import(
        `../../functions/${name}/config.ts`
      );
      const schema = Object.values(module).find((exported) => exported.shape);
      const given = Object.keys(functionNamed(name).Properties.Environment.Variables);
      const own = given.filter((key) => !key.startsWith('POWERTOOLS_'));
      expect(own.sort()).toEqual(Object.keys(schema?.shape ?? {}).sort());
      expect(given.length - own.length).toBe(3); // Those that every function is given.
    },
  );

  it('every log is forgotten in time', () => {
    const logs = ofType('AWS::Logs::LogGroup');
    expect(logs).toHaveLength(functionNames.length + 1);
    for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(7);
  });
});
