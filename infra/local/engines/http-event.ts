import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { localAccountId } from '../credentials.ts';
import type { RouteMatch } from './http-routes.ts';

export type Claims = Readonly<Record<string, string>>;

/** Everything else an HTTP API hands over in base64, forms included. */
const isText = (contentType: string) =>
  /^(text\/|application\/(json|javascript|xml)\b)/i.test(contentType);

const plainHeaders = ({ headersDistinct }: IncomingMessage) => {
  const entries = Object.entries(headersDistinct).filter(([name]) => name !== 'cookie');
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(',')]));
};

const cookiesOf = ({ headers }: IncomingMessage) =>
  (headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '');

const queryOf = (search: URLSearchParams) =>
  Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]),
  );

const contextOf = (
  request: IncomingMessage,
  { route }: RouteMatch,
  path: string,
  claims: Claims | undefined,
) => {
  const method = request.method ?? 'GET';
  const now = new Date();
  return {
    accountId: localAccountId,
    apiId: 'local',
    ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
    domainName: request.headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method,
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: route.key,
    stage: '$default',
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  };
};

/** The event that an HTTP API makes of a request, payload format 2.0. */
export const httpEvent = (
  request: IncomingMessage,
  body: Buffer,
  match: RouteMatch,
  claims: Claims | undefined,
) => {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const cookies = cookiesOf(request);
  const isBase64Encoded = body.length > 0 && !isText(request.headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: plainHeaders(request),
    ...(searchParams.size > 0 ? { queryStringParameters: queryOf(searchParams) } : {}),
    ...(Object.keys(match.pathParameters).length > 0
      ? { pathParameters: match.pathParameters }
      : {}),
    requestContext: contextOf(request, match, pathname, claims),
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
};
