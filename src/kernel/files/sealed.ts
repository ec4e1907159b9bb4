import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline as piped, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keyApart } from './apart.ts';
import { filesPlace, type OpenableFile } from './files.ts';
import { receive } from './receive.ts';
import { refuseHarmful } from './scan.ts';

/** What opens the bytes again, in base64: a key for them alone. */
export type BytesKey = { readonly key: string; readonly nonce: string; readonly tag: string };
export type SealedBytes = BytesKey & { readonly bytes: number; readonly mediaType: string };

type Place = { readonly tenantId: string; readonly id: string };
const method = 'aes-256-gcm';

/**
 * Stores what a stream brings apart and encrypted, under a key that only the caller learns: to the storage and its backups it is noise, and to a scanner,
 * so that is asked before. Whoever calls it has noted the id.
 */
export async function storeSealed({ tenantId, id }: Place, stream: Readable, most: number): Promise<SealedBytes> {
  const { storage, dataFolder } = filesPlace();
  const { path, bytes, mediaType } = await receive(stream, dataFolder, most);
  const noise = `${path}.sealed`;
  try {
    await refuseHarmful(createReadStream(path));
    const opener = await encrypt(path, noise);
    await storage.keep(keyApart(tenantId, id), noise, bytes);
    return { ...opener, bytes, mediaType };
  } finally {
    await Promise.all([path, noise].map((one) => rm(one, { force: true })));
  }
}

async function encrypt(from: string, to: string): Promise<BytesKey> {
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv(method, key, nonce);
  await pipeline(createReadStream(from), cipher, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  return { key: key.toString('base64'), nonce: nonce.toString('base64'), tag: cipher.getAuthTag().toString('base64') };
}

/** To be opened after the transaction. Bytes that somebody changed end the stream with a fault. */
export const openSealedBytes = ({ tenantId, id }: Place, { key, nonce, tag, bytes, mediaType }: SealedBytes): OpenableFile => ({
  ...{ id, bytes, mediaType, scan: 'clean' },
  open: async () => {
    const plain = createDecipheriv(method, Buffer.from(key, 'base64'), Buffer.from(nonce, 'base64'));
    plain.setAuthTag(Buffer.from(tag, 'base64'));
    // A fault of either ends what is read of it.
    return piped(await filesPlace().storage.open(keyApart(tenantId, id)), plain, () => undefined);
  },
});
