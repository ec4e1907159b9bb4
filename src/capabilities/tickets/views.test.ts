import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { TicketPage } from './contract.ts';
import type { Group, Queue } from './contract-views.ts';
import type { TicketReply } from './shared/records.ts';
import { queueKeys } from './shared/view-lists.ts';
import type { ViewReply } from './shared/views.ts';

const house = openHouse();

const open = async (client: Client, more: object = {}): Promise<TicketReply> =>
  (await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network', ...more })).body;
const change = (client: Client, { number, version }: { number: string; version: number }, input: object) =>
  client.patch<TicketReply>(`/tickets/${number}`, input, { 'if-match': `"${version}"` });
const countsOf = async (client: Client): Promise<Record<string, number>> =>
  Object.fromEntries((await client.get<{ items: Queue[] }>('/queues')).body.items.map(({ key, count }) => [key, count]));
const numbersIn = async (client: Client, view: string): Promise<string[]> =>
  (await client.get<TicketPage>(`/tickets?limit=200&view=${view}`)).body.items.map(({ number }) => number);

test('each queue counts what it lists, for Eve and for Hana', async () => {
  const [ada, bob, eve, hana] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve'), await as(house, 'hana')];
  await house.owner.query('update app.person set vip = true where id = $1', [people.bob.id]);
  const [mine, replied, vip, done] = [await open(ada), await open(ada), await open(bob), await open(ada)];
  await open(ada, { team: 'People Team' });
  await change(eve, mine, { assignee: 'me', state: 'inProgress' });
  await ada.post(`/tickets/${replied.number}/messages`, { kind: 'comment', body: 'Any news?' });
  await change(eve, done, { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'Restarted' });
  await eve.post(`/tickets/${mine.number}/tasks`, { title: 'Order a disk', team: 'Network', assignee: 'me' });
  await eve.put(`/tickets/${vip.number}/watchers/me`, {});

  const counts = await countsOf(eve);
  expect(counts).toMatchObject({
    'my-open': 1,
    'my-tasks': 1,
    'requester-replied': 1,
    watching: 1,
    'groups-open': 4,
    unassigned: 2,
    'new-today': 4,
    vip: 1,
    'recently-resolved': 1,
    all: 4,
    'workspace:it': 4,
  });
  expect(await numbersIn(eve, 'requester-replied')).toEqual([replied.number]);
  for (const client of [eve, hana])
    for (const [key, count] of Object.entries(await countsOf(client))) expect((await numbersIn(client, key)).length, key).toBe(count);
  expect(Object.keys(await countsOf(hana))).toEqual([...queueKeys, 'workspace:hr']);
  expect(await countsOf(hana)).toMatchObject({ all: 1, 'workspace:hr': 1 });

  const replace = await change(eve, (await eve.get<TicketReply>(`/tickets/${mine.number}`)).body, {
    state: 'onHold',
    holdReason: 'awaitingVendor',
    followUpAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  expect(replace.status).toBe(200);
  expect((await countsOf(eve))['follow-up-due']).toBe(0);
  shiftClock(2 * 3_600_000);
  expect((await countsOf(eve))['follow-up-due']).toBe(1);
});

test('Ada, who is no agent, has no queues; what nobody named is refused; Gina sees nothing of acme', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  expect((await ada.get('/queues')).status).toBe(403);
  expect((await eve.get('/tickets?view=nonsense')).status).toBe(422);
  expect(await countsOf(gina)).toMatchObject({ all: 0, 'workspace:support': 0 });
  expect(await numbersIn(gina, 'workspace:it')).toEqual([]);
});

const broken = { field: 'title', op: 'contains', value: 'broken' };

test('Eve saves a view of her own, lists, counts, groups and changes it; Noah, Ada and Gina know nothing of it', async () => {
  const [ada, eve, noah, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'gina')];
  const one = await open(ada, { title: 'Broken screen' });
  const made = await eve.post<ViewReply>('/views', {
    name: 'Broken things',
    condition: { all: [broken, { field: 'group', op: 'eq', value: 'open' }] },
  });
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ scope: 'own', version: 1, can: { edit: true } });
  const { id } = made.body;
  expect(await numbersIn(eve, id)).toEqual([one.number]);
  expect((await countsOf(eve))[id]).toBe(1);
  const groups = await eve.get<{ items: Group[] }>(`/tickets/groups?view=${id}&by=team`);
  expect(groups.body.items).toEqual([{ key: teams.network.id, name: 'Network', count: 1 }]);

  for (const other of [noah, gina]) {
    expect((await other.get(`/views/${id}`)).status).toBe(404);
    expect((await other.get(`/tickets?view=${id}`)).status).toBe(422);
    expect((await other.patch(`/views/${id}`, { name: 'Mine' }, { 'if-match': '"1"' })).status).toBe(404);
  }
  expect((await ada.get('/views')).status).toBe(403);
  expect((await eve.patch(`/views/${id}`, { name: 'Smashed' }, { 'if-match': '"7"' })).status).toBe(412);
  const renamed = await eve.patch<ViewReply>(`/views/${id}`, { name: 'Smashed', groupBy: 'state' }, { 'if-match': '"1"' });
  expect(renamed.body).toMatchObject({ name: 'Smashed', groupBy: 'state', version: 2 });
  expect((await eve.delete(`/views/${id}`)).status).toBe(200);
  expect((await eve.get(`/views/${id}`)).status).toBe(404);
});

