import { type DeadlineRule, findRule } from '../domain/deadline.ts';
import { AppError } from '../domain/errors.ts';
import type { Relay, SealedRelay } from '../domain/identity.ts';
import type { Audience, OutboxContent, RenderedMail } from '../domain/outbox.ts';
import { type Directory, findUnit, unitAbove } from '../domain/unit.ts';
import { renderAcknowledgement } from '../domain/wording/acknowledgement.ts';
import { renderAnswer } from '../domain/wording/answer.ts';
import { renderReminder } from '../domain/wording/reminder.ts';

/** Names one outbox row: its partition (`CASE#…`, `DIGEST#…`) and its id. */
export interface OutboxRef {
  readonly owner: string;
  readonly id: string;
}

export interface ClaimedRow {
  readonly audience: Audience;
  readonly unit?: string;
  readonly content: OutboxContent;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

export type Claim =
  | { readonly outcome: 'claimed'; readonly row: ClaimedRow }
  | { readonly outcome: 'already-sent' | 'already-failed' | 'in-hand' | 'missing' };

export interface OutgoingMail extends RenderedMail {
  readonly ref: OutboxRef;
  readonly to: string;
  /** A machine's answer to a person's mail, a notice of our own (RFC 3834 section 5), or an officer's words. */
  readonly purpose: 'reply' | 'notice' | 'letter';
  /** Official mailbox that a reply should go to. */
  readonly replyTo?: string;
  readonly inReplyTo?: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
}

export interface SendMailDeps {
  readonly directory: Directory;
  readonly rules: readonly DeadlineRule[];
  readonly publicUrl: string;
  /** Takes the row until `leaseUntil` unless it is sent, failed, or in someone else's hands. */
  claim(ref: OutboxRef, at: string, leaseUntil: string): Promise<Claim>;
  markSent(ref: OutboxRef, at: string, sesMessageId: string): Promise<void>;
  markFailed(ref: OutboxRef, at: string, reason: string): Promise<void>;
  /** Gives a claimed row back: it was surely not sent. */
  release(ref: OutboxRef): Promise<void>;
  findRelay(owner: string): Promise<SealedRelay | undefined>;
  openRelay(owner: string, jwe: string): Promise<Relay>;
  loadDigest(documentKey: string): Promise<RenderedMail & Pick<OutgoingMail, 'attachments'>>;
  /**
   * Hands the mail to SES, once. Throws `invalid` when SES refuses it for good, `unavailable` with the code
   * `not-now` when it surely did not take it; after any other error nobody knows.
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

const contactsOf = (directory: Directory, code: string | undefined) =>
  findUnit(directory, code)?.contacts;

/** The address of everyone but the sender, whose address is sealed. */
const addressOf = (directory: Directory, audience: Audience, unit: string) => {
  switch (audience) {
    case 'head':
      return contactsOf(directory, unit)?.head;
    case 'above':
      return contactsOf(directory, unitAbove(directory, unit))?.officer;
    case 'inspectorate':
      return contactsOf(directory, directory.roles.inspectorate)?.officer;
    case 'chairman':
      return directory.roles.chairman;
    default:
      return contactsOf(directory, unit)?.officer;
  }
};

const relayOf = async (deps: SendMailDeps, { owner }: OutboxRef) => {
  const sealed = await deps.findRelay(owner);
  if (!sealed) throw new AppError('invalid', 'no-relay-address');
  return deps.openRelay(owner, sealed.jwe);
};

const forSender = async (deps: SendMailDeps, ref: OutboxRef, content: OutboxContent) => {
  const { address, receiptKey, inReplyTo } = await relayOf(deps, ref);
  const { publicUrl, directory } = deps;
  const unit = 'unit' in content ? findUnit(directory, content.unit) : undefined;
  if (content.kind !== 'acknowledgement' && content.kind !== 'answer') {
    throw new AppError('invalid', 'not-for-the-sender');
  }
  const name = unit?.name ?? directory.province;
  const rendered =
    content.kind === 'acknowledgement'
      ? renderAcknowledgement(content, name, {
          publicUrl,
          // Who wrote on the web was shown the key; the address they gave is anyone's.
          ...(content.channel === 'email' && { receiptKey }),
        })
      : renderAnswer(content, name, { publicUrl });
  return {
    ...rendered,
    to: address,
    purpose: content.kind === 'answer' ? ('letter' as const) : ('reply' as const),
    attachments: [],
    ...(unit && { replyTo: unit.mailbox }),
    ...(inReplyTo !== undefined && { inReplyTo }),
  };
};

const forStaff = async (deps: SendMailDeps, row: ClaimedRow) => {
  const { directory, publicUrl, rules } = deps;
  const { content, audience } = row;
  const to = addressOf(directory, audience, row.unit ?? '');
  if (to === undefined) throw new AppError('invalid', 'no-contact');
  if (content.kind === 'digest') {
    return { ...(await deps.loadDigest(content.documentKey)), to, purpose: 'notice' as const };
  }
  if (content.kind !== 'reminder') throw new AppError('invalid', 'not-for-staff');
  const name = findUnit(directory, content.unit)?.name ?? '';
  const term = findRule(rules, content.rule, content.dueOn)?.step.vi;
  const rendered = renderReminder(content, name, { publicUrl, ...(term && { term }) });
  return { ...rendered, to, purpose: 'notice' as const, attachments: [] };
};

const render = async (
  deps: SendMailDeps,
  ref: OutboxRef,
  row: ClaimedRow,
): Promise<OutgoingMail> => {
  const mail =
    row.audience === 'sender' ? await forSender(deps, ref, row.content) : await forStaff(deps, row);
  return { ...mail, ref };
};

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
    mail = await render(deps, ref, claim.row);
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
