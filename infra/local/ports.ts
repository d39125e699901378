import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Only this machine may connect: mails and reports in a local run are nobody else's business. */
export const host = '127.0.0.1';

export const portOf = (server: Server) => {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server has no TCP port');
  return address.port;
};

/** Starts listening; `port` 0 takes any free one. Gives the port. Rejects when it is in use. */
export const listen = async (server: Server, port: number) => {
  server.listen(port, host);
  await once(server, 'listening');
  return portOf(server);
};

/** Closes a server that may have open connections. */
export const closeServer = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
  });

/** A port that was free a moment ago, for engines that cannot choose one themselves. */
export const freePort = async () => {
  const probe = createServer();
  const port = await listen(probe, 0);
  await closeServer(probe);
  return port;
};

/** @throws Error saying which port is in use and which flag chooses another; `port` 0 is always free. */
export const assertPortIsFree = async (port: number, flag: string, purpose: string) => {
  const probe = createServer();
  try {
    await listen(probe, port);
  } catch (cause) {
    throw new Error(
      `Port ${port} (${purpose}) is already in use. Stop what uses it, or choose another: npm start -- ${flag} ${port + 10}`,
      { cause },
    );
  }
  await closeServer(probe);
};
