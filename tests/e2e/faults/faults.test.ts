import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileMailEnv } from '../../../functions/file-mail/config.ts';
import { createHandler as createFileMail } from '../../../functions/file-mail/handler.ts';
import { wire as wireFileMail } from '../../../functions/file-mail/wiring.ts';
import { sendMailEnv } from '../../../functions/send-mail/config.ts';
import { createHandler as createSendMail } from '../../../functions/send-mail/handler.ts';
import { wire as wireSendMail } from '../../../functions/send-mail/wiring.ts';
import { loadProvince } from '../../../shared/adapters/province/load-province.ts';
import { model } from '../../support/the-model.ts';
import { type Engines, startEngines } from './engines.ts';
import { type Fault, faultKinds, faultyProcess } from './faulty-process.ts';
import { type Oracle, openOracle } from './oracle.ts';

const province = loadProvince(new URL('../../../shared/province/sample/', import.meta.url));
const context = {
  awsRequestId: 'request',
  functionName: 'test',
  getRemainingTimeInMillis: () => 60_000,
};

let engines: Engines;
let oracle: Oracle;
beforeAll(async () => {
  engines = await startEngines();
  const { dynamodb, s3, kms, ses } = engines.endpoints;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_KMS: kms,
    AWS_ENDPOINT_URL_SES: ses,
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  oracle = openOracle(fileMailEnv.parse(engines.variables('file-mail')).TABLE_NAME, ses);
});
afterAll(() => engines?.close());

