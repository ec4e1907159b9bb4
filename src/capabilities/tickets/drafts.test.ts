import { expect, test } from 'vitest';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MessageReply } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

type Drafts = { items: { place: string; updatedAt: string }[] };
const places = async (client: Client) => (await client.get<Drafts>('/drafts')).body.items.map(({ place }) => place);

test('a draft is kept for its writer alone, wherever she signs in', async () => {
  const [eve, again, noah, gus] = [await as(house, 'eve'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'gus')];
  await eve.put('/drafts/INC1:reply', { content: { html: '<p>Dear' } });
  expect((await again.get('/drafts/INC1:reply')).body).toMatchObject({ draft: { content: { html: '<p>Dear' } } });
  expect(await places(again)).toEqual(['INC1:reply']);
  for (const other of [noah, gus]) {
    expect((await other.get('/drafts/INC1:reply')).body).toEqual({ draft: null });
    expect(await places(other)).toEqual([]);
  }
  await again.delete('/drafts/INC1:reply');
  expect((await eve.get('/drafts/INC1:reply')).body).toEqual({ draft: null });
});

test('what is sent is no draft any more; what is refused still is', async () => {
  const eve = await as(house, 'eve');
  const { number } = (await eve.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network' })).body;
  const place = `${number}:reply`;
  await eve.put(`/drafts/${place}`, { content: { html: 'Dear Ada' } });
  const said = { kind: 'comment', body: 'Dear Ada', draft: place };
  const refused = await eve.post(`/tickets/${number}/messages`, { ...said, attachments: ['00000000-0000-7000-8000-00000000abcd'] });
  expect(refused.status).toBe(422);
  expect(await places(eve)).toEqual([place]);
  expect((await eve.post<MessageReply>(`/tickets/${number}/messages`, said)).status).toBe(201);
  expect(await places(eve)).toEqual([]);
});

test('Noah keeps a hundred drafts; the next is refused with what to do, those he has he may go on with', async () => {
  const [noah, eve] = [await as(house, 'noah'), await as(house, 'eve')];
  for (let at = 1; at <= 100; at += 1) await noah.put(`/drafts/INC${at}:note`, { content: { html: 'x' } });
  const refused = await noah.put('/drafts/INC101:note', { content: { html: 'x' } });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Send or throw away one of them');
  expect((await noah.put('/drafts/INC7:note', { content: { html: 'y' } })).status).toBe(200);
  expect((await eve.put('/drafts/INC101:note', { content: { html: 'x' } })).status).toBe(200);
  await noah.delete('/drafts/INC1:note');
  expect((await noah.put('/drafts/INC101:note', { content: { html: 'x' } })).status).toBe(200);
}, 30_000);
