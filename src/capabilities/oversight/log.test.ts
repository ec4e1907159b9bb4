import { expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import { sealLog } from '../../kernel/events/seal.ts';
import type { LogCheck, LogEntry, RefusedReply } from './contract.ts';
import { logCheck } from './jobs.ts';

const house = openHouse();
type Page = { items: LogEntry[]; next: string | null };

const logOf = async (who: Client, query = ''): Promise<LogEntry[]> => (await who.get<Page>(`/audit${query}`)).body.items;

test('Tom reads who changed what, when and from what; Wanda only what concerns IT; nobody else reads anything', async () => {
  const [tom, wanda, eve, gina] = await Promise.all((['tom', 'wanda', 'eve', 'gina'] as const).map((name) => as(house, name)));
  if (!tom || !wanda || !eve || !gina) throw new Error('Nobody is there');
  const { body: ada } = await tom.get<{ version: number }>(`/people/${people.ada.id}`);
  await tom.patch(`/people/${people.ada.id}`, { givenName: 'Adele' }, { 'if-match': `"${ada.version}"` });
  await tom.post('/roles', { personId: people.bob.id, role: 'agent', workspaceId: workspaces.it.id });
  await tom.post('/roles', { personId: people.bob.id, role: 'agent', workspaceId: workspaces.hr.id });
  await wanda.post('/teams', { workspaceId: workspaces.it.id, name: 'Night shift' });

  const all = await logOf(tom);
  expect(all.find(({ type }) => type === 'person.changed')).toMatchObject({
    kind: 'people',
    by: { name: 'Tom Berg' },
    object: { id: people.ada.id, name: 'Adele Lindqvist' },
    changes: [{ field: 'givenName', from: 'Ada', to: 'Adele' }],
  });
  expect(all.filter(({ type }) => type === 'role.granted').map(({ details }) => details)).toEqual([
    expect.arrayContaining([{ name: 'workspace', value: 'People & Culture' }]),
    expect.arrayContaining([
      { name: 'workspace', value: 'IT' },
      { name: 'role', value: 'agent' },
    ]),
  ]);
  expect((await logOf(wanda)).map(({ type, object }) => [type, object.name])).toEqual([
    ['team.created', 'Night shift'],
    ['role.granted', 'Bob Okafor'],
  ]);
  expect((await eve.get('/audit')).status).toBe(403);
  expect(await logOf(gina)).toEqual([]);
});

test('what happens on tickets, sign-ins and what people keep for themselves stand in nobody else’s log', async () => {
  const [tom, eve, wanda] = [await as(house, 'tom'), await as(house, 'eve'), await as(house, 'wanda')];
  await eve.post('/tickets', { title: 'A secret of Eve', team: 'Network' });
  const own = (await eve.post<{ id: string; version: number }>('/views', { name: 'Mine alone', condition: { all: [] } })).body;
  await eve.patch(`/views/${own.id}`, { name: 'Mine still' }, { 'if-match': `"${own.version}"` });
  await wanda.post('/views', { name: 'For IT', condition: { all: [] }, scope: 'workspace', workspaceId: workspaces.it.id });
  for (const reader of [tom, wanda]) {
    const { text } = await reader.get('/audit');
    expect(text).not.toMatch(/ticket\.|session\.|secret of Eve|Mine/);
    expect(text).toContain('For IT');
  }
});

test('Petra, who runs nothing, reads what the database refused for its purpose, page by page; Tom finds it in the log, Gus of Globex nothing', async () => {
  const [petra, tom, wanda, gina] = [await as(house, 'petra'), await as(house, 'tom'), await as(house, 'wanda'), await as(house, 'gina')];
  const reach = { ...machine(tenants.acme.id, 'usageStatistics'), kind: 'person', id: people.noah.id } as const;
  for (const table of [sql`app.credential`, sql`app.person`, sql`app.ticket`])
    await expect(transact(reach, ({ tx }) => tx.rows(sql`select * from ${table}`))).rejects.toMatchObject({ code: '42501' });
  const path = '/audit/refused-access';
  const first = (await petra.get<RefusedReply>(`${path}?limit=2`)).body;
  expect([first.items.map(({ relation }) => relation), first.lately]).toEqual([['ticket', 'person'], 3]);
  expect(first.items[0]).toMatchObject({ by: { name: 'Noah Fischer' }, purpose: 'usageStatistics' });
  const second = (await petra.get<RefusedReply>(`${path}?limit=2&cursor=${first.next}`)).body;
  expect([second.items.map(({ relation }) => relation), second.next]).toEqual([['credential'], null]);
  expect((await logOf(tom, '?kind=oversight')).map(({ type }) => type)).toContain('access.denied');
  expect((await petra.get('/audit')).status).toBe(403);
  for (const other of [tom, wanda]) expect((await other.get(path)).status).toBe(403);
  await gina.post('/roles', { personId: people.gus.id, role: 'privacyOfficer', workspaceId: null });
  expect((await (await as(house, 'gus')).get<RefusedReply>(path)).body).toEqual({ items: [], next: null, lately: 0 });
  await tom.post('/roles', { personId: people.wanda.id, role: 'privacyOfficer', workspaceId: null });
  expect((await logOf(await as(house, 'wanda'), '?kind=oversight')).map(({ type }) => type)).toContain('access.denied');
});

test('filters by person, thing, kind and time, and pages by place without losing or repeating an entry', async () => {
  const tom = await as(house, 'tom');
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await tom.post('/departments', { name });
  const whole = await logOf(tom, '?limit=200');
  const paged: LogEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: { body: Page } = await tom.get<Page>(`/audit?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    paged.push(...body.items);
    cursor = body.next;
  }
  expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  expect((await logOf(tom, '?kind=places')).map(({ object }) => object.name)).toEqual(['Five', 'Four', 'Three', 'Two', 'One']);
  expect((await logOf(tom, `?personId=${people.wanda.id}`)).every(({ by }) => by?.name === 'Wanda Kaya')).toBe(true);
  expect((await logOf(tom, `?objectId=${people.ada.id}`)).map(({ type }) => type)).toEqual(['person.changed']);
  const second = whole[1];
  if (second === undefined) throw new Error('The log is too short');
  expect((await logOf(tom, `?until=${second.at}`)).map(({ id }) => id)).toEqual(
    whole.filter(({ at }) => at < second.at).map(({ id }) => id),
  );
  expect((await logOf(tom, `?from=${second.at}`)).map(({ id }) => id)).toEqual(
    whole.filter(({ at }) => at >= second.at).map(({ id }) => id),
  );
  expect((await tom.get('/audit?cursor=nonsense')).status).toBe(422);
});

test('Tom has the log checked; a changed entry is found, and Wanda may read the verdict but not order it', async () => {
  const [tom, wanda] = [await as(house, 'tom'), await as(house, 'wanda')];
  const check = async (): Promise<LogCheck> => {
    await untilReadable(house);
    await sealLog(tenants.acme.id);
    expect((await tom.put<LogCheck>('/audit/check', {})).body.state).toBe('waiting');
    await logCheck.run(tenants.acme.id, {});
    return (await wanda.get<LogCheck>('/audit/check')).body;
  };
  expect((await wanda.get<LogCheck>('/audit/check')).body).toMatchObject({ state: 'never' });
  const good = await check();
  expect(good).toMatchObject({ state: 'done', faults: [] });
  expect(good.sealed).toBeGreaterThan(5);
  expect((await wanda.put('/audit/check', {})).status).toBe(403);

  await house.owner.query('alter table app.event disable trigger append_only');
  await house.owner.query("update app.event set actor_id = $1 where type = 'team.created'", [people.eve.id]);
  await house.owner.query('alter table app.event enable trigger append_only');
  expect((await check()).faults).toEqual([expect.stringContaining('was changed or inserted')]);
});
