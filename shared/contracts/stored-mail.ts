import * as z from 'zod';
import { AppError } from '../domain/errors.ts';
import type { StoredMail } from '../domain/mail.ts';

type Location = Omit<StoredMail, 'deliveries'>;

/** SES puts one such object under a rule's prefix when the rule is made: no mail. */
const setupObject = '/AMAZON_SES_SETUP_NOTIFICATION';

const bad = () => new AppError('invalid', 'bad-notification');

/** `mail/<mailbox>/<SES message id>` for a listed mailbox, `unlisted/<SES message id>` for the catch-all's copy. */
const placeOf = (key: string) => {
  const [prefix, ...rest] = key.split('/');
  const [first, second] = rest;
  if (prefix === 'mail' && rest.length === 2 && first && second) {
    return { mailbox: first, sesMessageId: second };
  }
  if (prefix === 'unlisted' && rest.length === 1 && first) return { sesMessageId: first };
  throw bad();
};

const notification = z.object({
  Records: z
    .array(
      z.object({ eventTime: z.string(), s3: z.object({ object: z.object({ key: z.string() }) }) }),
    )
    .default([]), // S3 sends `{"Event":"s3:TestEvent"}` when the notification is set up.
});

/**
 * Reads an S3 ObjectCreated notification from a queue message. S3's own test message yields nothing.
 * Throws `AppError('invalid', 'bad-notification')`, quoting nothing.
 */
export const parseStoredMails = (body: string): Location[] => {
  try {
    return notification
      .parse(JSON.parse(body))
      .Records.map(({ s3, eventTime }) => ({
        key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
        storedAt: new Date(eventTime).toISOString(),
      }))
      .filter(({ key }) => !key.endsWith(setupObject))
      .map(({ key, storedAt }) => ({ key, ...placeOf(key), storedAt }));
  } catch {
    throw bad(); // Errors of the parsers above quote what they read.
  }
};
