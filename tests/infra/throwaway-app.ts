import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { onTestFinished } from 'vitest';

/** An app for one test that builds no code; its folder goes with the test, where CDK would leave its own behind. */
export const throwawayApp = (context: Readonly<Record<string, unknown>> = {}) => {
  const outdir = mkdtempSync(join(tmpdir(), 'minh-bach-app-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  return new App({ outdir, context: { 'aws:cdk:bundling-stacks': [], ...context } });
};
