import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type House, type Launch, makeHouse, pidOf, started, stopped } from './house.ts';

const house: House = await makeHouse();
const running: { dev?: Launch } = {};

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(house.home, path)), { recursive: true });
  writeFileSync(join(house.home, path), text);
};

beforeAll(async () => {
  const [root, cacheDir] = ['src/apps/web', '.vite'].map((name) => join(house.home, name));
  write('vite.config.ts', `export default ${JSON.stringify({ root, cacheDir, server: { proxy: { '/api': house.url } } })};\n`);
  write('src/apps/web/index.html', '<!doctype html><title>Acme</title><script type="module" src="/main.ts"></script>');
  write('src/apps/web/main.ts', "document.title = 'before';\n");
  running.dev = await started(house, { command: 'dev', web: true });
});
afterAll(() => house.remove());

test('the web app comes from its sources, and an edit shows at the next look', async () => {
  expect(await (await fetch(house.url, { headers: { accept: 'text/html' } })).text()).toContain('/@vite/client');
  expect(await (await fetch(`${house.url}/main.ts`)).text()).toContain('before');
  write('src/apps/web/main.ts', "document.title = 'after';\n");
  await eventually(async () => (await (await fetch(`${house.url}/main.ts`)).text()).includes('after'));
});

test('the API is answered by the server behind it', async () => {
  expect(await (await fetch(`${house.url}/api/word`)).text()).toBe('first edition');
});

test('an edit of the server shows, and a mistake is told and waited out', async () => {
  const readyz = async () => (await fetch(`${house.url}/readyz`).catch(() => undefined))?.text();
  const file = join(house.home, 'src/server.mjs');
  const text = readFileSync(file, 'utf8');
  expect(await readyz()).toBe('ready');

  writeFileSync(file, text.replace("=> 'ready'", "=> 'ready again'"));
  await eventually(async () => (await readyz()) === 'ready again');

  writeFileSync(file, `${text}\nthrow new Error('a slip of the pen');\n`);
  await running.dev?.until('a slip of the pen');
  writeFileSync(file, text);
  await eventually(async () => (await readyz()) === 'ready');
});

test('an edit of the web app does not start the server anew, one of the server does', async () => {
  const before = await pidOf(house);
  write('src/ui-kit/button.ts', 'export const button = 1;\n');
  await new Promise((done) => setTimeout(done, 700));
  expect(await pidOf(house)).toBe(before);
  write('src/kernel/clock.ts', 'export const clock = 1;\n');
  await eventually(async () => (await pidOf(house).catch(() => before)) !== before);
});

test('all of it ends with npm run dev', async () => {
  expect(await stopped(running.dev as Launch)).toBe(0);
  await expect(fetch(house.url)).rejects.toThrow();
});
