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

/** Reads the command line of `npm start`. @throws Error naming the flag that is wrong. */
export const readFlags = (args: readonly string[]) => {
  const { values } = parseArgs({ args: [...args], options });
  return {
    port: portNumber('--port', values.port),
    smtpPort: portNumber('--smtp-port', values['smtp-port']),
    outboxPort: portNumber('--outbox-port', values['outbox-port']),
    stage: values.stage,
  };
};
