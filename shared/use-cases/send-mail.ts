import { AppError } from '../domain/errors.ts';
import {
  type ClaimedRow,
  type OutboxRef,
  type OutgoingMail,
  type PrepareMailDeps,
  prepareMail,
} from './prepare-mail.ts';

export type Claim =
  | { readonly outcome: 'claimed'; readonly row: ClaimedRow }
  | { readonly outcome: 'already-sent' | 'already-failed' | 'in-hand' | 'missing' };

export interface SendMailDeps extends PrepareMailDeps {
  /** Takes the row until `leaseUntil` unless it is sent, failed, or in someone else's hands. */
  claim(ref: OutboxRef, at: string, leaseUntil: string): Promise<Claim>;
  markSent(ref: OutboxRef, at: string, sesMessageId: string): Promise<void>;
  markFailed(ref: OutboxRef, at: string, reason: string): Promise<void>;
  /** Gives a claimed row back: it was surely not sent. */
  release(ref: OutboxRef): Promise<void>;
  /**
   * Hands the mail to SES, once. Throws `invalid` for a mail that cannot be written (an unsafe address), `unavailable`
   * with the code `not-now` when SES surely did not take it; after any other error nobody knows.
   */
  deliver(mail: OutgoingMail): Promise<string>;
}

export type SendMailOutcome =
  | 'sent'
  | 'confirmed'
  | 'already-sent'
  | 'already-failed'
  | 'failed'
  | 'missing';

/** Longer than the function may run plus the delay of SES's own event, shorter than the queue's visibility timeout. */
export const leaseSeconds = 150;

/** Final: nobody can send this row. Anything else gives it back when it was surely not sent. */
const settleFailure = async (
  deps: SendMailDeps,
  ref: OutboxRef,
  failure: { readonly at: string; readonly error: unknown; readonly wasSurelyNotSent: boolean },
) => {
  const { at, error, wasSurelyNotSent } = failure;
  if (error instanceof AppError && error.kind === 'invalid') {
    await deps.markFailed(ref, at, error.code);
    return 'failed' as const;
  }
  // Otherwise nobody knows: the lease decides, after SES's event had time.
  if (wasSurelyNotSent) await deps.release(ref);
  throw error;
};

const isRefusedForNow = (error: unknown) => error instanceof AppError && error.code === 'not-now';

const plus = (at: string, seconds: number) =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

/**
 * Sends one outbox row, once. Two deliveries race for the claim; a crash leaves a lease that must run out before the row
 * may be claimed again, and by then SES's event has marked it if the mail went out.
 * Throws `unavailable` when someone else has the row: the queue asks again later.
 */
export const sendMail = async (
  deps: SendMailDeps,
  ref: OutboxRef,
  clock: () => string,
): Promise<SendMailOutcome> => {
  const at = clock();
  const claim = await deps.claim(ref, at, plus(at, leaseSeconds));
  if (claim.outcome === 'in-hand') throw new AppError('unavailable', 'in-hand');
  if (claim.outcome !== 'claimed') return claim.outcome;
  let mail: OutgoingMail;
  try {
    mail = await prepareMail(deps, ref, claim.row);
  } catch (error) {
    return settleFailure(deps, ref, { at, error, wasSurelyNotSent: true });
  }
  let sesMessageId: string;
  try {
    sesMessageId = await deps.deliver(mail);
  } catch (error) {
    return settleFailure(deps, ref, { at, error, wasSurelyNotSent: isRefusedForNow(error) });
  }
  await deps.markSent(ref, clock(), sesMessageId);
  return 'sent';
};

/** SES says that it sent this row: the second way in which a row becomes *sent*, for when we crashed right after. */
export const confirmSent = async (
  deps: Pick<SendMailDeps, 'markSent'>,
  ref: OutboxRef,
  { at, sesMessageId }: { at: string; sesMessageId: string },
): Promise<SendMailOutcome> => {
  await deps.markSent(ref, at, sesMessageId);
  return 'confirmed';
};
