import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { addPages } from './pages.ts';
import { securityHeaders } from './security.ts';

let server: FastifyInstance;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<html><head><script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script></head>');
  await mkdir(join(folder, '.vite'));
  await writeFile(
    join(folder, '.vite/first-views.json'),
    '{"/desk/all$":["assets/desk-1.js","api/v1/tickets?view=all&limit=50"],"/desk":["assets/desk-1.js","assets/desk-1.css","api/v1/session"],"/":["assets/portal-1.js"]}',
  );
  await writeFile(join(folder, 'assets/a-1.js'), 'export const plain = 1;');
  await writeFile(join(folder, 'assets/a-1.js.br'), 'compressed');
  server = Fastify();
  server.addHook('onRequest', async (request, reply) => securityHeaders(request, reply));
  await addPages(server, folder);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const html = { accept: 'text/html' };

test('every address of a person gets the page, each time with the nonce that its policy allows', async () => {
  const [first, second] = [await server.inject({ url: '/desk?x=1', headers: html }), await server.inject({ url: '/', headers: html })];
  const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1] ?? '';

  expect(first.statusCode).toBe(200);
  expect(String(first.headers['content-security-policy'])).toContain(`'nonce-${nonce}'`);
  expect(second.body).not.toContain(nonce);
});

test('a page runs what the server sent and nothing else, is framed by nobody, and tells no other site where it was', async () => {
  const { headers } = await server.inject({ url: '/desk', headers: html });
  const said = String(headers['content-security-policy']).split('; ');
  const policy = new Map(said.map((one) => [one.split(' ', 1)[0], one.split(' ').slice(1)]));
  const ours = (list: readonly string[] = []) => list.filter((one) => !/^'nonce-[\w+/=]{16,}'$/.test(one));

  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const kind of ['script-src', 'style-src', 'connect-src', 'font-src', 'worker-src', 'manifest-src', 'form-action'])
    expect([kind, ours(policy.get(kind))]).toEqual([kind, ["'self'"]]);
  for (const kind of ['frame-ancestors', 'base-uri']) expect([kind, policy.get(kind)]).toEqual([kind, ["'none'"]]);
  // No word opens it again: unsafe-inline, unsafe-eval, a host of others, every host.
  const known = /^('self'|'none'|data:|blob:|'nonce-[\w+/=]{16,}')$/;
  expect([...policy.values()].flat().filter((word) => !known.test(word))).toEqual([]);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('under TLS every answer has the browser come by TLS only from then on, and without it none does', async () => {
  const behind = Fastify({ trustProxy: '127.0.0.1' });
  behind.addHook('onRequest', async (request, reply) => securityHeaders(request, reply));
  await addPages(behind, folder);
  onTestFinished(() => behind.close());
  const said = async (url: string, proto: string) =>
    (await behind.inject({ url, headers: { ...html, 'x-forwarded-proto': proto } })).headers['strict-transport-security'];

  for (const url of ['/', '/assets/a-1.js', '/api/v1/tickets']) {
    expect([url, await said(url, 'https')]).toEqual([url, expect.stringMatching(/^max-age=31536000/)]);
    expect([url, await said(url, 'http')]).toEqual([url, undefined]);
  }
});

test('who does not say what they take, as curl does, gets the page of an address, and a problem where an API or a file is meant', async () => {
  const asked = async (url: string, accept?: string) => {
    const { statusCode, headers } = await server.inject({ url, headers: accept === undefined ? {} : { accept } });
    return [statusCode, String(headers['content-type']).split(';')[0]];
  };

  for (const url of ['/', '/desk', '/desk?queue=mine'])
    expect([url, await asked(url), await asked(url, '*/*')]).toEqual([url, [200, 'text/html'], [200, 'text/html']]);
  for (const url of ['/api', '/api/v1/ghost', '/dev/ghost', '/assets/ghost.js', '/favicon.ico', '/robots.txt', '/index.html'])
    expect([url, await asked(url, '*/*')]).toEqual([url, [404, 'application/problem+json']]);
  expect(await asked('/desk', 'application/json')).toEqual([404, 'application/problem+json']);
  const posted = await server.inject({ method: 'POST', url: '/admin/changes', headers: html, payload: {} });
  expect([posted.statusCode, posted.headers['content-type']], 'nothing is written where the app only draws').toEqual([
    404,
    expect.stringContaining('application/problem+json'),
  ]);
});

test('the page names the files of the first view at its address, and of no other', async () => {
  const at = async (url: string): Promise<string> => (await server.inject({ url, headers: html })).body;

  for (const url of ['/desk', '/desk?x=1', '/desk/all/INC1']) {
    expect(await at(url)).toContain('<link rel="modulepreload" crossorigin href="/assets/desk-1.js"');
    expect(await at(url)).toContain('<link rel="stylesheet" crossorigin href="/assets/desk-1.css"');
    expect(await at(url)).toContain('<link rel="preload" as="fetch" crossorigin href="/api/v1/session">');
    expect(await at(url)).not.toContain('portal-1');
  }
  expect(await at('/?x=1')).toContain('href="/assets/portal-1.js"');
  for (const url of ['/admin', '/desktop', '/sign-in?next=/desk']) expect(await at(url)).not.toMatch(/preload|stylesheet/);
});

test('the page of a queue asks for its list at once, for whoever brings a cookie, and nothing else asks for it', async () => {
  const at = async (url: string, cookie?: string): Promise<string> =>
    (await server.inject({ url, headers: cookie === undefined ? html : { ...html, cookie } })).body;

  const list = '<link rel="preload" as="fetch" crossorigin href="/api/v1/tickets?view=all&amp;limit=50">';
  expect(await at('/desk/all', 'session=1')).toContain(list);
  for (const url of ['/desk/all?sort=title', '/desk/all/INC1', '/desk/allday', '/desk']) {
    expect(await at(url, 'session=1')).not.toContain('/api/v1/tickets');
    expect(await at(url, 'session=1')).toContain('api/v1/session');
  }
  expect(await at('/desk/all')).not.toContain('/api/v1/tickets');
  expect(await at('/desk/all')).toContain('api/v1/session');
});

test('the frame of desk, administration and portal stands in the page for whoever brings a cookie, and for nobody else', async () => {
  const at = async (url: string, cookie?: string): Promise<string> =>
    (await server.inject({ url, headers: cookie === undefined ? html : { ...html, cookie } })).body;

  for (const url of ['/desk/all', '/admin?x=1']) expect(await at(url, 'session=1')).toContain('<html data-frame="rail">');
  for (const url of ['/', '/requests/REQ1', '/me']) expect(await at(url, 'session=1')).toContain('<html data-frame="bar">');
  for (const url of ['/sign-in', '/privacy', '/desktop']) expect(await at(url, 'session=1')).toContain('<html>');
  expect(await at('/desk/all')).toContain('<html>');
});

test('what the API sends may run nothing, should a browser open it as a page', async () => {
  const { headers } = await server.inject({ url: '/api/v1/tickets' });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; frame-ancestors 'none'/);
});

