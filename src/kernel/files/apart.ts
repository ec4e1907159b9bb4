import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { filesPlace, isScanning, type OpenableFile, refuseUnopened, type StoredFile } from './files.ts';
import { receive } from './receive.ts';

/** Under a name by chance instead of under what they are: the same bytes stored elsewhere, or looked for there, tell nothing of these. */
export const keyApart = (tenantId: string, id: string): string => `${tenantId}/apart/${id}`;

type Place = { readonly tenantId: string; readonly id: string };

/** Stores what a stream brings apart from all other files. Whoever calls it has noted the id before, so that what is left over is found. */
export async function storeApart({ tenantId, id }: Place, stream: Readable, most: number): Promise<StoredFile> {
  const { storage, dataFolder } = filesPlace();
  const { path, bytes, mediaType } = await receive(stream, dataFolder, most);
  try {
    await storage.keep(keyApart(tenantId, id), path, bytes);
  } finally {
    await rm(path, { force: true });
  }
  return { id, bytes, mediaType, scan: isScanning() ? 'held' : 'unscanned' };
}

/** To be opened after the transaction, unless the scanner holds it back or has found something. */
export function openApart(tenantId: string, file: StoredFile): OpenableFile {
  refuseUnopened(file);
  return { ...file, open: () => filesPlace().storage.open(keyApart(tenantId, file.id)) };
}

export const removeApart = ({ tenantId, id }: Place): Promise<void> => filesPlace().storage.remove(keyApart(tenantId, id));
