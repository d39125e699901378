import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stack, Stage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';
import { buildSync } from 'esbuild';

export const projectRoot = join(import.meta.dirname, '../..');

/**
 * Lambda hands credentials over in variables. The SDK imports these by name only where it finds none there,
 * so they may be missing from the bundle; they would be most of a small one.
 */
const unusedCredentialProviders = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** Some dependencies are CommonJS and call `require` for Node's own modules, which an ES module does not have. */
const requireBanner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

export interface BundleProps {
  /** The folder under `functions/`. */
  readonly name: string;
  readonly provinceFolder: string;
}

/** Who imports this reads the model that lies beside the bundle. */
const modelReader = 'shared/runtime/model.ts';
const modelFile = 'shared/classification/model/model.bin';

/**
 * A function's asset: one minified `index.mjs`, the province's data in `province/` beside it, and the classifier's model
 * for those that classify.
 * The source map goes to `<cdk.out>/source-maps/<name>/`: for reading stack traces, never deployed.
 * Calls esbuild itself: the ready-made bundling starts it through `npx`, which takes longer than the work.
 */
export const bundle = (scope: IConstruct, props: BundleProps): Code => {
  const source = join(projectRoot, 'functions', props.name);
  // Tests of templates alone say so with the CDK's own switch, the context `aws:cdk:bundling-stacks`.
  if (!Stack.of(scope).bundlingRequired) return Code.fromAsset(source);
  const out = resolve(Stage.of(scope)?.outdir ?? 'cdk.out');
  const folder = join(out, 'bundles', props.name);
  rmSync(folder, { recursive: true, force: true });
  const { inputs } = build(join(source, 'index.ts'), folder).metafile;
  const maps = join(out, 'source-maps', props.name);
  mkdirSync(maps, { recursive: true });
  renameSync(join(folder, 'index.mjs.map'), join(maps, 'index.mjs.map'));
  cpSync(resolve(projectRoot, props.provinceFolder), join(folder, 'province'), { recursive: true });
  if (inputs[modelReader]) cpSync(join(projectRoot, modelFile), join(folder, 'model.bin'));
  return Code.fromAsset(folder);
};

const build = (entry: string, folder: string) =>
  buildSync({
    entryPoints: [entry],
    outfile: join(folder, 'index.mjs'),
    absWorkingDir: projectRoot,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    sourcemap: 'external',
    legalComments: 'none',
    loader: { '.css': 'text' },
    external: unusedCredentialProviders,
    banner: { js: requireBanner },
    logLevel: 'warning',
  });
