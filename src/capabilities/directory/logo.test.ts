import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { BrandingReply } from './shared/branding.ts';

const house = openHouse();
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const put = (client: Client, raw: Buffer | string, kind: string) =>
  send<BrandingReply>(house.port, tenants[client.person.tenant].host, 'PUT', '/api/v1/branding/logo', undefined, {
    headers: { cookie: client.cookie, 'content-type': kind },
    raw,
  });
const see = (path: string, host?: string) => anonymous(house, host)('GET', path);

test('Tom sets a logo, and everybody on the address of Acme sees it, nobody elsewhere', async () => {
  const reply = await put(await as(house, 'tom'), dot, 'image/png');
  expect(reply.body.logo).toMatch(/^\/api\/v1\/branding\/logo\?v=/);
  const shown = await see(reply.body.logo ?? '');
  expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/png']);
  expect(shown.headers['cache-control']).toContain('immutable');
  expect((await see('/api/v1/branding/logo', tenants.globex.host)).status).toBe(404);
});

test('a drawing loses everything that is not drawing', async () => {
  const evil = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(2)</script><style>@import 'https://evil.example'</style>
    <a href="javascript:alert(3)"><circle r="4" fill="url(#g)" stroke="url(https://evil.example/x)"/></a><image href="https://evil.example/y"/>
    <foreignObject><iframe src="https://evil.example"></iframe></foreignObject><linearGradient id="g"/></svg>`;
  const reply = await put(await as(house, 'tom'), evil, 'image/svg+xml');
  const shown = await see(reply.body.logo ?? '');
  expect(shown.headers['content-type']).toBe('image/svg+xml');
  expect(shown.headers['content-security-policy']).toContain('sandbox');
  expect(shown.text).toContain('<circle r="4" fill="url(#g)"');
  expect(shown.text).toContain('<linearGradient id="g"');
  expect(shown.text).not.toMatch(/evil|script|alert|onload|passwd|href|iframe|ENTITY/i);
});

test('what is no picture, or too large, is refused', async () => {
  const tom = await as(house, 'tom');
  expect((await put(tom, '<html><body>hello</body></html>', 'image/png')).status).toBe(415);
  expect((await put(tom, Buffer.from('MZ executable'), 'image/png')).status).toBe(415);
  expect((await put(tom, Buffer.concat([dot, Buffer.alloc(600_000)]), 'image/png')).status).toBe(413);
});

test('the logo is for tenant admins, each for their own company, and can be taken away', async () => {
  expect((await put(await as(house, 'wanda'), dot, 'image/png')).status).toBe(403);
  expect((await put(await as(house, 'gina'), dot, 'image/png')).status).toBe(200);
  const tom = await as(house, 'tom');
  expect((await tom.delete<BrandingReply>('/branding/logo')).body.logo).toBeNull();
  expect((await see('/api/v1/branding/logo')).status).toBe(404);
  expect((await see('/api/v1/branding/logo', tenants.globex.host)).status).toBe(200);
});
