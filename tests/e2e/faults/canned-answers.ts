import type { NodeHttpHandler } from '@smithy/node-http-handler';

type Handle = NodeHttpHandler['handle'];
export type Call = Parameters<Handle>[0];
export type Answer = Awaited<ReturnType<Handle>>;

interface Spoken {
  readonly statusCode: number;
  readonly contentType: string;
  readonly text: string;
}

/** What the SDK reads of an HTTP response. */
const spoken = ({ statusCode, contentType, text }: Spoken): Answer => {
  const headers = { 'content-type': contentType };
  const response = { statusCode, headers, body: new Blob([text]).stream() };
  return { response: response as unknown as Answer['response'] }; // Its class has no more that is read.
};

const targetOf = ({ headers }: Call) => headers['x-amz-target'];

/** DynamoDB and KMS: JSON, of the version that was asked in. */
const json = (call: Call, statusCode: number, type: string, extra: object = {}) => {
  const shape = targetOf(call)?.startsWith('DynamoDB_') ? 'com.amazonaws.dynamodb.v20120810#' : '';
  return spoken({
    statusCode,
    contentType: call.headers['content-type'] ?? 'application/x-amz-json-1.0',
    text: JSON.stringify({ __type: `${shape}${type}`, message: type, ...extra }),
  });
};

const error = (code: string) => `<Code>${code}</Code><Message>${code}</Message>`;

/** SES: the query protocol. */
const query = (statusCode: number, code: string) =>
  spoken({
    statusCode,
    contentType: 'text/xml',
    text: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>${error(code)}</Error><RequestId>x</RequestId></ErrorResponse>`,
  });

const s3 = (statusCode: number, code: string) =>
  spoken({
    statusCode,
    contentType: 'application/xml',
    text: `<?xml version="1.0" encoding="UTF-8"?><Error>${error(code)}<RequestId>x</RequestId></Error>`,
  });

const isQuery = ({ headers }: Call) =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;

/** Each service in its own protocol and words: an answer that a client cannot read is another fault. */
export const unavailable = (call: Call): Answer => {
  if (targetOf(call) !== undefined) return json(call, 503, 'ServiceUnavailable');
  return (isQuery(call) ? query : s3)(503, 'ServiceUnavailable');
};

export const throttled = (call: Call): Answer => {
  if (targetOf(call) !== undefined) return json(call, 400, 'ThrottlingException');
  return isQuery(call) ? query(400, 'Throttling') : s3(503, 'SlowDown');
};

export const transactionConflict = (call: Call): Answer =>
  json(call, 400, 'TransactionCanceledException', {
    CancellationReasons: Array.from({ length: 12 }, () => ({ Code: 'TransactionConflict' })),
  });
