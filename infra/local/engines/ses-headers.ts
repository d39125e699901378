import { localRegion } from '../credentials.ts';

export interface Envelope {
  /** Empty for the null sender `<>`. */
  readonly from: string;
  readonly recipient: string;
  readonly clientAddress: string;
  readonly helo: string;
}

type Verdict = 'spf' | 'dkim' | 'dmarc' | 'spam' | 'virus';
type Verdicts = Readonly<Record<Verdict, string>>;

const wishHeader = 'x-local-verdicts';
const allPass: Verdicts = { spf: 'pass', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass' };
const isVerdict = (name: string): name is Verdict => Object.hasOwn(allPass, name);

/** Where the header block ends; the whole mail when no empty line follows it. */
const headerEnd = (raw: Buffer) => {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length === 0 ? raw.length : Math.min(...ends);
};

const wishes = (line: string) =>
  [...line.matchAll(/(\w+)=(\w+)/g)].flatMap(([, name = '', value = '']) =>
    isVerdict(name.toLowerCase()) ? [[name.toLowerCase(), value.toLowerCase()]] : [],
  );

/**
 * Takes the header by which a test mail asks for verdicts (`X-Local-Verdicts: dmarc=fail spam=fail`) out of the
 * mail, byte for byte otherwise. Without it everything passes, since no DNS answers here.
 */
export const takeVerdicts = (raw: Buffer) => {
  const end = headerEnd(raw);
  const head = raw.subarray(0, end).toString('latin1'); // One character per byte, so nothing is altered.
  const wish = new RegExp(`(^|\\n)${wishHeader}:.*(?:\\r?\\n[ \\t].*)*(?:\\r?\\n|$)`, 'i').exec(
    head,
  );
  if (!wish) return { raw, verdicts: allPass };
  const kept = head.replace(wish[0], wish[1] ?? '');
  const verdicts: Verdicts = { ...allPass, ...Object.fromEntries(wishes(wish[0])) };
  return { raw: Buffer.concat([Buffer.from(kept, 'latin1'), raw.subarray(end)]), verdicts };
};

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/** The header lines that SES puts on top of a mail it stores, in its order. */
const sesHeaders = (id: string, envelope: Envelope, verdicts: Verdicts, date: string) => {
  const { from, recipient, clientAddress, helo } = envelope;
  const domain = domainOf(from);
  const server = `inbound-smtp.${localRegion}.amazonaws.com`;
  return [
    `Return-Path: <${from}>`,
    `Received: from ${helo} (${helo} [${clientAddress}])\r\n by ${server} with SMTP id ${id}\r\n for ${recipient};\r\n ${date}`,
    `X-SES-Spam-Verdict: ${verdicts.spam.toUpperCase()}`,
    `X-SES-Virus-Verdict: ${verdicts.virus.toUpperCase()}`,
    `Received-SPF: ${verdicts.spf} (spfCheck: local run) client-ip=${clientAddress}; envelope-from=${from}; helo=${helo};`,
    `Authentication-Results: amazonses.com;\r\n spf=${verdicts.spf} (spfCheck: local run) client-ip=${clientAddress}; envelope-from=${from}; helo=${helo};\r\n dkim=${verdicts.dkim} header.i=@${domain};\r\n dmarc=${verdicts.dmarc} header.from=${domain};`,
    `X-SES-RECEIPT: ${Buffer.from(id).toString('base64')}`,
  ];
};

/** A mail as SES stores it: its own headers on top, the mail itself below. */
export const asStored = (raw: Buffer, id: string, envelope: Envelope, receivedAt: Date) => {
  const { raw: rest, verdicts } = takeVerdicts(raw);
  const date = receivedAt.toUTCString().replace('GMT', '+0000 (UTC)');
  const lines = sesHeaders(id, envelope, verdicts, date).map((line) => `${line}\r\n`);
  return Buffer.concat([Buffer.from(lines.join('')), rest]);
};
