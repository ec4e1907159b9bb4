import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { nobody, permitNew } from '../../../../kernel/access/access.ts';
import { transact } from '../../../../kernel/db/transact.ts';
import { keyedHash } from '../../../../kernel/events/keys.ts';
import { storeApart } from '../../../../kernel/files/apart.ts';
import type { StoredFile } from '../../../../kernel/files/files.ts';
import { newId } from '../../../../kernel/shared/ids.ts';
import { noteBytes } from '../../store-files.ts';
import { ofTheDay } from './days.ts';
import { cleanPicture, isCleaned } from './pictures.ts';

/** A file as a form brought it. */
export type Along = { readonly name: string; readonly bytes: Buffer };
/** One that is stored and not tied yet. */
export type StoredAlong = StoredFile & { readonly name: string };

export const mostFiles = 5;
/** All that goes along with one form. */
export const mostBytes = 20 * 1024 ** 2;

/** Pictures without what tells where and when they were taken; undefined where one of them cannot be read, so that it cannot be cleaned. */
export async function cleanedAll(files: readonly Along[]): Promise<readonly Along[] | undefined> {
  const all = await Promise.all(files.map(cleaned));
  const good = all.flatMap((one) => one ?? []);
  return good.length < files.length ? undefined : good;
}

async function cleaned({ name, bytes }: Along): Promise<Along | undefined> {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!isCleaned(type)) return { name, bytes };
  const picture = cleanPicture(bytes, type);
  return picture === undefined ? undefined : { name, bytes: picture };
}

/** Stores them, of the day and not of the hour. What comes of no report is found and removed. */
export async function storedAll(tenantId: string, files: readonly Along[]): Promise<StoredAlong[]> {
  const stored: StoredAlong[] = [];
  for (const { name, bytes } of files) {
    const id = await transact(nobody(tenantId, 'service'), async (call) => {
      const { tx } = ofTheDay(call);
      const file = { id: newId(tx.now.getTime()) };
      await noteBytes(tx, permitNew(file, 'attach', true));
      return file.id;
    });
    stored.push({ ...(await storeApart({ tenantId, id }, Readable.from([bytes]), mostBytes)), name });
  }
  return stored;
}

/** One form sent again is the same; another form, or other words in it, are not. What it is made of cannot be read from it. */
export function formHash(tenantId: string, once: string, texts: readonly string[], files: readonly Along[]): Buffer {
  const hashes = files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]);
  return keyedHash(`report form ${JSON.stringify([tenantId, once, texts, hashes])}`);
}
