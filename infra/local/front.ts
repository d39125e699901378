import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { issuerPath, signInPath } from './identity/issuer.ts';
import { closeServer, listen } from './ports.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface FrontHandlers {
  readonly api: Handle;
  readonly control: Handle;
  readonly signIn: Handle;
  /** The OIDC issuer; sees paths below its own. */
  readonly issuer: Handle;
}

const isUnder = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

/** The issuer reads `originalUrl` to learn where it is mounted. */
const below = (request: IncomingMessage, base: string) => {
  const originalUrl = request.url ?? '/';
  return Object.assign(request, { originalUrl, url: originalUrl.slice(base.length) || '/' });
};

const fail = (response: ServerResponse, status: number, message: string) => {
  if (response.headersSent) return response.end();
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message, ready: false }));
};

const choose = (handlers: FrontHandlers, request: IncomingMessage, response: ServerResponse) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (isUnder(path, issuerPath)) return handlers.issuer(below(request, issuerPath), response);
  if (isUnder(path, signInPath)) return handlers.signIn(request, response);
  if (isUnder(path, '/_local')) return handlers.control(request, response);
  return handlers.api(request, response);
};

/** Opens the HTTP port. Until `serve` is called it answers 503, so that nobody meets half a cloud. */
export const openFront = async (port: number) => {
  let handlers: FrontHandlers | undefined;
  const server = createServer(async (request, response) => {
    if (!handlers) return fail(response, 503, 'Starting');
    try {
      await choose(handlers, request, response);
    } catch {
      fail(response, 500, 'Internal Server Error');
    }
  });
  const opened = await listen(server, port);
  return {
    port: opened,
    serve: (given: FrontHandlers) => {
      handlers = given;
    },
    close: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
};
