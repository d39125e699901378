import { setTimeout as sleep } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { type LocalRun, startLocalRun } from './support/local-run.ts';

const settings = {
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun({ visibilityTimeoutSeconds: 2 });
});
afterAll(() => run?.close());

const allItems = async () => {
  const { client } = openTable('', { ...settings, endpoint: run.cloud.endpoints.DYNAMODB });
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  const { Items = [] } = await client.send(new ScanCommand({ TableName: TableNames[0] }));
  return Items;
};

const storedMails = async () => {
  const s3 = new S3Client({ ...settings, endpoint: run.cloud.endpoints.S3, forcePathStyle: true });
  const { Buckets = [] } = await s3.send(new ListBucketsCommand());
  const Bucket = Buckets.find(({ Name }) => Name?.includes('-mail-'))?.Name;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key }) => Key ?? '');
};

const mails = 24;
const senderOf = (index: number) => `vidu.ngatquang${index}@congdan.example`;

/** To one listed mailbox, to two, or to none that is listed. */
const recipientsOf = (index: number) =>
  [['vuninh'], ['sotp', 'tuson'], ['khongco']][index % 3]?.map((one) => `${one}@bacninh.example`) ??
  [];

const sendAll = async () => {
  for (let index = 0; index < mails; index += 1) {
    await run.sendMail({
      from: senderOf(index),
      to: recipientsOf(index),
      subject: `Phản ánh ${index}`,
      text: `Bộ phận một cửa trễ hẹn trả hồ sơ của tôi hai tuần, không giải thích, lần ${index}.`,
    });
  }
};

it('bucket and ledger come out even, cases and answers single, while file-mail is killed again and again', async () => {
  const sending = sendAll();
  for (let kill = 0; kill < 6; kill += 1) {
    await sleep(250);
    await run.cloud.kill('file-mail');
  }
  await sending;
  await run.settle();
  const killed = run.cloud.lines().filter((line) => line.includes('Runtime.ExitError'));
  expect(killed.length).toBeGreaterThan(0);

  const [keys, items] = await Promise.all([storedMails(), allItems()]);
  const sesMessageIds = new Set(keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
  const ledger = items.filter(({ entity }) => entity === 'ledger').map(({ pk }) => pk);
  expect(ledger.toSorted()).toEqual([...keys, ...sesMessageIds].map((key) => `MAIL#${key}`).sort());
  expect(sesMessageIds.size).toBe(mails);

  const cases = items.filter(({ entity }) => entity === 'case');
  const filed = cases.map(({ rawKey }) => String(rawKey).split('/').at(-1));
  expect(filed.toSorted()).toEqual([...sesMessageIds].sort());
  expect(cases.filter(({ unreadable }) => unreadable !== undefined)).toEqual([]);
  for (let index = 0; index < mails; index += 1) {
    expect(run.mailsTo(senderOf(index)), senderOf(index)).toHaveLength(1);
  }
});
