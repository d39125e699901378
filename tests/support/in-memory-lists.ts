import { type Case, isOpen } from '../../shared/domain/case.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { type ListedCase, nextDueOf } from '../../shared/domain/listed-case.ts';
import type { CasePage, ListCasesDeps, PageQuery } from '../../shared/use-cases/list-cases.ts';
import type { SendDigestDeps } from '../../shared/use-cases/send-digest.ts';
import type { WatchDeadlinesDeps } from '../../shared/use-cases/watch-deadlines.ts';
import type { InMemoryTable } from './in-memory-cases.ts';

type Lists = Pick<ListCasesDeps, 'pageOfCases'> &
  Pick<SendDigestDeps, 'casesForDigest'> &
  Pick<WatchDeadlinesDeps, 'casesDue'>;

/** No more than a list shows. */
const listed = (state: Case): ListedCase => {
  const { id, code, unit, status, intent, acts, receivedAt, dueOn, isPastRedLine, shutOut } = state;
  const { overdueSince } = state;
  const nextDue = nextDueOf(state);
  return {
    id,
    code,
    unit,
    status,
    intent,
    acts,
    receivedAt,
    dueOn,
    isPastRedLine,
    shutOut,
    ...(overdueSince !== undefined && { overdueSince }),
    ...(nextDue && { nextDue }),
  };
};

const halfOf = ({ status }: ListedCase) => (isOpen(status) ? 'open' : 'done');

/** Open ones first, each half by due day. */
const orderOf = (item: ListedCase) => `${isOpen(item.status) ? 0 : 1}|${item.dueOn}#${item.id}`;

const inOrder = (table: InMemoryTable) =>
  [...table.cases.values()].map(listed).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const after = (cursor: string | undefined) => {
  if (cursor === undefined) return '';
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[01]\|\d{4}-\d\d-\d\d#[\w-]+$/.test(text)) throw new AppError('invalid', 'bad-cursor');
  return text;
};

const pageOf = (table: InMemoryTable, { unit, half, cursor, limit }: PageQuery): CasePage => {
  const start = after(cursor);
  const rest = inOrder(table)
    .filter((item) => unit === undefined || item.unit === unit)
    .filter((item) => half === undefined || halfOf(item) === half)
    .filter((item) => orderOf(item) > start);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  if (!last || rest.length <= limit) return { items };
  return { items, cursor: Buffer.from(orderOf(last)).toString('base64url') };
};

/** The work lists and timers. Pages hold two, so that whoever reads only the first page is found out. */
export const inMemoryLists = (table: InMemoryTable): Lists => ({
  pageOfCases: async (query) => pageOf(table, query),
  async *casesForDigest(doneSince) {
    const items = inOrder(table).filter((item) => isOpen(item.status) || item.dueOn >= doneSince);
    for (let start = 0; start < items.length; start += 2) yield items.slice(start, start + 2);
  },
  async *casesDue(at) {
    const due = [...table.cases.values()].filter(
      ({ timerAt }) => timerAt !== undefined && Date.parse(timerAt) <= Date.parse(at),
    );
    for (let start = 0; start < due.length; start += 2) {
      yield due.slice(start, start + 2).map(({ id }) => id);
    }
  },
});
