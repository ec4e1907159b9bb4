import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Actor, type Call, Refusal } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Tx } from '../db/tx.ts';
import { recipients } from '../net/recipients.ts';
import { newId } from '../shared/ids.ts';
import { openStorage } from './open-storage.ts';
import { mostBytes, type Received, receive } from './receive.ts';
import type { Storage } from './storage.ts';

export type Scan = 'unscanned' | 'clean' | 'held' | 'infected';
/** A stored file; whose it is and how it is called, the capability that took it in knows. */
export type StoredFile = { readonly id: string; readonly bytes: number; readonly mediaType: string; readonly scan: Scan };

type Place = { storage: Storage; dataFolder: string };
const place: { now: Place | undefined } = { now: undefined };

/** Opens the storage of this process; for composition roots. */
export const openFiles = (dataFolder: string): void => {
  place.now = { storage: openStorage(dataFolder), dataFolder };
};

export function filesPlace(): Place {
  if (place.now === undefined) throw new Error('The files were not opened');
  return place.now;
}

export const keyOf = (tenantId: string, sha256: Buffer): string => `${tenantId}/${sha256.toString('hex')}`;

/**
 * Stores what a stream brings, at most 1 GB (or `most`), before any transaction of the deed: bytes must not hold one open. The deed then
 * ties the id to its record; what nobody tied within a day is an orphan and removed.
 */
export async function storeFile(actor: Actor, stream: Readable, most: number = mostBytes): Promise<StoredFile> {
  const { storage, dataFolder } = filesPlace();
  const received = await receive(stream, dataFolder, most);
  try {
    await storage.keep(keyOf(actor.tenantId, received.sha256), received.path, received.bytes);
  } finally {
    await rm(received.path, { force: true });
  }
  const file = await transact(actor, (call) => insertFile(call, received));
  await refuseSwept(actor, received);
  return file;
}

/** An orphan with these very bytes was removed after they were stored and before the new row stood: from now on that cannot happen. */
async function refuseSwept({ tenantId }: Actor, { sha256 }: Received): Promise<void> {
  if (!(await filesPlace().storage.has(keyOf(tenantId, sha256))))
    throw new Refusal('unavailable', 'This file was being tidied away', { next: 'Send it again.', retryAfter: 1 });
}

async function insertFile({ tx }: Call, { bytes, mediaType, sha256 }: Received): Promise<StoredFile> {
  await lockBytes(tx, sha256);
  const file: StoredFile = { id: newId(tx.now.getTime()), bytes, mediaType, scan: isScanning() ? 'held' : 'unscanned' };
  await tx.run(
    sql`insert into app.file (tenant_id, id, sha256, bytes, media_type, scan, made_at)
        values (${tx.tenantId}, ${file.id}, ${sha256}, ${bytes}, ${mediaType}, ${file.scan}, ${tx.now})`,
    'files.insert',
  );
  return file;
}

/** SHA-256 of a file's bytes; undefined once it is gone. */
export async function fingerprintOf(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await tx.row<{ sha256: Buffer }>(
    sql`select sha256 from app.file where tenant_id = ${tx.tenantId} and id = ${id}`,
    'files.fingerprint',
  );
  return row?.sha256;
}

/** Held to the end of the transaction by whoever notes or removes these bytes. */
export const lockBytes = (tx: Tx, sha256: Buffer): Promise<number> =>
  tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended('bytes ' || ${tx.tenantId}::text || ${sha256.toString('hex')}, 0))`,
    'files.lock',
  );

/** Whether files are looked at before anybody opens them. */
export const isScanning = (): boolean => (process.env[recipients.clamd] ?? '') !== '';

export type OpenableFile = StoredFile & { readonly open: () => Promise<Readable> };

/** A file that may be opened, after the transaction. Held back until it was scanned; refused for good when something was found. */
export async function openFile({ tx }: Call, id: string): Promise<OpenableFile> {
  const row = await tx.row<StoredFile & { sha256: Buffer }>(
    sql`select id, bytes, media_type as "mediaType", scan, sha256 from app.file where tenant_id = ${tx.tenantId} and id = ${id}`,
    'files.find',
  );
  if (row === undefined) throw new Refusal('not_found', 'This file does not exist, or is not shared with you');
  refuseUnopened(row);
  const { sha256, ...file } = row;
  return { ...file, open: () => filesPlace().storage.open(keyOf(tx.tenantId, sha256)) };
}

/** What is still scanned is held back; in what something was found, for good. */
export function refuseUnopened({ scan }: Pick<StoredFile, 'scan'>): void {
  if (scan === 'held') throw new Refusal('conflict', 'This file is being scanned', { next: 'Try again in a moment.', retryAfter: 5 });
  if (scan === 'infected') throw new Refusal('forbidden', 'Something harmful was found in this file, so nobody can open it');
}
