import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { disguises, phoneForms } from '../support/disguises.ts';
import { type LocalRun, startLocalRun } from './support/local-run.ts';
import { readMail } from './support/read-mail.ts';

/** An invented person who must be found nowhere but under the seal. */
const canary = {
  name: 'Hoàng Yến Chim Báo',
  phone: '0999888777',
  email: 'chim.hoang.yen@congdan.example',
  address: 'số nhà 17 ngách 5 ngõ Lồng Son',
  file: 'don-cua-hoang-yen-chim-bao.pdf',
};

const secrets = [
  ...disguises(canary.name),
  ...phoneForms(canary.phone).flatMap(disguises),
  ...disguises(canary.email),
  ...disguises('ngách 5 ngõ Lồng Son'),
  ...disguises('hoang-yen-chim-bao'),
];

const story = `Tôi tên là ${canary.name}, điện thoại ${canary.phone}, trú tại ${canary.address}, xã Tiên Du. Tôi nộp hồ sơ tại bộ phận một cửa xã Tiên Du, quá hẹn trả kết quả ba tuần, cán bộ không giải thích. Liên hệ tôi qua ${canary.email} hoặc +84 999 888 777.

Người viết đơn
${canary.name}`;

/** Names the sinks in which a form of the secret was found; never prints the form itself out of context. */
const leaks = (sinks: Readonly<Record<string, string>>) =>
  Object.entries(sinks).flatMap(([sink, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${sink}: ${secret}`),
  );

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun();
  const { DYNAMODB, S3 } = run.cloud.endpoints;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: DYNAMODB,
    AWS_ENDPOINT_URL_S3: S3,
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  await sendEverything();
}, 180_000);
afterAll(() => run?.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${run.base}${path}`, { method: 'POST', body, headers });

const errorAnswers: string[] = [];

const sendEverything = async () => {
  const from = { name: canary.name, address: canary.email };
  const attachments = [{ filename: canary.file, content: 'mẫu' }];
  await run.sendMail({
    from,
    to: 'tiendu@bacninh.example',
    subject: `Đơn của ${canary.name}`,
    text: story,
    attachments,
  });
  await run.sendMail({
    from,
    to: 'khong-co@bacninh.example',
    subject: canary.phone,
    html: `<p>${story}</p>`,
  });
  await run.sendMail({ from, to: 'tiendu@bacninh.example', text: '', subject: canary.name });
  const { name, phone, email, address } = canary;
  const contact = { name, phone, email, address };
  const report = { unit: '09319', text: story, contact };
  await post('/v1/reports', JSON.stringify(report), {
    'user-agent': canary.name.normalize('NFD').replace(/[^ -~]/g, ''),
  });
  const mistakes = [
    post('/v1/reports', `{"text": "${story}`),
    post('/v1/reports', JSON.stringify({ ...report, [canary.name]: 1 })),
    post('/v1/reports', JSON.stringify({ ...report, contact: { ...contact, email: canary.name } })),
    fetch(`${run.base}/v1/reports/${encodeURIComponent(canary.name)}`, {
      headers: { authorization: `Receipt ${canary.phone}` },
    }),
    fetch(`${run.base}/v1/cases?cursor=${canary.phone}`, { headers: await bearer('inspector') }),
  ];
  for (const response of await Promise.all(mistakes)) errorAnswers.push(await response.text());
  await run.settle();
  const due = (await run.api.cases('inspector'))[0]?.dueAt.slice(0, 10) ?? '';
  const later = new Date(Date.parse(`${due}T00:30:00Z`) + 14 * 86_400_000);
  const monday = new Date(
    later.getTime() + ((8 - later.getUTCDay()) % 7) * 86_400_000,
  ).toISOString();
  await run.api.run('watch-deadlines', monday);
  await run.api.run('send-digest', monday);
  await run.settle();
};

const bearer = async (user: string) => {
  const response = await post('/_local/token', JSON.stringify({ user }));
  return { authorization: `Bearer ${(await response.json()).token}` };
};

const wholeTable = async () => {
  const { client } = openTable('');
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const pages = TableNames.map((TableName) => client.send(new ScanCommand({ TableName })));
  return JSON.stringify((await Promise.all(pages)).map(({ Items }) => Items));
};

/** Keys of every object, and the contents of all but the raw mails, which are the sender's own words. */
const everyObject = async () => {
  const s3 = new S3Client();
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const texts: string[] = [];
  for (const { Name: Bucket } of Buckets) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key = '' } of Contents) {
      texts.push(Key);
      if (/^(mail|unlisted)\//.test(Key)) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      texts.push(
        (await Body?.transformToString('latin1')) ?? '',
        (await Body?.transformToString().catch(() => '')) ?? '',
      );
    }
  }
  return texts.join('\n');
};

const answersTo = async (user: string) => {
  const opened = (await run.api.cases(user)).map(({ id }) =>
    run.api.open(user, id).catch(() => undefined),
  );
  return JSON.stringify(await Promise.all(opened));
};

it('finds a canary in no log line, no queue message and no attribute of the table', async () => {
  expect((await run.api.cases('inspector')).length).toBeGreaterThanOrEqual(3);
  expect(
    leaks({
      logs: run.cloud.lines().join('\n'),
      queues: run.cloud.messages().join('\n'),
      table: await wholeTable(),
      objects: await everyObject(),
      errors: errorAnswers.join('\n'),
    }),
  ).toEqual([]);
});

it('finds a canary in nothing that staff are shown', async () => {
  const [inspector, intake, officer] = await Promise.all(
    ['inspector', 'intake', 'officer@09319'].map(answersTo),
  );
  expect(
    leaks({ inspector: inspector ?? '', intake: intake ?? '', officer: officer ?? '' }),
  ).toEqual([]);
});

it('finds a canary in no mail but in the address line of its own answers', async () => {
  const mails = run.cloud.sent();
  const staff = mails.filter(({ to }) => !to.includes(canary.email));
  expect(staff.length).toBeGreaterThan(2);
  expect(
    leaks(
      Object.fromEntries(staff.map(({ raw, outboxId }, index) => [`${outboxId} ${index}`, raw])),
    ),
  ).toEqual([]);
  const own = mails.filter(({ to }) => to.includes(canary.email));
  expect(own.length).toBeGreaterThanOrEqual(3);
  for (const { raw } of own) {
    const { subject, text, html } = await readMail(raw);
    expect(leaks({ subject, text, html })).toEqual([]);
  }
});

it('would have found it: the raw mail holds the canary', async () => {
  const s3 = new S3Client();
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const found: string[] = [];
  for (const { Name: Bucket } of Buckets) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'mail/' }));
    for (const { Key } of Contents) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      found.push(...leaks({ raw: (await Body?.transformToString()) ?? '' }));
    }
  }
  expect(found.length).toBeGreaterThan(3);
});
