import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalCloud } from '../../../infra/local/cloud-types.ts';
import { startLocalCloud } from '../../../infra/local/local-cloud.ts';
import { writeSmallApp } from './fixtures/small-app.ts';

const assemblyFolder = writeSmallApp();
let cloud: LocalCloud;
let base: string;

beforeAll(async () => {
  const anyPort = { port: 0, smtpPort: 0, outboxPort: 0 };
  cloud = await startLocalCloud({ ...anyPort, quiet: true, runSchedules: false, assemblyFolder });
  base = cloud.urls.form.replace(/\/$/, '');
});
afterAll(async () => {
  await cloud?.close();
  rmSync(assemblyFolder, { recursive: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, { method: 'POST', body: JSON.stringify(body), headers });

const tokenOf = async (user: string) => {
  const answer = await (await post('/_local/token', { user })).json();
  return answer as { token: string; user: { roles: string[]; unit: string } };
};

const openCase = (path: string, token?: string) =>
  fetch(`${base}${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});

it('says that it is ready and where everything is', async () => {
  const answer = await fetch(cloud.urls.health);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    ready: true,
    urls: cloud.urls,
    endpoints: cloud.endpoints,
  });
});

it('hands a request over in payload format 2.0 and passes status, headers and cookies on', async () => {
  const answer = await fetch(`${base}/?a=1&a=2&b=x%20y`, {
    headers: { cookie: 'k=v; l=w', 'X-One': '1' },
  });

  expect(answer.status).toBe(202);
  expect(answer.headers.get('x-kind')).toBe('mirror');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const event = await answer.json();
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'GET /',
    rawPath: '/',
    rawQueryString: 'a=1&a=2&b=x%20y',
    queryStringParameters: { a: '1,2', b: 'x y' },
    cookies: ['k=v', 'l=w'],
    headers: { 'x-one': '1' },
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET', path: '/' } },
  });
  expect(event.headers.cookie).toBeUndefined();
});

it('hands JSON over as text and a form in base64, as an HTTP API does', async () => {
  const json = await post('/forms', { xin: 'chào' }, { 'content-type': 'application/json' });
  expect(await json.json()).toMatchObject({ body: '{"xin":"chào"}', isBase64Encoded: false });

  const form = await fetch(`${base}/forms`, {
    method: 'POST',
    body: new URLSearchParams({ a: 'b' }),
  });
  const body = Buffer.from('a=b').toString('base64');
  expect(await form.json()).toMatchObject({ body, isBase64Encoded: true });
});

it('answers 404 off the routes, 500 when the function throws, and 413 above 10 MB', async () => {
  expect((await fetch(`${base}/no-such-page`)).status).toBe(404);
  const broken = await fetch(`${base}/broken`);
  expect(broken.status).toBe(500);
  expect(await broken.json()).toEqual({ message: 'Internal Server Error' });
  const large = await fetch(`${base}/forms`, {
    method: 'POST',
    body: 'a'.repeat(10 * 1024 * 1024 + 1),
  });
  expect(large.status).toBe(413);
});

it('makes a plain result the body of a 200', async () => {
  const answer = await fetch(`${base}/raw`);
  expect([answer.status, await answer.json()]).toEqual([200, { plain: true }]);
});

it('opens a staff route only to a token of the issuer, and tells the function who it is', async () => {
  const { token } = await tokenOf('inspector');
  const [head, payload, signature] = token.split('.');
  const forged = `${head}.${Buffer.from('{"sub":"inspector"}').toString('base64url')}.${signature}`;

  expect((await openCase('/cases/7')).status).toBe(401);
  expect((await openCase('/cases/7', 'nonsense')).status).toBe(401);
  expect((await openCase('/cases/7', forged)).status).toBe(401);
  expect((await openCase('/cases/7', `${head}.${payload}.`)).status).toBe(401);

  const event = await (await openCase('/cases/7', token)).json();
  expect(event.pathParameters).toEqual({ id: '7' });
  expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
    sub: 'inspector',
    unit: 'thanhtra',
    roles: '[inspector]',
  });
});

it('prefers the route without a parameter', async () => {
  const { token } = await tokenOf('head');
  const event = await (await openCase('/cases/mine', token)).json();
  expect(event.routeKey).toBe('GET /cases/mine');
});

it('knows an officer of every unit, and lists the users when it does not know one', async () => {
  expect((await tokenOf('officer@sotp')).user).toMatchObject({ unit: 'sotp', roles: ['officer'] });
  const unknown = await post('/_local/token', { user: 'nobody' });
  expect(unknown.status).toBe(400);
  expect((await unknown.json()).users).toContain('inspector');
});

/** Follows redirects by hand with a cookie jar, as a browser would. */
const browse = async (url: string, cookies: Map<string, string>, init: RequestInit = {}) => {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    cookies.set(name, value);
  }
  const location = answer.headers.get('location');
  return { answer, next: location ? new URL(location, url).href : undefined };
};

const follow = async (start: string, cookies: Map<string, string>, init?: RequestInit) => {
  let { answer, next } = await browse(start, cookies, init);
  let url = start;
  while (next) {
    url = next;
    ({ answer, next } = await browse(next, cookies));
  }
  return { url, answer };
};

it('signs a chosen person in through the issuer, with a token that staff routes accept', async () => {
  const cookies = new Map<string, string>();
  const choice = await follow(cloud.urls.signIn, cookies);
  expect(await choice.answer.text()).toContain('Thanh tra viên Mẫu');

  const chosen = { method: 'POST', body: new URLSearchParams({ user: 'head@sotc' }) };
  const html = await (await follow(choice.url, cookies, chosen)).answer.text();
  expect(html).toContain('đơn vị sotc');

  const token = /<textarea readonly>([^<]+)</.exec(html)?.[1] ?? '';
  const event = await (await openCase('/cases/1', token)).json();
  expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
    unit: 'sotc',
    roles: '[head]',
  });
});

it('runs a scheduled function as of an instant and answers with its result', async () => {
  const answer = await post('/_local/run/clock', { at: '2026-12-21T07:30:00+07:00' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    event: { time: '2026-12-21T00:30:00Z' },
    name: 'clock',
    table: 'Rows',
    remaining: true,
    home: 'none',
  });
});

it('refuses to run what no schedule runs, and an instant without an offset', async () => {
  const unknown = await post('/_local/run/mirror', {});
  expect([unknown.status, (await unknown.json()).functions]).toEqual([404, ['clock']]);
  expect((await post('/_local/run/clock', { at: '2026-12-21T07:30:00' })).status).toBe(400);
  expect((await post('/_local/run/clock', { at: 'tomorrow' })).status).toBe(400);
});

it('says with its flag which port is in use, and leaves nothing running', async () => {
  const start = startLocalCloud({
    port: cloud.ports.http,
    smtpPort: 0,
    outboxPort: 0,
    quiet: true,
  });
  await expect(start).rejects.toThrow(new RegExp(`Port ${cloud.ports.http} .*--port`));
});

it('refuses an app with a resource type that it does not know, by its name', async () => {
  const oddApp = writeSmallApp({ Odd: ['AWS::QLDB::Ledger', {}] });
  const start = startLocalCloud({
    port: 0,
    smtpPort: 0,
    outboxPort: 0,
    quiet: true,
    assemblyFolder: oddApp,
  });
  await expect(start).rejects.toThrow(/AWS::QLDB::Ledger \(sample\/Odd\)/);
  rmSync(oddApp, { recursive: true });
});
