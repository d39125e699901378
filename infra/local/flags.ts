import { parseArgs } from 'node:util';

const options = {
  port: { type: 'string', default: '3000' },
  'smtp-port': { type: 'string', default: '2525' },
  'outbox-port': { type: 'string', default: '8005' },
  stage: { type: 'string', default: 'local' },
} as const;

const portNumber = (flag: string, text: string) => {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${flag} takes a port number from 0 (any free port) to 65535`);
};

const usage = `Usage: npm start -- [--port 3000] [--smtp-port 2525] [--outbox-port 8005] [--stage local]
  --port         the public form, the API and staff sign-in
  --smtp-port    incoming mail
  --outbox-port  outgoing mail, to read
  --stage        a stage of infra/stages.ts
  A port of 0 takes any free one.`;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (args.includes('--help')) throw new Error(usage);
    throw new Error(`${error instanceof Error ? error.message : 'Bad arguments'}\n${usage}`);
  }
};

const assertPortsDiffer = (ports: readonly number[]) => {
  const chosen = ports.filter((port) => port !== 0);
  if (new Set(chosen).size < chosen.length)
    throw new Error('--port, --smtp-port and --outbox-port must differ from each other');
};

/** Reads the command line of `npm start`. @throws Error naming the flag that is wrong. */
export const readFlags = (args: readonly string[]) => {
  const values = parsed(args);
  const flags = {
    port: portNumber('--port', values.port),
    smtpPort: portNumber('--smtp-port', values['smtp-port']),
    outboxPort: portNumber('--outbox-port', values['outbox-port']),
    stage: values.stage,
  };
  assertPortsDiffer([flags.port, flags.smtpPort, flags.outboxPort]);
  return flags;
};
