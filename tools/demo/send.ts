import { createTransport } from 'nodemailer';
import type { DemoMail } from './reports.ts';

const bareAddress = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;

/** Sends the demonstration mails over SMTP, as any mail program would. */
export const mailSender = (smtpPort: number, domain: string) => {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false });
  return async (mail: DemoMail) => {
    const to = mail.to.map((name) => `${name}@${domain}`);
    const envelope = { from: mail.returnPath ?? bareAddress(mail.from), to };
    if (mail.raw !== undefined) return transport.sendMail({ envelope, raw: mail.raw });
    const { from, subject, text, html, headers, attachment } = mail;
    return transport.sendMail({
      envelope,
      from,
      to,
      ...(subject !== undefined && { subject }),
      ...(text !== undefined && { text }),
      ...(html !== undefined && { html }),
      ...(headers && { headers: { ...headers } }),
      ...(attachment && { attachments: [{ filename: attachment.name, content: attachment.text }] }),
    });
  };
};
