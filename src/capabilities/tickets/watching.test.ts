import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MessageReply, TicketPage } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (client: Client, more: object = {}): Promise<TicketReply> => {
  const { body, status, text } = await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network', ...more });
  if (status !== 201) throw new Error(text);
  return body;
};
const change = (client: Client, { number, version }: { number: string; version: number }, input: object) =>
  client.patch<TicketReply>(`/tickets/${number}`, input, { 'if-match': `"${version}"` });
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;
const comment = (client: Client, number: string, body = 'Any news?') =>
  client.post<MessageReply>(`/tickets/${number}/messages`, { kind: 'comment', body });
const watcher = (number: string, name: keyof typeof people) => `/tickets/${number}/watchers/${people[name].id}`;

test('Eve puts Noah and herself on the watch list and takes them off', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const { number } = await open(ada);
  expect((await eve.put(watcher(number, 'noah'), { list: 'notes' })).status).toBe(200);
  expect((await eve.put(`/tickets/${number}/watchers/me`)).status).toBe(200);
  expect((await see(eve, number)).watchers).toMatchObject([
    { person: { name: 'Noah Fischer' }, list: 'notes', shared: false },
    { person: { name: 'Eve Haddad' }, list: 'comments', shared: false },
  ]);
  expect((await noah.get<TicketPage>('/tickets?watcher=me')).body.items.map((row) => row.number)).toContain(number);

  expect((await eve.delete(watcher(number, 'noah'))).status).toBe(200);
  expect((await noah.delete(`/tickets/${number}/watchers/me`)).status).toBe(200);
  expect((await see(eve, number)).watchers).toMatchObject([{ person: { name: 'Eve Haddad' } }]);
});

test('Bob and Hana cannot be put on the list of a ticket that they may not see, and see it as little afterwards', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = await open(ada);
  for (const name of ['bob', 'hana'] as const) {
    const refused = await eve.put(watcher(number, name));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('cannot see this ticket');
    expect((await (await as(house, name)).get(`/tickets/${number}`)).status).toBe(404);
  }
  expect((await eve.put(watcher(number, 'hana'), { list: 'notes', share: true })).status).toBe(403);
  expect((await ada.put(watcher(number, 'bob'), { share: true })).status).toBe(403);
  expect((await see(eve, number)).watchers).toEqual([]);
});

test('nobody of another tenant is put on a list, nor puts anybody on it', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  const { number } = await open(ada);
  expect((await eve.put(watcher(number, 'gina'), { share: true })).status).toBe(422);
  expect((await gina.put(watcher(number, 'gus'), { share: true })).status).toBe(404);
  expect((await see(eve, number)).watchers).toEqual([]);
});

test('shared expressly, Bob reads the comments and no notes; taken off, he sees nothing, and the history tells who let him in', async () => {
  const [ada, eve, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'bob')];
  const { number } = await open(ada);
  await eve.post(`/tickets/${number}/messages`, { kind: 'note', body: 'Among us' });
  await comment(ada, number);
  expect((await bob.put(watcher(number, 'bob'), { share: true })).status).toBe(404);

  expect((await eve.put(watcher(number, 'bob'), { share: true })).status).toBe(200);
  expect(await see(bob, number)).toMatchObject({ messages: [{ text: 'Any news?' }], can: { see: true, comment: true, note: false } });
  expect((await see(eve, number)).watchers).toMatchObject([{ person: { name: 'Bob Okafor' }, shared: true }]);
  const told = (await see(eve, number)).history.find(({ type }) => type === 'ticket.watched');
  expect(told?.by?.name).toBe('Eve Haddad');
  expect((await bob.delete(`/tickets/${number}/watchers/me`)).status).toBe(200);
  expect((await bob.get(`/tickets/${number}`)).status).toBe(404);
});

test('an agent who watches sees no more of it once it is handed to another department', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const ticket = await open(ada);
  await noah.put(`/tickets/${ticket.number}/watchers/me`, { list: 'notes' });
  await change(eve, ticket, { team: 'People Team' });
  expect((await noah.get(`/tickets/${ticket.number}`)).status).toBe(404);
  expect((await noah.get<TicketPage>('/tickets?watcher=me')).body.items.map(({ number }) => number)).not.toContain(ticket.number);
});

test('Eve hands a ticket to HR: she is told that it is done and out of her sight, and nothing more; Hana has it', async () => {
  const [ada, eve, hana] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'hana')];
  const ticket = await open(ada, { description: 'My salary is wrong' });
  await comment(ada, ticket.number, 'It is private');
  const handed = await change(eve, ticket, { team: 'People Team', workNote: 'Yours, I think' });
  expect(handed.status).toBe(200);
  expect(handed.body).toMatchObject({ team: { name: 'People Team' }, version: 2, can: { see: false, edit: false, comment: false } });
  expect(handed.body).toMatchObject({ messages: [], history: [], descriptionText: '', attachments: [], transitions: [] });
  expect((await change(eve, handed.body, { title: 'Once more' })).status).toBe(404);
  expect(await see(hana, ticket.number)).toMatchObject({
    can: { see: true },
    messages: [{ text: 'It is private' }, { text: 'Yours, I think' }],
  });
});

test('only whoever asked reopens a resolved ticket by a comment: not Bob, with whom it is shared, nor another agent', async () => {
  const [ada, eve, noah, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'bob')];
  const ticket = await open(ada);
  await eve.put(watcher(ticket.number, 'bob'), { share: true });
  await change(eve, ticket, { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New disk' });
  for (const client of [bob, noah]) expect((await comment(client, ticket.number, 'Thank you')).body.ticket.state).toBe('resolved');
  const { lastRequesterReplyAt, lastAgentReplyAt } = await see(eve, ticket.number);
  expect(lastRequesterReplyAt).toBeNull();
  expect(lastAgentReplyAt).not.toBeNull();
  expect((await comment(ada, ticket.number, 'Slow again')).body.ticket).toMatchObject({ state: 'inProgress', open: true });
});

test('Bob answers for Ada what he logged for her, and it goes on; what he says on a closed one shared with him opens nothing', async () => {
  const [ada, eve, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'bob')];
  const ticket = await open(ada);
  await house.owner.query('update app.ticket set opened_by_id = $1 where id = $2', [people.bob.id, ticket.id]);
  await change(eve, ticket, { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Since when?' });
  expect((await comment(bob, ticket.number, 'Since Monday')).body.ticket).toMatchObject({ state: 'inProgress' });

  const other = await open(ada);
  await eve.put(watcher(other.number, 'bob'), { share: true });
  await change(eve, other, { state: 'canceled', comment: 'Not needed' });
  expect((await comment(bob, other.number)).body).toMatchObject({ followUp: null, ticket: { number: other.number, open: false } });
});
