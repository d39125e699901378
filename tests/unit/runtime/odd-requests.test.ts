import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createRouter, json } from '../../../shared/runtime/http.ts';
import { plainRequest } from '../../../shared/runtime/plain-request.ts';

const router = createRouter();
router.get('/v1/things/:id', async ({ req, params }) =>
  json(200, { id: params.id, key: req.headers.get('authorization') }),
);

/** An HTTP API's event with only what matters here; the router checks the rest by itself. */
const anEvent = (changes: object) =>
  ({
    version: '2.0',
    routeKey: 'GET /v1/things/{id}',
    rawPath: '/v1/things/7',
    rawQueryString: '',
    headers: { authorization: 'Receipt ABC' },
    requestContext: { domainName: 'mau.example', http: { method: 'GET', path: '/v1/things/7' } },
    isBase64Encoded: false,
    ...changes,
  }) as unknown as APIGatewayProxyEventV2;

const answerTo = async (changes: object) => {
  const answer = await router.resolve(plainRequest(anEvent(changes)), {} as Context);
  return { status: answer.statusCode, body: JSON.parse(String(answer.body)) };
};

describe('a request that no browser would make', () => {
  it.each([
    ['a cookie of another site, in Vietnamese', { cookies: ['ten=Thử Nghiệm'] }],
    ['a header in Vietnamese', { headers: { authorization: 'Receipt ABC', 'x-ten': 'Nghiệm' } }],
    ['a header with a name that is none', { headers: { authorization: 'Receipt ABC', tên: 'x' } }],
    ['a host that is none', { headers: { authorization: 'Receipt ABC', host: 'a b' } }],
    ['another scheme', { headers: { authorization: 'Receipt ABC', 'x-forwarded-proto': ':' } }],
    ['a body where none belongs', { body: 'x' }],
  ])('with %s is answered as if it had none', async (_, changes) => {
    expect(await answerTo(changes)).toEqual({ status: 200, body: { id: '7', key: 'Receipt ABC' } });
  });

  it('with a path that cannot be decoded is the caller’s mistake, not a failure of ours', async () => {
    const answer = await answerTo({ rawPath: '/v1/things/%E0%A4%A' });
    expect(answer).toEqual({ status: 400, body: { error: 'bad-path' } });
  });
});
