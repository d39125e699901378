import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import { createObjectStore } from '../../../infra/local/engines/object-store.ts';
import { createMailStorage } from '../../../shared/adapters/s3/raw-mail.ts';
import { describeError } from '../../../shared/runtime/describe-error.ts';
import {
  type Answer,
  type ScriptedService,
  startScriptedService,
} from '../../support/scripted-service.ts';
import { clientFor, storageUnavailable, useBuckets } from './buckets.ts';

const buckets = { mail: 'raw-mail', documents: 'documents' };
const engine = useBuckets(...Object.values(buckets));
const storage = () => createMailStorage(engine.client(), buckets);

/** Stores a mail as SES does. */
const stored = async (key: string, bytes: Buffer) => {
  const store = createObjectStore(engine.endpoint());
  await store.put(buckets.mail, key, bytes);
  store.close();
};

const textUnder = async (Key: string) => {
  const command = new GetObjectCommand({ Bucket: buckets.documents, Key });
  const { Body, ContentType } = await engine.client().send(command);
  return { text: await Body?.transformToString('utf8'), type: ContentType };
};

describe('a raw mail', () => {
  it('is read byte for byte, whatever bytes it has', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256));
    await stored('mail/vuninh/ses-1', bytes);

    expect(bytes.equals(await storage().readRawMail('mail/vuninh/ses-1'))).toBe(true);
  });

  it('of 40 MB is read whole', async () => {
    const bytes = Buffer.alloc(40 * 1024 * 1024, 'phản ánh ');
    await stored('mail/vuninh/ses-2', bytes);

    expect(bytes.equals(await storage().readRawMail('mail/vuninh/ses-2'))).toBe(true);
  });

  it('of no bytes is a mail of no bytes', async () => {
    await stored('mail/vuninh/ses-3', Buffer.alloc(0));

    expect(await storage().readRawMail('mail/vuninh/ses-3')).toHaveLength(0);
  });

  it('that is not there means again, naming nothing of it', async () => {
    const error: unknown = await storage()
      .readRawMail('mail/vuninh/ses-none')
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ ...storageUnavailable, field: 'NoSuchKey' });
    expect(JSON.stringify([String(error), describeError(error)])).not.toContain('ses-none');
  });
});

describe('a raw mail that does not come whole', () => {
  let s3: ScriptedService;
  afterEach(() => s3?.close());

  const begun: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('From: vidu@congdan.example\r\n');
  };
  const begunAndCut: Answer = (request, response) => {
    begun(request, response);
    setTimeout(() => response.destroy(), 50);
  };

  it.each([
    ['is cut off', begunAndCut],
    ['stops and hangs', begun],
  ])('because the connection %s is never taken for the mail', async (_, answer) => {
    s3 = await startScriptedService(answer);
    const reading = createMailStorage(clientFor(s3.endpoint, 300), buckets).readRawMail('mail/a/b');

    await expect(reading).rejects.toMatchObject(storageUnavailable);
  });
});

describe('a text too long for an item', () => {
  const text = 'Bộ phận một cửa trễ hẹn trả hồ sơ.\n'.repeat(20_000);

  it('is stored whole under a key that says nothing of the mail', async () => {
    const key = await storage().storeLongText('mail/vuninh/ses-4', text);

    expect(key).toMatch(/^texts\/[\w-]{40,}$/);
    expect(await textUnder(key)).toEqual({ text, type: 'text/plain; charset=utf-8' });
  });

  it('has one place for each mail, however often it is tried', async () => {
    const first = await storage().storeLongText('mail/vuninh/ses-5', text);

    expect(await storage().storeLongText('mail/vuninh/ses-5', text)).toBe(first);
    expect(await storage().storeLongText('mail/vuninh/ses-6', text)).not.toBe(first);
  });

  it('that cannot be stored means again', async () => {
    const lost = createMailStorage(engine.client(), { ...buckets, documents: 'no-such-bucket' });

    await expect(lost.storeLongText('mail/vuninh/ses-7', text)).rejects.toMatchObject({
      ...storageUnavailable,
      field: 'NoSuchBucket',
    });
  });
});
