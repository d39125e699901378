import { createHash } from 'node:crypto';
import { ownLoopMark } from '../../domain/automatic-mail.ts';
import { AppError } from '../../domain/errors.ts';
import { safeAddress } from './safe-address.ts';

export type MailPurpose = 'reply' | 'notice' | 'letter';

/**
 * Headers that keep other machines from answering (RFC 3834 section 5): `auto-replied` on what answers a person's own
 * mail by itself, `auto-generated` on notices of our own. A letter is a person's own words: it is neither, nor bulk.
 */
export const autoHeaders = (purpose: MailPurpose): Readonly<Record<string, string>> => ({
  ...(purpose !== 'letter' && {
    'Auto-Submitted': purpose === 'reply' ? 'auto-replied' : 'auto-generated',
    Precedence: 'bulk',
  }),
  'X-Auto-Response-Suppress': 'All',
  'X-Loop': ownLoopMark,
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The Message-ID of an outbox row, without brackets: the same at every attempt, telling nothing of the case. Throws
 * `AppError('invalid', 'address-unsafe')` when the sender's address has no domain to put into it.
 */
export const messageIdOf = (outboxId: string, sender: string): string => {
  const domain = safeAddress(sender).split('@')[1];
  return `mb.${sha256(outboxId).slice(0, 32)}@${domain}`;
};

/** Parts the bodies of a mail: derived, so that a repeated attempt gives the same bytes, and not to be guessed by a writer. */
export const boundaryOf = (messageId: string): string =>
  sha256(`boundary ${messageId}`).slice(0, 24);

const maxMessageId = 250;

/** Strict form of `msg-id` (RFC 5322 section 3.6.4). A sender made it up: what does not fit is left out, not repaired. */
export const safeMessageIds = (ids: readonly string[]): string[] =>
  ids
    .map((id) => id.trim().replace(/^<|>$/g, ''))
    .filter((id) => id.length <= maxMessageId && /^[!#-'*-;=?A-Z^-~]+@[!#-'*-;=?A-Z^-~]+$/.test(id))
    .map((id) => `<${id}>`);

const maxLine = 250;

/** One line of text for a header: no control, line or direction signs, spaces made one, length bounded. */
export const oneLine = (text: string): string =>
  [...text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')]
    .slice(0, maxLine)
    .join('')
    .replace(/ +/g, ' ')
    .trim();

/** What the composer itself writes; nobody may set it a second time. */
const ownHeaders =
  /^(from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|mime-version|content-.*|received|return-path|resent-.*|dkim-.*|arc-.*)$/i;

/** Headers beyond the usual. Throws `AppError('invalid', 'header-unsafe')` for a name that is none or not theirs. */
export const safeHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const isName = /^[A-Za-z][A-Za-z0-9-]{0,75}$/.test(name);
      if (!isName || ownHeaders.test(name)) throw new AppError('invalid', 'header-unsafe');
      return [name, oneLine(value)];
    }),
  );
