import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { ExportLabelsDeps } from '../../use-cases/export-labels.ts';
import { storageUnavailable } from './raw-mail.ts';

/** Redacted texts that were too long for an item, read back. Without a bucket to ask there are none. */
export const createLongTexts = (
  s3: S3Client,
  bucket: string | undefined,
): Pick<ExportLabelsDeps, 'readLongText'> => ({
  async readLongText(Key) {
    if (bucket === undefined) return undefined;
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      return await Body?.transformToString('utf-8');
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw storageUnavailable(error);
    }
  },
});
