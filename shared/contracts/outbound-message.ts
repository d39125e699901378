import * as z from 'zod';
import { AppError } from '../domain/errors.ts';
import type { OutboxRef } from '../use-cases/prepare-mail.ts';

/** Ids alone get in, since they are logged. From the pipe: the row's keys. From SES's *Email Sent* event: the bare ids that its tags carried, and its own id. */
const outboundMessage = z.object({
  caseId: z.string().regex(/^(CASE|DIGEST)[#_][\w-]{1,64}$/),
  outboxId: z.string().regex(/^(OUTBOX#)?[\w-]{1,128}$/),
  sesMessageId: z
    .string()
    .regex(/^[\w.@-]{1,128}$/)
    .optional(),
});

/** A tag may hold letters, digits, dash and underscore only, so `CASE#x` travels as `CASE_x`. */
export const tagOf = (owner: string) => owner.replace('#', '_');
const ownerOf = (text: string) => (text.includes('#') ? text : text.replace('_', '#'));

export type OutboundMessage = { readonly ref: OutboxRef; readonly sesMessageId?: string };

export const parseOutboundMessage = (body: string): OutboundMessage => {
  try {
    const { caseId, outboxId, sesMessageId } = outboundMessage.parse(JSON.parse(body));
    const ref = { owner: ownerOf(caseId), id: outboxId.replace(/^OUTBOX#/, '') };
    return { ref, ...(sesMessageId !== undefined && { sesMessageId }) };
  } catch {
    throw new AppError('invalid', 'bad-outbound-message');
  }
};
