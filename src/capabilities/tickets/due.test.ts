import { expect, test } from 'vitest';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { askForALaptop } from '../../../tests/support/ticket-scene.ts';
import type { MessageReply } from './contract.ts';
import { expectedBy } from './shared/expected.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;

async function change(client: Client, number: string, input: object) {
  return await client.patch<TicketReply>(`/tickets/${number}`, input, { 'if-match': '"1"' });
}

test('what the catalog promises is due: three working days after Ada asked; Eve moves the day and clears it, Ada and Gina cannot', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  const number = await askForALaptop(house);
  const { dueAt, createdAt } = await see(ada, number);
  expect(dueAt).toBe(expectedBy(new Date(createdAt), 3, 'Europe/Berlin').toISOString());

  const later = '2027-01-15T11:00:00.000Z';
  expect((await change(ada, number, { dueAt: later })).status).toBe(403);
  expect((await change(gina, number, { dueAt: later })).status).toBe(404);
  const moved = (await change(eve, number, { dueAt: later })).body;
  expect(moved.history.at(-1)?.changes).toMatchObject([{ field: 'dueAt', from: dueAt, to: later }]);
  expect((await see(ada, number)).dueAt).toBe(later);
  const cleared = await eve.patch<TicketReply>(`/tickets/${number}`, { dueAt: null }, { 'if-match': `"${moved.version}"` });
  expect(cleared.body.dueAt).toBeNull();
});

test('what nobody promised has no day', async () => {
  const ada = await as(house, 'ada');
  expect((await ada.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body.dueAt).toBeNull();
});

test('a reply that resolves is its notes in plain words; a note among agents is none', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const open = async () => (await ada.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body.number;
  const number = await open();
  const body = '<p>Cables <b>A &amp; B</b> were &lt;swapped&gt;.</p><p>All well.</p>';
  const transition = { state: 'resolved', resolutionCode: 'solved' };
  const said = await eve.post<MessageReply>(`/tickets/${number}/messages`, { kind: 'comment', body, transition });
  expect(said.status, said.text).toBe(201);
  const { resolutionNotes, resolutionCode } = await see(ada, number);
  expect([resolutionCode, resolutionNotes]).toEqual(['solved', said.body.message.text]);
  expect(resolutionNotes).toContain('Cables A & B were <swapped>.');

  const other = await open();
  const noted = await eve.post<{ errors: object[] }>(`/tickets/${other}/messages`, { kind: 'note', body, transition });
  expect([noted.status, noted.body.errors]).toMatchObject([422, [{ pointer: '/resolutionNotes' }]]);
});
