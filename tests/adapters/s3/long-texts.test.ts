import { PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { createLongTexts } from '../../../shared/adapters/s3/long-texts.ts';
import { storageUnavailable, useBuckets } from './buckets.ts';

const buckets = useBuckets('documents');

it('reads a text back as it was put aside', async () => {
  const text = 'Đơn dài. '.repeat(20_000);
  const put = new PutObjectCommand({ Bucket: 'documents', Key: 'texts/abc', Body: text });
  await buckets.client().send(put);
  const { readLongText } = createLongTexts(buckets.client(), 'documents');
  expect(await readLongText('texts/abc')).toBe(text);
});

it('has nothing for a text that is gone, and without a bucket', async () => {
  const there = createLongTexts(buckets.client(), 'documents');
  expect(await there.readLongText('texts/gone')).toBeUndefined();
  const nowhere = createLongTexts(buckets.client(), undefined);
  expect(await nowhere.readLongText('texts/abc')).toBeUndefined();
});

it('takes a bucket that is not there for no answer at all', async () => {
  const { readLongText } = createLongTexts(buckets.client(), 'no-such-bucket');
  await expect(readLongText('texts/abc')).rejects.toMatchObject(storageUnavailable);
});
