import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { featureFlags } from '../../infra/feature-flags.ts';
import { addMinhBach } from '../../infra/minh-bach.ts';
import { findStage, type Stage } from '../../infra/stages.ts';

/** A template has too many shapes to declare: whatever `JSON.parse` gives, which a test then looks into. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Resource {
  readonly id: string;
  readonly stack: string;
  readonly Type: string;
  readonly Properties: Json;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

export const stackNames = ['Watch', 'Storage', 'Mail', 'Web', 'Schedule', 'Similar'] as const;

/** Leaves out building the code, and CloudFormation's own rules, which take longer than all the rest. */
const templatesOnly = {
  'aws:cdk:bundling-stacks': [],
  '@aws-cdk/core:validateAgainstDefaultRules': false,
};

/** The whole product, its code not built: quick, and leaves nothing behind. */
export const synthesize = (stage: Stage = findStage('local')) => {
  const outdir = mkdtempSync(join(tmpdir(), 'minh-bach-synth-'));
  try {
    return synthesizeInto(outdir, stage, { ...featureFlags, ...templatesOnly });
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

/** All that `cdk synth` does, code and rules included; the caller removes the folder. */
export const synthesizeInto = (
  outdir: string,
  stage: Stage,
  context: Readonly<Record<string, unknown>> = featureFlags,
) => {
  const app = new App({ outdir, context });
  addMinhBach(app, stage);
  app.synth();
  const readTemplate = (name: string) =>
    JSON.parse(readFileSync(join(outdir, `${name}.template.json`), 'utf8'));
  const names = stage.secondOpinion ? [...stackNames, 'SecondOpinion'] : stackNames;
  const templates = new Map<string, Json>(names.map((name) => [name, readTemplate(name)]));
  return { app, templates };
};

let once: ReturnType<typeof synthesize> | undefined;

/** The local stage's templates, synthesized once for each test file. */
export const local = () => {
  once ??= synthesize();
  return once;
};

let optional: ReturnType<typeof synthesize> | undefined;

/** The same with everything switched on that a stage may leave out. */
export const withOptions = () => {
  const secondOpinion = { modelId: 'thu.mau-v1:0', region: 'ap-northeast-1' };
  optional ??= synthesize({ ...findStage('local'), secondOpinion });
  return optional;
};

export const resourcesOf = (templates: Map<string, Json>): Resource[] =>
  [...templates].flatMap(([stack, template]) =>
    Object.entries<Json>(template.Resources).map(([id, resource]) => ({ ...resource, id, stack })),
  );

/** Every resource of that CloudFormation type, in all stacks. */
export const ofType = (type: string) =>
  resourcesOf(local().templates).filter(({ Type }) => Type === type);

/** The function in `functions/<name>/`. */
export const functionNamed = (name: string) => {
  const found = ofType('AWS::Lambda::Function').find(
    ({ Properties }) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === name,
  );
  if (!found) throw new Error(`No function ${name}`);
  return found;
};
