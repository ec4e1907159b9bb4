import { expect, test } from 'vitest';
import { people, teams } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MessageReply } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (client: Client, more: object = {}): Promise<TicketReply> => {
  const { body, status, text } = await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network', ...more });
  if (status !== 201) throw new Error(text);
  return body;
};
const change = (client: Client, { number, version }: { number: string; version: number }, input: object) =>
  client.patch<TicketReply>(`/tickets/${number}`, input, { 'if-match': `"${version}"` });

test('Eve finds a ticket by its number with and without prefix and zeros; Hana and Gus do not', async () => {
  const [eve, hana, gus] = [await as(house, 'eve'), await as(house, 'hana'), await as(house, 'gus')];
  const { number } = await open(eve);
  const digits = String(Number(number.slice(3)));

  for (const way of [number, number.toLowerCase(), `inc${digits}`, digits]) {
    const { status, body } = await eve.get<TicketReply>(`/tickets/${way}`);
    expect([status, body.number], way).toEqual([200, number]);
  }
  for (const other of [hana, gus]) expect((await other.get(`/tickets/${number}`)).status).toBe(404);
});

test('Eve takes a ticket, puts it on hold with a question, Ada answers and it goes on, Eve sends and resolves', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const ticket = await open(ada);
  const taken = (await change(eve, ticket, { assignee: 'me', state: 'inProgress' })).body;
  expect(taken).toMatchObject({ state: 'inProgress', assignee: { id: people.eve.id }, version: 2 });

  const without = await change(eve, taken, { state: 'onHold', holdReason: 'awaitingRequester' });
  expect(without.status).toBe(422);
  expect(without.body).toMatchObject({ errors: [{ pointer: '/comment' }] });
  const held = (await change(eve, taken, { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Since when?' })).body;
  expect(held).toMatchObject({ state: 'onHold', waitingOn: 'requester', messages: [{ kind: 'comment', text: 'Since when?' }] });

  const answer = await ada.post<MessageReply>(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: 'Since Monday' });
  expect(answer.body.ticket).toMatchObject({ state: 'inProgress', waitingOn: 'team', holdReason: null });

  const transition = { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New disk' };
  const sent = await eve.post<MessageReply>(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: 'Done', transition });
  expect(sent.body.ticket).toMatchObject({ state: 'resolved', open: false });

  const seen = (await ada.get<TicketReply>(`/tickets/${ticket.number}`)).body;
  expect(seen.messages.map(({ text }) => text)).toEqual(['Since when?', 'Since Monday', 'Done']);
  expect(seen.can).toMatchObject({ reopen: true, confirm: true });
  const states = seen.history.flatMap(({ changes }) => changes).filter(({ field }) => field === 'state');
  expect(states.map(({ from, to }) => `${from}>${to}`)).toEqual([
    'new>inProgress',
    'inProgress>onHold',
    'onHold>inProgress',
    'inProgress>resolved',
  ]);
  expect(seen.history.flatMap(({ changes }) => changes).find(({ field }) => field === 'assignee')).toMatchObject({ toName: 'Eve Haddad' });
});

test('a write without If-Match is refused with 428', async () => {
  const eve = await as(house, 'eve');
  const { number } = await open(eve);
  expect((await eve.patch(`/tickets/${number}`, { title: 'x' })).status).toBe(428);
});

test('Eve and Noah edit different fields at once: both edits stay; the same field is a conflict with both values', async () => {
  const [eve, noah] = [await as(house, 'eve'), await as(house, 'noah')];
  const ticket = await open(eve);

  expect((await change(eve, ticket, { title: 'Eve was here' })).status).toBe(200);
  const merged = await change(noah, ticket, { impact: 1 });
  expect(merged.status).toBe(200);
  expect(merged.body).toMatchObject({ title: 'Eve was here', impact: 1, version: 3 });

  const stale = await change(noah, ticket, { title: 'Noah was here' });
  expect(stale.status).toBe(412);
  expect(stale.body).toMatchObject({ current: { title: 'Eve was here', version: 3 }, yours: { title: 'Noah was here' } });
  expect((await change(noah, { number: ticket.number, version: 3 }, { title: 'Noah was here' })).status).toBe(200);
});

test('only a member of the team can be its assignee; another team is a hop and drops who does not work there', async () => {
  const eve = await as(house, 'eve');
  const ticket = await open(eve);
  expect((await change(eve, ticket, { assignee: people.noah.id })).status).toBe(422);
  const taken = (await change(eve, ticket, { assignee: people.leila.id })).body;

  const handed = (await change(eve, taken, { team: teams.desk.id })).body;
  expect(handed).toMatchObject({ team: { name: 'Service Desk' }, assignee: null, hops: 1 });
});

test('a priority set by hand needs a reason, which stays in the history', async () => {
  const eve = await as(house, 'eve');
  const ticket = await open(eve);
  expect((await change(eve, ticket, { priority: 1 })).status).toBe(422);

  const { body } = await change(eve, ticket, { priority: 1, priorityReason: 'The board meets' });
  expect(body).toMatchObject({ priority: 1, derivedPriority: 4, priorityOverrideReason: 'The board meets' });
  expect(body.history.at(-1)?.changes).toContainEqual(expect.objectContaining({ field: 'priorityReason', to: 'The board meets' }));
  const back = (await change(eve, body, { priority: null })).body;
  expect(back).toMatchObject({ priority: 4, priorityOverrideReason: null });
});

test('Ada may cancel her own ticket, but neither set its impact nor read notes', async () => {
  const [ada, eve, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'bob')];
  const ticket = await open(ada);
  await eve.post(`/tickets/${ticket.number}/messages`, { kind: 'note', body: 'Strange case' });

  expect((await ada.get<TicketReply>(`/tickets/${ticket.number}`)).body.messages).toEqual([]);
  expect((await ada.post(`/tickets/${ticket.number}/messages`, { kind: 'note', body: 'x' })).status).toBe(403);
  expect((await change(ada, ticket, { impact: 1 })).status).toBe(403);
  expect((await change(bob, ticket, { state: 'canceled', comment: 'x' })).status).toBe(404);
  expect((await change(ada, ticket, { state: 'canceled', comment: 'Solved itself' })).body).toMatchObject({
    state: 'canceled',
    waitingOn: 'nobody',
  });
});

