import { decideMail } from '../domain/automatic-mail.ts';
import type { Case } from '../domain/case.ts';
import type { Change } from '../domain/command.ts';
import { AppError } from '../domain/errors.ts';
import { joinRecipient } from '../domain/join-recipient.ts';
import {
  type MailDecision,
  type ParsedMail,
  type StoredMail,
  unreadableMail,
} from '../domain/mail.ts';
import { unitOfMailbox } from '../domain/unit.ts';
import { countingTries, type TryCounter } from './count-tries.ts';
import { type FileReportDeps, fileReport } from './file-report.ts';
import { type MailReportDeps, mailReport, type ReadMail } from './mail-report.ts';

export interface LedgerRow {
  readonly outcome: 'filed' | 'joined' | 'copy' | 'set-aside';
  readonly reason?: string;
  readonly caseId?: string;
}

export interface FileMailDeps extends FileReportDeps, MailReportDeps, TryCounter {
  findOutcome(ledgerKey: string): Promise<LedgerRow | undefined>;
  /** Records an outcome for keys of which none may exist yet. */
  recordOutcome(
    ledgerKeys: readonly string[],
    row: LedgerRow,
    at: string,
  ): Promise<'recorded' | 'duplicate'>;
  /** Makes the change that `join` gives for the case as it is, with the ledger row in the same transaction. */
  joinCase(
    caseId: string,
    ledgerKey: string,
    at: string,
    join: (state: Case) => Change,
  ): Promise<'joined' | 'duplicate'>;
  readRawMail(key: string): Promise<Uint8Array>;
  parseMail(raw: Uint8Array): Promise<ParsedMail>;
}

export type FileMailOutcome = 'duplicate' | 'joined' | 'copy' | 'set-aside' | 'filed';

export interface FileMailResult {
  readonly outcome: FileMailOutcome;
  readonly reason?: string;
  readonly caseId?: string;
}

/** Automatic mail is never answered. What is surely a machine's answer opens no case; the rest goes to a person. */
const isSetAside = ({ kind, reason }: MailDecision) =>
  kind === 'bounce' || kind === 'loop' || (kind === 'automatic' && !reason.startsWith('bulk-'));

const openCaseFor = async (
  deps: FileMailDeps,
  mail: StoredMail,
  read: ReadMail,
): Promise<FileMailResult> => {
  const filed = await fileReport(deps, await mailReport(deps, mail, read));
  if (filed.outcome === 'duplicate') return afterLosingTheRace(deps, mail);
  const { id: caseId, unreadable } = filed.state;
  return { outcome: 'filed', caseId, ...(unreadable !== undefined && { reason: unreadable }) };
};

/** Someone filed this message while we were reading it: the same copy, or the copy of another mailbox. */
const afterLosingTheRace = async (
  deps: FileMailDeps,
  mail: StoredMail,
): Promise<FileMailResult> => {
  const known = await findKnown(deps, mail);
  if (!known) throw new AppError('conflict', 'ledger-changed');
  return known;
};

/** Another mailbox got the same mail: one case, and the record of who was written to. */
const join = async (
  deps: FileMailDeps,
  mail: StoredMail,
  row: LedgerRow,
): Promise<FileMailResult> => {
  const unit = mail.mailbox && unitOfMailbox(deps.province.directory, mail.mailbox)?.code;
  if (row.caseId === undefined || unit === undefined) {
    const outcome = row.caseId === undefined ? 'set-aside' : 'copy';
    const copy = { ...row, outcome } as const;
    const recorded = await deps.recordOutcome([mail.key], copy, mail.storedAt);
    return { ...copy, outcome: recorded === 'duplicate' ? 'duplicate' : outcome };
  }
  const at = mail.storedAt;
  const { directory } = deps.province;
  const joined = await deps.joinCase(row.caseId, mail.key, at, (state) =>
    joinRecipient(directory, state, unit, at),
  );
  return { outcome: joined, caseId: row.caseId };
};

const findKnown = async (
  deps: FileMailDeps,
  mail: StoredMail,
): Promise<FileMailResult | undefined> => {
  const own = await deps.findOutcome(mail.key);
  if (own) return { outcome: 'duplicate', ...(own.caseId && { caseId: own.caseId }) };
  const other = await deps.findOutcome(mail.sesMessageId);
  return other && join(deps, mail, other);
};

/**
 * Gives one stored mail its one outcome: a case, a place in the case of its other copy, or set aside as a machine's
 * answer. The queue may deliver twice, late and in any order; the ledger decides.
 */
export const fileMail = async (deps: FileMailDeps, mail: StoredMail): Promise<FileMailResult> => {
  const known = await findKnown(deps, mail);
  if (known) return known;
  return countingTries(deps, mail, async (hasGivenUp) => {
    const parsed = hasGivenUp
      ? unreadableMail('parser-gave-up')
      : await deps.parseMail(await deps.readRawMail(mail.key));
    return settle(deps, mail, parsed);
  });
};

const settle = async (
  deps: FileMailDeps,
  mail: StoredMail,
  parsed: ParsedMail,
): Promise<FileMailResult> => {
  const decision = decideMail(parsed, { mailDomain: deps.province.directory.mailDomain });
  if (!isSetAside(decision)) return openCaseFor(deps, mail, { parsed, decision });
  const row = { outcome: 'set-aside', reason: `${decision.kind}:${decision.reason}` } as const;
  const recorded = await deps.recordOutcome([mail.key, mail.sesMessageId], row, mail.storedAt);
  return recorded === 'duplicate' ? afterLosingTheRace(deps, mail) : row;
};
