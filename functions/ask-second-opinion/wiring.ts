import { randomBytes } from 'node:crypto';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createSecondOpinions } from '../../shared/adapters/bedrock/second-opinion.ts';
import { createCaseStore } from '../../shared/adapters/dynamodb/case-store.ts';
import { createSecondOpinionStore } from '../../shared/adapters/dynamodb/second-opinions.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { redact } from '../../shared/classification/redact.ts';
import { type ClientSettings, impatient } from '../../shared/runtime/client-settings.ts';
import type { AskSecondOpinionDeps } from '../../shared/use-cases/ask-second-opinion.ts';
import type { AskSecondOpinionEnv } from './config.ts';

/** Where the model is reached: tests put a stub there. */
export type ModelAccess = Pick<ClientSettings, 'endpoint' | 'credentials'>;

/** Of HTTP/1.1, because a kept HTTP/2 session is dead after a function's pause. In all less than the function's timeout. */
const patience = { connectionTimeout: 2_000, requestTimeout: 20_000, throwOnRequestTimeout: true };

/** The one model, asked once: a repeat by the SDK would be a call that nobody counted. */
export const wireModel = (
  { MODEL_ID, MODEL_REGION }: Pick<AskSecondOpinionEnv, 'MODEL_ID' | 'MODEL_REGION'>,
  access: ModelAccess = {},
  waiting: Partial<typeof patience> = {},
) =>
  createSecondOpinions(
    new BedrockRuntimeClient({
      ...access,
      region: MODEL_REGION,
      maxAttempts: 1,
      requestHandler: new NodeHttpHandler({ ...patience, ...waiting }),
    }),
    MODEL_ID,
  );

/** Joins the use-case to its engines. */
export const wire = (config: AskSecondOpinionEnv): AskSecondOpinionDeps => {
  const table = openTable(config.TABLE_NAME, impatient);
  return {
    redact,
    callsPerDay: Number(config.CALLS_PER_DAY),
    newDelimiter: () => randomBytes(16).toString('hex'),
    ...createCaseStore(table),
    ...createSecondOpinionStore(table),
    ...wireModel(config),
  };
};