test('a reply to a closed ticket opens a linked follow-up, where the reply stands', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const ticket = await open(ada);
  const resolved = (await change(eve, ticket, { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'ok' })).body;
  const closed = (await change(ada, resolved, { state: 'closed' })).body;
  expect(closed.state).toBe('closed');

  const { body } = await ada.post<MessageReply>(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: 'It is back' });
  expect(body.followUp).not.toBe(ticket.number);
  const followUp = (await eve.get<TicketReply>(`/tickets/${body.followUp}`)).body;
  expect(followUp.links).toMatchObject([{ kind: 'follow_up', ticket: { number: ticket.number } }]);
  expect(followUp.messages).toMatchObject([{ text: 'It is back' }]);
});

test('a mention widens nothing: Eve is told that Hana cannot see it', async () => {
  const [eve, hana] = [await as(house, 'eve'), await as(house, 'hana')];
  const { number } = await open(eve);
  const body = `<p><span data-mention="${people.hana.id}">@Hana</span> <span data-mention="${people.noah.id}">@Noah</span></p>`;

  const reply = await eve.post<MessageReply>(`/tickets/${number}/messages`, { kind: 'note', body });

  expect(reply.body.unseenMentions).toEqual(['Hana Mori']);
  expect((await hana.get(`/tickets/${number}`)).status).toBe(404);
});

test('tasks below a request close it as they end, and are the team’s own affair', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const request = await open(ada, { type: 'request' });
  expect(request).toMatchObject({ state: 'approved' });
  const first = (await eve.post<TicketReply>(`/tickets/${request.number}/tasks`, { title: 'Order' })).body;
  const second = (await eve.post<TicketReply>(`/tickets/${request.number}/tasks`, { title: 'Install' })).body;
  expect(first.number).toMatch(/^TASK/);
  expect((await ada.get(`/tickets/${first.number}`)).status).toBe(404);
  expect((await ada.post(`/tickets/${request.number}/tasks`, { title: 'Mine' })).status).toBe(403);

  expect((await change(eve, first, { state: 'closedComplete' })).status).toBe(200);
  expect((await eve.get<TicketReply>(`/tickets/${request.number}`)).body.state).toBe('approved');
  await change(eve, second, { state: 'canceled' });
  expect((await eve.get<TicketReply>(`/tickets/${request.number}`)).body).toMatchObject({
    state: 'delivered',
    tasks: [{ title: 'Order' }, { title: 'Install' }],
  });
});

test('links are seen from both ends, and no ticket becomes its own grandparent', async () => {
  const eve = await as(house, 'eve');
  const [a, b] = [await open(eve), await open(eve)];
  const kinds = async (number: string) => (await eve.get<TicketReply>(`/tickets/${number}`)).body.links.map(({ kind }) => kind);

  expect((await eve.post(`/tickets/${a.number}/links`, { kind: 'parent', to: b.number })).status).toBe(201);
  expect((await eve.post(`/tickets/${a.number}/links`, { kind: 'duplicate', to: b.number })).status).toBe(201);
  expect((await kinds(a.number)).toSorted()).toEqual(['duplicate', 'parent']);
  expect((await kinds(b.number)).toSorted()).toEqual(['child', 'duplicated_by']);
  expect((await eve.post(`/tickets/${b.number}/links`, { kind: 'parent', to: a.number })).status).toBe(409);
  expect((await eve.delete(`/tickets/${a.number}/links/parent/${b.number}`)).status).toBe(200);
  expect(await kinds(b.number)).toEqual(['duplicated_by']);
});

test('unread follows what the other side says until one has read it', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = await open(ada);
  const unread = async (client: Client) => (await client.get<TicketReply>(`/tickets/${number}`)).body.unread;

  expect([await unread(ada), await unread(eve)]).toEqual([false, true]);
  await eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'Hello' });
  expect([await unread(ada), await unread(eve)]).toEqual([true, false]);
  await ada.put(`/tickets/${number}/read`);
  expect(await unread(ada)).toBe(false);
});
