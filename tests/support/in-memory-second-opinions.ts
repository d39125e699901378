import type { AskSecondOpinionDeps } from '../../shared/use-cases/ask-second-opinion.ts';
import type { HandleCaseDeps } from '../../shared/use-cases/handle-case.ts';
import type { InMemoryTable } from './in-memory-cases.ts';

type SecondOpinions = Pick<AskSecondOpinionDeps, 'claimAsking' | 'countCall' | 'settleAsking'> &
  Pick<HandleCaseDeps, 'findSecondOpinion'>;

/** What became of asking a second model, and how often it was asked. */
export const inMemorySecondOpinions = (table: InMemoryTable): SecondOpinions => ({
  async claimAsking(caseId, at, leaseUntil) {
    const kept = table.secondOpinions.get(caseId);
    if (kept && 'outcome' in kept) return 'settled';
    if (kept && kept.askingUntil >= at) return 'in-hand';
    table.secondOpinions.set(caseId, { askingUntil: leaseUntil });
    return 'claimed';
  },
  async countCall(day, perDay) {
    const calls = table.opinionCalls.get(day) ?? 0;
    if (calls >= perDay) return 'capped';
    table.opinionCalls.set(day, calls + 1);
    return 'counted';
  },
  async settleAsking(caseId, settlement) {
    const kept = table.secondOpinions.get(caseId);
    if (kept && 'askingUntil' in kept) table.secondOpinions.set(caseId, settlement);
  },
  async findSecondOpinion(caseId) {
    const kept = table.secondOpinions.get(caseId);
    return kept && 'outcome' in kept && kept.outcome === 'given' ? kept.opinion : undefined;
  },
});
