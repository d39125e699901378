import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { closeServer, host, listen } from '../../infra/local/ports.ts';

export interface ReceivedRequest {
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
}

export type Answer = (request: ReceivedRequest, response: ServerResponse) => void | Promise<void>;

/** A service of AWS that answers as it is told, and remembers what it was asked: every attempt counts. */
export const startScriptedService = async (answer: Answer) => {
  const requests: ReceivedRequest[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { authorization = '' } = request.headers;
    const received = { path: request.url ?? '', body: await text(request), authorization };
    requests.push(received);
    await answer(received, response);
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy()); // To the client, a cut connection.
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://${host}:${port}`,
    requests: (): readonly ReceivedRequest[] => requests,
    close: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
};

export type ScriptedService = Awaited<ReturnType<typeof startScriptedService>>;
