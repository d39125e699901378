import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { tagOf } from '../../contracts/outbound-message.ts';
import { AppError } from '../../domain/errors.ts';
import type { OutgoingMail } from '../../use-cases/prepare-mail.ts';
import type { SendMailDeps } from '../../use-cases/send-mail.ts';
import { composeMail } from '../mime/compose-mail.ts';
import { autoHeaders, messageIdOf } from '../mime/outgoing-headers.ts';

export interface DeliverySettings {
  readonly from: string;
  readonly configurationSet: string;
  readonly clock: () => string;
}

const fieldsOf = (error: unknown) => {
  if (!(error instanceof Error)) return { name: 'unknown', status: undefined };
  // SDK service errors carry `$metadata`; anything else (a broken connection) does not.
  const { $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  return { name: error.name, status: $metadata?.httpStatusCode };
};

/**
 * A 4xx answer means that SES did not take the mail; a 5xx or a broken connection tells nothing. No refusal is final:
 * `MessageRejected` is also what SES answers in its sandbox and before a domain is verified, and what is parked can be
 * put back once that is mended.
 */
const translate = (error: unknown) => {
  const { name, status } = fieldsOf(error);
  const isRefusedForNow = status !== undefined && status >= 400 && status < 500;
  const code = isRefusedForNow ? 'not-now' : 'outcome-unknown';
  return new AppError('unavailable', code, { field: name, cause: error });
};

const senderName = 'Minh Bạch';

const compose = (mail: OutgoingMail, { from, clock }: DeliverySettings) => {
  const { to, subject, text, html, replyTo, inReplyTo, attachments, purpose } = mail;
  return composeMail({
    from: { name: senderName, address: from },
    to,
    subject,
    text,
    html,
    attachments,
    headers: autoHeaders(purpose),
    messageId: messageIdOf(`${mail.ref.owner}/${mail.ref.id}`, from),
    date: new Date(clock()),
    ...(replyTo !== undefined && { replyTo }),
    ...(inReplyTo !== undefined && { inReplyTo }),
  });
};

/** Hands mails to SES with the ids of their outbox row as tags: SES's own event brings them back. */
export const createDelivery = (
  ses: SESClient,
  settings: DeliverySettings,
): Pick<SendMailDeps, 'deliver'> => ({
  async deliver(mail) {
    const command = new SendRawEmailCommand({
      Source: settings.from,
      Destinations: [mail.to],
      RawMessage: { Data: await compose(mail, settings) },
      ConfigurationSetName: settings.configurationSet,
      Tags: [
        { Name: 'caseId', Value: tagOf(mail.ref.owner) },
        { Name: 'outboxId', Value: mail.ref.id },
      ],
    });
    try {
      const { MessageId } = await ses.send(command);
      return MessageId ?? 'unknown';
    } catch (error) {
      throw translate(error);
    }
  },
});
