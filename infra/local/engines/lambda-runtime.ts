/** The inside of one function instance: loads the bundle once, then answers one invocation after the other. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { InstanceData, InvocationReply, InvocationRequest } from './lambda-protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

// The one who starts this worker passes exactly this shape.
const { name, file, handler: handlerName, memoryMb } = workerData as InstanceData;

const load = async (): Promise<Handler> => {
  const bundle: Record<string, unknown> = await import(pathToFileURL(file).href);
  const handler = bundle[handlerName];
  if (typeof handler !== 'function') throw new Error(`${file} exports no function ${handlerName}`);
  return (event, context) => handler(event, context);
};

const contextOf = ({ requestId, deadline }: InvocationRequest) => ({
  awsRequestId: requestId,
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:ap-southeast-1:000000000000:function:${name}`,
  memoryLimitInMB: String(memoryMb),
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const describe = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack ?? '' }
    : { name: 'Error', message: String(error), stack: '' };

const loading = load();
loading.catch(() => {}); // Told to whoever invokes; AWS, too, answers the call with the failed start.

const answer = async (request: InvocationRequest): Promise<InvocationReply> => {
  try {
    const handler = await loading;
    if (request.isWarmUp) return { id: request.id };
    const result = await handler(request.event, contextOf(request));
    return result === undefined
      ? { id: request.id }
      : { id: request.id, result: JSON.stringify(result) };
  } catch (error) {
    return { id: request.id, error: describe(error) };
  }
};

parentPort?.on('message', async (request: InvocationRequest) => {
  parentPort?.postMessage(await answer(request));
});
