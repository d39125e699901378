import { chainAll } from '../../domain/journal.ts';
import type { Allowance, FileReportDeps, ReportToFile } from '../../use-cases/file-report.ts';
import { sha256 } from '../crypto/sha256.ts';
import { toCaseItem } from './case-item.ts';
import {
  allowanceKey,
  casePk,
  eventKey,
  ledgerKey,
  messageKey,
  relayKey,
  sealedKey,
  trackingKey,
} from './keys.ts';
import { classifiedWrites } from './learning-writes.ts';
import { outboxWrites } from './outbox-item.ts';
import type { Table } from './table.ts';
import { type LabelledWrite, putNew, runTransaction } from './transaction.ts';

/** AP3: everything a new report consists of, as one transaction. */
export const storeReportWrites = (table: Table, report: ReportToFile): LabelledWrite[] => {
  const { state, event, message, relay } = report;
  const { id, receivedAt } = state;
  const [entry] = chainAll(sha256, state.journal, [event]);
  const journal = { seq: entry?.seq ?? 0, hash: entry?.hash ?? '' };
  const outcome = { outcome: 'filed', caseId: id, at: receivedAt };
  return [
    ...report.ledgerKeys.map((key) =>
      putNew(table, 'ledger', { ...ledgerKey(key), entity: 'ledger', ...outcome }),
    ),
    putNew(table, 'code', {
      ...trackingKey(state.code),
      entity: 'tracking',
      caseId: id,
      receiptKeyHash: report.receiptKeyHash,
    }),
    putNew(table, 'case', toCaseItem({ ...state, journal })),
    putNew(table, 'event', { ...eventKey(id, 1), entity: 'event', ...entry }),
    putNew(table, 'message', { ...messageKey(id, 1), entity: 'message', ...message }),
    putNew(table, 'sealed', { ...sealedKey(id), entity: 'sealed', jwe: report.sealedIdentity }),
    ...(relay
      ? [putNew(table, 'relay', { ...relayKey(casePk(id)), entity: 'relay', ...relay })]
      : []),
    ...outboxWrites(table, casePk(id), report.outbox, receivedAt),
    ...(report.allowance ? [countAcknowledgement(table, report.allowance)] : []),
    ...classifiedWrites(table, state),
  ];
};

const secondsKept = 3 * 24 * 60 * 60;

/** One more acknowledgement of the day, unless the address had its share. The count expires by itself. */
const countAcknowledgement = (table: Table, allowance: Allowance): LabelledWrite => {
  const { senderHash, day, perDay } = allowance;
  return {
    label: 'allowance',
    write: {
      Update: {
        TableName: table.name,
        Key: allowanceKey(senderHash, day),
        UpdateExpression: 'ADD answered :one SET expiresAt = :expiresAt',
        ConditionExpression: 'attribute_not_exists(answered) OR answered < :perDay',
        ExpressionAttributeValues: {
          ':one': 1,
          ':perDay': perDay,
          ':expiresAt': Date.parse(day) / 1000 + secondsKept,
        },
      },
    },
  };
};

export const createReportStore = (table: Table): Pick<FileReportDeps, 'storeReport'> => ({
  async storeReport(report) {
    const failed = await runTransaction(table, storeReportWrites(table, report), ['ledger']);
    if (failed.has('ledger')) return 'duplicate';
    if (failed.has('code')) return 'code-taken';
    if (failed.has('allowance')) return 'answered-enough';
    return failed.size === 0 ? 'filed' : 'code-taken';
  },
});
