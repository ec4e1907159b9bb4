import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { refuseStranger } from '../net/outbound.ts';
import type { Storage } from './storage.ts';

export type S3Settings = {
  readonly endpoint: URL;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** Files in a bucket of any S3-compatible storage, addressed by path, so that no name of a bucket must resolve. */
export function s3Storage({ endpoint, bucket: Bucket, region, accessKeyId, secretAccessKey }: S3Settings): Storage {
  const client = new S3Client({
    endpoint: endpoint.href,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    // Many compatible storages know no checksums beyond the signature's own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const listed = (): void => refuseStranger(endpoint.hostname);
  return {
    keep: async (Key, path, bytes) => {
      listed();
      await client.send(new PutObjectCommand({ Bucket, Key, Body: createReadStream(path), ContentLength: bytes }));
      await rm(path, { force: true });
    },
    open: async (Key) => {
      listed();
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (!(Body instanceof Readable)) throw new Error('The storage answered without content');
      return Body;
    },
    remove: async (Key) => {
      listed();
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}
