import { sha256 } from '../../shared/adapters/crypto/sha256.ts';
import type { Case, CaseMessage } from '../../shared/domain/case.ts';
import type { Change } from '../../shared/domain/command.ts';
import type { LearnedExample } from '../../shared/domain/correction.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { SealedRelay } from '../../shared/domain/identity.ts';
import { chainAll, type JournalEntry } from '../../shared/domain/journal.ts';
import type { OutboxRow } from '../../shared/domain/open-case.ts';
import type { SimilarCase } from '../../shared/domain/similarity.ts';
import type { Settlement } from '../../shared/use-cases/ask-second-opinion.ts';
import type { FileMailDeps, LedgerRow } from '../../shared/use-cases/file-mail.ts';
import type { ReportToFile } from '../../shared/use-cases/file-report.ts';
import type { HandleCaseDeps } from '../../shared/use-cases/handle-case.ts';
import type { BandEntry } from '../../shared/use-cases/link-similar.ts';
import type { TrackReportDeps } from '../../shared/use-cases/track-report.ts';

export interface KeptOutboxRow extends OutboxRow {
  readonly owner: string;
  readonly status: 'pending' | 'sending' | 'sent' | 'failed';
  readonly attempts: number;
  readonly leaseUntil?: string;
  readonly sesMessageId?: string;
  readonly reason?: string;
}

/** What the table holds. Every fake below works on one of these, and tests look into it. */
export class InMemoryTable {
  readonly ledger = new Map<string, LedgerRow>();
  readonly tries = new Map<string, number>();
  /** Acknowledgements by address and day. */
  readonly answered = new Map<string, number>();
  readonly cases = new Map<string, Case>();
  readonly journals = new Map<string, readonly JournalEntry[]>();
  readonly messages = new Map<string, readonly CaseMessage[]>();
  readonly sealed = new Map<string, string>();
  readonly relays = new Map<string, SealedRelay>();
  readonly tracking = new Map<string, { caseId: string; receiptKeyHash: string }>();
  readonly outbox = new Map<string, KeptOutboxRow>();
  /** By band, then by instant and case. */
  readonly bands = new Map<string, Map<string, BandEntry>>();
  /** By case, then by the other case. */
  readonly similar = new Map<string, Map<string, SimilarCase>>();
  /** By case: in hand until an instant, or settled. */
  readonly secondOpinions = new Map<string, Settlement | { readonly askingUntil: string }>();
  /** Calls of the second model, by day. */
  readonly opinionCalls = new Map<string, number>();

  /** By month, then by case. */
  readonly learned = new Map<string, Map<string, LearnedExample>>();

  addToOutbox(owner: string, rows: readonly OutboxRow[]) {
    for (const row of rows) {
      this.outbox.set(`${owner}/${row.id}`, { ...row, owner, status: 'pending', attempts: 0 });
    }
  }

  /** The case, its journal and its outbox move on together; no check of the version. */
  apply(from: Case, { state, events, outbox, message, learned }: Change) {
    const { id } = from;
    const entries = chainAll(sha256, from.journal, events);
    const { seq, hash } = entries.at(-1) ?? from.journal;
    this.cases.set(id, { ...state, version: from.version + 1, journal: { seq, hash } });
    this.journals.set(id, [...(this.journals.get(id) ?? []), ...entries]);
    if (message) this.messages.set(id, [...(this.messages.get(id) ?? []), message]);
    this.addToOutbox(`CASE#${id}`, outbox);
    this.learn(from, state.learnedIn, learned);
  }

  private learn({ id, learnedIn }: Case, month: string | undefined, learned?: LearnedExample) {
    if (learnedIn !== undefined && learnedIn !== month) this.learned.get(learnedIn)?.delete(id);
    if (!learned || month === undefined) return;
    const ofMonth = this.learned.get(month) ?? new Map<string, LearnedExample>();
    this.learned.set(month, ofMonth.set(id, learned));
  }

  file(report: ReportToFile) {
    const { state, event, message, outbox, relay, ledgerKeys } = report;
    const { id, code } = state;
    for (const key of ledgerKeys) this.ledger.set(key, { outcome: 'filed', caseId: id });
    this.tracking.set(code, { caseId: id, receiptKeyHash: report.receiptKeyHash });
    this.apply({ ...state, version: 0 }, { state, events: [event], outbox, message });
    this.sealed.set(id, report.sealedIdentity);
    if (relay) this.relays.set(`CASE#${id}`, relay);
  }
}

type Cases = Pick<
  FileMailDeps & HandleCaseDeps & TrackReportDeps,
  | 'storeReport'
  | 'findOutcome'
  | 'recordOutcome'
  | 'joinCase'
  | 'countTry'
  | 'uncountTry'
  | 'loadCase'
  | 'listJournal'
  | 'listMessages'
  | 'listAnswers'
  | 'findTracking'
  | 'storeChange'
>;

/** The ledger, the cases and what hangs on them. No method waits between its check and its write. */
export const inMemoryCases = (table: InMemoryTable): Cases => ({
  async storeReport(report) {
    if (report.ledgerKeys.some((key) => table.ledger.has(key))) return 'duplicate';
    if (table.tracking.has(report.state.code)) return 'code-taken';
    const { senderHash, day, perDay } = report.allowance ?? { senderHash: '', day: '', perDay: 1 };
    const answered = table.answered.get(`${senderHash} ${day}`) ?? 0;
    if (report.allowance && answered >= perDay) return 'answered-enough';
    if (report.allowance) table.answered.set(`${senderHash} ${day}`, answered + 1);
    table.file(report);
    return 'filed';
  },
  findOutcome: async (key) => table.ledger.get(key),
  async recordOutcome(keys, row) {
    if (keys.some((key) => table.ledger.has(key))) return 'duplicate';
    for (const key of keys) table.ledger.set(key, row);
    return 'recorded';
  },
  async joinCase(caseId, key, _at, join) {
    const state = table.cases.get(caseId);
    if (!state) throw new AppError('unavailable', 'ledger-without-case');
    if (table.ledger.has(key)) return 'duplicate';
    table.ledger.set(key, { outcome: 'joined', caseId });
    table.apply(state, join(state));
    return 'joined';
  },
  async countTry(key) {
    table.tries.set(key, (table.tries.get(key) ?? 0) + 1);
    return table.tries.get(key) ?? 0;
  },
  async uncountTry(key) {
    table.tries.set(key, (table.tries.get(key) ?? 0) - 1);
  },
  loadCase: async (id) => table.cases.get(id),
  listJournal: async (id) => table.journals.get(id) ?? [],
  listMessages: async (id) => table.messages.get(id) ?? [],
  listAnswers: async (id) =>
    (table.messages.get(id) ?? [])
      .filter(({ direction }) => direction === 'out')
      .map(({ at, text }) => ({ at, text })),
  findTracking: async (code) => table.tracking.get(code),
  async storeChange(from, change) {
    if (table.cases.get(from.id)?.version !== from.version) return 'conflict';
    table.apply(from, change);
    return 'stored';
  },
});
