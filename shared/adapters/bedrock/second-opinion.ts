import { type BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { AppError } from '../../domain/errors.ts';
import { type OpinionPrompt, opinionTool } from '../../domain/wording/opinion-prompt.ts';
import type { AskSecondOpinionDeps, ModelAnswer } from '../../use-cases/ask-second-opinion.ts';
import { opinionJsonSchema, parseOpinion, parseUsage } from './opinion-schema.ts';

/** Enough for every label and quote. Unset, Bedrock sets aside the model's whole maximum of the account's quota. */
const maxTokens = 1_500;

/** The model can do nothing but call the one tool, which does nothing. */
const toolConfig = {
  tools: [
    {
      toolSpec: {
        name: opinionTool,
        description: 'Takes the labels of the report.',
        // Zod types its JSON schema more narrowly than the SDK its documents; both are plain JSON.
        inputSchema: { json: JSON.parse(JSON.stringify(opinionJsonSchema)) },
      },
    },
  ],
  toolChoice: { tool: { name: opinionTool } },
};

export const converseCommand = (modelId: string, { system, report, reminder }: OpinionPrompt) =>
  new ConverseCommand({
    modelId,
    system: [{ text: system }],
    // One message, since some models refuse two in a row of the same role; the report is a block of its own in it.
    messages: [{ role: 'user', content: [{ text: report }, { text: reminder }] }],
    inferenceConfig: { maxTokens, temperature: 0 },
    toolConfig,
  });

const answerOf = (response: unknown): ModelAnswer => {
  const counts = parseUsage(response);
  const opinion = parseOpinion(response);
  return opinion ? { outcome: 'answered', opinion, ...counts } : { outcome: 'unusable', ...counts };
};

const fieldsOf = (error: unknown) => {
  if (!(error instanceof Error)) return { name: 'unknown', status: undefined };
  // The SDK adds `$metadata` to whatever was thrown behind an answer; a broken connection has none.
  const { $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  return { name: error.name, status: $metadata?.httpStatusCode };
};

/**
 * A 200 that cannot be read was an answer, and paid. `ValidationException` is about the request and would come again. All
 * else is tried again and then parked, a missing permission too: it is mended, and the message put back. Names only,
 * since messages may quote what was sent.
 */
const failureOf = (error: unknown): ModelAnswer => {
  const { name, status } = fieldsOf(error);
  if (status === 200) return { outcome: 'unusable' };
  if (name === 'ValidationException') return { outcome: 'refused' };
  throw new AppError('unavailable', 'model-unavailable', { field: name, cause: error });
};

/** Asks one model through Bedrock's Converse API. Give the client one attempt: each is counted, and the queue repeats. */
export const createSecondOpinions = (
  client: BedrockRuntimeClient,
  modelId: string,
): Pick<AskSecondOpinionDeps, 'modelId' | 'askModel'> => ({
  modelId,
  askModel: (prompt) => client.send(converseCommand(modelId, prompt)).then(answerOf, failureOf),
});
