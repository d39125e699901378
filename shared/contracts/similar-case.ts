import type { ComparedCase, Comparison, LinkedCase } from '../use-cases/similar-cases.ts';
import { presentMessage } from './staff-case.ts';

/** One line of a case's list of similar cases. */
export const presentSimilar = ({ state, relation }: LinkedCase) => {
  const { id, code, receivedAt, unit, recipients, status } = state;
  return { id, code, relation, receivedAt, unit, recipients, status };
};

const presentCompared = ({ state, messages }: ComparedCase) => {
  const { id, code, receivedAt, unit, recipients, status } = state;
  const shown = messages.map(presentMessage);
  return { id, code, receivedAt, unit, recipients, status, messages: shown };
};

/** Two cases side by side: redacted texts, and to whom each copy was sent. */
export const presentComparison = ({ relation, cases }: Comparison) => ({
  relation,
  cases: cases.map(presentCompared),
});
