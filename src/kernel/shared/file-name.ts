import { z } from 'zod';

const longestName = 200;

/** What the sender calls it, without anything that could be a place: a name is shown, never used as a path. */
export function plainFileName(written: string): string {
  const name = written.toWellFormed().replace(/\p{C}/gu, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  return name === '' || /^\.+$/.test(name) ? 'file' : name.slice(0, longestName).toWellFormed();
}

/** In the address of an upload. */
export const FileName = z
  .string()
  .default('file')
  .transform(plainFileName)
  .describe('What the file is called; signs of a path are dropped, and what is longer than 200 characters is cut.')
  .meta({ examples: ['printer-log.txt'] });
