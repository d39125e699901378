import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { closeServer, host, portOf } from '../ports.ts';

type StartViewer = (config: { host: string; port: number }) => Promise<Server>;

/**
 * `aws-ses-v2-local` keeps its mails in a variable of its module. Each local cloud gets a module of its own, so that
 * two in one process do not read each other's mail.
 */
const freshModule = (): StartViewer => {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('aws-ses-v2-local');
  const folder = dirname(entry);
  for (const path of Object.keys(require.cache)) {
    if (path.startsWith(folder)) delete require.cache[path];
  }
  const loaded: { default: StartViewer } = require(entry);
  return loaded.default;
};

/** Starts the SES stand-in with its inbox viewer and `GET /store`. @throws Error when the port is in use. */
export const startOutboxViewer = async (port: number) => {
  const server = await freshModule()({ host, port });
  if (!server.listening) throw new Error(`Port ${port} (outgoing mail) is already in use`);
  return {
    port: portOf(server),
    close: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
};
