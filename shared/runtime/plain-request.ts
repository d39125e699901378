import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The router would build its URL from these; the domain name that API Gateway tells is enough. */
const unread = new Set(['host', 'x-forwarded-proto', 'cookie']);
const name = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/; // RFC 9110 section 5.6.2
const value = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * The event without what a `Request` cannot hold: it would throw before any handler runs. A browser sends the cookies of
 * other sites of the province along, in Vietnamese; a body on a GET comes from those who try doors.
 */
export const plainRequest = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { cookies: _, body, ...rest } = event;
  const headers = Object.entries(event.headers ?? {}).filter(
    ([key, text]) => !unread.has(key.toLowerCase()) && name.test(key) && value.test(text ?? ''),
  );
  const hasBody = body !== undefined && event.requestContext?.http?.method === 'POST';
  return { ...rest, headers: Object.fromEntries(headers), ...(hasBody && { body }) };
};
