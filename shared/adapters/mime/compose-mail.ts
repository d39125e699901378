import MailComposer from 'nodemailer/lib/mail-composer';
import { boundaryOf, oneLine, safeHeaders, safeMessageIds } from './outgoing-headers.ts';
import { safeAddress } from './safe-address.ts';

export interface OutgoingAttachment {
  readonly name: string;
  /** Media type such as `text/csv`; anything that is none goes out as `application/octet-stream`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface MailToCompose {
  readonly from: { readonly name: string; readonly address: string };
  /** One bare address. The recipient's name is sealed and never needed. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo?: string | undefined;
  /** Message-IDs of the mail answered and of those before it; what is malformed is left out. */
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
  /** Beyond the usual ones, see `autoHeaders`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments?: readonly OutgoingAttachment[] | undefined;
  /** See `messageIdOf`. */
  readonly messageId: string;
  readonly date: Date;
}

/** As many ancestors as clients thread by; a longer chain would outgrow what servers accept in a header. */
const maxReferences = 20;

/** A NUL ends the mail for some scanners (RFC 5321 section 2.3.8 forbids it); lone CR and odd separators become line ends. */
const bodyText = (text: string) =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

const mediaType = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/;

const toAttachment = ({ name, type, bytes }: OutgoingAttachment) => ({
  filename: oneLine(name).replace(/[/\\:]/g, '-') || 'tep-dinh-kem',
  contentType: mediaType.test(type) ? type : 'application/octet-stream',
  content: Buffer.from(bytes),
  contentTransferEncoding: 'base64',
});

const threadOf = ({ inReplyTo, references = [] }: MailToCompose) => {
  const [answered] = inReplyTo === undefined ? [] : safeMessageIds([inReplyTo]);
  const ancestors = [...safeMessageIds(references), ...(answered === undefined ? [] : [answered])];
  const chain = [...new Set(ancestors)].slice(-maxReferences);
  return {
    ...(answered !== undefined && { inReplyTo: answered }),
    ...(chain.length > 0 && { references: chain }),
  };
};

/**
 * Composes one mail (RFC 5322, RFC 2045), CRLF line ends. Whatever the fields hold, its headers are the expected ones and
 * it has one recipient. Throws `AppError('invalid', 'address-unsafe' | 'header-unsafe')`, quoting nothing.
 */
export const composeMail = async (mail: MailToCompose): Promise<Uint8Array> => {
  const { from, to, replyTo, headers, attachments = [], messageId, date } = mail;
  const [safeId = `<${boundaryOf(messageId)}@invalid>`] = safeMessageIds([messageId]);
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: safeAddress(from.address) },
    to: { name: '', address: safeAddress(to) },
    ...(replyTo !== undefined && { replyTo: { name: '', address: safeAddress(replyTo) } }),
    subject: oneLine(mail.subject),
    text: bodyText(mail.text),
    html: bodyText(mail.html),
    ...threadOf(mail),
    headers: safeHeaders(headers),
    attachments: attachments.map(toAttachment),
    messageId: safeId,
    date,
    baseBoundary: boundaryOf(safeId),
    disableFileAccess: true, // Nothing in a mail may make this process read a file or fetch an address.
    disableUrlAccess: true,
    newline: 'win',
  });
  return composer.compile().build();
};
