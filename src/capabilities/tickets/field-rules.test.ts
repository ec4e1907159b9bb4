import { expect, test } from 'vitest';
import { workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { BulkReply } from './contract-bulk.ts';
import type { MachineReply } from './contract-work.ts';
import type { TicketReply } from './shared/records.ts';
import type { FieldFlag } from './shared/state-machine.ts';

const house = openHouse();
const path = `/workspaces/${workspaces.it.id}/machines/incident`;

type Refused = { errors?: { pointer: string; reason: string }[]; next?: string };
const open = async (client: Client) => (await client.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body;
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;
const pointers = ({ errors = [] }: Refused) => errors.map(({ pointer }) => pointer);

/** On the ticket as it is now. */
async function change(client: Client, number: string, input: object) {
  const { version } = await see(client, number);
  return await client.patch<TicketReply & Refused>(`/tickets/${number}`, input, { 'if-match': `"${version}"` });
}

/** Wanda sets what a state does to fields. */
async function flag(wanda: Client, state: string, fields: Record<string, FieldFlag>) {
  const { machine, version } = (await wanda.get<MachineReply>(path)).body;
  const states = machine.states.map((one) => (one.key === state ? { ...one, fields: { ...one.fields, ...fields } } : one));
  return await wanda.put<Refused>(path, { machine: { ...machine, states } }, { 'if-match': `"${version}"` });
}

test('Eve corrects code and notes of what she resolved; Ada reads them and cannot; before it is resolved they are refused', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  const { number } = await open(ada);
  const early = await change(eve, number, { resolutionNotes: 'New disk' });
  expect([early.status, pointers(early.body)]).toEqual([422, ['/resolutionNotes']]);
  expect(pointers((await change(eve, number, { holdReason: 'awaitingVendor' })).body)).toEqual(['/holdReason']);

  await change(eve, number, { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New disk' });
  const better = await change(eve, number, { resolutionCode: 'workaround', resolutionNotes: 'A borrowed disk' });
  expect(better.body).toMatchObject({ state: 'resolved', resolutionCode: 'workaround', resolutionNotes: 'A borrowed disk' });
  expect(better.body.history.at(-1)?.changes.map(({ field }) => field)).toEqual(['resolutionCode', 'resolutionNotes']);
  expect(pointers((await change(eve, number, { resolutionCode: 'magic' })).body)).toEqual(['/resolutionCode']);
  expect(pointers((await change(eve, number, { resolutionNotes: '  ' })).body)).toEqual(['/resolutionNotes']);
  expect((await change(ada, number, { resolutionNotes: 'Nonsense' })).status).toBe(403);
  expect((await gina.patch(`/tickets/${number}`, { resolutionNotes: 'x' }, { 'if-match': '"3"' })).status).toBe(404);
  expect(await see(ada, number)).toMatchObject({ resolutionCode: 'workaround', resolutionNotes: 'A borrowed disk' });
});

test('closed is final: Eve is told to reopen or follow up, whatever she would change; tags, notes and links she may add', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const [{ number }, other] = [await open(ada), await open(ada)];
  await change(eve, number, { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New disk' });
  await change(ada, number, { state: 'closed' });
  const tries = [{ title: 'x' }, { urgency: 1 }, { priority: 1, priorityReason: 'x' }, { team: null }, { resolutionNotes: 'x' }];
  for (const input of [...tries, { description: 'x' }, { dueAt: '2027-01-01T10:00:00Z' }]) {
    const { status, body } = await change(eve, number, input);
    expect([status, body.next]).toEqual([409, expect.stringContaining('follow-up')]);
  }
  const said = { kind: 'note', body: 'x', transition: { state: 'closed', resolutionNotes: 'x' } };
  await eve.post(`/tickets/${number}/messages`, said);
  expect((await see(eve, number)).resolutionNotes).toBe('New disk');

  expect((await change(eve, number, { tags: ['disk'], workNote: 'The third this month' })).body).toMatchObject({
    tags: ['disk'],
    title: 'Slow',
  });
  expect((await eve.post(`/tickets/${number}/links`, { kind: 'related', to: other.number })).status).toBe(201);
  const closed = await see(eve, number);
  expect(closed).toMatchObject({ can: { assign: false, overridePriority: false, note: true }, state: 'closed' });
  expect(closed.readOnly).toEqual(expect.arrayContaining(['title', 'urgency']));
});

test('Wanda keeps fields as they are in a state, and whoever changes one is told which and where', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  expect(pointers((await flag(wanda, 'onHold', { title: 'hidden' })).body)).toEqual(['/machine/states/2/fields/title']);
  expect((await flag(wanda, 'onHold', { magic: 'readOnly' })).status).toBe(422);
  const kept = { holdReason: 'readOnly', title: 'readOnly', urgency: 'readOnly', team: 'readOnly', fields: 'readOnly' } as const;
  expect((await flag(wanda, 'onHold', kept)).status).toBe(200);

  const { number } = await open(ada);
  const held = await change(eve, number, { state: 'onHold', holdReason: 'awaitingVendor', title: 'Slow disk' });
  expect(held.body).toMatchObject({
    holdReason: 'awaitingVendor',
    title: 'Slow disk',
    readOnly: expect.arrayContaining(Object.keys(kept)),
  });
  const tries = [{ holdReason: 'awaitingChange' }, { title: 'x' }, { urgency: 1 }, { team: 'Service Desk' }];
  for (const input of tries) {
    const { status, body } = await change(eve, number, input);
    expect([status, pointers(body)]).toEqual([422, [`/${Object.keys(input)[0]}`]]);
    expect(body.errors?.[0]?.reason).toContain('onHold');
  }
  expect((await change(eve, number, { title: 'Slow disk', impact: 1 })).body).toMatchObject({ impact: 1 });
  expect((await change(eve, number, { state: 'inProgress', title: 'Slower' })).body).toMatchObject({ title: 'Slower', readOnly: [] });
});

test('what a state requires has to be there on the way in, and cannot be emptied in it', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  expect((await flag(wanda, 'inProgress', { dueAt: 'required', assignee: 'required', tags: 'required' })).status).toBe(200);
  const { number } = await open(ada);
  const bare = await change(eve, number, { state: 'inProgress' });
  expect([bare.status, pointers(bare.body).toSorted()]).toEqual([422, ['/assignee', '/dueAt', '/tags']]);
  const all = { state: 'inProgress', dueAt: '2027-01-01T10:00:00Z', assignee: 'me', tags: ['disk'] };
  expect((await change(eve, number, all)).body).toMatchObject({ state: 'inProgress', tags: ['disk'] });
  for (const input of [{ dueAt: null }, { assignee: null }, { tags: [] }]) {
    const { status, body } = await change(eve, number, input);
    expect([status, pointers(body)]).toEqual([422, [`/${Object.keys(input)[0]}`]]);
  }
});

test('a reply that resolves brings what the state requires; who asked may not bring what is the agents’', async () => {
  const [ada, eve, wanda, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'gina')];
  await flag(wanda, 'resolved', { dueAt: 'required', tags: 'required' });
  const { number } = await open(ada);
  const reply = { kind: 'comment', body: '<p>A new disk is in.</p>' };
  const resolve = (client: Client, more: object) =>
    client.post<Refused>(`/tickets/${number}/messages`, {
      ...reply,
      transition: { state: 'resolved', resolutionCode: 'solved', ...more },
    });
  const all = { dueAt: '2027-01-01T10:00:00.000Z', tags: ['disk'], assignee: 'me', workNote: '<p>The third one.</p>' };

  const bare = await resolve(eve, {});
  expect([bare.status, pointers(bare.body).toSorted()]).toEqual([422, ['/dueAt', '/tags']]);
  expect((await resolve(ada, all)).status).toBe(403);
  expect((await resolve(gina, all)).status).toBe(404);
  expect(await see(eve, number)).toMatchObject({ state: 'new', messages: [] });

  expect((await resolve(eve, all)).status).toBe(201);
  const after = await see(eve, number);
  expect(after).toMatchObject({ state: 'resolved', resolutionNotes: 'A new disk is in.', dueAt: all.dueAt, tags: ['disk'] });
  expect(after.assignee?.name).toBe('Eve Haddad');
  expect(
    after.messages
      .map(({ kind, text }) => [kind, text])
      .toSorted()
      .toReversed(),
  ).toEqual([
    ['note', 'The third one.'],
    ['comment', 'A new disk is in.'],
  ]);
});

test('a move says what its state requires and the ticket has not yet; whoever may not make it is told nothing of it', async () => {
  const [ada, eve, wanda, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'gina')];
  await flag(wanda, 'inProgress', {
    dueAt: 'required',
    assignee: 'required',
    tags: 'required',
    description: 'required',
    title: 'required',
  });
  const { number } = await open(ada);
  const asked = async (client: Client) => (await see(client, number)).transitions.find(({ to }) => to === 'inProgress')?.requires;
  expect(await asked(eve)).toEqual(['description', 'assignee', 'dueAt', 'tags']);
  expect(await asked(ada)).toBeUndefined();
  expect((await gina.get(`/tickets/${number}`)).status).toBe(404);
  await change(eve, number, { tags: ['disk'], description: 'It clicks', assignee: 'me' });
  expect(await asked(eve)).toEqual(['dueAt']);
  const moved = await change(eve, number, { state: 'inProgress', dueAt: '2027-01-01T10:00:00Z' });
  expect(moved.body).toMatchObject({ state: 'inProgress', tags: ['disk'] });
});

test('for many at once a move asks for what any of them lacks, takes the tags that come along, and none loses tags that its state requires', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  await flag(wanda, 'inProgress', { dueAt: 'readOnly', assignee: 'required', tags: 'required', description: 'readOnly' });
  const numbers = [(await open(ada)).number, (await open(ada)).number];
  await change(eve, numbers[0] ?? '', { tags: ['disk'] });
  const bulk = async (input: object, preview = false) =>
    (await eve.post<BulkReply>('/tickets/bulk', { numbers, change: input, preview })).body;
  const { moves } = await bulk({}, true);
  expect(moves.find(({ to }) => to === 'inProgress')?.requires).toEqual(['assignee', 'tags']);
  expect(await bulk({ state: 'inProgress', assignee: 'me' })).toMatchObject({ changed: 1, refused: 1 });
  expect(await bulk({ state: 'inProgress', assignee: 'me', addTags: ['slow'] })).toMatchObject({ changed: 2, refused: 0 });
  expect(await bulk({ removeTags: ['slow'] })).toMatchObject({ changed: 1, refused: 1 });
  expect((await see(eve, numbers[0] ?? '')).tags).toEqual(['disk']);
  expect((await see(eve, numbers[1] ?? '')).tags).toEqual(['slow']);
});
