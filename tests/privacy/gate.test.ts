import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { storesIn } from '../../bin/stores.mjs';
import { registry } from '../../src/apps/server/registry.ts';
import { document, list, object, personal, type Registry, type Table, technical } from '../../src/kernel/privacy/classify.ts';
import { compose } from '../../src/kernel/privacy/compose.ts';
import { beyond } from '../../src/kernel/privacy/fits.ts';
import { type Found, tablesIn } from '../../src/kernel/privacy/found.ts';
import { privacyFaults } from '../../src/kernel/privacy/gate.ts';
import { openHouse } from '../support/house.ts';

const home = resolve(import.meta.dirname, '../..');
const house = openHouse();
let found: Found;

const tables = () => tablesIn(async (text) => (await house.owner.query(text)).rows);
beforeAll(async () => {
  found = { tables: await tables(), ...storesIn(home) };
});

/** The database as it would be after a migration that does this; taken back at once. */
async function migratedBy(migration: string): Promise<Found> {
  await house.owner.query('begin');
  await house.owner.query(migration);
  const planted = { ...found, tables: await tables() };
  await house.owner.query('rollback');
  return planted;
}

/** The registry with one table described otherwise. */
function described(name: string, change: (table: Table) => Table): Required<Registry> {
  const table = registry.tables[name];
  if (table === undefined) throw new Error(`No table ${name}`);
  return { ...registry, tables: { ...registry.tables, [name]: change(table) } };
}

const column = (name: string, key: string, said: unknown) =>
  described(name, (table) => ({ ...table, columns: { ...table.columns, [key]: said as Table['columns'][string] } }));
const told = { purposes: { service: 'contract' }, retention: 'ticket', export: true } as const;

test('everything that the house keeps is classified', () => expect(privacyFaults(registry, found)).toEqual([]));

describe('what a migration brings unclassified is found', () => {
  test.each([
    ['a table', 'create table app.diary (words text)', 'unclassified-table app.diary'],
    ['a column', 'alter table app.person add column birthday date', 'unclassified-column app.person.birthday'],
    ['a view', 'create view app.everybody as select email from app.person', 'unclassified-table app.everybody'],
    ['a table of another schema', 'create table public.copy (email text)', 'unclassified-table public.copy'],
  ])('%s', async (_, migration, fault) => {
    expect(privacyFaults(registry, await migratedBy(migration))).toEqual([expect.stringContaining(fault)]);
  });

  test('a column that lost its check, its foreign key or its silence towards the planner', async () => {
    const planted = await migratedBy(`alter table app.message drop constraint message_kind_check;
      alter table app.message drop constraint message_tenant_id_ticket_id_fkey; alter table app.person alter column email set statistics 100`);
    expect(privacyFaults(registry, planted)).toEqual([
      expect.stringContaining('no-foreign-key app.message.ticket_id'),
      expect.stringContaining('not-closed app.message.kind'),
      expect.stringContaining('statistics app.person.email'),
    ]);
  });
});