test('the columns of a view keep the order Eve gave them, and none comes twice', async () => {
  const eve = await as(house, 'eve');
  const view = { name: 'My order', condition: { all: [] }, columns: ['updatedAt', 'number', 'title'] };
  const { body } = await eve.post<ViewReply>('/views', view);
  expect(body.columns).toEqual(view.columns);
  const turned = ['title', 'updatedAt', 'number'];
  const changed = await eve.patch<ViewReply>(`/views/${body.id}`, { columns: turned }, { 'if-match': `"${body.version}"` });
  expect(changed.body.columns).toEqual(turned);
  expect((await eve.post('/views', { ...view, columns: ['title', 'title'] })).status).toBe(422);
  const [heading] = (await eve.get('/tickets/export.csv?columns=title,updatedAt,number')).text.split('\r\n');
  expect(heading).toBe('\u{feff}Title,Updated,Number');
  expect((await eve.delete(`/views/${body.id}`)).status).toBe(200);
});

test('a condition that names no field is refused with a pointer', async () => {
  const eve = await as(house, 'eve');
  const { status, body } = await eve.post('/views', { name: 'Odd', condition: { all: [{ field: 'shoeSize', op: 'eq', value: 42 }] } });
  expect(status).toBe(422);
  expect(body).toMatchObject({ errors: [{ pointer: '/condition/all/0/field' }] });
});

test('Leila makes a view for her team, Wanda one for IT, Tom one for all; Eve may use but not make them', async () => {
  const [eve, leila, wanda, hana, gina] = await Promise.all(
    (['eve', 'leila', 'wanda', 'hana', 'gina'] as const).map((name) => as(house, name)),
  );
  const ofTeam = { name: 'Network', scope: 'team', teamId: teams.network.id, condition: broken };
  const ofIt = { name: 'IT', scope: 'workspace', workspaceId: workspaces.it.id, condition: broken };
  for (const body of [ofTeam, ofIt, { name: 'All', scope: 'tenant', condition: broken }])
    expect((await eve?.post('/views', body))?.status).toBe(403);
  expect((await leila?.post('/views', ofTeam))?.status).toBe(201);
  expect((await leila?.post('/views', ofIt))?.status).toBe(403);
  expect((await wanda?.post('/views', ofIt))?.status).toBe(201);
  const namesOf = async (client: Client | undefined) =>
    (await client?.get<{ items: ViewReply[] }>('/views'))?.body.items.map(({ name, can }) => [name, can.edit]);
  expect(await namesOf(eve)).toEqual([
    ['IT', false],
    ['Network', false],
  ]);
  expect(await namesOf(leila)).toEqual([
    ['IT', false],
    ['Network', true],
  ]);
  expect(await namesOf(hana)).toEqual([]);
  expect((await gina?.post('/views', { name: 'All', scope: 'tenant', condition: broken }))?.status).toBe(201);
  expect(await namesOf(hana)).toEqual([]);
});

test('Tom saves a view for all agents without being one: he sees its condition, never its tickets; Bob and Gina see nothing', async () => {
  const [bob, eve, tom, gina] = [await as(house, 'bob'), await as(house, 'eve'), await as(house, 'tom'), await as(house, 'gina')];
  const condition = {
    all: [
      { field: 'team', op: 'eq', value: teams.network.id },
      { field: 'assignee', op: 'eq', value: people.eve.id },
    ],
  };
  const made = await tom.post<ViewReply>('/views', { name: 'Of Eve', condition, scope: 'tenant' });
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ scope: 'tenant', condition, can: { edit: true } });
  expect((await tom.post('/views', { name: 'Mine', condition })).status).toBe(403);
  const path = `/views/${made.body.id}`;
  expect((await eve.get<{ items: ViewReply[] }>('/views')).body.items.map(({ name }) => name)).toContain('Of Eve');
  expect((await tom.get(`/tickets?view=${made.body.id}`)).body).toMatchObject({ items: [] });
  expect((await bob.get(path)).status).toBe(403);
  expect((await eve.delete(path)).status).toBe(403);
  expect((await gina.get(path)).status).toBe(404);
  expect((await tom.patch<ViewReply>(path, { name: 'Eve’s' }, { 'if-match': '"1"' })).body).toMatchObject({ name: 'Eve’s', version: 2 });
  expect((await tom.delete(path)).status).toBe(200);
});

