import { type LocalDate, localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { AppError } from '../domain/errors.ts';
import type { Identity, KeyedHash, Relay, Seal, SealedRelay } from '../domain/identity.ts';
import { type NewCase, type OpenCaseInput, openCase } from '../domain/open-case.ts';
import type { Province } from '../domain/province.ts';

/** What one transaction stores for a new report. */
export interface ReportToFile extends NewCase {
  readonly sealedIdentity: string;
  readonly relay?: SealedRelay;
  readonly receiptKeyHash: string;
  /** Ledger keys that must not exist yet, the one that decides first. Empty for a web report. */
  readonly ledgerKeys: readonly string[];
  /** Counts this acknowledgement against those of the day to the same address. */
  readonly allowance?: Allowance;
}

/** How many acknowledgements a day an address may get that nobody has proven to be the sender's. */
export interface Allowance {
  /** Keyed hash of the address. */
  readonly senderHash: string;
  readonly day: LocalDate;
  readonly perDay: number;
}

export interface FileReportDeps {
  readonly province: Province;
  readonly seal: Seal;
  readonly keyedHash: KeyedHash;
  newCaseId(): string;
  newTrackingCode(): string;
  newReceiptKey(): string;
  /**
   * Stores everything or nothing. `duplicate`: a ledger row was there already. `code-taken`: draw another code.
   * `answered-enough`: file it without an acknowledgement. Any other reason not to store is thrown as `unavailable`.
   */
  storeReport(
    report: ReportToFile,
  ): Promise<'filed' | 'duplicate' | 'code-taken' | 'answered-enough'>;
}

export interface ReportInput extends Omit<OpenCaseInput, 'id' | 'code' | 'isAnswerable'> {
  readonly identity: Identity;
  /** The one address that may be answered; absent when there is none or it is not proven. */
  readonly answerTo?: Pick<Relay, 'address' | 'inReplyTo'>;
  readonly ledgerKeys: readonly string[];
  /** A bound on acknowledgements to an address that is only the writer's word; none when SES vouches for it. */
  readonly acknowledgementsPerDay?: number;
  /** The key to hand out; drawn when absent. */
  readonly receiptKey?: string;
}

export type FiledReport =
  | { readonly outcome: 'duplicate' }
  | { readonly outcome: 'filed'; readonly state: Case; readonly receiptKey: string };

const sealRelay = async (
  deps: FileReportDeps,
  caseId: string,
  relay: Relay,
): Promise<SealedRelay> => ({
  jwe: await deps.seal.sealRelay(caseId, relay),
  senderHash: await deps.keyedHash.hash('sender', relay.address.toLowerCase()),
});

/** What is sealed and counted for the one who may be answered. */
const answering = async (deps: FileReportDeps, caseId: string, input: Answering) => {
  const { answerTo, acknowledgementsPerDay: perDay, receivedAt, receiptKey } = input;
  if (!answerTo) return {};
  const relay = await sealRelay(deps, caseId, { ...answerTo, receiptKey });
  if (perDay === undefined) return { relay };
  const { senderHash } = relay;
  return { relay, allowance: { senderHash, day: localDateOf(receivedAt), perDay } };
};

type Answering = Pick<ReportInput, 'answerTo' | 'acknowledgementsPerDay' | 'receivedAt'> & {
  readonly receiptKey: string;
};

const attempt = async (deps: FileReportDeps, input: ReportInput, mayAcknowledge: boolean) => {
  const { identity, ledgerKeys, receiptKey = deps.newReceiptKey() } = input;
  const [id, code] = [deps.newCaseId(), deps.newTrackingCode()];
  const isAnswerable = input.answerTo !== undefined && mayAcknowledge;
  const opened = openCase(deps.province, { ...input, id, code, isAnswerable });
  const { relay, allowance } = await answering(deps, id, { ...input, receiptKey });
  const outcome = await deps.storeReport({
    ...opened,
    sealedIdentity: await deps.seal.sealIdentity(id, identity),
    ...(relay && { relay }),
    ...(allowance && mayAcknowledge && { allowance }),
    receiptKeyHash: await deps.keyedHash.hash('receipt', receiptKey),
    ledgerKeys,
  });
  return { outcome, state: opened.state, receiptKey };
};

/** Seals who sent a report, opens its case and stores both at once. Running it twice files it once. */
export const fileReport = async (
  deps: FileReportDeps,
  input: ReportInput,
): Promise<FiledReport> => {
  let mayAcknowledge = true;
  for (let draw = 0; draw < 4; draw += 1) {
    const { outcome, state, receiptKey } = await attempt(deps, input, mayAcknowledge);
    if (outcome === 'duplicate') return { outcome };
    if (outcome === 'filed') return { outcome, state, receiptKey };
    if (outcome === 'answered-enough') mayAcknowledge = false;
  }
  throw new AppError('unavailable', 'no-free-tracking-code');
};
