import { expect, test } from 'vitest';
import { workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MachineReply } from './contract-work.ts';
import type { TicketReply } from './shared/records.ts';
import type { StateMachine } from './shared/state-machine.ts';

const house = openHouse();
const pathOf = (type: string) => `/workspaces/${workspaces.it.id}/machines/${type}`;

const open = async (client: Client, input: object = {}) =>
  (await client.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network', ...input })).body;
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;

async function change(client: Client, number: string, input: object) {
  const { version } = await see(client, number);
  return await client.patch<TicketReply>(`/tickets/${number}`, input, { 'if-match': `"${version}"` });
}

/** Wanda rebuilds a machine; what was before is kept by its type for going back. */
async function rebuild(wanda: Client, type: string, next: (machine: StateMachine) => object, moves = {}) {
  const { machine, version } = (await wanda.get<MachineReply>(pathOf(type))).body;
  return await wanda.put<MachineReply>(pathOf(type), { machine: next(machine), moves }, { 'if-match': `"${version}"` });
}

/** An end of the workspace's own, reached from wherever its usual end was, which is retired. */
const replacing =
  (usual: string, own: { key: string; outcome?: string }) =>
  ({ states, transitions, ...machine }: StateMachine): object => ({
    ...machine,
    states: [
      ...states.map((state) => (state.key === usual ? { ...state, retired: true } : state)),
      { group: 'closed', label: own.key, fields: {}, ...own },
    ],
    transitions: transitions.map((move) => (move.to === usual ? { ...move, to: own.key } : move)),
  });

/** A request of Ada with one task. */
async function withTask(ada: Client, eve: Client) {
  const { number } = await open(ada, { type: 'request' });
  const task = (await eve.post<TicketReply>(`/tickets/${number}/tasks`, { title: 'Order it' })).body.number;
  return { number, task };
}

test('Ada confirms with the end that her workspace has: its own, where the usual one is retired', async () => {
  const [ada, eve, wanda, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'bob')];
  expect((await rebuild(wanda, 'incident', replacing('closed', { key: 'archived' }))).status).toBe(200);
  const { number } = await open(ada);
  expect(await see(ada, number)).toMatchObject({ confirmsTo: null, cancelsTo: 'canceled', can: { confirm: false, cancel: true } });
  await change(eve, number, { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'ok' });
  const { confirmsTo, cancelsTo, can } = await see(ada, number);
  expect([confirmsTo, cancelsTo, can.confirm]).toEqual(['archived', null, true]);
  expect((await bob.get(`/tickets/${number}`)).status).toBe(404);
  expect((await change(ada, number, { state: confirmsTo })).body).toMatchObject({ state: 'archived', open: false });
  expect((await see(ada, number)).closedAt).not.toBeNull();
});

test('a merged ticket ends in the end that is in use, not in a retired one, and comes back from it', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const [one, other] = [await open(ada), await open(ada)];
  const merged = await eve.post(`/tickets/${one.number}/merge`, { into: other.number });
  expect(merged.status, merged.text).toBeLessThan(300);
  expect(await see(eve, one.number)).toMatchObject({ state: 'archived', open: false });
  expect((await eve.put(`/tickets/${one.number}/merge/undo`, {})).status).toBe(200);
  expect(await see(eve, one.number)).toMatchObject({ state: 'new', open: true });
});

test.each([
  ['closedComplete', 'delivered'],
  ['closedIncomplete', 'closedIncomplete'],
  ['closedSkipped', 'closedSkipped'],
  ['canceled', 'closedSkipped'],
])('a request whose only task ended as %s is %s', async (end, state) => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number, task } = await withTask(ada, eve);
  expect((await change(eve, task, { state: end, workNote: 'So it is' })).status).toBe(200);
  expect((await see(ada, number)).state).toBe(state);
});

test.each([
  [{ key: 'handedOver' }, 'delivered'],
  [{ key: 'failed', outcome: 'incomplete' }, 'closedIncomplete'],
  [{ key: 'notNeeded', outcome: 'skipped' }, 'closedSkipped'],
])('a task that ends in %o, which Wanda added, makes the request %s', async (own, state) => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  const { number, task } = await withTask(ada, eve);
  const set = await rebuild(wanda, 'task', ({ states, transitions, ...machine }) => ({
    ...machine,
    states: [...states, { group: 'closed', label: own.key, fields: {}, ...own }],
    transitions: [...transitions, { from: 'open', to: own.key, by: ['agent'] }],
  }));
  expect(set.status, set.text).toBe(200);
  expect((await change(eve, task, { state: own.key })).status).toBe(200);
  expect((await see(ada, number)).state).toBe(state);
});

test('a request still follows when the state of its task is removed and the task moved to an end', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  const parked = { key: 'parked', group: 'onHold', label: 'Parked', fields: {} };
  const ways = [
    { from: 'open', to: 'parked', by: ['agent'] },
    { from: 'parked', to: 'closedComplete', by: ['agent'] },
  ];
  const set = await rebuild(wanda, 'task', ({ states, transitions, ...machine }) => ({
    ...machine,
    states: [...states, parked],
    transitions: [...transitions, ...ways],
  }));
  expect(set.status, set.text).toBe(200);
  const { number, task } = await withTask(ada, eve);
  await change(eve, task, { state: 'parked' });
  expect((await see(ada, number)).state).toBe('approved');
  const removed = await rebuild(
    wanda,
    'task',
    ({ states, transitions, ...machine }) => ({
      ...machine,
      states: states.filter(({ key }) => key !== 'parked'),
      transitions: transitions.filter(({ from, to }) => from !== 'parked' && to !== 'parked'),
    }),
    { parked: 'closedIncomplete' },
  );
  expect(removed.status, removed.text).toBe(200);
  expect((await see(eve, task)).state).toBe('closedIncomplete');
  expect((await see(ada, number)).state).toBe('closedIncomplete');
});

test('a request ends by its own machine: in the workspace’s own end, where what the product brings is retired', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  expect((await rebuild(wanda, 'request', replacing('closedSkipped', { key: 'dropped', outcome: 'skipped' }))).status).toBe(200);
  const { number, task } = await withTask(ada, eve);
  await change(eve, task, { state: 'closedSkipped', workNote: 'Not needed' });
  expect((await see(ada, number)).state).toBe('dropped');
});
