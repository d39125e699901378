import { type Answer, startScriptedService } from './scripted-service.ts';

/** What a model that did as it was asked puts into the tool's input. */
export const anAnswer = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  intent: 'denunciation',
  acts: ['goi_y_vu_loi'],
  head: true,
  urgent: false,
  quotes: [],
  ...overrides,
});

export const usage = { inputTokens: 2_100, outputTokens: 90, totalTokens: 2_190 };

const answering =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

/** A whole answer of the Converse API (Bedrock API reference, "Converse"). */
export const conversing = (content: readonly unknown[], stopReason: string): Answer =>
  answering(
    200,
    JSON.stringify({
      output: { message: { role: 'assistant', content } },
      stopReason,
      usage,
      metrics: { latencyMs: 700 },
    }),
  );

/** The model calls its tool with this. */
export const calling = (input: unknown, name = 'give_opinion') =>
  conversing([{ toolUse: { toolUseId: 'call-1', name, input } }], 'tool_use');

/** The model calls no tool and writes. */
export const writing = (text: string) => conversing([{ text }], 'end_turn');

/** An answer whose body is this. */
export const garbled = (body: string) => answering(200, body);

/** Something before the service answers, in its own language. */
export const page = (status: number) => answering(status, '<html>quotes the report: hồ sơ</html>');

/** The service turns the request away; its message quotes what it was sent. */
export const failing = (status: number, type: string): Answer =>
  answering(status, JSON.stringify({ message: 'quotes the report: Tôi đến nộp hồ sơ' }), {
    'x-amzn-errortype': type,
  });

export const cut: Answer = (_, response) => {
  response.destroy();
};

export const silent: Answer = () => {};

/** A model that thinks for so long and then says this. */
export const after =
  (milliseconds: number, answer: Answer): Answer =>
  (request, response) =>
    new Promise((resolve) => {
      setTimeout(() => resolve(answer(request, response)), milliseconds);
    });

/** A Bedrock that gives these answers one after the other, the last one for ever, and remembers what it was asked. */
export const startBedrockStub = async (...answers: readonly [Answer, ...Answer[]]) => {
  let asked = 0;
  const service = await startScriptedService((request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? answers[0];
    asked += 1;
    return answer(request, response);
  });
  const { endpoint, close } = service;
  return { endpoint, close, requests: service.requests };
};

export type BedrockStub = Awaited<ReturnType<typeof startBedrockStub>>;
