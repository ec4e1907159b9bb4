import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();
type Icon = { purpose: string; src: string; sizes: string; type: string };

/** What lies there: its own size, as a phone sees it before it installs the app. */
function drawn(src: string): { sizes: string; type: string } {
  const bytes = readFileSync(join(import.meta.dirname, '../web/public', src));
  if (bytes.toString('utf8', 0, 4) === '<svg') return { sizes: 'any', type: 'image/svg+xml' };
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return { sizes: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, type: 'image/png' };
}

test('each tenant is installed under its own name', async () => {
  for (const { host, name } of Object.values(tenants)) {
    const { body, headers } = await anonymous(house, host)<{ name: string; icons: Icon[] }>('GET', '/manifest.webmanifest');
    expect(headers['content-type']).toContain('application/manifest+json');
    expect(body).toMatchObject({ name, start_url: '/', display: 'standalone' });
    expect(body.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src, sizes, type } of body.icons) expect([src, drawn(src)]).toEqual([src, { sizes, type }]);
  }
});

test('where nobody lives, nothing is installed', async () => {
  expect((await anonymous(house, 'nobody.localhost')('GET', '/manifest.webmanifest')).status).toBe(404);
});
