import type { Identity } from '../domain/identity.ts';

/** The parts of an HTTP API event that tell who is calling. Sealed with the identity, logged nowhere. */
export const routeOf = (event: unknown): Identity['route'] => {
  const { requestContext } = event as { requestContext?: { http?: Record<string, unknown> } };
  const { sourceIp, userAgent } = requestContext?.http ?? {};
  return [
    { name: 'source-ip', value: String(sourceIp ?? '') },
    { name: 'user-agent', value: String(userAgent ?? '') },
  ].filter(({ value }) => value !== '');
};
