import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { CheckToken } from '../engines/http-api.ts';

/** An HTTP API hands every claim over as text; a list becomes `[a b]`. */
const asText = (claim: unknown) =>
  Array.isArray(claim)
    ? `[${claim.join(' ')}]`
    : typeof claim === 'object'
      ? JSON.stringify(claim)
      : String(claim);

const claimsOf = (payload: JWTPayload) =>
  Object.fromEntries(Object.entries(payload).map(([name, claim]) => [name, asText(claim)]));

/** The JWT authorizer of an HTTP API: signature by the issuer's published keys, issuer, audience and times. */
export const createAuthorizer = (issuer: string, jwksUrl: string): CheckToken => {
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  return async (authorization, audience) => {
    const token = authorization?.replace(/^Bearer /i, '');
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience: [...audience] });
      return claimsOf(payload);
    } catch {
      return undefined;
    }
  };
};
