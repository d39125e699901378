import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Activity } from '../activity.ts';
import { host, listen } from '../ports.ts';
import type { StoredObject } from './bucket-notifications.ts';
import type { ObjectStore } from './object-store.ts';
import { deliveriesOf, type ReceiptRule, recipientFor } from './receipt-rules.ts';
import { asStored } from './ses-headers.ts';

export interface MailInParts {
  readonly rules: readonly ReceiptRule[];
  readonly store: ObjectStore;
  readonly notify: (stored: StoredObject, at: Date) => void;
  readonly activity: Activity;
  /** 0 takes any free port. */
  readonly port: number;
}

/** SES takes mails up to 40 MB. */
const maxBytes = 40 * 1024 * 1024;

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

/** Forty characters of base 32, as SES gives its inbound messages. */
const sesMessageId = () => [...randomBytes(40)].map((byte) => (byte % 32).toString(32)).join('');

/** What a client says of itself must not end the header line that it is put into. */
const headerSafe = (text: string) => text.replace(/[\p{Cc}\s<>]/gu, '');

const addressesOf = ({ envelope }: SMTPServerSession) =>
  envelope.rcptTo.map(({ address }) => address);

const senderOf = ({ envelope }: SMTPServerSession) =>
  envelope.mailFrom === false ? '' : headerSafe(envelope.mailFrom.address);

/** Stores the mail once per rule that takes it, and tells the queues: only then may the sender forget it. */
const accept = async (parts: MailInParts, raw: Buffer, session: SMTPServerSession) => {
  const id = sesMessageId();
  const at = new Date();
  for (const { bucket, prefix, recipient } of deliveriesOf(parts.rules, addressesOf(session))) {
    const envelope = {
      from: senderOf(session),
      recipient: headerSafe(recipient),
      clientAddress: session.remoteAddress,
      helo: headerSafe(session.hostNameAppearsAs || 'unknown'),
    };
    const stored = asStored(raw, id, envelope, at);
    const key = `${prefix}${id}`;
    await parts.store.put(bucket, key, stored);
    parts.notify({ bucket, key, size: stored.length }, at);
  }
  return id;
};

const receive = async (
  parts: MailInParts,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
) => {
  const raw = await buffer(stream);
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 Message exceeds 40 MB');
  return accept(parts, raw, session);
};

/** Starts the front that takes mail as SES does: only for addresses that a receipt rule names. */
export const startMailIn = async (parts: MailInParts) => {
  const { rules, activity } = parts;
  const server = new SMTPServer({
    banner: 'Minh Bach local mail, state lives as long as the process',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: maxBytes,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, done) => {
      const isTaken = rules.some((rule) => recipientFor(rule, [address]) !== undefined);
      done(isTaken ? undefined : refusal(550, '5.1.1 No mailbox here by that name'));
    },
    onData: (stream, session, done) => {
      const end = activity.begin();
      receive(parts, stream, session)
        .then(
          (id) => done(null, `OK ${id}`),
          (error) => done(error instanceof Error ? error : refusal(451, '4.3.0 Try again')),
        )
        .finally(end);
    },
  });
  server.on('error', () => {}); // A client that hangs up is not our failure.
  const port = await listen(server.server, parts.port);
  return {
    port,
    url: `smtp://localhost:${port}`,
    host,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
};
