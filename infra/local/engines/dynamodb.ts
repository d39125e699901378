import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, host } from '../ports.ts';
import { ensureJava } from './java.ts';

export interface DynamoDb {
  readonly endpoint: string;
  close(): Promise<void>;
}

const jvmOptions = ['-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];
const startTimeoutMs = 30_000;

const emulatorFolder = () =>
  join(
    dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
    'emulator',
  );

/**
 * The shell between us and Java ends Java as soon as our end of its input closes. That happens even when this
 * process is killed outright, so no database is ever left behind.
 */
const leash =
  'exec 3<&0; "$@" <&- & java=$!; (cat <&3 >/dev/null; kill -9 $java) 2>/dev/null & wait $java';

const launch = (java: string, port: number) => {
  const args = [
    ...jvmOptions,
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    '-inMemory',
    '-sharedDb', // One database whatever region and access key a client states.
    '-disableTelemetry',
    '-port',
    String(port),
  ];
  const options: SpawnOptions = { cwd: emulatorFolder(), stdio: ['pipe', 'ignore', 'ignore'] };
  return process.platform === 'win32'
    ? spawn(java, args, options)
    : spawn('sh', ['-c', leash, 'sh', java, ...args], options);
};

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, host);
    socket.on('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

const stop = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.stdin?.end();
  if (process.platform === 'win32') child.kill();
  await exited;
};

const untilReady = async (child: ChildProcess, port: number) => {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`DynamoDB Local ended with code ${child.exitCode}`);
    if (await answers(port)) return;
    await sleep(50);
  }
  throw new Error(`DynamoDB Local did not answer within ${startTimeoutMs / 1000} s`);
};

/** Starts AWS's own DynamoDB engine in memory on a free port. */
export const startDynamoDb = async (progress: (line: string) => void): Promise<DynamoDb> => {
  const java = await ensureJava(progress);
  const port = await freePort();
  const child = launch(java, port);
  child.on('error', () => {}); // A start that fails shows as "ended" or as no answer below.
  child.stdin?.on('error', () => {}); // Java may be gone before the leash is let go.
  try {
    await untilReady(child, port);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { endpoint: `http://${host}:${port}`, close: () => stop(child) };
};
