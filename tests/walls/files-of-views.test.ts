import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { webForTests } from '../../bin/web-build.mjs';

type Chunk = { readonly name?: string; readonly imports?: readonly string[]; readonly isDynamicEntry?: boolean };
type Manifest = Readonly<Record<string, Chunk>>;

async function builtFiles(): Promise<Manifest> {
  const home = resolve(import.meta.dirname, '../..');
  const folder = await webForTests({ home, signal: AbortSignal.timeout(230_000) });
  return JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'));
}

/** Names of all files that a browser fetches before anything of this one runs. */
function atOnce(files: Manifest, key: string, seen = new Set<string>()): Set<string> {
  for (const imported of files[key]?.imports ?? []) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    atOnce(files, imported, seen);
  }
  return seen;
}

/** A first view's file stands under its name with a line before it; what is asked for later, under its source's path. */
const namesOf = (files: Manifest, part: string): string[] => {
  const keys = Object.keys(files).filter((one) => files[one]?.name === part && !one.endsWith('.css'));
  const key = keys.find((one) => one.startsWith('_')) ?? keys[0] ?? '';
  return [...atOnce(files, key)].map((one) => files[one]?.name ?? one);
};

// A part of React Aria that ticket, notice and editor share once stood in the editor's file: 108 KiB more for whoever only reads.
test('a ticket and what one sees before come without the editor, and what one sees before without the ticket', {
  timeout: 240_000,
}, async () => {
  const files = await builtFiles();

  expect(Object.values(files).map(({ name }) => name)).toEqual(expect.arrayContaining(['ticket', 'desk', 'notice', 'editor']));
  for (const part of ['ticket', 'desk', 'notice', 'sign']) expect(namesOf(files, part), part).not.toContain('editor');
  for (const part of ['desk', 'notice', 'portal', 'sign']) expect(namesOf(files, part), part).not.toContain('ticket');
  expect(namesOf(files, 'editor')).toContain('editor-ticket');
});

// Most who look at their own request neither take it back nor reopen it: 92 KiB for two dialogs.
test("one's own request and the editor below it come without the ticket of the desk, which comes with a dialog", {
  timeout: 240_000,
}, async () => {
  const files = await builtFiles();

  expect(namesOf(files, 'request')).toContain('request-ticket');
  for (const part of ['request', 'editor']) expect(namesOf(files, part), part).not.toContain('ticket');
  expect(namesOf(files, 'request')).not.toContain('editor');
  for (const dialog of ['reopen', 'cancel']) {
    expect(namesOf(files, dialog), dialog).toContain('ticket');
    expect(files[`../../capabilities/tickets/ui/portal/${dialog}.tsx`], dialog).toMatchObject({ isDynamicEntry: true });
  }
});
