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

export interface PrepareMailDeps {
  readonly directory: Directory;
  readonly rules: readonly DeadlineRule[];
  readonly publicUrl: string;
  findRelay(owner: string): Promise<SealedRelay | undefined>;
  openRelay(owner: string, jwe: string): Promise<Relay>;
  loadDigest(documentKey: string): Promise<RenderedMail & Pick<OutgoingMail, 'attachments'>>;
}

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

const relayOf = async (deps: PrepareMailDeps, { owner }: OutboxRef) => {
  const sealed = await deps.findRelay(owner);
  if (!sealed) throw new AppError('invalid', 'no-relay-address');
  return deps.openRelay(owner, sealed.jwe);
};

const forSender = async (deps: PrepareMailDeps, ref: OutboxRef, content: OutboxContent) => {
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

const forStaff = async (deps: PrepareMailDeps, row: ClaimedRow) => {
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

/** Turns an outbox row into a mail with its one recipient. Throws `invalid` for a row that nobody can send. */
export const prepareMail = async (
  deps: PrepareMailDeps,
  ref: OutboxRef,
  row: ClaimedRow,
): Promise<OutgoingMail> => {
  const mail =
    row.audience === 'sender' ? await forSender(deps, ref, row.content) : await forStaff(deps, row);
  return { ...mail, ref };
};
