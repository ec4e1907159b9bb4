import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const version = { 'if-match': '"1"' };

const open = async (client: Client, title: string, team?: string): Promise<string> =>
  (await client.post<TicketReply>('/tickets', { title, team })).body.number;

/** Every deed on a ticket, as somebody tries it. */
const deeds: Record<string, (client: Client, number: string, own: string) => Promise<{ status: number }>> = {
  read: (client, number) => client.get(`/tickets/${number}`),
  change: (client, number) => client.patch(`/tickets/${number}`, { title: 'Mine now' }, version),
  cancel: (client, number) => client.patch(`/tickets/${number}`, { state: 'canceled', comment: 'x' }, version),
  comment: (client, number) => client.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'x' }),
  note: (client, number) => client.post(`/tickets/${number}/messages`, { kind: 'note', body: 'x' }),
  'add a task': (client, number) => client.post(`/tickets/${number}/tasks`, { title: 'x' }),
  watch: (client, number) => client.put(`/tickets/${number}/watchers/me`),
  'watch as Bob': (client, number) => client.put(`/tickets/${number}/watchers/${people.bob.id}`),
  'mark read': (client, number) => client.put(`/tickets/${number}/read`),
  link: (client, number, own) => client.post(`/tickets/${number}/links`, { kind: 'related', to: own }),
};

test.each(['bob', 'hana', 'tom', 'gus', 'gina'] as const)('to %s, who has no part in it, a ticket of IT does not exist', async (name) => {
  const [ada, stranger] = [await as(house, 'ada'), await as(house, name)];
  const [first, second] = [await open(ada, 'Private', 'Network'), await open(ada, 'Private', 'Network')];
  const own = await open(stranger, 'Own');
  // Numbers count by tenant: another tenant's own ticket may have the number of one of them.
  const number = own === first ? second : first;

  for (const [deed, attempt] of Object.entries(deeds)) expect((await attempt(stranger, number, own)).status, deed).toBe(404);
  const seen = (await ada.get<TicketReply>(`/tickets/${number}`)).body;
  expect([seen.title, seen.version, seen.messages, seen.history.length]).toEqual(['Private', 1, [], 1]);
});

test('Eve cannot link to a ticket of HR, nor learn from the try that it is there', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const hidden = (await ada.post<TicketReply>('/tickets', { title: 'Pay', team: 'People Team' })).body;
  const own = (await eve.post<TicketReply>('/tickets', { title: 'Own', team: 'Network' })).body;

  const there = await eve.post(`/tickets/${own.number}/links`, { kind: 'related', to: hidden.number });
  const nowhere = await eve.post(`/tickets/${own.number}/links`, { kind: 'related', to: 'INC9999999' });

  expect(there.status).toBe(422);
  expect({ ...Object(nowhere.body), reference: '' }).toEqual({ ...Object(there.body), reference: '' });
});
