import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOutboxViewer } from '../../../infra/local/engines/outbox-viewer.ts';
import { readSendRequest } from '../../../infra/local/engines/sent-mail.ts';
import { host } from '../../../infra/local/ports.ts';
import type { OutgoingMail } from '../../../shared/use-cases/prepare-mail.ts';
import { type ScriptedService, startScriptedService } from '../../support/scripted-service.ts';
import { aMail, confidential, configurationSet, deliveryTo, sender } from './a-delivery.ts';

interface ViewedMail {
  readonly messageId: string;
  readonly from: string;
  readonly replyTo: readonly string[];
  readonly destination: { readonly to: readonly string[]; readonly cc: string[]; readonly bcc: [] };
  readonly subject: string;
  readonly body: { readonly text: string; readonly html: string };
  readonly attachments: readonly { filename: string; contentType: string; content: string }[];
}

let viewer: Awaited<ReturnType<typeof startOutboxViewer>>;
/** Hands every call on: the viewer keeps no tags and few headers. */
let front: ScriptedService;
beforeAll(async () => {
  viewer = await startOutboxViewer(0);
  front = await startScriptedService(async ({ body, authorization }, response) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization };
    const answer = await fetch(viewerUrl('/'), { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(await answer.text());
  });
});
afterAll(async () => {
  await front?.close();
  await viewer?.close();
});

const viewerUrl = (path: string) => `http://${host}:${viewer.port}${path}`;

/** Sends a mail and gives it back as the engine kept it and as it was handed over. */
const delivered = async (given: Partial<OutgoingMail> = {}) => {
  const messageId = await deliveryTo(front.endpoint)(aMail(given));
  const { emails } = (await (await fetch(viewerUrl('/store'))).json()) as { emails: ViewedMail[] };
  const viewed = emails.find((email) => email.messageId === messageId);
  const form = new URLSearchParams(front.requests().at(-1)?.body);
  const request = readSendRequest(form);
  if (!viewed) throw new Error('The engine has no mail under the id that was given back');
  const raw = request.raw.toString('utf8');
  return { viewed, form, request, head: raw.slice(0, raw.indexOf('\r\n\r\n')) };
};

describe('a delivered mail', () => {
  it('is kept by SES under the id given back, whole and in Vietnamese', async () => {
    const { viewed } = await delivered();

    expect(viewed.from).toBe(`"Minh Bạch" <${sender}>`);
    expect(viewed.subject).toBe(confidential.subject);
    expect(viewed.body.text.trim()).toBe(confidential.text.trim());
    expect(viewed.body.html).toContain(confidential.html);
    expect(viewed.attachments).toEqual([]);
  });

  it('has one recipient, in the envelope as in its head', async () => {
    const { viewed, form } = await delivered();

    expect(viewed.destination).toEqual({ to: [confidential.to], cc: [], bcc: [] });
    expect(form.get('Source')).toBe(sender);
    const destinations = [...form].filter(([name]) => name.startsWith('Destinations.'));
    expect(destinations).toEqual([['Destinations.member.1', confidential.to]]);
  });

  it.each([
    ['CASE#0192f0c1-aa', 'acknowledgement', 'CASE_0192f0c1-aa'],
    ['DIGEST#2026-12-21', 'digest', 'DIGEST_2026-12-21'],
  ])('of %s tells SES which row it is, so that its event can say so', async (owner, id, caseId) => {
    const { request } = await delivered({ ref: { owner, id } });

    expect(request.tags).toEqual({ caseId, outboxId: id });
    expect(request.configurationSet).toBe(configurationSet);
    // What SES takes in the value of a tag; it refuses the whole mail otherwise.
    for (const value of Object.values(request.tags)) expect(value).toMatch(/^[\w-]{1,256}$/);
  });

  it.each([
    ['reply', 'auto-replied', 'bulk'],
    ['notice', 'auto-generated', 'bulk'],
    ['letter', undefined, undefined],
  ] as const)('that is a %s says to machines: %s', async (purpose, submitted, precedence) => {
    const { head } = await delivered({ purpose });

    const said = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1]?.trim();
    expect(said('Auto-Submitted')).toBe(submitted);
    expect(said('Precedence')).toBe(precedence);
    expect(said('X-Loop')).toBe('minh-bach');
    expect(said('X-Auto-Response-Suppress')).toBe('All');
    expect(said('Date')).toBe('Mon, 21 Dec 2026 00:30:00 +0000');
  });

  it('answers the mail it is about and leads answers to the official mailbox', async () => {
    const { viewed, head } = await delivered({
      replyTo: 'vuninh@bacninh.example',
      inReplyTo: '<hoi@dancu.example>',
    });

    expect(viewed.replyTo).toEqual(['vuninh@bacninh.example']);
    expect(head).toContain('\r\nIn-Reply-To: <hoi@dancu.example>\r\n');
  });

  it('names no other mailbox and no thread when there is none', async () => {
    const { viewed, head } = await delivered();

    expect(viewed.replyTo).toEqual([]);
    expect(head).not.toMatch(/^(In-Reply-To|References):/m);
  });

  it('carries a list byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 3_000 }, (_, index) => index % 256);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const name = 'tong-hop-2026-12-21.xlsx';
    const { viewed } = await delivered({ attachments: [{ name, type, bytes }] });

    const [attachment] = viewed.attachments;
    expect(attachment).toMatchObject({ filename: name, contentType: type });
    expect(Buffer.from(attachment?.content ?? '', 'base64').equals(bytes)).toBe(true);
  });

  it('has the same bytes at every attempt', async () => {
    const { request: first } = await delivered();
    const { request: second } = await delivered();

    expect(second.raw.equals(first.raw)).toBe(true);
  });
});

it('refuses an address that is none before SES is asked, quoting nothing', async () => {
  const before = front.requests().length;
  const refused = deliveryTo(front.endpoint)(aMail({ to: 'a@dancu.example\r\nBcc: b@x.example' }));

  await expect(refused).rejects.toMatchObject({ kind: 'invalid', message: 'address-unsafe' });
  expect(front.requests()).toHaveLength(before);
});
