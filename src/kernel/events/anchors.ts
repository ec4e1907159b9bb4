import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Anchor = { readonly seq: number; readonly head: string };

type Place = { folder: string | undefined };

const place: Place = { folder: undefined };

/**
 * Keeps the newest head of each chain outside the database: whoever owns the database could else cut the end off a chain, or forge it
 * anew from the first link, and nothing inside would tell.
 */
export const keepAnchorsIn = (dataFolder: string): void => {
  place.folder = join(dataFolder, 'audit-anchors');
};

export async function keepAnchor(tenantId: string, { seq, head }: { seq: number; head: Buffer }): Promise<void> {
  if (place.folder === undefined) return;
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const file = join(place.folder, tenantId);
  await writeFile(`${file}.new`, JSON.stringify({ seq, head: head.toString('hex') }), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** The newest head that was kept for a tenant; undefined where none was. */
export async function anchorOf(tenantId: string): Promise<Anchor | undefined> {
  if (place.folder === undefined) return undefined;
  const text = await readFile(join(place.folder, tenantId), 'utf8').catch(absent);
  return text === undefined ? undefined : (JSON.parse(text) as Anchor);
}

function absent(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
  throw fault;
}
