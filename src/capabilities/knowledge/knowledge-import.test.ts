import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { command } from '../../../tests/support/command.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ReadingPage, ReadingReply } from './contract-reading.ts';
import { frontMatterOf } from './shared/front-matter.ts';

const house = openHouse();
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const lay = (files: Record<string, string | Buffer>): void => {
  for (const [path, content] of Object.entries(files)) {
    const place = join(house.dataFolder, 'kb', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
};
const taken = (...args: string[]) => command(house, 'import', 'knowledge', 'kb', '--tenant', 'acme', '--workspace', 'it', ...args);

test('a folder becomes articles: front matter, links between them, pictures; wrong files are told and a second run changes nothing', async () => {
  lay({
    'vpn/connect.md': `---\ntitle: Connect from home\ncategory: Network\nowner: ${people.eve.email}\ntags: [vpn, home]\n---\nSee [the reset](../reset.html#top) and [nothing](gone.md).\n\n![The client](img/client.png)\n`,
    'vpn/img/client.png': png,
    'reset.html':
      '<html><head><title>Reset a password</title><script>alert(1)</script></head><body><h1>Reset a password</h1><p>Press <b>F8</b>.<ul><li>Once<li>Twice</ul></body></html>',
    'latin.md': Buffer.from([0xe4, 0xff]),
    'notes.txt': 'Not for anybody',
    'stranger.md': '---\ntitle: By a stranger\nowner: nobody@elsewhere.example\n---\nText',
  });
  const dry = await taken('--dry-run');
  expect(dry.said).toContain('3 articles would be created, 0 changed, 0 unchanged; 0 pictures, 2 wrong files.');

  const first = await taken('--publish');
  expect(first.said).toContain('latin.md: It is no text in UTF-8\n');
  expect(first.said).toContain('notes.txt: It is neither Markdown nor HTML nor a picture');
  expect(first.said).toContain('stranger.md: nobody@elsewhere.example does not work in this workspace');
  const bob = await as(house, 'bob');
  const items = (await bob.get<ReadingPage>('/knowledge/articles')).body.items.filter(({ workspace }) => workspace === workspaces.it.id);
  expect(items.map(({ title }) => title).sort()).toEqual(['Connect from home', 'Reset a password']);
  const numberOf = (title: string) => items.find((one) => one.title === title)?.number ?? '';
  const { body } = await bob.get<ReadingReply>(`/knowledge/articles/${numberOf('Connect from home')}`);
  expect(JSON.stringify(body.body)).toContain(`"href":"/knowledge/${numberOf('Reset a password')}"`);
  expect(JSON.stringify(body.body)).not.toContain('gone.md');
  expect(body.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([['client.png', 'image/png']]);
  expect(body.path.map(({ name }) => name.en)).toEqual(['Network']);
  const reset = (await bob.get<ReadingReply>(`/knowledge/articles/${numberOf('Reset a password')}`)).body;
  expect(JSON.stringify(reset.body)).not.toMatch(/alert|Reset a password/);
  expect(reset.body.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);

  rmSync(join(house.dataFolder, 'kb', 'stranger.md'));
  expect((await taken('--publish')).said).toContain('0 articles were created, 0 changed, 2 unchanged; 0 pictures, 2 wrong files.');
  lay({ 'reset.html': '<title>Reset a password</title><p>Press F9.</p>' });
  expect((await taken('--publish')).said).toContain('0 articles were created, 1 changed, 1 unchanged');
  expect(JSON.stringify((await bob.get<ReadingReply>(`/knowledge/articles/${numberOf('Reset a password')}`)).body.body)).toContain('F9');
}, 60_000);

test('a folder or a workspace that is not there is said in a sentence', async () => {
  expect((await command(house, 'import', 'knowledge', 'nowhere', '--tenant', 'acme')).said).toMatch(
    /there is no such folder\. Nothing was imported\./,
  );
  lay({ 'a.md': 'A' });
  expect((await command(house, 'import', 'knowledge', 'kb', '--tenant', 'acme', '--workspace', 'moon')).said).toMatch(
    /There is no workspace moon/,
  );
}, 60_000);

test('what stands above a text is read word by word, and a text without it is left whole', () => {
  expect(frontMatterOf('---\ntitle: "A: b"\ntags: [x, \'y\']\nlist:\n  - one\n  - two\n---\nText')).toEqual({
    meta: { title: 'A: b', tags: ['x', 'y'], list: ['one', 'two'] },
    rest: 'Text',
  });
  expect(frontMatterOf('Text\n---\nmore')).toEqual({ meta: {}, rest: 'Text\n---\nmore' });
});
