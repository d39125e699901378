import { rmSync } from 'node:fs';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalCloud } from '../../../infra/local/cloud-types.ts';
import { localCredentials, localRegion } from '../../../infra/local/credentials.ts';
import { startLocalCloud } from '../../../infra/local/local-cloud.ts';
import { writeSmallApp } from './fixtures/small-app.ts';

const assemblyFolder = writeSmallApp();
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startLocalCloud({
    port: 0,
    smtpPort: 0,
    outboxPort: 0,
    quiet: true,
    runSchedules: false,
    assemblyFolder,
  });
});
afterAll(async () => {
  await cloud?.close();
  rmSync(assemblyFolder, { recursive: true });
});

const settings = (endpoint: string) => ({
  endpoint,
  region: localRegion,
  credentials: localCredentials,
});

const mailer = () =>
  createTransport({ host: '127.0.0.1', port: cloud.ports.smtp, ignoreTLS: true });

const write = (to: string, raw: string) =>
  mailer().sendMail({ envelope: { from: 'nguoi-gui@thu-mau.example', to }, raw });

/** The objects that a mail was stored as, by the id in the last SMTP reply. */
const stored = async (key: string) => {
  const s3 = new S3Client({ ...settings(cloud.endpoints.S3), forcePathStyle: true });
  const object = await s3.send(new GetObjectCommand({ Bucket: `mail-${localRegion}`, Key: key }));
  return Buffer.from((await object.Body?.transformToByteArray()) ?? []).toString('latin1');
};

const idIn = ({ response }: { readonly response: string }) =>
  response.replace(/^250 OK /, '').trim();

const put = async (body: string) => {
  const sqs = new SQSClient(settings(cloud.endpoints.SQS));
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
};

const linesAbout = (text: string) => cloud.lines().filter((line) => line.includes(text));

it('stores a mail to a mailbox with a label under that mailbox and under the last rule, headers on top', async () => {
  const raw = 'From: A <a@thu-mau.example>\r\nSubject: thu\r\n\r\nnoi dung\r\n';
  const id = idIn(await write('phuong-mot+hoi@tinh-mau.example', raw));

  const listed = await stored(`mail/phuong-mot/${id}`);
  expect(listed).toMatch(/^Return-Path: <nguoi-gui@thu-mau\.example>\r\nReceived: from /);
  expect(listed).toContain('X-SES-Spam-Verdict: PASS');
  expect(listed).toMatch(/Authentication-Results: amazonses\.com;[\s\S]*dmarc=pass/);
  expect(listed.endsWith(raw)).toBe(true);
  expect(await stored(`unlisted/${id}`)).toContain('noi dung');
});

it('stores one mail to two mailboxes under both, with one id', async () => {
  const envelope = {
    from: '',
    to: ['phuong-mot@tinh-mau.example', 'PHUONG-HAI@tinh-mau.example'],
  };
  const id = idIn(await mailer().sendMail({ envelope, raw: 'Subject: hai noi\r\n\r\nx\r\n' }));

  expect(await stored(`mail/phuong-mot/${id}`)).toMatch(/^Return-Path: <>\r\n/);
  expect(await stored(`mail/phuong-hai/${id}`)).toContain('hai noi');
  expect(await stored(`unlisted/${id}`)).toContain('hai noi');
});

it('tells the queue where the mail is, and nothing of what it says', async () => {
  const id = idIn(await write('phuong-hai@tinh-mau.example', 'Subject: kin\r\n\r\nchuyen-kin\r\n'));
  const report = await cloud.waitUntilIdle(20);

  expect(report.idle).toBe(true);
  const messages = cloud.messages().filter((message) => message.includes(id));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(`mail/phuong-hai/${id}`);
  expect(cloud.messages().join()).not.toContain('chuyen-kin');
  expect(linesAbout(id)).toHaveLength(1);
});

it('gives the verdicts that a test mail asks for, and takes its wish out', async () => {
  const raw = 'Subject: x\r\nX-Local-Verdicts: dmarc=fail\r\n spam=fail\r\nTo: y\r\n\r\nz\r\n';
  const text = await stored(
    `mail/phuong-mot/${idIn(await write('phuong-mot@tinh-mau.example', raw))}`,
  );

  expect(text).toContain('X-SES-Spam-Verdict: FAIL');
  expect(text).toContain('dmarc=fail');
  expect(text).toContain('spf=pass');
  expect(text).not.toContain('X-Local-Verdicts');
  expect(text.endsWith('Subject: x\r\nTo: y\r\n\r\nz\r\n')).toBe(true);
});

