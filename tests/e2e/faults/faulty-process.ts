import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ClientSettings } from '../../../shared/runtime/client-settings.ts';
import {
  type Answer,
  type Call,
  throttled,
  transactionConflict,
  unavailable,
} from './canned-answers.ts';

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

const named = (name: string) => Object.assign(new Error(name), { name });

/**
 * A process of a function: all its SDK clients go through one handler, which counts their attempts and puts one fault in
 * the way of one of them. Once killed, nothing that it still tries gets out: the process is gone.
 */
export const faultyProcess = (fault?: Fault) => {
  const real = new NodeHttpHandler();
  const state = { attempts: 0, fired: false, killed: false };

  const kill = () => {
    state.killed = true;
    return named('Killed');
  };

  const apply = async (kind: FaultKind, perform: () => Promise<Answer>, call: Call) => {
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
        return unavailable(call);
      case 'throttled':
        return throttled(call);
      case 'transaction-conflict':
        if (call.headers['x-amz-target']?.includes('TransactWriteItems'))
          return transactionConflict(call);
        state.fired = false;
        return perform();
    }
  };

  const handle: Handle = async (request, options) => {
    if (state.killed) throw named('Killed');
    state.attempts += 1;
    const perform = () => real.handle(request, options);
    if (fault?.attempt !== state.attempts) return perform();
    state.fired = true;
    return apply(fault.kind, perform, request);
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