describe('what the registry says wrongly is found', () => {
  const words = (erase: object) => personal('user.content.request', { ...told, erase: erase as Record<string, 'delete'> });
  const plants: [string, () => Required<Registry>, string][] = [
    ['a stale column', () => column('app.person', 'fax', technical()), 'stale-column app.person.fax'],
    [
      'a stale table',
      () => compose([registry, { tables: { 'app.fax': { role: 'processor', subjects: {}, columns: {} } } }]),
      'stale-table app.fax',
    ],
    ['text called technical without a reason', () => column('app.ticket', 'state', technical()), 'no-reason app.ticket.state'],
    [
      'a leaf of JSON',
      () => column('app.ticket', 'fields', { kind: 'json', shape: object({ phone: undefined as never }) }),
      'unclassified-leaf app.ticket.fields.phone',
    ],
    ['JSON without a shape', () => column('app.ticket', 'fields', technical('Only some settings')), 'unclassified-leaf app.ticket.fields'],
    ['NOT NULL made null', () => column('app.ticket', 'title', words({ requester: 'nullify' })), 'illegal-erase app.ticket.title'],
    [
      'a unique value redacted',
      () => column('app.person', 'email', { ...words({ self: 'redactSpans' }), statistics: 0 }),
      'illegal-erase app.person.email',
    ],
    [
      'a key destroyed that seals nothing',
      () => column('app.ticket', 'title', words({ requester: 'destroyKey' })),
      'illegal-erase app.ticket.title',
    ],
    ['an append-only row deleted', () => column('app.event', 'at', words({ actor: 'delete' })), 'illegal-erase app.event.at'],
    ['text written into a number', () => column('app.person', 'vip', words({ self: 'tombstone' })), 'illegal-erase app.person.vip'],
    ['kept without a ground', () => column('app.ticket', 'title', words({ requester: { keep: ' ' } })), 'illegal-erase app.ticket.title'],
    ['no erase action', () => column('app.ticket', 'title', words({})), 'no-erase app.ticket.title'],
    [
      'no purpose',
      () => column('app.ticket', 'title', personal('user.content.request', { ...told, purposes: {}, erase: { requester: 'delete' } })),
      'no-purpose app.ticket.title',
    ],
    [
      'a category nobody knows',
      () => column('app.ticket', 'title', { ...words({ requester: 'delete' }), category: 'user.soul' }),
      'unknown-category app.ticket.title',
    ],
    [
      'no way from the person',
      () => described('app.message', (table) => ({ ...table, subjects: { author: { via: 'channel' } } })),
      'unreachable app.message',
    ],
    ['a subject nobody declared', () => column('app.ticket', 'title', words({ neighbour: 'delete' })), 'unreachable app.ticket'],
  ];

  test.each(plants)('%s', (_, planted, fault) => {
    expect(privacyFaults(planted(), found)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  test('a table classified by two capabilities', () =>
    expect(() => compose([registry, { tables: { 'app.person': { role: 'processor', subjects: {}, columns: {} } } }])).toThrow(
      'app.person',
    ));

  test('a database without tables proves nothing', () =>
    expect(privacyFaults(registry, { ...found, tables: [] })).toEqual([expect.stringContaining('nothing-seen')]));
});

describe('what is kept outside the database is found in the source', () => {
  const planted = async (files: Record<string, string>) => {
    const folder = await mkdtemp(join(tmpdir(), 'candor-stores-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const stores = storesIn(folder);
    await rm(folder, { recursive: true });
    const all = Object.entries(stores).map(([list, names]) => [list, [...found[list as 'hosts'], ...(names as string[])]]);
    return privacyFaults(registry, { ...found, ...Object.fromEntries(all) });
  };

  test.each([
    ['a log field', 'src/kernel/log/log.ts', 'export type LogFields = { readonly email?: string };', 'unclassified-logFields email'],
    ['a cookie', 'src/kernel/a.ts', 'const cookie = "tracker=1; Path=/; Max-Age=99999";', 'unclassified-cookies tracker'],
    [
      'a cookie named by a constant',
      'src/kernel/a.ts',
      `const cookieName = 'spy'; const cookie = \`\${cookieName}=1; Path=/\`;`,
      'unclassified-cookies spy',
    ],
    ['a cookie set by script', 'src/kernel/web/a.ts', "document.cookie = 'a=b';", 'unclassified-cookies document.cookie'],
    ['a browser key', 'src/apps/web/a.ts', "store('lastSeen', 1);", 'unclassified-browserKeys lastSeen'],
    [
      'a browser key that is listed and that nothing stores',
      'src/kernel/shared/browser-storage.ts',
      'export const browserStorage = { theme: {} } as const;',
      'unclassified-browserKeys listed theme',
    ],
    ['a browser store', 'src/apps/web/a.ts', "sessionStorage.setItem('a', 'b');", 'unclassified-browserKeys sessionStorage'],
    [
      'a key set elsewhere than the register says',
      'src/apps/web/a.ts',
      "const [theme, choose] = useStored('theme');",
      'wrong-setter browserKeys theme: said to be set by src/kernel/web/theme.ts, set by src/apps/web/a.ts, src/kernel/web/theme.ts',
    ],
    ['a cookie set elsewhere', 'src/kernel/a.ts', "const cookie = 'candor_visitor=1; Path=/';", 'wrong-setter cookies candor_visitor'],
    ['an outbound host', 'src/kernel/net/a.ts', "const collector = 'https://stats.tracker.io/v1';", 'unclassified-hosts stats.tracker.io'],
    ['a package that dials', 'src/kernel/net/a.ts', "import got from 'got';", 'unclassified-hosts got'],
  ])('%s', async (_, path, text, fault) => {
    expect(await planted({ [path]: text })).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });
});

test('a key of JSON beyond its shape is found', () => {
  const shape = object({
    theme: technical('A choice'),
    answers: document('a form', technical('A choice')),
    seen: list(technical('A number')),
  });
  expect(beyond(shape, { theme: 'dark', answers: { any: [1] }, seen: [1, 2] })).toEqual([]);
  expect(beyond(shape, { theme: { deep: 1 }, phone: '1', seen: [{}] })).toEqual(['/theme', '/phone', '/seen/0']);
});
