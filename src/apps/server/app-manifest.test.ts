import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();

test('each tenant is installed under its own name', async () => {
  for (const { host, name } of Object.values(tenants)) {
    const { body, headers } = await anonymous(house, host)<{ name: string; icons: { purpose: string }[] }>('GET', '/manifest.webmanifest');
    expect(headers['content-type']).toContain('application/manifest+json');
    expect(body).toMatchObject({ name, start_url: '/', display: 'standalone' });
    expect(body.icons.map(({ purpose }) => purpose)).toContain('maskable');
  }
});

test('where nobody lives, nothing is installed', async () => {
  expect((await anonymous(house, 'nobody.localhost')('GET', '/manifest.webmanifest')).status).toBe(404);
});
