// Runs on whatever Node the machine has (20 or later), before anything of ours is installed.
// Installs the locked dependencies when they are missing or stale, and says what it is doing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const lock = 'package-lock.json';
const stamp = 'node_modules/.minh-bach-lock';
const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Node 20 or later is needed to install; this is ${process.version}. See https://nodejs.org/`,
  );
  process.exit(1);
}
if (!isInstalled) {
  console.log('Installing dependencies (about a minute, once) …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
