import { chainAll } from '../../domain/journal.ts';
import type { FileReportDeps, ReportToFile } from '../../use-cases/file-report.ts';
import { sha256 } from '../crypto/sha256.ts';
import { toCaseItem } from './case-item.ts';
import {
  casePk,
  eventKey,
  ledgerKey,
  messageKey,
  relayKey,
  sealedKey,
  trackingKey,
} from './keys.ts';
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
  ];
};

export const createReportStore = (table: Table): Pick<FileReportDeps, 'storeReport'> => ({
  async storeReport(report) {
    const failed = await runTransaction(table, storeReportWrites(table, report), ['ledger']);
    if (failed.has('ledger')) return 'duplicate';
    return failed.size === 0 ? 'filed' : 'code-taken';
  },
});
