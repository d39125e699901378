/** A mail that went out, as its recipient would get it. */
export interface SentMail {
  readonly outboxId: string | undefined;
  readonly caseId: string | undefined;
  readonly to: readonly string[];
  /** RFC 5322 text. */
  readonly raw: string;
}

export interface SendRequest {
  readonly raw: Buffer;
  readonly to: readonly string[];
  readonly source: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}

interface Header {
  readonly name: string;
  readonly value: string;
  readonly line: string;
}

const splitHead = (raw: string) => {
  const end = /\r?\n\r?\n/.exec(raw);
  return end
    ? { head: raw.slice(0, end.index), rest: raw.slice(end.index) }
    : { head: raw, rest: '' };
};

const headersOf = (head: string): Header[] =>
  (head.match(/^[^\s:][^:]*:.*(?:\r?\n[ \t].*)*/gm) ?? []).map((line) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/\r?\n[ \t]/g, ' ');
    return { name: line.slice(0, colon).toLowerCase(), value: value.trim(), line };
  });

const member = (form: URLSearchParams, prefix: string) =>
  [...form.entries()].filter(([name]) => name.startsWith(`${prefix}.member.`));

const tagsOf = (form: URLSearchParams, headers: readonly Header[]) => {
  const tags: Record<string, string> = {};
  const header = headers.find(({ name }) => name === 'x-ses-message-tags')?.value ?? '';
  for (const [, name = '', value = ''] of header.matchAll(/([\w-]+)\s*=\s*([\w-]+)/g))
    tags[name] = value;
  for (const [key, name] of member(form, 'Tags')) {
    if (!key.endsWith('.Name')) continue;
    tags[name] = form.get(key.replace(/\.Name$/, '.Value')) ?? '';
  }
  return tags;
};

const addresses = (value: string) => value.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [];

const recipientsOf = (form: URLSearchParams, headers: readonly Header[]) => {
  const stated = member(form, 'Destinations').map(([, address]) => address);
  if (stated.length > 0) return stated;
  const named = headers.filter(({ name }) => ['to', 'cc', 'bcc'].includes(name));
  return named.flatMap(({ value }) => addresses(value));
};

/** Reads a SendRawEmail call of the SES v1 query API. */
export const readSendRequest = (form: URLSearchParams): SendRequest => {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const headers = headersOf(splitHead(raw.toString('latin1')).head);
  const headerSet = headers.find(({ name }) => name === 'x-ses-configuration-set')?.value;
  return {
    raw,
    to: recipientsOf(form, headers),
    source: form.get('Source') ?? headers.find(({ name }) => name === 'from')?.value ?? '',
    tags: tagsOf(form, headers),
    configurationSet: form.get('ConfigurationSetName') ?? headerSet,
  };
};

/** The mail as SES hands it on: its own control headers and Bcc removed, the Message-ID replaced by its own. */
export const asDelivered = (raw: Buffer, messageId: string) => {
  const { head, rest } = splitHead(raw.toString('utf8'));
  const kept = headersOf(head)
    .filter(({ name }) => !name.startsWith('x-ses-') && name !== 'bcc' && name !== 'message-id')
    .map(({ line }) => line);
  return `${[`Message-ID: <${messageId}@email.amazonses.com>`, ...kept].join('\r\n')}${rest}`;
};
