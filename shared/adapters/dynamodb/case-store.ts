import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Case, CaseMessage } from '../../domain/case.ts';
import type { Change } from '../../domain/command.ts';
import { chainAll, type JournalEntry } from '../../domain/journal.ts';
import type { HandleCaseDeps } from '../../use-cases/handle-case.ts';
import type { TrackReportDeps } from '../../use-cases/track-report.ts';
import { sha256 } from '../crypto/sha256.ts';
import { fromCaseItem, toCaseItem } from './case-item.ts';
import { again } from './failures.ts';
import { getItem } from './get-item.ts';
import { casePk, eventKey, messageKey, stateKey, trackingKey } from './keys.ts';
import { classifiedWrites, learnedWrites } from './learning-writes.ts';
import { outboxWrites } from './outbox-item.ts';
import type { Table } from './table.ts';
import { type LabelledWrite, putNew, runTransaction } from './transaction.ts';

/** AP9: the case as it is now, its new journal entries and whatever goes out because of them. */
export const storeChangeWrites = (table: Table, from: Case, change: Change): LabelledWrite[] => {
  const { id } = from;
  const entries = chainAll(sha256, from.journal, change.events);
  const last = entries.at(-1) ?? from.journal;
  const journal = { seq: last.seq, hash: last.hash };
  const state = { ...change.state, version: from.version + 1, journal };
  const at = entries.at(-1)?.at ?? from.receivedAt;
  return [
    {
      label: 'case',
      write: {
        Put: {
          TableName: table.name,
          Item: toCaseItem(state),
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': from.version },
        },
      },
    },
    ...entries.map((entry) =>
      putNew(table, 'event', { ...eventKey(id, entry.seq), entity: 'event', ...entry }),
    ),
    ...(change.message
      ? [
          putNew(table, 'message', {
            ...messageKey(id, last.seq),
            entity: 'message',
            ...change.message,
          }),
        ]
      : []),
    ...outboxWrites(table, casePk(id), change.outbox, at),
    ...learnedWrites(table, from, change),
    ...classifiedWrites(table, state, from),
  ];
};

/** Reads every page: a case's journal and messages are few. */
const listUnder = async (table: Table, id: string, prefix: string) => {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client
      .send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': casePk(id), ':prefix': prefix },
          ExclusiveStartKey: start,
        }),
      )
      .catch(again);
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

type CaseStore = Pick<
  HandleCaseDeps & TrackReportDeps,
  'loadCase' | 'listJournal' | 'listMessages' | 'listAnswers' | 'findTracking' | 'storeChange'
>;

export const createCaseStore = (table: Table): CaseStore => {
  // Journal entries and messages are read back as we wrote them; the hash chain, not a schema, guards the journal.
  const listMessages = async (id: string) =>
    (await listUnder(table, id, 'MESSAGE#')) as unknown as CaseMessage[];
  return {
    async loadCase(id) {
      const item = await getItem(table, stateKey(id)); // AP7
      return item && fromCaseItem(item);
    },
    async listJournal(id) {
      return (await listUnder(table, id, 'EVENT#')) as unknown as JournalEntry[]; // AP8
    },
    listMessages,
    async listAnswers(id) {
      const messages = await listMessages(id);
      return messages
        .filter(({ direction }) => direction === 'out')
        .map(({ at, text }) => ({ at, text }));
    },
    async findTracking(code) {
      const item = await getItem(table, trackingKey(code)); // AP6
      return item && { caseId: String(item.caseId), receiptKeyHash: String(item.receiptKeyHash) };
    },
    async storeChange(from, change) {
      const failed = await runTransaction(table, storeChangeWrites(table, from, change), ['case']);
      return failed.size === 0 ? 'stored' : 'conflict';
    },
  };
};