test('files named by their content are kept for good, and sent compressed to who can read that', async () => {
  const { headers, body } = await server.inject({ url: '/assets/a-1.js', headers: { 'accept-encoding': 'br' } });
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['content-encoding']).toBe('br');
  expect(body).toBe('compressed');
});

test('the page itself is no file, and what is neither file nor page is a problem', async () => {
  expect((await server.inject({ url: '/index.html' })).statusCode).toBe(404);
  expect((await server.inject({ url: '/api/v1/ghost', headers: html })).statusCode).toBe(404);
  expect((await server.inject({ url: '/assets/ghost.js', headers: html })).headers['content-type']).toContain('problem+json');
});

test('an app without a list of first views is served, one whose list cannot be read is not', async () => {
  const bare = await mkdtemp(join(tmpdir(), 'candor-pages-bare-'));
  onTestFinished(() => rm(bare, { recursive: true }));
  const served = async (): Promise<string> => {
    const other = Fastify();
    other.addHook('onRequest', async (request, reply) => securityHeaders(request, reply));
    await addPages(other, bare);
    return (await other.inject({ url: '/desk', headers: html })).body;
  };
  await writeFile(join(bare, 'index.html'), '<html><head></head>');
  expect(await served()).toBe('<html><head></head>');

  const list = join(bare, '.vite/first-views.json');
  await mkdir(list, { recursive: true });
  await expect(served()).rejects.toThrow('EISDIR');
  await rm(list, { recursive: true });
  await writeFile(list, '{"/desk":["assets/desk');
  await expect(served()).rejects.toThrow(SyntaxError);
});
