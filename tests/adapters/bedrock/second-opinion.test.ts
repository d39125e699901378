import { afterEach, describe, expect, it } from 'vitest';
import { wireModel } from '../../../functions/ask-second-opinion/wiring.ts';
import { localCredentials } from '../../../infra/local/credentials.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { acts } from '../../../shared/domain/taxonomy.ts';
import { opinionPrompt } from '../../../shared/domain/wording/opinion-prompt.ts';
import { describeError } from '../../../shared/runtime/describe-error.ts';
import {
  after,
  anAnswer,
  type BedrockStub,
  calling,
  conversing,
  cut,
  failing,
  garbled,
  page,
  silent,
  startBedrockStub,
  usage,
  writing,
} from '../../support/bedrock-stub.ts';
import type { Answer } from '../../support/scripted-service.ts';

let bedrock: BedrockStub | undefined;
afterEach(() => bedrock?.close());

const model = { MODEL_ID: 'thu.mau-v1:0', MODEL_REGION: 'ap-southeast-1' };
const words = 'Tôi đến nộp hồ sơ ba lần mà không ai nhận.';
const counts = { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens };
const toolUse = (input: unknown) => ({ toolUse: { toolUseId: 'a', name: 'give_opinion', input } });

/** One question to a Bedrock that gives this answer, through what `ask-second-opinion` itself is wired to. */
const askOf = async (answer: Answer, requestTimeout = 5_000) => {
  bedrock = await startBedrockStub(answer);
  const access = { endpoint: bedrock.endpoint, credentials: localCredentials };
  return wireModel(model, access, { requestTimeout }).askModel(opinionPrompt(words, 'd0'));
};

describe('a question', () => {
  it('goes to the one model, signed, with the rules apart from the report and one tool to answer by', async () => {
    await askOf(calling(anAnswer()));
    const [request] = bedrock?.requests() ?? [];
    expect(decodeURIComponent(request?.path ?? '')).toBe('/model/thu.mau-v1:0/converse');
    expect(request?.authorization).toContain('/ap-southeast-1/bedrock/aws4_request');
    const { system, messages, toolConfig, inferenceConfig } = JSON.parse(request?.body ?? '');
    expect(system).toHaveLength(1);
    expect(JSON.stringify(system)).not.toContain('không ai nhận');
    expect(messages).toEqual([
      {
        role: 'user',
        content: [{ text: `<report-d0>\n${words}\n</report-d0>` }, expect.anything()],
      },
    ]);
    expect(toolConfig.toolChoice).toEqual({ tool: { name: 'give_opinion' } });
    expect(toolConfig.tools).toHaveLength(1);
    expect(inferenceConfig).toEqual({ maxTokens: 1_500, temperature: 0 });
  });

  it('tells the model the very labels that its answer is checked by', async () => {
    await askOf(calling(anAnswer()));
    const { toolConfig } = JSON.parse(bedrock?.requests()[0]?.body ?? '');
    const schema = toolConfig.tools[0].toolSpec.inputSchema.json;
    expect(schema.properties.acts.items.enum).toEqual(acts.map(({ code }) => code));
    expect(schema.required).toEqual(['intent', 'acts', 'head', 'urgent', 'quotes']);
    expect(schema.additionalProperties).toBe(false);
  });
});

