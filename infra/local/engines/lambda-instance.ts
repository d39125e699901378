import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { FunctionSpec } from './function-spec.ts';
import type { InvocationReply } from './lambda-protocol.ts';

/** An invocation that failed as Lambda reports it: thrown, timed out, or the runtime ended. */
export class FunctionError extends Error {
  readonly errorType: string;
  constructor(errorType: string, message: string) {
    super(message);
    this.name = 'FunctionError';
    this.errorType = errorType;
  }
}

export interface Instance {
  /** Runs one event; one at a time. Rejects with FunctionError. */
  invoke(event: unknown): Promise<unknown>;
  warm(): Promise<void>;
  /** True once the worker has ended; such an instance is thrown away. */
  isGone(): boolean;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: InvocationReply) => void;
  readonly reject: (error: FunctionError) => void;
}

const exited = (message: string) => new FunctionError('Runtime.ExitError', message);

const startWorker = (spec: FunctionSpec, onLine: (line: string) => void) => {
  const { name, file, handler, memoryMb, environment } = spec;
  const worker = new Worker(new URL('./lambda-runtime.ts', import.meta.url), {
    env: { ...environment },
    execArgv: ['--disable-warning=ExperimentalWarning', '--enable-source-maps'],
    workerData: { name, file, handler, memoryMb },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    createInterface({ input: stream }).on('line', onLine);
  }
  return worker;
};

/** Pairs requests with replies; everything that waits fails when the worker ends. */
const createCalls = (worker: Worker, timeoutSeconds: number) => {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isGone = false;

  const failAll = (error: FunctionError) => {
    isGone = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (reply: InvocationReply) => {
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
  });
  worker.on('error', (error) => {
    failAll(exited(error instanceof Error ? error.message : 'Runtime failed'));
  });
  worker.on('exit', (code) => failAll(exited(`Runtime exited with ${code}`)));

  const call = (event: unknown, isWarmUp: boolean) =>
    new Promise<InvocationReply>((resolve, reject) => {
      if (isGone) return reject(exited('The instance is gone'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const deadline = Date.now() + timeoutSeconds * 1000;
      const request = { id: lastId, requestId: randomUUID(), event, deadline };
      worker.postMessage(isWarmUp ? { ...request, isWarmUp } : request);
    });
  return { call, failAll, isGone: () => isGone };
};

/** One execution environment of a function: a worker with its own memory, loaded once, used again and again. */
export const startInstance = (spec: FunctionSpec, onLine: (line: string) => void): Instance => {
  const { name, timeoutSeconds } = spec;
  const worker = startWorker(spec, onLine);
  const { call, failAll, isGone } = createCalls(worker, timeoutSeconds);

  const timeOut = () => {
    const message = `Task timed out after ${timeoutSeconds}.00 seconds`;
    failAll(new FunctionError('Sandbox.Timedout', message));
    void worker.terminate();
  };
  return {
    invoke: async (event) => {
      const timer = setTimeout(timeOut, timeoutSeconds * 1000);
      const { result, error } = await call(event, false).finally(() => clearTimeout(timer));
      if (error) throw new FunctionError(error.name, error.message);
      return result === undefined ? null : JSON.parse(result);
    },
    warm: async () => {
      const { error } = await call(null, true);
      if (error) throw new FunctionError(error.name, `${name} does not load: ${error.message}`);
    },
    isGone,
    stop: async () => {
      await worker.terminate();
    },
  };
};
