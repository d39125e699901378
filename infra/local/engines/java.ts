import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

const works = (command: string) =>
  run(command, ['-version']).then(
    () => true,
    () => false,
  );

const canInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

const apt = (...args: string[]) =>
  new Promise<void>((done, fail) => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', args, {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`apt-get ${args.join(' ')} ended with code ${code}`)),
    );
  });

const advice = `The local database (DynamoDB Local) needs a Java runtime (11 or later), and none was found.
  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y default-jre-headless
  macOS:           brew install openjdk && sudo ln -sfn "$(brew --prefix)/opt/openjdk/libexec/openjdk.jdk" /Library/Java/JavaVirtualMachines/openjdk.jdk
  Windows:         winget install Microsoft.OpenJDK.21
Then start again.`;

/**
 * Finds a Java that runs, and installs one where that can be done without asking: on Debian, as root.
 * @throws Error saying how to get Java.
 */
export const ensureJava = async (progress: (line: string) => void) => {
  const home = process.env.JAVA_HOME;
  const candidates = [...(home ? [`${home}/bin/java`] : []), 'java'];
  for (const candidate of candidates) if (await works(candidate)) return candidate;
  if (!canInstall()) throw new Error(advice);
  progress('Java is missing: installing default-jre-headless (a minute, once) …');
  try {
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', 'default-jre-headless');
  } catch (cause) {
    throw new Error(advice, { cause });
  }
  if (await works('java')) return 'java';
  throw new Error(advice);
};
