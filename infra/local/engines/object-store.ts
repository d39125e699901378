import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { localCredentials, localRegion } from '../credentials.ts';

/** The engine takes 11 MiB at most in one request, and S3 wants 5 MiB at least in every part but the last. */
const partBytes = 8 * 1024 * 1024;

const inParts = async (client: S3Client, bucket: string, key: string, body: Buffer) => {
  const place = { Bucket: bucket, Key: key };
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(place));
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (let start = 0; start < body.length; start += partBytes) {
    const PartNumber = Parts.length + 1;
    const Body = body.subarray(start, start + partBytes);
    const part = new UploadPartCommand({ ...place, UploadId, PartNumber, Body });
    Parts.push({ PartNumber, ETag: (await client.send(part)).ETag });
  }
  const whole = { ...place, UploadId, MultipartUpload: { Parts } };
  await client.send(new CompleteMultipartUploadCommand(whole));
};

export const createObjectStore = (endpoint: string) => {
  const client = new S3Client({
    endpoint,
    region: localRegion,
    credentials: localCredentials,
    forcePathStyle: true,
  });
  return {
    /** Stores an object of any size. */
    put: async (bucket: string, key: string, body: Buffer) => {
      if (body.length > partBytes) return inParts(client, bucket, key, body);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
    },
    close: () => client.destroy(),
  };
};

export type ObjectStore = ReturnType<typeof createObjectStore>;
