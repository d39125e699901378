// `npm start`: installs what is missing, then runs the local cloud under the project's own Node, and hands every signal on.
import './install.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const node = join(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const cloud = spawn(node, [join('infra', 'local', 'start.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cloud.kill(signal));

// npm stops only the shell that it started us from: when that is gone, so are we.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) cloud.kill('SIGTERM');
}, 500).unref();

cloud.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
