import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ClientSettings } from '../../../shared/runtime/client-settings.ts';

/** What befalls one HTTP attempt of an SDK client. */
export const faultKinds = [
  'kill-before',
  'kill-after',
  'lost-answer',
  'answer-503',
  'throttled',
  'transaction-conflict',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Which attempt of the process, from 1. */
  readonly attempt: number;
}

type Handle = NodeHttpHandler['handle'];
type Answer = Awaited<ReturnType<Handle>>;

const named = (name: string) => Object.assign(new Error(name), { name });

const canned = (real: Answer | undefined, statusCode: number, body: string): Answer => {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  const response = real?.response ?? ({} as Answer['response']);
  const stream = new Blob([body]).stream();
  return {
    response: Object.assign(Object.create(Object.getPrototypeOf(response)), {
      statusCode,
      headers,
      body: stream,
    }),
  };
};

const json = (type: string, extra: object = {}) =>
  JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...extra });

/**
 * A process of a function: all its SDK clients go through one handler, which counts their attempts and puts one fault in
 * the way of one of them. Once killed, nothing that it still tries gets out: the process is gone.
 */
export const faultyProcess = (fault?: Fault) => {
  const real = new NodeHttpHandler();
  const state = { attempts: 0, fired: false, killed: false, operations: [] as string[] };

  const kill = () => {
    state.killed = true;
    return named('Killed');
  };

  const apply = async (kind: FaultKind, perform: () => Promise<Answer>, operation: string) => {
    switch (kind) {
      case 'kill-before':
        throw kill();
      case 'kill-after':
        await perform();
        throw kill();
      case 'lost-answer':
        await perform();
        throw named('TimeoutError');
      case 'answer-503':
        return canned(undefined, 503, json('ServiceUnavailable'));
      case 'throttled':
        return canned(undefined, 400, json('ThrottlingException'));
      case 'transaction-conflict': {
        if (!operation.includes('TransactWriteItems')) {
          state.fired = false;
          return perform();
        }
        const CancellationReasons = Array.from({ length: 12 }, () => ({
          Code: 'TransactionConflict',
        }));
        return canned(
          undefined,
          400,
          json('TransactionCanceledException', { CancellationReasons }),
        );
      }
    }
  };

  const handle: Handle = async (request, options) => {
    if (state.killed) throw named('Killed');
    state.attempts += 1;
    const operation = String(
      request.headers['x-amz-target'] ?? `${request.method} ${request.path}`,
    );
    state.operations.push(operation);
    const perform = () => real.handle(request, options);
    if (fault?.attempt !== state.attempts) return perform();
    state.fired = true;
    return apply(fault.kind, perform, operation);
  };

  const requestHandler = {
    handle,
    destroy: () => real.destroy(),
    metadata: real.metadata,
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
  // The handler has every member that the clients use; its private fields are none of theirs.
  const settings: ClientSettings = {
    requestHandler: requestHandler as unknown as NonNullable<ClientSettings['requestHandler']>,
  };
  return { settings, state };
};
