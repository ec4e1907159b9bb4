import { allowHost } from './outbound.ts';

/** Everybody outside whom this program may ever call, and the operator's setting that names each one's address. */
export const recipients = {
  smtp: 'CANDOR_SMTP_URL',
  s3: 'CANDOR_S3_ENDPOINT',
  clamd: 'CANDOR_CLAMD',
  otlp: 'OTEL_EXPORTER_OTLP_ENDPOINT',
} as const;

export type RecipientName = keyof typeof recipients;

/** The address that the operator set for a recipient, its host allowed from now on; undefined where none is set. */
export function addressOf(name: RecipientName): URL | undefined {
  const value = process.env[recipients[name]];
  if (value === undefined || value === '') return undefined;
  if (!URL.canParse(value)) throw new Error(`${recipients[name]} is not an address`);
  const url = new URL(value);
  allowHost(url.hostname);
  return url;
}