test('Leila finds what is about to stall: unassigned for a day, unanswered for a day, a date that passed, three hops', async () => {
  const [ada, eve, leila] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'leila')];
  const [idle, silent, fine, wandering] = [await open(ada), await open(ada), await open(ada), await open(ada)];
  for (const ticket of [silent, fine, wandering]) await change(eve, ticket, { assignee: 'me' });
  await ada.post(`/tickets/${silent.number}/messages`, { kind: 'comment', body: 'Still broken' });
  for (const team of ['Service Desk', 'Network', 'Service Desk', 'Network'])
    await change(eve, (await eve.get<TicketReply>(`/tickets/${wandering.number}`)).body, { team });
  const waits = async (client: Client) => {
    const { items } = (await client.get<TicketPage>('/tickets?view=stalling&limit=200')).body;
    return [idle, silent, fine, wandering].map(({ number }) => items.some((item) => item.number === number));
  };
  expect(await waits(leila)).toEqual([false, false, false, true]);
  shiftClock(25 * 3_600_000);
  // A day later nobody is signed in any more.
  const [later, hana, gina] = [await as(house, 'leila'), await as(house, 'hana'), await as(house, 'gina')];
  expect(await waits(later)).toEqual([true, true, false, true]);
  expect((await countsOf(later))['stalling']).toBe((await numbersIn(later, 'stalling')).length);
  for (const other of [hana, gina]) expect(await waits(other)).toEqual([false, false, false, false]);
  const sorted = (await later.get<TicketPage>('/tickets?view=stalling&sort=-hops&limit=1')).body.items[0];
  expect(sorted).toMatchObject({ number: wandering.number, hops: 4 });
  const longest = (await later.get<TicketPage>('/tickets?view=stalling&sort=unansweredSince&limit=1')).body.items[0];
  expect(longest?.unansweredSince).not.toBeNull();
});

test('a state that is called as a group is asked for by is:', async () => {
  const eve = await as(house, 'eve');
  const { number } = await open(eve, { title: 'Has a task' });
  const task = (await eve.post<TicketReply>(`/tickets/${number}/tasks`, { title: 'Look' })).body;
  const begun = (await eve.post<TicketReply>(`/tickets/${number}/tasks`, { title: 'Begin' })).body;
  await change(eve, begun, { state: 'inProgress' });
  const found = (await eve.get<TicketPage>('/tickets?state=is:open&limit=200')).body.items;
  expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['open']));
  expect(found.map((row) => row.number)).toContain(task.number);
  expect((await eve.get<TicketPage>('/tickets?state=open&limit=200')).body.items.map((row) => row.number)).toContain(begun.number);
});

test('Leila gives her view to her team and takes it back; Eve may do neither, and Gina finds nothing', async () => {
  const [eve, leila, gina] = [await as(house, 'eve'), await as(house, 'leila'), await as(house, 'gina')];
  const mine = (await leila.post<ViewReply>('/views', { name: 'For all of us', condition: broken, look: 'board' })).body;
  expect(mine).toMatchObject({ scope: 'own', look: 'board' });
  const share = (client: Client, id: string, version: number, to: object) =>
    client.patch<ViewReply>(`/views/${id}`, to, { 'if-match': `"${version}"` });
  const ofTeam = { scope: 'team', teamId: teams.network.id };
  const shared = await share(leila, mine.id, 1, ofTeam);
  expect(shared.body).toMatchObject({
    scope: 'team',
    teamId: teams.network.id,
    workspaceId: null,
    name: 'For all of us',
    can: { edit: true },
  });
  expect((await eve.get<ViewReply>(`/views/${mine.id}`)).body).toMatchObject({ can: { edit: false } });
  expect((await share(eve, mine.id, 2, { scope: 'own' })).status).toBe(403);
  expect((await share(gina, mine.id, 2, { scope: 'own' })).status).toBe(404);
  expect((await share(leila, mine.id, 2, { scope: 'tenant' })).status).toBe(403);
  const own = (await eve.post<ViewReply>('/views', { name: 'Mine', condition: broken })).body;
  expect((await share(eve, own.id, 1, ofTeam)).status).toBe(403);
  expect((await share(leila, mine.id, 2, { scope: 'own' })).body).toMatchObject({ scope: 'own', teamId: null });
  expect((await eve.get(`/views/${mine.id}`)).status).toBe(404);
});
