import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Storage } from './storage.ts';

/** Files in a folder, readable by the owner only. A name never comes from outside: keys are made of a tenant's id and a hash. */
export function localStorage(dataFolder: string): Storage {
  const placeOf = (key: string): string => join(dataFolder, 'files', key);
  return {
    keep: async (key, path) => {
      await mkdir(dirname(placeOf(key)), { recursive: true, mode: 0o700 });
      await settle(path);
      await rename(path, placeOf(key));
    },
    has: (key) =>
      access(placeOf(key)).then(
        () => true,
        () => false,
      ),
    open: async (key) => {
      const file = await open(placeOf(key), 'r');
      return createReadStream('', { fd: file });
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}

/** On the disk before anybody is told that it is stored. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