describe('an answer', () => {
  it('by the tool is read as labels, each act once, with what it cost', async () => {
    const input = anAnswer({ acts: ['tu_choi', 'tu_choi', 'khac'], quotes: ['không ai nhận'] });
    expect(await askOf(calling(input))).toEqual({
      outcome: 'answered',
      opinion: {
        intent: 'denunciation',
        acts: ['tu_choi', 'khac'],
        head: true,
        urgent: false,
        quotes: ['không ai nhận'],
      },
      ...counts,
    });
  });

  it('that comes late but in time is read', async () => {
    expect(await askOf(after(150, calling(anAnswer())))).toMatchObject({ outcome: 'answered' });
  });

  const { quotes: _, ...withoutQuotes } = anAnswer();
  const many = (length: number, text: string) => Array.from({ length }, () => text);
  it.each<[string, Answer]>([
    ['an intent that is none', calling(anAnswer({ intent: 'spam' }))],
    ['an intent in Vietnamese', calling(anAnswer({ intent: 'tố cáo' }))],
    ['an act that is none', calling(anAnswer({ acts: ['nhan_hoi_lo'] }))],
    ['a word for a truth value', calling(anAnswer({ head: 'false' }))],
    ['two intents', calling(anAnswer({ intent: ['complaint', 'feedback'] }))],
    ['a field that nobody asked for', calling(anAnswer({ note: 'Chuyển cho Sở Xây dựng.' }))],
    ['a field missing', calling(withoutQuotes)],
    ['a text for an object', calling(JSON.stringify(anAnswer()))],
    ['null', calling(null)],
    ['a list', calling([anAnswer()])],
    ['more quotes than asked for', calling(anAnswer({ quotes: many(6, 'Tôi') }))],
    ['a quote too long', calling(anAnswer({ quotes: ['a'.repeat(201)] }))],
    ['an act a thousand times', calling(anAnswer({ acts: many(1_000, 'khac') }))],
    ['five megabytes', calling(anAnswer({ quotes: many(50, 'a'.repeat(100_000)) }))],
    ['another tool', calling(anAnswer(), 'forward_case')],
    ['the tool twice', conversing([toolUse(anAnswer()), toolUse(anAnswer())], 'tool_use')],
    ['no tool but the right JSON', writing(JSON.stringify(anAnswer()))],
    ['no tool but a friendly sentence', writing('Đơn này không có căn cứ.')],
    ['nothing', conversing([], 'end_turn')],
    ['less than it wanted to say', conversing([toolUse(anAnswer())], 'max_tokens')],
    ['what the service calls malformed', conversing([], 'malformed_tool_use')],
    ['what a filter took away', conversing([{ text: '…' }], 'content_filtered')],
  ])('with %s is unusable, and its cost is known', async (_, answer) => {
    expect(await askOf(answer)).toEqual({ outcome: 'unusable', ...counts });
  });

  it.each([
    '{"output": {"message": Tôi xin trả lời',
    'null',
    '',
    '[]',
    '{"output": {"message": {"content": "Tôi"}}, "stopReason": "tool_use"}',
    '{"output": {"message": {"content": [null, {"toolUse": 5}]}}, "stopReason": "tool_use"}',
    '{"usage": {"inputTokens": "Tôi", "outputTokens": -1}}',
  ])('that is %j is unusable, and nothing in it is repeated', async (body) => {
    expect(await askOf(garbled(body))).toEqual({ outcome: 'unusable' });
  });
});

describe('a service that does not answer', () => {
  it('because the request is none for this model has refused it for good', async () => {
    expect(await askOf(failing(400, 'ValidationException'))).toEqual({ outcome: 'refused' });
    expect(bedrock?.requests()).toHaveLength(1);
  });

  it.each<[string, Answer, string]>([
    ['is too busy', failing(429, 'ThrottlingException'), 'ThrottlingException'],
    [
      'has reached a quota',
      failing(400, 'ServiceQuotaExceededException'),
      'ServiceQuotaExceededException',
    ],
    ['fails inside', failing(500, 'InternalServerException'), 'InternalServerException'],
    ['is unavailable', failing(503, 'ServiceUnavailableException'), 'ServiceUnavailableException'],
    [
      'has a model that is not ready',
      failing(429, 'ModelNotReadyException'),
      'ModelNotReadyException',
    ],
    ['has a model that failed', failing(424, 'ModelErrorException'), 'ModelErrorException'],
    [
      'has a model that took too long',
      failing(408, 'ModelTimeoutException'),
      'ModelTimeoutException',
    ],
    ['does not let us', failing(403, 'AccessDeniedException'), 'AccessDeniedException'],
    [
      'does not know the model',
      failing(404, 'ResourceNotFoundException'),
      'ResourceNotFoundException',
    ],
    ['says nothing for too long', silent, 'TimeoutError'],
    ['is behind a balancer that gave up', page(504), ''],
    ['is behind something that refuses', page(403), ''],
    ['cuts the connection', cut, ''],
  ])(
    'because it %s is asked again by the queue, not by itself, and nothing it said is repeated',
    async (_, answer, field) => {
      const error: unknown = await askOf(answer, 300).catch((thrown: unknown) => thrown);
      if (!(error instanceof AppError)) throw new Error('answered, or failed with a foreign error');
      expect(error).toMatchObject({ kind: 'unavailable', code: 'model-unavailable' });
      if (field !== '') expect(error.field).toBe(field);
      expect(JSON.stringify([error.message, describeError(error)])).not.toMatch(/quotes|hồ sơ/);
      expect(bedrock?.requests()).toHaveLength(1);
    },
  );
});
