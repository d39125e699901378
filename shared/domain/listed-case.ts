import type { Case } from './case.ts';

/** What a list shows of a case: what the indexes hold. */
export type ListedCase = Pick<
  Case,
  | 'id'
  | 'code'
  | 'unit'
  | 'status'
  | 'intent'
  | 'acts'
  | 'receivedAt'
  | 'dueOn'
  | 'overdueSince'
  | 'isPastRedLine'
  | 'shutOut'
>;
