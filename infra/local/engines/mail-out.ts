import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { localAccountId, localRegion } from '../credentials.ts';
import { closeServer, host, listen } from '../ports.ts';
import type { JsonObject } from '../template/json.ts';
import type { Template } from '../template/template.ts';
import type { EventBus } from './rules.ts';
import { asDelivered, readSendRequest, type SendRequest, type SentMail } from './sent-mail.ts';

const destinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({}).optional(),
  }),
});

/** The configuration sets whose send events go to EventBridge. */
const setsThatTell = (template: Template) =>
  template
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map(({ properties }) => destinationProperties.parse(properties))
    .filter(({ EventDestination: { Enabled, MatchingEventTypes, EventBridgeDestination } }) => {
      const tellsSends = MatchingEventTypes.some((type) => type.toUpperCase() === 'SEND');
      return Enabled && tellsSends && EventBridgeDestination !== undefined;
    })
    .map(({ ConfigurationSetName }) => ConfigurationSetName);

/** The event that SES publishes after it took a mail (SES developer guide, "Email Sent"). */
const sentEvent = (request: SendRequest, messageId: string, at: string): JsonObject => ({
  version: '0',
  id: messageId,
  'detail-type': 'Email Sent',
  source: 'aws.ses',
  account: localAccountId,
  time: at,
  region: localRegion,
  resources: [],
  detail: {
    eventType: 'Send',
    mail: {
      timestamp: at,
      source: request.source,
      messageId,
      destination: [...request.to],
      tags: {
        'ses:configuration-set': [request.configurationSet ?? ''],
        ...Object.fromEntries(Object.entries(request.tags).map(([name, value]) => [name, [value]])),
      },
    },
    send: {},
  },
});

const errorXml = (code: string) =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`;

const forward = (viewerPort: number, body: string, authorization: string) =>
  fetch(`http://${host}:${viewerPort}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', authorization },
    body,
  });

interface XmlAnswer {
  readonly status: number;
  readonly xml: string;
}

const answerWith =
  (handle: (body: string, authorization: string) => Promise<XmlAnswer>) =>
  async (request: IncomingMessage, response: ServerResponse) => {
    const authorization = request.headers.authorization ?? '';
    const { status, xml } = await handle(await text(request), authorization).catch(() => ({
      status: 500,
      xml: errorXml('ServiceUnavailable'),
    }));
    response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
  };

/**
 * Starts the SES endpoint that functions use. It hands every call on to the viewer, keeps the raw mail beside it,
 * and publishes the "Email Sent" event of the configuration set.
 */
export const startMailOut = async (template: Template, viewerPort: number, bus: EventBus) => {
  const sent: SentMail[] = [];
  const telling = setsThatTell(template);

  const keep = (request: SendRequest, messageId: string) => {
    const raw = asDelivered(request.raw, messageId);
    const { outboxId, caseId } = request.tags;
    sent.push({ outboxId, caseId, to: request.to, raw });
    if (!telling.includes(request.configurationSet ?? '')) return;
    bus.publish(sentEvent(request, messageId, new Date().toISOString()));
  };
  const handle = async (body: string, authorization: string) => {
    const form = new URLSearchParams(body);
    if (form.get('Action') !== 'SendRawEmail')
      return { status: 400, xml: errorXml('InvalidAction') };
    const answer = await forward(viewerPort, body, authorization);
    const xml = await answer.text();
    const messageId = /<MessageId>([^<]+)/.exec(xml)?.[1];
    if (!answer.ok || !messageId) return { status: 400, xml: errorXml('MessageRejected') };
    keep(readSendRequest(form), messageId);
    return { status: 200, xml };
  };

  const server = createServer(answerWith(handle));
  const port = await listen(server, 0);
  return {
    endpoint: `http://${host}:${port}`,
    sent: (): readonly SentMail[] => sent,
    close: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
};