const queueEvent = (body: string, deliveries: number): SQSEvent => ({
  Records: [
    {
      messageId: 'message',
      receiptHandle: 'handle',
      body,
      attributes: {
        ApproximateReceiveCount: String(deliveries),
        SentTimestamp: '0',
        SenderId: 'x',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:ap-southeast-1:000000000000:queue',
      awsRegion: 'ap-southeast-1',
    },
  ],
});

type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | undefined>;

/** One delivery to one process. True when the message would be deleted from the queue. */
const deliver = async (handler: Handler, body: string, deliveries: number) => {
  const event = queueEvent(body, deliveries);
  const response = await handler(event, context as Context); // What the handlers use of a context.
  return (response?.batchItemFailures ?? []).length === 0;
};

const fileMailProcess = (fault?: Fault) => {
  const { settings, state } = faultyProcess(fault);
  const config = fileMailEnv.parse(engines.variables('file-mail'));
  // middy's handler type takes more than Lambda hands over; the two arguments are what Lambda calls it with.
  const handler = createFileMail(
    wireFileMail(config, { province, model }, settings),
  ) as unknown as Handler;
  return { handler, state };
};

const sendMailProcess = (now: () => string, fault?: Fault) => {
  const { settings, state } = faultyProcess(fault);
  const config = sendMailEnv.parse(engines.variables('send-mail'));
  const deps = wireSendMail(config, { province, clock: now, settings });
  const handler = createSendMail(deps, now) as unknown as Handler; // As above.
  return { handler, state };
};

let count = 0;

/** Stores a mail as SES would and gives the notification that S3 would send. */
const storeMail = async () => {
  count += 1;
  const sesMessageId = `ses-${count}`;
  const key = `mail/vuninh/${sesMessageId}`;
  const sender = `vidu${count}@congdan.example`;
  const raw = [
    `Return-Path: <${sender}>`,
    'Received: from mx.congdan.example (mx.congdan.example [192.0.2.1]) by inbound-smtp.ap-southeast-1.amazonaws.com with SMTP id x for vuninh@bacninh.example; Mon, 23 Nov 2026 03:00:00 +0000 (UTC)',
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    'Received-SPF: pass (spfCheck: domain of congdan.example designates 192.0.2.1)',
    'Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass header.from=congdan.example;',
    `From: ${sender}`,
    'To: vuninh@bacninh.example',
    `Subject: Phan anh ${count}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bộ phận một cửa phường Vũ Ninh trễ hẹn trả hồ sơ của tôi hai tuần, không giải thích.',
  ].join('\r\n');
  const { MAIL_BUCKET: Bucket } = fileMailEnv.parse(engines.variables('file-mail'));
  await new S3Client().send(new PutObjectCommand({ Bucket, Key: key, Body: raw }));
  const record = {
    eventTime: '2026-11-23T03:00:00.000Z',
    s3: { bucket: { name: Bucket }, object: { key } },
  };
  return { key, sender, body: JSON.stringify({ Records: [record] }) };
};

/** The attempts a process makes when nothing is in its way. */
const attemptsOfFiling = async () => {
  const { handler, state } = fileMailProcess();
  await deliver(handler, (await storeMail()).body, 1);
  return state.attempts;
};

const everyFault = (attempts: number): Fault[] =>
  faultKinds.flatMap((kind) =>
    Array.from({ length: attempts }, (_, index) => ({ kind, attempt: index + 1 })),
  );

describe('file-mail', () => {
  it('files a mail once, whichever of its calls is killed, lost, refused or throttled', async () => {
    const attempts = await attemptsOfFiling();
    expect(attempts).toBeGreaterThan(5);
    let fired = 0;
    for (const fault of everyFault(attempts)) {
      const { key, body } = await storeMail();
      const faulty = fileMailProcess(fault);
      await deliver(faulty.handler, body, 1);
      if (faulty.state.fired) fired += 1;
      await deliver(fileMailProcess().handler, body, 2);
      expect(
        await deliver(fileMailProcess().handler, body, 3),
        `${fault.kind} ${fault.attempt}`,
      ).toBe(true);
      expect(await oracle.casesOf(key), `${fault.kind} ${fault.attempt}`).toBe(1);
      expect(await oracle.acknowledgementsOf(key), `${fault.kind} ${fault.attempt}`).toBe(1);
    }
    // Every fault but the conflicts, which only the one transaction can have.
    expect(fired).toBe((faultKinds.length - 1) * attempts + 1);
  });

  it('files a mail once when two deliveries run at the same time', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, storeMail));
    await Promise.all(
      runs.flatMap(({ body }) => [
        deliver(fileMailProcess().handler, body, 1),
        deliver(fileMailProcess().handler, body, 1),
      ]),
    );
    for (const { key } of runs) expect(await oracle.casesOf(key)).toBe(1);
  });

  it('keeps the message in the queue when it was killed before the case was stored', async () => {
    const { key, body } = await storeMail();
    expect(
      await deliver(fileMailProcess({ kind: 'kill-before', attempt: 1 }).handler, body, 1),
    ).toBe(false);
    expect(await oracle.casesOf(key)).toBe(0);
  });
});

describe('send-mail', () => {
  const at = (seconds: number) => () =>
    new Date(Date.parse('2026-11-23T03:00:00.000Z') + seconds * 1000).toISOString();

  const acknowledgementToSend = async () => {
    const { key, sender, body } = await storeMail();
    await deliver(fileMailProcess().handler, body, 1);
    const owner = await oracle.ownerOf(key);
    const row = { caseId: owner, outboxId: 'OUTBOX#acknowledgement' };
    return { sender, owner, body: JSON.stringify(row) };
  };

  /** SES tells what it sent, whatever became of the process that asked. */
  const tellWhatWasSent = async (owner: string, sender: string) => {
    if ((await oracle.mailsTo(sender)) === 0) return;
    const event = {
      caseId: owner.replace('#', '_'),
      outboxId: 'acknowledgement',
      sesMessageId: 'ses-sent',
    };
    await deliver(sendMailProcess(at(10)).handler, JSON.stringify(event), 1);
  };

  it('sends each acknowledgement once, whichever of its calls is killed, lost, refused or throttled', async () => {
    const probe = await acknowledgementToSend();
    const { handler, state } = sendMailProcess(at(0));
    await deliver(handler, probe.body, 1);
    expect(state.attempts).toBeGreaterThan(3);
    let fired = 0;
    for (const fault of everyFault(state.attempts)) {
      const { sender, owner, body } = await acknowledgementToSend();
      const faulty = sendMailProcess(at(0), fault);
      await deliver(faulty.handler, body, 1);
      if (faulty.state.fired) fired += 1;
      await deliver(sendMailProcess(at(1)).handler, body, 1); // The other delivery of the same message.
      await tellWhatWasSent(owner, sender);
      await deliver(sendMailProcess(at(200)).handler, body, 2);
      expect(
        await deliver(sendMailProcess(at(400)).handler, body, 3),
        `${fault.kind} ${fault.attempt}`,
      ).toBe(true);
      expect(await oracle.mailsTo(sender), `${fault.kind} ${fault.attempt}`).toBe(1);
      expect(await oracle.outboxStatus(owner), `${fault.kind} ${fault.attempt}`).toBe('sent');
    }
    // Every fault but the conflicts, which only a transaction can have, and send-mail makes none.
    expect(fired).toBe((faultKinds.length - 1) * state.attempts);
  });

  it('sends once when two deliveries run at the same time', async () => {
    const { sender, body } = await acknowledgementToSend();
    await Promise.all([1, 2, 3].map(() => deliver(sendMailProcess(at(0)).handler, body, 1)));
    expect(await oracle.mailsTo(sender)).toBe(1);
  });
});
