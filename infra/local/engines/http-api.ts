import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from './http-body.ts';
import { type Claims, httpEvent } from './http-event.ts';
import { findRoute, type Route } from './http-routes.ts';
import type { Lambda } from './lambda.ts';
import { FunctionError } from './lambda-instance.ts';

/** Checks a bearer token; undefined means 401. */
export type CheckToken = (
  authorization: string | undefined,
  audience: readonly string[],
) => Promise<Claims | undefined>;

/** API Gateway takes 10 MB at most. */
const maxBodyBytes = 10 * 1024 * 1024;

const functionResponse = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const refuse = (response: ServerResponse, status: number, message: string) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
};

/** Answers with what the function gave; a result without a status code is the body of a 200. */
const answer = (response: ServerResponse, result: unknown) => {
  const parsed = functionResponse.safeParse(result);
  if (!parsed.success) {
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(typeof result === 'string' ? result : JSON.stringify(result));
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  if (cookies?.length) response.setHeader('set-cookie', cookies);
  for (const [name, value] of Object.entries(headers ?? {}))
    response.setHeader(name, String(value));
  if (!response.hasHeader('content-type'))
    response.setHeader('content-type', 'text/plain;charset=utf-8');
  response.statusCode = statusCode;
  response.end(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'));
};

/** The HTTP API of the template: routes, JWT authorizer and payload format 2.0. */
export const createHttpApi =
  (routes: readonly Route[], lambda: Lambda, checkToken: CheckToken) =>
  async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const match = findRoute(routes, request.method ?? 'GET', pathname);
    if (!match) return refuse(response, 404, 'Not Found');
    const { jwt, functionName } = match.route;
    const claims = jwt && (await checkToken(request.headers.authorization, jwt.audience));
    if (jwt && !claims) {
      response.setHeader('www-authenticate', 'Bearer');
      return refuse(response, 401, 'Unauthorized');
    }
    const body = await readBody(request, maxBodyBytes);
    if (!body) return refuse(response, 413, 'Request Entity Too Large');
    try {
      answer(response, await lambda.invoke(functionName, httpEvent(request, body, match, claims)));
    } catch (error) {
      const isTimeout = error instanceof FunctionError && error.errorType === 'Sandbox.Timedout';
      refuse(
        response,
        isTimeout ? 503 : 500,
        isTimeout ? 'Service Unavailable' : 'Internal Server Error',
      );
    }
  };
