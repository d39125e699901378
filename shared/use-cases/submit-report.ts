import type { Case, CaseMessage } from '../domain/case.ts';
import type { Classify } from '../domain/classification.ts';
import { endOfTerm } from '../domain/deadline.ts';
import { AppError } from '../domain/errors.ts';
import type { Identity } from '../domain/identity.ts';
import type { Redact } from '../domain/redaction.ts';
import { receiptKeyOf } from '../domain/tracking-code.ts';
import { findUnit } from '../domain/unit.ts';
import { type Asked, classifyOrAsk } from './classify-or-ask.ts';
import { type FileReportDeps, fileReport } from './file-report.ts';
import { type SignReportDeps, signReport } from './sign-report.ts';

export interface SubmitReportDeps extends FileReportDeps, SignReportDeps {
  readonly classify: Classify;
  readonly redact: Redact;
  findOutcome(ledgerKey: string): Promise<{ readonly caseId?: string } | undefined>;
  loadCase(id: string): Promise<Case | undefined>;
}

/** A web report after its shape was checked at the edge. */
export interface WebReport {
  readonly unit?: string;
  readonly text: string;
  readonly acts?: readonly string[];
  readonly contact?: {
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: string;
  };
  readonly language?: 'vi' | 'en';
}

/** How the request came in: client address, user agent. Sealed with the identity. */
export type Route = Identity['route'];

export interface Receipt {
  readonly code: string;
  /** Told once; we keep only a keyed hash of it. */
  readonly receiptKey: string;
  readonly unit: string;
  readonly receivedAt: string;
  readonly dueAt: string;
}

const present = (value: string | undefined) => (value ? [value] : []);

const identityOf = ({ contact = {}, text }: WebReport, route: Route): Identity => ({
  names: present(contact.name),
  emails: present(contact.email),
  phones: present(contact.phone),
  addresses: present(contact.address),
  route,
  fileNames: [],
  originalText: text,
});

const redactedMessage = (deps: SubmitReportDeps, report: WebReport, at: string): CaseMessage => {
  const { names, emails, phones, addresses } = identityOf(report, []);
  const { text } = deps.redact(report.text, { names, emails, phones, addresses });
  return { direction: 'in', at, subject: '', text, attachments: [] };
};

/** Acts that the sender ticked come first; a phrase that redaction masked is not repeated among the reasons. */
const classify = (deps: SubmitReportDeps, report: WebReport, shown: string): Asked => {
  const { unit, acts = [], text } = report;
  const input = { channel: 'web' as const, body: text, ...(unit && { mailbox: unit }) };
  const { classification, triage } = classifyOrAsk(deps.classify, input);
  return {
    classification: {
      ...classification,
      acts: [...new Set([...acts, ...classification.acts])],
      why: classification.why.filter(({ phrase }) => shown.includes(phrase)),
    },
    triage,
  };
};

/** How and when a report came in, as the edge knows it. */
export interface Submission {
  readonly at: string;
  readonly route: Route;
  /**
   * A random token of the form or the client (an idempotency key). Sending the same report again with the same token
   * files nothing new and hands out the same receipt: a phone that lost its connection may simply repeat.
   */
  readonly token?: string;
}

/** Anyone can name anyone's address in a form: it must not become a way to flood a mailbox. */
const acknowledgementsPerDay = 5;

/**
 * What a token stands for: this very report. With other words behind it the same token is another report, so that a form
 * filled in anew after going back loses nothing, and nobody gets the receipt of whoever used the form before.
 */
const fingerprint = (token: string, report: WebReport) => JSON.stringify([token, report]);

/** Hashed, so that who reads the table cannot fetch the receipt again. */
const ledgerKeyFor = async ({ keyedHash }: SubmitReportDeps, print: string) =>
  `web/${await keyedHash.hash('submission', `ledger ${print}`)}`;

/** Derived under a key of ours, so that a repeat can be told the same key without our storing it. */
const receiptKeyFor = async ({ keyedHash }: SubmitReportDeps, print: string) => {
  const hash = await keyedHash.hash('submission', `receipt ${print}`);
  return receiptKeyOf(new TextEncoder().encode(hash));
};

const receiptOf = ({ code, unit, receivedAt, dueOn }: Case, receiptKey: string): Receipt => ({
  code,
  receiptKey,
  unit,
  receivedAt,
  dueAt: endOfTerm(dueOn),
});

/** The receipt of the first time. */
const receiptAgain = async (deps: SubmitReportDeps, print: string) => {
  const row = await deps.findOutcome(await ledgerKeyFor(deps, print));
  const state = row?.caseId === undefined ? undefined : await deps.loadCase(row.caseId);
  if (!state) throw new AppError('unavailable', 'ledger-without-case');
  return receiptOf(state, await receiptKeyFor(deps, print));
};

/**
 * Files a web report and hands out its code and receipt key.
 * Throws `AppError('invalid', 'unknown-unit')` for a unit that is not in the directory; nothing is stored then.
 */
export const submitReport = async (
  deps: SubmitReportDeps,
  report: WebReport,
  { at, route, token }: Submission,
): Promise<Receipt> => {
  if (report.unit !== undefined && !findUnit(deps.province.directory, report.unit)) {
    throw new AppError('invalid', 'unknown-unit', { field: 'unit' });
  }
  const print = token === undefined ? undefined : fingerprint(token, report);
  const message = redactedMessage(deps, report, at);
  const filed = await fileReport(deps, {
    channel: 'web',
    receivedAt: at,
    ...classify(deps, report, message.text),
    ...(report.unit !== undefined && { addressed: report.unit }),
    message,
    ...(await signReport(deps, report.text)),
    language: report.language ?? 'vi',
    identity: identityOf(report, route),
    ...(report.contact?.email !== undefined && { answerTo: { address: report.contact.email } }),
    acknowledgementsPerDay,
    ledgerKeys: print === undefined ? [] : [await ledgerKeyFor(deps, print)],
    ...(print !== undefined && { receiptKey: await receiptKeyFor(deps, print) }),
  });
  if (filed.outcome === 'filed') return receiptOf(filed.state, filed.receiptKey);
  if (print === undefined) throw new AppError('unavailable', 'unexpected-duplicate');
  return receiptAgain(deps, print);
};
