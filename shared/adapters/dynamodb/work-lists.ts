import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { AppError } from '../../domain/errors.ts';
import type { CasePage, ListCasesDeps, PageQuery } from '../../use-cases/list-cases.ts';
import type { SendDigestDeps } from '../../use-cases/send-digest.ts';
import type { WatchDeadlinesDeps } from '../../use-cases/watch-deadlines.ts';
import { fromListedItem } from './case-item.ts';
import { again } from './failures.ts';
import { caseIdOf, type Half, stateKey, timerShardName, timerShards, unitPk } from './keys.ts';
import type { Table } from './table.ts';

const send = (table: Table, input: Omit<QueryCommandInput, 'TableName'>) =>
  table.client.send(new QueryCommand({ TableName: table.name, ...input })).catch(again);

const pageSize = 200;

/** Where a page starts: which half of the list, and after which sort key. */
interface Position {
  readonly half: Half;
  readonly after?: string;
}

const halves: Readonly<Record<'open' | 'done', Half>> = { open: 'OPEN', done: 'DONE' };

const encode = ({ half, after = '' }: Position) =>
  Buffer.from(`${half}|${after}`).toString('base64url');

/** A cursor comes back from the client, so it is read as suspiciously as any input. */
const decode = (cursor: string): Position => {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const match = /^(OPEN|DONE)\|(\d{4}-\d{2}-\d{2}#[\w-]{1,64})?$/.exec(text);
  if (!match) throw new AppError('invalid', 'bad-cursor', { field: 'cursor' });
  const half = match[1] === 'OPEN' ? 'OPEN' : 'DONE';
  return match[2] === undefined ? { half } : { half, after: match[2] };
};

const partition = (unit: string | undefined, half: Half) =>
  unit === undefined
    ? { index: 'byDue', name: 'duePk', value: half }
    : { index: 'byUnit', name: 'unitPk', value: unitPk(unit, half) };

const startKey = (unit: string | undefined, { half, after }: Position) => {
  if (after === undefined) return undefined;
  const { name, value } = partition(unit, half);
  const id = after.slice(after.indexOf('#') + 1);
  return { ...stateKey(id), [name]: value, dueSk: after };
};

/** AP14, AP15: one page of one half, and where the next one starts. */
const readPage = async (table: Table, query: PageQuery): Promise<CasePage> => {
  const { unit, half: only, limit } = query;
  const from = query.cursor ? decode(query.cursor) : { half: halves[only ?? 'open'] };
  const { index, name, value } = partition(unit, from.half);
  const page = await send(table, {
    IndexName: index,
    KeyConditionExpression: '#pk = :pk',
    ExpressionAttributeNames: { '#pk': name },
    ExpressionAttributeValues: { ':pk': value },
    Limit: Math.min(Math.max(limit, 1), pageSize),
    ExclusiveStartKey: startKey(unit, from),
  });
  const items = (page.Items ?? []).map(fromListedItem);
  const after = page.LastEvaluatedKey?.dueSk;
  if (typeof after === 'string') return { items, cursor: encode({ half: from.half, after }) };
  const isLast = only !== undefined || from.half === 'DONE';
  return isLast ? { items } : { items, cursor: encode({ half: 'DONE' }) };
};

/** Every page of a query. */
export async function* pagesOf(table: Table, input: Omit<QueryCommandInput, 'TableName'>) {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await send(table, { ...input, Limit: pageSize, ExclusiveStartKey: start });
    yield page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

type WorkLists = Pick<ListCasesDeps, 'pageOfCases'> &
  Pick<SendDigestDeps, 'casesForDigest'> &
  Pick<WatchDeadlinesDeps, 'casesDue'>;

export const createWorkLists = (table: Table): WorkLists => ({
  pageOfCases: (query) => readPage(table, query),

  // AP15: a report of the last days was received within its term, so its term ends on or after today.
  async *casesForDigest(doneSince) {
    for (const half of ['OPEN', 'DONE'] as const) {
      const pages = pagesOf(table, {
        IndexName: 'byDue',
        KeyConditionExpression: 'duePk = :half AND dueSk >= :from',
        ExpressionAttributeValues: { ':half': half, ':from': half === 'OPEN' ? '0' : doneSince },
      });
      for await (const items of pages) yield items.map(fromListedItem);
    }
  },

  // AP13
  async *casesDue(at) {
    const until = `${new Date(at).toISOString()}#~`; // `~` sorts behind every id.
    for (let shard = 0; shard < timerShards; shard += 1) {
      const pages = pagesOf(table, {
        IndexName: 'timers',
        KeyConditionExpression: 'timerShard = :shard AND timerAt <= :until',
        ExpressionAttributeValues: { ':shard': timerShardName(shard), ':until': until },
      });
      for await (const items of pages) yield items.map(({ pk }) => caseIdOf(String(pk)));
    }
  },
});
