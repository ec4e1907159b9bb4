import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { Refusal } from '../access/access.ts';
import { machineTime } from '../clock/clock.ts';
import { newId } from '../shared/ids.ts';

/** The most that one file may have: 1 GB. */
export const mostBytes = 1024 ** 3;

export type Received = { readonly path: string; readonly bytes: number; readonly sha256: Buffer; readonly mediaType: string };

/** Takes in a stream to a temporary file: hashed and measured on the way, never held in memory. Nothing is left behind when it fails. */
export async function receive(stream: Readable, dataFolder: string, most: number): Promise<Received> {
  const folder = incomingIn(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, newId());
  const hash = createHash('sha256');
  const measured = { bytes: 0 };
  const meter = new Transform({
    transform(part: Buffer, _encoding, done) {
      measured.bytes += part.length;
      hash.update(part);
      done(measured.bytes > most ? tooLarge(most) : null, part);
    },
  });
  try {
    await pipeline(stream, meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { path, bytes: measured.bytes, sha256: hash.digest(), mediaType: await typeOf(path) };
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  }
}

const aDay = 86_400_000;

/** Removes what an end of the process left of uploads: nothing that still comes in stands still for a day. */
export async function removeLeft(dataFolder: string): Promise<void> {
  const folder = incomingIn(dataFolder);
  for (const name of await readdir(folder).catch(unlessThere([]))) {
    const found = await stat(join(folder, name)).catch(unlessThere(undefined));
    if (found !== undefined && machineTime() - found.mtimeMs > aDay) await rm(join(folder, name), { force: true });
  }
}

const incomingIn = (dataFolder: string): string => join(dataFolder, 'files', 'incoming');

/** No folder before the first upload; a file that was just stored. */
const unlessThere =
  <T>(instead: T) =>
  (fault: NodeJS.ErrnoException): T => {
    if (fault.code !== 'ENOENT') throw fault;
    return instead;
  };

/** What the bytes are, not what their name claims; text of any kind has no marks, so it stays plain bytes to be downloaded. */
const typeOf = async (path: string): Promise<string> => (await fileTypeFromFile(path))?.mime ?? 'application/octet-stream';

const tooLarge = (most: number): Refusal =>
  new Refusal('too_large', `A file may have at most ${Math.floor(most / 1024 ** 2)} MB`, { next: 'Send a smaller file.' });
