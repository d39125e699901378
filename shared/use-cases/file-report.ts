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
   * Any other reason not to store is thrown as `unavailable`.
   */
  storeReport(report: ReportToFile): Promise<'filed' | 'duplicate' | 'code-taken'>;
}

export interface ReportInput extends Omit<OpenCaseInput, 'id' | 'code' | 'isAnswerable'> {
  readonly identity: Identity;
  /** The one address that may be answered; absent when there is none or it is not proven. */
  readonly answerTo?: Pick<Relay, 'address' | 'inReplyTo'>;
  readonly ledgerKeys: readonly string[];
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

const attempt = async (deps: FileReportDeps, input: ReportInput) => {
  const { identity, answerTo, ledgerKeys, receiptKey = deps.newReceiptKey(), ...rest } = input;
  const [id, code] = [deps.newCaseId(), deps.newTrackingCode()];
  const opened = openCase(deps.province, {
    ...rest,
    id,
    code,
    isAnswerable: answerTo !== undefined,
  });
  const outcome = await deps.storeReport({
    ...opened,
    sealedIdentity: await deps.seal.sealIdentity(id, identity),
    ...(answerTo && { relay: await sealRelay(deps, id, { ...answerTo, receiptKey }) }),
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
  for (let draw = 0; draw < 3; draw += 1) {
    const { outcome, state, receiptKey } = await attempt(deps, input);
    if (outcome === 'duplicate') return { outcome };
    if (outcome === 'filed') return { outcome, state, receiptKey };
  }
  throw new AppError('unavailable', 'no-free-tracking-code');
};