it('refuses a recipient that no rule names with 550', async () => {
  await expect(write('ai-do@noi-khac.example', 'Subject: x\r\n\r\ny')).rejects.toMatchObject({
    responseCode: 550,
  });
});

it('takes a mail of 30 MB in parts and refuses one of more than 40 MB with 552', async () => {
  const line = `${'a'.repeat(76)}\r\n`;
  const big = `Subject: to\r\n\r\n${line.repeat(Math.floor((30 * 1024 * 1024) / line.length))}`;
  const id = idIn(await write('phuong-mot@tinh-mau.example', big));
  expect((await stored(`mail/phuong-mot/${id}`)).length).toBeGreaterThan(big.length);

  const tooBig = `Subject: to\r\n\r\n${line.repeat(Math.ceil((41 * 1024 * 1024) / line.length))}`;
  await expect(write('phuong-mot@tinh-mau.example', tooBig)).rejects.toMatchObject({
    responseCode: 552,
  });
});

it('brings back only the message of a batch that failed, and parks it after the last try', async () => {
  await put('one please fail');
  await put('two is fine');
  const report = await cloud.waitUntilIdle(20);

  expect(linesAbout('one please fail').length).toBe(2);
  expect(linesAbout('two is fine').length).toBe(1);
  expect(report.parked.Parked).toBeGreaterThanOrEqual(1);
});

it('ends a function that runs over its time and works on with a fresh instance', async () => {
  await put('please hang');
  await cloud.waitUntilIdle(20);
  expect(linesAbout('Task timed out after 2.00 seconds').length).toBeGreaterThanOrEqual(1);

  await put('after the hang');
  await cloud.waitUntilIdle(20);
  expect(linesAbout('after the hang')).toHaveLength(1);
});

it('brings a message back when its function was killed in the middle', async () => {
  await put('hang at first');
  await expect.poll(() => linesAbout('hang at first').length).toBe(1);
  await cloud.kill('recorder');
  const report = await cloud.waitUntilIdle(20);

  expect(report.idle).toBe(true);
  expect(linesAbout('hang at first')).toHaveLength(2);
  expect(linesAbout('"count":"2"').join()).toContain('hang at first');
});

it('says that it is not idle when time runs out', async () => {
  await put('hang at first, again');
  const report = await cloud.waitUntilIdle(0.2);
  expect(report.idle).toBe(false);
  expect(report.queues.work?.inFlight).toBe(1);
  expect((await cloud.waitUntilIdle(20)).idle).toBe(true);
});

it('pipes only new outbox rows, with nothing but their keys', async () => {
  const database = new DynamoDBClient(settings(cloud.endpoints.DYNAMODB));
  const row = (sk: string) =>
    new PutItemCommand({
      TableName: 'Rows',
      Item: { pk: { S: 'CASE#1' }, sk: { S: sk }, text: { S: 'noi-dung-kin' } },
    });
  await database.send(row('STATE'));
  await database.send(row('OUTBOX#7'));
  await database.send(row('OUTBOX#7'));
  await cloud.waitUntilIdle(20);

  const bodies = cloud.messages().filter((message) => message.includes('CASE#1'));
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toContain(String.raw`{\"pk\": \"CASE#1\", \"sk\": \"OUTBOX#7\"}`);
  expect(cloud.messages().join()).not.toContain('noi-dung-kin');
});

it('keeps what was sent as the recipient gets it, and reports the sending to the queue', async () => {
  const ses = new SESClient(settings(cloud.endpoints.SES));
  const raw =
    'From: tinh@tinh-mau.example\r\nTo: dan@thu-mau.example\r\nX-SES-MESSAGE-TAGS: outboxId=box-9\r\nSubject: tra loi\r\n\r\nchao\r\n';
  const { MessageId } = await ses.send(
    new SendRawEmailCommand({
      ConfigurationSetName: 'outgoing',
      Destinations: ['dan@thu-mau.example'],
      RawMessage: { Data: Buffer.from(raw) },
    }),
  );
  await cloud.waitUntilIdle(20);

  const mail = cloud.sent().find(({ outboxId }) => outboxId === 'box-9');
  expect(mail?.to).toEqual(['dan@thu-mau.example']);
  expect(mail?.raw).toContain(`Message-ID: <${MessageId}@`);
  expect(mail?.raw).not.toMatch(/X-SES-/i);
  expect(linesAbout('box box-9')).toHaveLength(1);
  const store = await fetch(`${cloud.urls.outbox}store`);
  expect(JSON.stringify(await store.json())).toContain('tra loi');
});
