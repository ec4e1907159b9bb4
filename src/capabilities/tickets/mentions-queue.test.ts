import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { sweepTraces } from './jobs.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (client: Client) => (await client.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body.number;
const name = (...names: (keyof typeof people)[]) =>
  `<p>${names.map((one) => `<span data-mention="${people[one].id}">@${people[one].givenName}</span>`).join(' ')} have a look</p>`;
const note = (client: Client, number: string, body: string) => client.post(`/tickets/${number}/messages`, { kind: 'note', body });
const mentions = async (client: Client) =>
  (await client.get<{ items: TicketReply[] }>('/tickets?view=mentions')).body.items.map(({ number }) => number);
const counted = async (client: Client) =>
  (await client.get<{ items: { key: string; count: number }[] }>('/queues')).body.items.find(({ key }) => key === 'mentions')?.count;

test('Eve mentions Noah in a note: the ticket is in his queue of mentions until he has looked, and again when she mentions him again', async () => {
  const [ada, eve, noah, hana] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'hana')];
  const number = await open(ada);
  await noah.put(`/tickets/${number}/read`, {});
  expect((await noah.get<TicketReply>(`/tickets/${number}`)).body.unread).toBe(false);
  await note(eve, number, name('noah', 'eve', 'hana'));
  expect(await mentions(noah)).toEqual([number]);
  expect(await counted(noah)).toBe(1);
  expect((await noah.get<TicketReply>(`/tickets/${number}`)).body.unread).toBe(true);
  for (const other of [eve, hana]) expect([await mentions(other), await counted(other)]).toEqual([[], 0]);

  await noah.put(`/tickets/${number}/read`, {});
  expect([await mentions(noah), await counted(noah)]).toEqual([[], 0]);
  expect((await noah.get<TicketReply>(`/tickets/${number}`)).body.unread).toBe(false);
  await note(eve, number, name('noah'));
  expect(await mentions(noah)).toEqual([number]);
});

test('handed to HR a ticket leaves the mentions of Noah, and Gina of another company has none of it', async () => {
  const [ada, eve, noah, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'gina')];
  const number = await open(ada);
  await note(eve, number, name('noah', 'gina'));
  expect(await mentions(noah)).toContain(number);
  const { version } = (await eve.get<TicketReply>(`/tickets/${number}`)).body;
  await eve.patch(`/tickets/${number}`, { team: 'People Team' }, { 'if-match': `"${version}"` });
  expect(await mentions(noah)).not.toContain(number);
  expect(await mentions(gina)).toEqual([]);
});

test('after thirty days a mention that nobody looked at is forgotten', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const number = await open(ada);
  await note(eve, number, name('noah'));
  const aged = (days: number) => house.owner.query('update app.mention set made_at = $1', [new Date(Date.now() - days * 86_400_000)]);
  await aged(29);
  await sweepTraces.run(tenants.acme.id);
  const left = async () => (await house.owner.query('select from app.mention')).rowCount;
  expect(await left()).toBeGreaterThan(0);
  await aged(31);
  await sweepTraces.run(tenants.acme.id);
  expect(await left()).toBe(0);
  expect(await mentions(noah)).not.toContain(number);
});
