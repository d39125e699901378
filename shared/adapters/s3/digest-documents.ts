import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { SendDigestDeps } from '../../use-cases/send-digest.ts';
import type { SendMailDeps } from '../../use-cases/send-mail.ts';
import { storageUnavailable } from './raw-mail.ts';

const rendered = z.object({ subject: z.string(), text: z.string(), html: z.string() });
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const workbookName = (documentKey: string) =>
  `tong-hop-${documentKey.slice(documentKey.lastIndexOf('/') + 1)}.xlsx`;

const get = async (s3: S3Client, Bucket: string, Key: string) => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    throw storageUnavailable(error);
  }
};

/** The parsers' own errors quote what they read. */
const parsedMail = (text: string) => {
  try {
    return rendered.parse(JSON.parse(text));
  } catch {
    throw new AppError('unavailable', 'damaged-digest');
  }
};

type DigestDocuments = Pick<SendDigestDeps, 'storeDigest'> & Pick<SendMailDeps, 'loadDigest'>;

/** The rendered digest and its list lie in S3; the outbox row names only where. */
export const createDigestDocuments = (s3: S3Client, bucket: string): DigestDocuments => ({
  async storeDigest(documentKey, mail, workbook) {
    const put = (name: string, Body: string | Uint8Array, ContentType: string) =>
      s3
        .send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: `${documentKey}/${name}`,
            Body,
            ContentType,
          }),
        )
        .catch((error: unknown) => Promise.reject(storageUnavailable(error)));
    await put('list.xlsx', workbook, workbookType);
    await put('mail.json', JSON.stringify(mail), 'application/json');
  },
  async loadDigest(documentKey) {
    const mail = Buffer.from(await get(s3, bucket, `${documentKey}/mail.json`)).toString('utf8');
    const bytes = await get(s3, bucket, `${documentKey}/list.xlsx`);
    return {
      ...parsedMail(mail),
      attachments: [{ name: workbookName(documentKey), type: workbookType, bytes }],
    };
  },
});
