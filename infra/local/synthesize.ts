import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sourceHash } from './source-hash.ts';

const run = promisify(execFile);
const keepMs = 24 * 60 * 60 * 1000;

/** The context that the CDK CLI would pass on. */
const contextOf = (root: string, stage: string) => {
  const settings: { context?: object } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  return JSON.stringify({ ...settings.context, stage });
};

const synthesizeInto = async (root: string, folder: string, context: string) => {
  const environment = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: context };
  try {
    await run(process.execPath, [join('infra', 'app.ts')], { cwd: root, env: environment });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new Error(`The CDK app cannot be synthesized.\n${said}`, { cause });
  }
};

/** Removes results of a day ago and older; a running local cloud of today may still read the others. */
const prune = (folder: string, current: string) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOld = Date.now() - statSync(path).mtimeMs > keepMs;
    if (/^(cdk\.out|work)-/.test(name) && path !== current && isOld) {
      rmSync(path, { recursive: true, force: true });
    }
  }
};

/**
 * Gives the folder of the synthesized CDK app, from an earlier run when no source has changed since.
 * Two processes may do this at once: each works in a folder of its own and moves it into place.
 * @throws Error with what the CDK app wrote.
 */
export const synthesize = async (
  root: string,
  stage: string,
  progress: (line: string) => void,
): Promise<string> => {
  const context = contextOf(root, stage);
  const base = join(root, '.local');
  const folder = join(base, `cdk.out-${sourceHash(root, context)}`);
  if (existsSync(folder)) return folder;
  progress('Synthesizing the CDK app and bundling the functions …');
  mkdirSync(base, { recursive: true });
  const work = join(base, `work-${randomUUID()}`);
  try {
    await synthesizeInto(root, work, context);
    if (!existsSync(folder)) renameSync(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // Else another process was quicker: its result is the same.
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  prune(base, folder);
  return folder;
};
