import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client, send } from '../../../tests/support/client.ts';
import { command } from '../../../tests/support/command.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ArticlePage } from './contract.ts';
import type { FolderReport } from './contract-folder.ts';
import type { ReadingPage, ReadingReply } from './contract-reading.ts';
import { frontMatterOf } from './shared/front-matter.ts';
import { end, entriesOf, headOf, tailOf } from './shared/tar.ts';

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
  expect(dry.said).toContain('2 articles would be created, 0 changed, 0 unchanged; 0 pictures, 3 wrong files.');
  expect(dry.said).toContain('vpn/connect.md: It links to vpn/gone.md, which is not in the folder: only the words stay');

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
  const kept = (await (await as(house, 'eve')).get<ArticlePage>('/articles?tag=VPN')).body.items;
  expect(kept.map(({ title, tags }) => [title, tags])).toEqual([['Connect from home', ['vpn', 'home']]]);
  const reset = (await bob.get<ReadingReply>(`/knowledge/articles/${numberOf('Reset a password')}`)).body;
  expect(JSON.stringify(reset.body)).not.toMatch(/alert|Reset a password/);
  expect(reset.body.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);

  rmSync(join(house.dataFolder, 'kb', 'stranger.md'));
  expect((await taken('--publish')).said).toContain('0 articles were created, 0 changed, 2 unchanged; 0 pictures, 2 wrong files.');
  lay({ 'reset.html': '<title>Reset a password</title><p>Press F9.</p>' });
  expect((await taken('--publish')).said).toContain('0 articles were created, 1 changed, 1 unchanged');
  expect(JSON.stringify((await bob.get<ReadingReply>(`/knowledge/articles/${numberOf('Reset a password')}`)).body.body)).toContain('F9');
}, 60_000);

/** A folder as the browser sends it. */
const packed = (files: Record<string, string | Buffer>): Buffer =>
  Buffer.concat([
    ...Object.entries(files).flatMap(([path, content]) => {
      const bytes = Buffer.from(content as string);
      return [headOf(path, bytes.length), bytes, tailOf(bytes.length)];
    }),
    end,
  ]);

test('Wanda sends a folder from the browser: tried out first, told in German what cannot come in, then brought in; Eve and Tom may not', async () => {
  const [wanda, eve, tom] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'tom')];
  const long = `${'deeper/'.repeat(20)}Über.md`;
  const folder = packed({
    'menu/lunch.md':
      '---\ntitle: Lunch\nsummary: What there is at noon.\ntags: canteen, Food\n---\n![Menu](menu.png)\n![Ad](https://elsewhere.example/a.png)\n',
    'menu/menu.png': png,
    [long]: '# A long way down\n\nText with [a gap](../gone.md).',
    'plan.docx': 'PK',
    '.git/config': 'not for anybody',
  });
  const brought = async (who: Client, query: string, raw = folder) => {
    const headers = { cookie: who.cookie, 'content-type': 'application/x-tar', 'accept-language': 'de' };
    return await send<FolderReport>(
      house.port,
      tenants.acme.host,
      'POST',
      `/api/v1/article-folders/${workspaces.it.id}?${query}`,
      undefined,
      { raw, headers },
    );
  };
  expect([(await brought(eve, 'dryRun=true')).status, (await brought(tom, 'dryRun=true')).status]).toEqual([403, 403]);
  expect((await brought(wanda, 'dryRun=true', folder.subarray(0, 700))).status).toBe(422);
  const dry = await brought(wanda, 'dryRun=true');
  expect(dry.status, dry.text).toBe(200);
  expect(dry.body).toMatchObject({ dryRun: true, created: 2, changed: 0, pictures: 0 });
  expect(dry.body.articles).toMatchObject([
    { path: long, title: 'A long way down', becomes: 'created', number: null },
    { path: 'menu/lunch.md', title: 'Lunch', tags: ['canteen', 'food'], pictures: 1 },
  ]);
  expect(dry.body.wrong).toEqual([{ path: 'plan.docx', reason: 'Das ist weder Markdown noch HTML noch ein Bild' }]);
  expect(dry.body.notes.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^Ein Link führt zu .*gone\.md, das liegt nicht im Ordner: Nur die Wörter bleiben$/),
    'Das Bild https://elsewhere.example/a.png liegt anderswo: Ein Link darauf bleibt',
  ]);
  expect((await eve.get<ArticlePage>('/articles?q=Lunch')).body.items).toEqual([]);

  const { body } = await brought(wanda, 'publish=true');
  expect(body).toMatchObject({ dryRun: false, created: 2, pictures: 1 });
  const lunch = body.articles.find(({ title }) => title === 'Lunch')?.number ?? '';
  const read = (await eve.get<ReadingReply>(`/knowledge/articles/${lunch}`)).body;
  expect(read).toMatchObject({ summary: 'What there is at noon.', files: [{ name: 'menu.png' }] });
  expect((await brought(wanda, 'publish=true')).body).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  expect((await eve.get<ArticlePage>('/articles?q=Lunch')).body.items[0]?.owner.name).toBe('Wanda Kaya');
}, 60_000);

test('what tar itself packs is read as well, and what is cut off or no tar is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-tar-'));
  const deep = join('deep/'.repeat(25), 'é.md');
  mkdirSync(join(folder, dirname(deep)), { recursive: true });
  writeFileSync(join(folder, deep), 'Deep');
  writeFileSync(join(folder, 'a.md'), 'A');
  for (const format of ['pax', 'gnu', 'ustar']) {
    const bytes = execFileSync('tar', ['-cf', '-', '--format', format, '-C', folder, '.']);
    const entries = entriesOf(bytes) ?? [];
    expect(Object.fromEntries(entries.map((one) => [one.path, Buffer.from(one.bytes).toString()])), format).toEqual({
      'a.md': 'A',
      [deep]: 'Deep',
    });
    expect(entriesOf(bytes.subarray(0, 600)), format).toBeUndefined();
  }
  rmSync(folder, { recursive: true });
  expect(entriesOf(Buffer.from('No tar at all'.repeat(100)))).toBeUndefined();
  expect(entriesOf(packed({ 'x.md': 'X' }))?.map(({ path }) => path)).toEqual(['x.md']);
});

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
