import { expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import type { InventoryReply } from '../../src/capabilities/policy/contract-inventory.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse();

test('the inventory has every column and part of one, every cookie, key, field of the log and host, with all that is said of it', async () => {
  const petra = await as(house, 'petra');
  const { items, names } = (await petra.get<InventoryReply>('/policy/inventory')).body;
  const held = items.filter(({ store }) => store === 'database').map(({ place }) => place);
  for (const [table, { columns }] of Object.entries(registry.tables))
    for (const column of Object.keys(columns))
      expect(
        held.some(
          (place) => place === `${table}.${column}` || place.startsWith(`${table}.${column}.`) || place.startsWith(`${table}.${column}[`),
        ),
        `${table}.${column}`,
      ).toBe(true);
  const others = ['log', 'cookie', 'browser', 'host'].map((store) => items.filter((item) => item.store === store).length);
  expect(others).toEqual(
    [registry.logFields, registry.cookies, registry.browserKeys, registry.hosts].map((list) => Object.keys(list).length),
  );
  expect(items.find(({ place }) => place === 'app.person.email')).toMatchObject({
    kind: 'personal',
    categories: ['user.contact.email'],
    purposes: expect.arrayContaining([{ purpose: 'service', basis: 'contract' }]),
    retention: 'account',
    role: 'processor',
    exported: true,
  });
  expect(items.filter(({ kind, erase, store }) => kind === 'personal' && store === 'database' && erase.length === 0)).toEqual([]);
  expect(names.categories['user.contact.email']).toBe('e-mail address');
  const { text } = await petra.get('/policy/inventory/file');
  expect(text.split('\r\n').length).toBeGreaterThan(items.length);
  expect(text).toContain('app.person.email,database,personal,e-mail address');
});
