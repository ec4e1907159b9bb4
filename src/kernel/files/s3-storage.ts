import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
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
export function s3Storage(settings: S3Settings): Storage {
  const { endpoint, bucket: Bucket } = settings;
  const kept: { connection: ReturnType<typeof connected> | undefined } = { connection: undefined };
  const listed = (): ReturnType<typeof connected> => {
    refuseStranger(endpoint.hostname);
    if (kept.connection === undefined) kept.connection = connected(settings);
    return kept.connection;
  };
  return {
    keep: async (Key, path, bytes) => {
      const { sdk, client } = await listed();
      await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body: createReadStream(path), ContentLength: bytes }));
      await rm(path, { force: true });
    },
    has: async (Key) => {
      const { sdk, client } = await listed();
      return await client.send(new sdk.HeadObjectCommand({ Bucket, Key })).then(
        () => true,
        (fault: unknown) => {
          if (fault instanceof sdk.NotFound) return false;
          throw fault;
        },
      );
    },
    open: async (Key) => {
      const { sdk, client } = await listed();
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
      if (!(Body instanceof Readable)) throw new Error('The storage answered without content');
      return Body;
    },
    remove: async (Key) => {
      const { sdk, client } = await listed();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

/** Loaded at the first file: the library alone takes more memory than the rest of a server at rest can spare. */
async function connected({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings) {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    endpoint: endpoint.href,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    // Many compatible storages know no checksums beyond the signature's own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client };
}
