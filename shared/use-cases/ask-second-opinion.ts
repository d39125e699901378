import { localDateOf, millisecondsOf } from '../domain/calendar.ts';
import type { Case, CaseMessage } from '../domain/case.ts';
import { AppError } from '../domain/errors.ts';
import type { Redact } from '../domain/redaction.ts';
import {
  agreementOf,
  type Opinion,
  type SecondOpinion,
  trueQuotes,
  wantsSecondOpinion,
} from '../domain/second-opinion.ts';
import {
  type OpinionPrompt,
  opinionPrompt,
  promptVersion,
} from '../domain/wording/opinion-prompt.ts';
import { wordsToSend } from '../domain/words-to-send.ts';

export interface TokenCounts {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** `unusable`: not what was asked for. `refused`: the service will not take this request, now or later. */
export type ModelAnswer =
  | ({ readonly outcome: 'answered'; readonly opinion: Opinion } & Partial<TokenCounts>)
  | ({ readonly outcome: 'unusable' | 'refused' } & Partial<TokenCounts>);

/** What became of the asking, for good. */
export type Settlement =
  | { readonly outcome: 'given'; readonly opinion: SecondOpinion }
  | { readonly outcome: 'unusable' | 'refused' | 'capped' };

export interface AskSecondOpinionDeps {
  readonly redact: Redact;
  readonly modelId: string;
  /** Calls of the model on one day of the province, repeated ones included. */
  readonly callsPerDay: number;
  /** Unguessable, letters and digits only; another one each time. */
  newDelimiter(): string;
  loadCase(id: string): Promise<Case | undefined>;
  listMessages(id: string): Promise<readonly CaseMessage[]>;
  /** Takes the asking for this case until `leaseUntil`, unless it is settled or in someone else's hands. */
  claimAsking(
    caseId: string,
    at: string,
    leaseUntil: string,
  ): Promise<'claimed' | 'in-hand' | 'settled'>;
  /** One more call on that day, unless there were so many already. */
  countCall(day: string, perDay: number): Promise<'counted' | 'capped'>;
  /** Throws `unavailable` when it may be tried again. */
  askModel(prompt: OpinionPrompt): Promise<ModelAnswer>;
  /** Ends a claimed asking. One that is settled stays as it is. */
  settleAsking(caseId: string, settlement: Settlement): Promise<void>;
}

export interface AskResult extends Partial<TokenCounts> {
  /** `not-needed`: a person has decided, or the classifier was sure. `no-text`: there is nothing to read. */
  readonly outcome: Settlement['outcome'] | 'not-needed' | 'no-text' | 'settled-before';
  readonly latencyMs?: number;
}

/** Longer than the function may run, shorter than the queue hides a message. */
const leaseMs = 60_000;

const reportOf = async (deps: AskSecondOpinionDeps, caseId: string) => {
  const messages = await deps.listMessages(caseId);
  const report = messages.find(({ direction }) => direction === 'in');
  // Written with its case, but the list may be read a moment behind it.
  if (!report) throw new AppError('unavailable', 'message-not-there-yet');
  return report.text;
};

interface Sent {
  readonly state: Case;
  readonly words: string;
  readonly clock: () => string;
}

const settlementOf = (
  deps: AskSecondOpinionDeps,
  { state, words, clock }: Sent,
  answer: ModelAnswer,
): Settlement => {
  if (answer.outcome !== 'answered') return { outcome: answer.outcome };
  const quotes = trueQuotes(answer.opinion.quotes, words);
  const opinion = { ...answer.opinion, quotes };
  const agrees = agreementOf(state, opinion);
  const { modelId } = deps;
  return { outcome: 'given', opinion: { ...opinion, at: clock(), modelId, promptVersion, agrees } };
};

const ask = async (
  deps: AskSecondOpinionDeps,
  sent: Sent,
  delimiter: string,
): Promise<AskResult> => {
  const { state, words, clock } = sent;
  const askedAt = clock();
  const answer = await deps.askModel(opinionPrompt(words, delimiter));
  const latencyMs = millisecondsOf(clock()) - millisecondsOf(askedAt);
  const settlement = settlementOf(deps, sent, answer);
  await deps.settleAsking(state.id, settlement);
  const { inputTokens, outputTokens } = answer;
  return {
    outcome: settlement.outcome,
    latencyMs,
    ...(inputTokens !== undefined && { inputTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
  };
};

/**
 * Asks another model about a case that the classifier abstained from, once, and keeps its labels beside the case for
 * whoever triages it. The case itself is never written: no answer can take it out of triage, route it, or let a unit in.
 * Throws `not-found` for a case that is not there, `unavailable` when the queue shall try again.
 */
export const askSecondOpinion = async (
  deps: AskSecondOpinionDeps,
  caseId: string,
  clock: () => string,
): Promise<AskResult> => {
  const state = await deps.loadCase(caseId);
  if (!state) throw new AppError('not-found', 'no-such-case');
  if (!wantsSecondOpinion(state)) return { outcome: 'not-needed' };
  const delimiter = deps.newDelimiter();
  const words = wordsToSend(await reportOf(deps, caseId), deps.redact, delimiter);
  if (words === '') return { outcome: 'no-text' };
  const at = clock();
  const leaseUntil = new Date(millisecondsOf(at) + leaseMs).toISOString();
  const claim = await deps.claimAsking(caseId, at, leaseUntil);
  if (claim === 'in-hand') throw new AppError('unavailable', 'in-hand');
  if (claim === 'settled') return { outcome: 'settled-before' };
  if ((await deps.countCall(localDateOf(at), deps.callsPerDay)) === 'capped') {
    await deps.settleAsking(caseId, { outcome: 'capped' });
    return { outcome: 'capped' };
  }
  return ask(deps, { state, words, clock }, delimiter);
};
