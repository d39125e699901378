import * as z from 'zod';
import { intents } from '../../domain/classification.ts';
import { longestQuote, mostQuotes, type Opinion } from '../../domain/second-opinion.ts';
import { type ActCode, acts } from '../../domain/taxonomy.ts';
import { opinionTool } from '../../domain/wording/opinion-prompt.ts';

const actCodes: readonly ActCode[] = acts.map(({ code }) => code);

/** Labels of ours and quotes, nothing else: an answer with one word or field more is none. */
const opinion = z.strictObject({
  intent: z.enum(intents),
  acts: z.array(z.enum(actCodes)).max(actCodes.length),
  head: z.boolean(),
  urgent: z.boolean(),
  quotes: z.array(z.string().max(longestQuote)).max(mostQuotes),
});

/** The same as JSON schema, for the model to read. */
export const opinionJsonSchema = z.toJSONSchema(opinion);

/** An answer of the Converse API that calls the one tool, once. Text beside the call is not read. */
const toolCall = z.object({
  stopReason: z.literal('tool_use'),
  output: z.object({ message: z.object({ content: z.array(z.looseObject({})) }) }),
});
const opinionCall = z.tuple([z.object({ name: z.literal(opinionTool), input: opinion })]);

/** Undefined for anything that is not an opinion. The quotes are only bounded: whether they are true is not known here. */
export const parseOpinion = (response: unknown): Opinion | undefined => {
  const content = toolCall.safeParse(response).data?.output.message.content ?? [];
  const calls = content.flatMap(({ toolUse }) => (toolUse === undefined ? [] : [toolUse]));
  const [call] = opinionCall.safeParse(calls).data ?? [];
  return call && { ...call.input, acts: [...new Set(call.input.acts)] };
};

const tokens = z.int().nonnegative();
const usage = z.object({ usage: z.object({ inputTokens: tokens, outputTokens: tokens }) });

/** What the answer cost, as far as it says so. The SDK hands on whatever the service wrote. */
export const parseUsage = (response: unknown) => usage.safeParse(response).data?.usage ?? {};
