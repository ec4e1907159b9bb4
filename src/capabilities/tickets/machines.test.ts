import { expect, test } from 'vitest';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MachineReply } from './contract-work.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const path = `/workspaces/${workspaces.it.id}/machines/incident`;

test('Wanda adds a state, which tickets can then take; she cannot lose one in use, and may go back', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  const first = (await wanda.get<MachineReply>(path)).body;
  expect(first).toMatchObject({ own: false, version: 0, differences: [], machine: { initial: 'new' } });

  const { states, transitions } = first.machine;
  const triage = { key: 'triage', group: 'open', label: 'Triage', fields: {} };
  const ways = [
    { from: 'new', to: 'triage', by: ['agent'] },
    { from: 'triage', to: 'inProgress', by: ['agent'] },
  ];
  const machine = { ...first.machine, states: [...states, triage], transitions: [...transitions, ...ways] };
  expect((await wanda.put(path, { machine })).status).toBe(428);
  const set = await wanda.put<MachineReply>(path, { machine }, { 'if-match': '"0"' });
  expect(set.status, set.text).toBe(200);
  expect(set.body).toMatchObject({ own: true, version: 1 });
  expect(set.body.differences.map(({ path: place }) => place)).toEqual([
    '/states/triage',
    '/transitions/new>triage',
    '/transitions/triage>inProgress',
  ]);
  expect((await wanda.put(path, { machine }, { 'if-match': '"0"' })).status).toBe(412);

  const { number } = (await ada.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body;
  const moved = await eve.patch<TicketReply>(`/tickets/${number}`, { state: 'triage' }, { 'if-match': '"1"' });
  expect(moved.body.state).toBe('triage');
  const back = await wanda.put(path, { machine: null }, { 'if-match': '"1"' });
  expect([back.status, back.body]).toMatchObject([422, { errors: [{ pointer: '/machine/states' }] }]);
  await eve.patch(`/tickets/${number}`, { state: 'inProgress' }, { 'if-match': '"2"' });
  expect((await wanda.put(path, { machine: null }, { 'if-match': '"1"' })).body).toMatchObject({ own: false, version: 0 });
});

test('a state in use goes only once its tickets know where to; a retired one keeps them; names reach every reader', async () => {
  const [ada, eve, wanda, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'gina')];
  const first = (await wanda.get<MachineReply>(path)).body;
  const vendor = { key: 'atVendor', group: 'onHold', label: 'At the vendor', name: { en: 'At the vendor', de: 'Beim Lieferanten' } };
  const ways = [
    { from: 'new', to: 'atVendor', by: ['agent'] },
    { from: 'atVendor', to: 'inProgress', by: ['agent'] },
  ];
  const machine = { ...first.machine, states: [...first.machine.states, vendor], transitions: [...first.machine.transitions, ...ways] };
  const put = (body: object, version: number) => wanda.put<MachineReply>(path, body, { 'if-match': `"${version}"` });
  expect((await put({ machine }, 0)).status).toBe(200);
  expect((await ada.get('/state-names')).body).toEqual({
    items: [{ workspace: 'it', type: 'incident', state: 'atVendor', name: vendor.name }],
    nouns: [],
  });
  expect((await gina.get('/state-names')).body).toEqual({ items: [], nouns: [] });

  const { number } = (await ada.post<TicketReply>('/tickets', { title: 'Screen', team: 'Network' })).body;
  await eve.patch(`/tickets/${number}`, { state: 'atVendor' }, { 'if-match': '"1"' });
  const file = async (client: Client) => (await client.get('/tickets/export.csv?columns=number,state&sort=number')).text;
  expect(await file(eve)).toContain(`${number},At the vendor`);
  await house.owner.query("update app.person set locale = 'de' where id = $1", [people.noah.id]);
  expect(await file(await as(house, 'noah'))).toContain(`${number},Beim Lieferanten`);
  const retired = {
    ...machine,
    states: [...first.machine.states, { ...vendor, retired: true }],
    transitions: machine.transitions.filter(({ to }) => to !== 'atVendor'),
  };
  expect((await put({ machine: retired }, 1)).status).toBe(200);
  const other = (await ada.post<TicketReply>('/tickets', { title: 'Mouse', team: 'Network' })).body;
  expect((await eve.patch(`/tickets/${other.number}`, { state: 'atVendor' }, { 'if-match': '"1"' })).status).toBe(409);
  const regrouped = { ...retired, states: [...first.machine.states, { ...vendor, group: 'open', retired: true }] };
  expect((await put({ machine: regrouped }, 2)).status).toBe(422);

  expect((await put({ machine: null }, 2)).body).toMatchObject({ errors: [{ pointer: '/machine/states' }] });
  expect((await put({ machine: null, moves: { atVendor: 'lost' } }, 2)).body).toMatchObject({ errors: [{ pointer: '/moves/atVendor' }] });
  expect((await put({ machine: null, moves: { atVendor: 'inProgress' } }, 2)).body).toMatchObject({ own: false });
  const ticket = (await eve.get<TicketReply>(`/tickets/${number}`)).body;
  expect(ticket).toMatchObject({ state: 'inProgress', open: true, version: 3 });
  expect(ticket.history.at(-1)).toMatchObject({
    by: { name: 'Wanda Kaya' },
    changes: [{ field: 'state', from: 'atVendor', to: 'inProgress' }],
  });
});

test('a machine from which nothing ends is refused with pointers', async () => {
  const wanda = await as(house, 'wanda');
  const { machine } = (await wanda.get<MachineReply>(path)).body;
  const endless = { ...machine, transitions: machine.transitions.filter(({ to }) => to !== 'closed' && to !== 'canceled') };
  const { status, body } = await wanda.put<{ errors: { pointer: string }[] }>(path, { machine: endless }, { 'if-match': '"0"' });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }) => pointer)).toContain('/machine/states/3');
});

test('Eve and Ada set no machines, Wanda none of HR, Gina none of acme; Tom all', async () => {
  const [ada, eve, wanda, gina, tom] = await Promise.all((['ada', 'eve', 'wanda', 'gina', 'tom'] as const).map((name) => as(house, name)));
  const put = (client: typeof ada, where: string) => client?.put(where, { machine: null }, { 'if-match': '"0"' });
  for (const client of [ada, eve]) expect((await put(client, path))?.status).toBe(403);
  expect((await put(wanda, path.replace(workspaces.it.id, workspaces.hr.id)))?.status).toBe(403);
  expect((await put(gina, path))?.status).toBe(404);
  expect((await put(tom, path))?.status).toBe(200);
});
