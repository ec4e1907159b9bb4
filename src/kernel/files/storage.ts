import type { Readable } from 'node:stream';

/** Where bytes lie, each under a key made from the tenant and their SHA-256; the same bytes twice are stored once. */
export type Storage = {
  /** Takes over a finished file of this machine. */
  readonly keep: (key: string, path: string, bytes: number) => Promise<void>;
  readonly has: (key: string) => Promise<boolean>;
  /** The bytes, as a stream. */
  readonly open: (key: string) => Promise<Readable>;
  readonly remove: (key: string) => Promise<void>;
};
