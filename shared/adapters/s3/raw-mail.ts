import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { AppError } from '../../domain/errors.ts';
import type { FileMailDeps } from '../../use-cases/file-mail.ts';
import { sha256 } from '../crypto/sha256.ts';

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

export const storageUnavailable = (error: unknown) =>
  new AppError('unavailable', 'storage-unavailable', { field: nameOf(error), cause: error });

export interface MailBuckets {
  readonly mail: string;
  readonly documents: string;
}

type MailStorage = Pick<FileMailDeps, 'readRawMail' | 'storeLongText'>;

/** Raw mails, read only; and redacted texts that are too long for an item. */
export const createMailStorage = (s3: S3Client, buckets: MailBuckets): MailStorage => ({
  async readRawMail(key) {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: buckets.mail, Key: key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      throw storageUnavailable(error);
    }
  },
  async storeLongText(mailKey, text) {
    // Named after the mail, not the case: a second try writes the same object again.
    const key = `texts/${sha256(mailKey)}`;
    const command = new PutObjectCommand({
      Bucket: buckets.documents,
      Key: key,
      Body: text,
      ContentType: 'text/plain; charset=utf-8',
    });
    await s3.send(command).catch((error: unknown) => Promise.reject(storageUnavailable(error)));
    return key;
  },
});
