import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from './engines/http-body.ts';
import type { Schedules } from './engines/schedules.ts';
import type { SentMail } from './engines/sent-mail.ts';
import { type Issuer, tokenSeconds } from './identity/issuer.ts';
import { demoPeople, findPerson } from './identity/staff.ts';
import type { IdleReport } from './idle.ts';

export interface ControlParts {
  readonly health: () => object;
  readonly waitUntilIdle: (timeoutSeconds: number) => Promise<IdleReport>;
  readonly sent: () => readonly SentMail[];
  readonly schedules: Schedules;
  readonly issuer: Issuer;
}

type Answer = readonly [status: number, body: unknown];

const tokenRequest = z.object({ user: z.string() });
const runRequest = z.object({ at: z.iso.datetime({ offset: true }).optional() });

const parseBody = async <T>(schema: z.ZodType<T>, request: IncomingMessage) => {
  const body = (await readBody(request, 100_000))?.toString() ?? '';
  try {
    return schema.safeParse(body.trim() === '' ? {} : JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

const idle = async ({ waitUntilIdle }: ControlParts, url: URL): Promise<Answer> => {
  const timeout = Number(url.searchParams.get('timeout') ?? 30);
  if (!(timeout >= 0 && timeout <= 600)) return [400, { error: 'timeout: seconds, 0 to 600' }];
  const report = await waitUntilIdle(timeout);
  return [report.idle ? 200 : 504, report];
};

const token = async ({ issuer }: ControlParts, request: IncomingMessage): Promise<Answer> => {
  const wanted = await parseBody(tokenRequest, request);
  const person = findPerson(wanted?.user ?? '');
  if (!person) {
    const users = [
      ...demoPeople().map(({ user }) => user),
      'officer@<unit code>',
      'head@<unit code>',
    ];
    return [400, { error: 'user: no such demonstration member of staff', users }];
  }
  const { name, roles, unit } = person;
  const bearer = await issuer.tokenFor(person);
  return [
    200,
    {
      token: bearer,
      access_token: bearer,
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      user: { name, roles, unit },
    },
  ];
};

const run = async (
  { schedules }: ControlParts,
  request: IncomingMessage,
  functionName: string,
): Promise<Answer> => {
  const names = schedules.functionNames();
  if (!names.includes(functionName)) {
    return [404, { error: 'no schedule runs a function of that name', functions: names }];
  }
  const wanted = await parseBody(runRequest, request);
  if (!wanted) {
    return [400, { error: 'at: an instant with an offset, such as 2026-12-21T07:30:00+07:00' }];
  }
  try {
    const at = wanted.at === undefined ? new Date() : new Date(wanted.at);
    return [200, await schedules.runNow(functionName, at)];
  } catch (error) {
    return [500, { error: error instanceof Error ? error.message : 'failed' }];
  }
};

const dispatch = async (parts: ControlParts, request: IncomingMessage): Promise<Answer> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const functionName = /^\/_local\/run\/([^/]+)$/.exec(url.pathname)?.[1];
  switch (`${request.method} ${functionName ? '/_local/run' : url.pathname}`) {
    case 'GET /_local/health':
      return [200, parts.health()];
    case 'GET /_local/idle':
      return idle(parts, url);
    case 'GET /_local/sent':
      return [200, parts.sent()];
    case 'POST /_local/token':
      return token(parts, request);
    case 'POST /_local/run':
      return run(parts, request, functionName ?? '');
    default:
      return [404, { error: 'no such control' }];
  }
};

/** The controls under `/_local/` that demonstrations and tests use; nothing of this exists in AWS. */
export const createControl =
  (parts: ControlParts) => async (request: IncomingMessage, response: ServerResponse) => {
    const [status, body] = await dispatch(parts, request);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body ?? null));
  };
