import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import { readBody } from '../engines/http-body.ts';
import { consoleClient, type Issuer, issuerPath, signInPath } from './issuer.ts';
import { choicePage, resultPage } from './sign-in-pages.ts';
import { findPerson } from './staff.ts';

const tokens = z.object({ access_token: z.string() });

const page = (response: ServerResponse, status: number, html: string) =>
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html);

const redirect = (response: ServerResponse, location: string) =>
  response.writeHead(302, { location }).end();

const hashOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

/** Turns a code into a token (RFC 6749 section 4.1.3); undefined when the issuer refuses. */
const exchange = async (
  innerUrl: string,
  redirectUri: string,
  { code, verifier }: { readonly code: string; readonly verifier: string },
) => {
  const answer = await fetch(`${innerUrl}${issuerPath}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: consoleClient,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  return tokens.safeParse(await answer.json()).data?.access_token;
};

const choose = async (
  issuer: Issuer,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => {
  if (request.method !== 'POST') return page(response, 200, choicePage(path));
  const form = new URLSearchParams((await readBody(request, 10_000))?.toString() ?? '');
  const user = form.get('user') ?? '';
  if (!findPerson(user)) return page(response, 400, choicePage(path));
  await issuer.provider.interactionFinished(request, response, { login: { accountId: user } });
};

/**
 * The sign-in pages: an authorization-code flow with PKCE (RFC 7636) through the local issuer.
 * `innerUrl` reaches the HTTP front from this process.
 */
export const createSignIn = (publicUrl: string, innerUrl: string, issuer: Issuer) => {
  const verifiers = new Map<string, string>();
  const redirectUri = `${publicUrl}${signInPath}/callback`;

  const begin = (response: ServerResponse) => {
    const verifier = randomBytes(32).toString('base64url');
    const state = randomBytes(16).toString('base64url');
    verifiers.set(state, verifier);
    const query = new URLSearchParams({
      client_id: consoleClient,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid staff',
      prompt: 'login', // Each visit may choose another person.
      state,
      code_challenge: hashOf(verifier),
      code_challenge_method: 'S256',
    });
    redirect(response, `${issuerPath}/auth?${query}`);
  };

  const finish = async (response: ServerResponse, search: URLSearchParams) => {
    const state = search.get('state') ?? '';
    const verifier = verifiers.get(state);
    verifiers.delete(state);
    const code = search.get('code') ?? '';
    const token = verifier && (await exchange(innerUrl, redirectUri, { code, verifier }));
    const person = token ? findPerson(decodeJwt(token).sub ?? '') : undefined;
    if (!token || !person) return redirect(response, signInPath);
    page(response, 200, resultPage(person, token));
  };

  return async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', publicUrl);
    if (pathname === signInPath) return begin(response);
    if (pathname === `${signInPath}/callback`) return finish(response, searchParams);
    return choose(issuer, request, response, pathname);
  };
};
