import type { Case, Obligation } from './case.ts';

/** What a list shows of a case: what the indexes hold. */
export interface ListedCase
  extends Pick<
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
  > {
  /** The term that runs out first among those not met; absent when all are. */
  readonly nextDue?: Pick<Obligation, 'rule' | 'dueOn'>;
}

/** The first term to run out among those that are not met: the step that somebody owes next. */
export const nextDueOf = ({ obligations }: Pick<Case, 'obligations'>): ListedCase['nextDue'] => {
  const [first] = obligations
    .filter(({ metAt }) => metAt === undefined)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return first && { rule: first.rule, dueOn: first.dueOn };
};
