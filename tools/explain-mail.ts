import { readFile } from 'node:fs/promises';
import { addressParser } from 'postal-mime';
import { parseMail } from '../shared/adapters/mime/parse-mail.ts';
import { decideMail } from '../shared/domain/automatic-mail.ts';
import { noVerdicts, type ParsedMail } from '../shared/domain/mail.ts';
import sample from '../shared/province/sample/directory.json' with { type: 'json' };

/** Says of each .eml file named on the command line, as one JSON line, what `file-mail` would make of it. */
const explain = async (file: string) => {
  const raw = await readFile(file).catch(() => undefined); // Any reason not to read it is said alike.
  if (!raw) return { file, ...unreadable };
  const mail = await parseMail(raw);
  const { kind, reason } = decideMail(mail, { mailDomain: sample.mailDomain });
  const { subject, text, attachments, verdicts } = mail;
  const mailbox = mailboxOf(mail);
  const found = mailbox === undefined ? {} : { mailbox };
  return { file, disposition: kind, reason, ...found, subject, text, attachments, verdicts };
};

const unreadable = {
  disposition: 'unreadable',
  reason: 'no-such-file',
  subject: '',
  text: '',
  attachments: [],
  verdicts: noVerdicts,
};

const recipientHeaders = ['x-original-to', 'delivered-to', 'to', 'cc'];

/** The unit written to, by code, or the local part when the sample directory does not know the mailbox. */
const mailboxOf = ({ headers }: ParsedMail) => {
  const addresses = recipientHeaders
    .flatMap((name) => headers.filter((header) => header.name === name))
    .flatMap(({ value }) => addressParser(value, { flatten: true }))
    .map(({ address }) => address?.toLowerCase() ?? '')
    .filter((address) => address.endsWith(`@${sample.mailDomain}`));
  const unit = addresses.flatMap(
    (address) => sample.units.find(({ mailbox }) => mailbox === address) ?? [],
  )[0];
  return unit?.code ?? addresses[0]?.split('@', 1)[0];
};

for (const file of process.argv.slice(2)) console.log(JSON.stringify(await explain(file)));
