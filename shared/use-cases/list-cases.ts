import { type CaseStatus, isOpen } from '../domain/case.ts';
import { isLate } from '../domain/deadline.ts';
import type { ListedCase } from '../domain/listed-case.ts';
import { mayList, type Staff } from '../domain/staff.ts';

/** One page of an index, by due date. */
export interface CasePage {
  readonly items: readonly ListedCase[];
  /** Where the next page starts; absent at the end. */
  readonly cursor?: string;
}

export interface ListCasesDeps {
  /** Cases of one unit, or of the province when `unit` is absent: the open ones first, each by due date. */
  pageOfCases(query: PageQuery): Promise<CasePage>;
}

export interface PageQuery {
  readonly unit?: string;
  /** Only the open or only the finished ones; both, open first, when absent. */
  readonly half?: 'open' | 'done';
  readonly cursor?: string;
  readonly limit: number;
}

export interface CaseQuery {
  readonly unit?: string;
  readonly status?: CaseStatus;
  readonly overdue?: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

export const isOverdue = (listed: ListedCase, at: string) =>
  isOpen(listed.status) && (listed.overdueSince !== undefined || isLate(listed.dueOn, at));

/** Whoever sees only their own unit's cases reads only their own unit's index. */
const unitToRead = (staff: Staff, wanted: string | undefined) =>
  staff.roles.some((role) => ['inspector', 'chairman'].includes(role)) ? wanted : staff.unit;

/** Which half of the index can hold a match at all. */
const halfToRead = ({ status, overdue }: CaseQuery) => {
  if (status !== undefined) return isOpen(status) ? ('open' as const) : ('done' as const);
  return overdue ? ('open' as const) : undefined;
};

const maxPagesPerRequest = 20;

/**
 * Lists the cases this person may see, soonest due first. Asking for another unit's cases finds nothing rather than
 * telling that there are some.
 */
export const listCases = async (
  deps: ListCasesDeps,
  staff: Staff,
  { query, at }: { query: CaseQuery; at: string },
): Promise<CasePage> => {
  const unit = unitToRead(staff, query.unit);
  if (query.unit !== undefined && unit !== query.unit) return { items: [] };
  const half = halfToRead(query);
  const matches = (listed: ListedCase) =>
    mayList(staff, listed) &&
    (query.status === undefined || listed.status === query.status) &&
    (query.overdue === undefined || isOverdue(listed, at) === query.overdue);
  const items: ListedCase[] = [];
  let cursor = query.cursor;
  for (let page = 0; page < maxPagesPerRequest; page += 1) {
    const limit = query.limit - items.length;
    const found = await deps.pageOfCases({
      limit,
      ...(unit !== undefined && { unit }),
      ...(half !== undefined && { half }),
      ...(cursor !== undefined && { cursor }),
    });
    items.push(...found.items.filter(matches));
    cursor = found.cursor;
    if (cursor === undefined || items.length >= query.limit) break;
  }
  return { items, ...(cursor !== undefined && { cursor }) };
};
