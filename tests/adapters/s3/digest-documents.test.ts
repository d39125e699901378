import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { createDigestDocuments } from '../../../shared/adapters/s3/digest-documents.ts';
import { storageUnavailable, useBuckets } from './buckets.ts';

const bucket = 'documents';
const engine = useBuckets(bucket);
const documents = (name = bucket) => createDigestDocuments(engine.client(), name);

const mail = { subject: 'Tổng hợp 21/12/2026', text: 'Quá hạn: 2\n', html: '<p>Quá hạn: 2</p>' };
const workbook = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 5) % 256);
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const typeOf = async (Key: string) =>
  (await engine.client().send(new GetObjectCommand({ Bucket: bucket, Key }))).ContentType;

describe('a stored digest', () => {
  it('comes back as it was, with its list under the name of its day', async () => {
    await documents().storeDigest('digests/2026-12-21', mail, workbook);
    const { attachments, ...loaded } = await documents().loadDigest('digests/2026-12-21');

    expect(loaded).toEqual(mail);
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({
      name: 'tong-hop-2026-12-21.xlsx',
      type: workbookType,
    });
    expect(Buffer.from(workbook).equals(attachments[0]?.bytes ?? new Uint8Array())).toBe(true);
  });

  it('says what its parts are', async () => {
    await documents().storeDigest('digests/2026-12-22', mail, workbook);

    expect(await typeOf('digests/2026-12-22/list.xlsx')).toBe(workbookType);
    expect(await typeOf('digests/2026-12-22/mail.json')).toBe('application/json');
  });

  it('is the latest when the morning was tried twice', async () => {
    await documents().storeDigest('digests/2026-12-23', mail, workbook);
    const second = { ...mail, text: 'Quá hạn: 3\n' };
    await documents().storeDigest('digests/2026-12-23', second, new Uint8Array([1]));

    const loaded = await documents().loadDigest('digests/2026-12-23');
    expect(loaded.text).toBe('Quá hạn: 3\n');
    expect(loaded.attachments[0]?.bytes).toHaveLength(1);
  });
});

describe('a digest that is not to be had means again', () => {
  it('when it was never stored', async () => {
    await expect(documents().loadDigest('digests/2020-01-01')).rejects.toMatchObject({
      ...storageUnavailable,
      field: 'NoSuchKey',
    });
  });

  it('when only its mail is there', async () => {
    const Key = 'digests/2026-12-24/mail.json';
    const Body = JSON.stringify(mail);
    await engine.client().send(new PutObjectCommand({ Bucket: bucket, Key, Body }));

    await expect(documents().loadDigest('digests/2026-12-24')).rejects.toMatchObject(
      storageUnavailable,
    );
  });

  it('when its mail is damaged, without a word of it in the error', async () => {
    const put = (name: string, Body: string) =>
      engine
        .client()
        .send(new PutObjectCommand({ Bucket: bucket, Key: `digests/2026-12-26/${name}`, Body }));
    await put('mail.json', '{"subject": "Bản tin');
    await put('list.xlsx', 'x');
    await expect(documents().loadDigest('digests/2026-12-26')).rejects.toMatchObject({
      code: 'damaged-digest',
      message: 'damaged-digest',
    });
  });

  it('when it cannot be stored', async () => {
    const storing = documents('no-such-bucket').storeDigest('digests/2026-12-25', mail, workbook);

    await expect(storing).rejects.toMatchObject({ ...storageUnavailable, field: 'NoSuchBucket' });
  });
});
