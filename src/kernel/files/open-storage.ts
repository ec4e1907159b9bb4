import { addressOf } from '../net/recipients.ts';
import { localStorage } from './local-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

/** Storage as the operator set it: an S3-compatible bucket, or a folder below the data folder. */
export function openStorage(dataFolder: string): Storage {
  const endpoint = addressOf('s3');
  if (endpoint === undefined) return localStorage(dataFolder);
  return s3Storage({
    endpoint,
    bucket: needed('CANDOR_S3_BUCKET'),
    region: process.env['CANDOR_S3_REGION'] || 'us-east-1',
    accessKeyId: needed('CANDOR_S3_KEY'),
    secretAccessKey: needed('CANDOR_S3_SECRET'),
  });
}

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set, but CANDOR_S3_ENDPOINT is`);
  return value;
}
