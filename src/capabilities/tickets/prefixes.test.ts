import { expect, test } from 'vitest';
import { workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { NumberingReply } from './contract-work.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const pathOf = (type: string, workspace: 'it' | 'hr' = 'it'): string => `/workspaces/${workspaces[workspace].id}/numbers/${type}`;
const open = async (who: Client): Promise<TicketReply> =>
  (await who.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body;

test('Wanda gives incidents of IT another prefix: new ones have it, old ones keep theirs, and all are found either way', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  const old = await open(ada);
  expect(old.number).toMatch(/^INC\d{7}$/);
  const set = await wanda.put<NumberingReply>(pathOf('incident'), { prefix: 'ISS' });
  expect(set.status, set.text).toBe(200);
  expect(set.body.items[0]).toMatchObject({ type: 'incident', prefix: 'ISS', usual: 'INC', example: 'ISS0000001', earlier: [] });

  const fresh = await open(ada);
  expect(fresh.number).toMatch(/^ISS\d{7}$/);
  const digits = String(Number(fresh.number.slice(3)));
  for (const way of [fresh.number, `iss${digits}`, `INC${digits}`, digits])
    expect((await eve.get<TicketReply>(`/tickets/${way}`)).body.number, way).toBe(fresh.number);
  const oldDigits = String(Number(old.number.slice(3)));
  for (const way of [old.number, `ISS${oldDigits}`, oldDigits])
    expect((await eve.get<TicketReply>(`/tickets/${way}`)).body.number, way).toBe(old.number);
  const found = await eve.get<{ items: { number: string }[] }>(`/search?q=${fresh.number}`);
  expect(found.body.items.map(({ number }) => number)).toEqual([fresh.number]);
  const list = await eve.get<{ items: { number: string }[] }>('/tickets?workspace=it');
  expect(list.body.items.map(({ number }) => number)).toEqual(expect.arrayContaining([old.number, fresh.number]));

  await wanda.put(pathOf('incident'), { prefix: 'TICK' });
  expect((await open(ada)).number).toMatch(/^TICK\d{7}$/);
  expect((await eve.get<TicketReply>(`/tickets/${fresh.number}`)).body.number).toBe(fresh.number);
  const back = await wanda.put<NumberingReply>(pathOf('incident'), { prefix: null });
  expect(back.body.items[0]).toMatchObject({ prefix: null, earlier: ['TICK', 'ISS'] });
  expect((await open(ada)).number).toMatch(/^INC\d{7}$/);
});

test('a prefix means one kind of ticket for ever: what others have, or ever had, is refused, and so is what is no prefix', async () => {
  const [tom, wanda] = [await as(house, 'tom'), await as(house, 'wanda')];
  const refused = async (who: Client, path: string, prefix: string) => {
    const { status, body } = await who.put<{ errors?: { pointer: string }[] }>(path, { prefix });
    expect([status, body.errors?.[0]?.pointer], prefix).toEqual([422, '/prefix']);
  };
  for (const prefix of ['REQ', 'ISS', 'CHG', 'X', 'SEVENTH', 'A1', 'iss']) await refused(wanda, pathOf('task'), prefix);
  await refused(tom, pathOf('incident', 'hr'), 'ISS');
  expect((await tom.put(pathOf('incident', 'hr'), { prefix: 'HRC' })).status).toBe(200);
  expect((await wanda.put(pathOf('incident'), { prefix: 'ISS' })).status).toBe(200);
});

test('Eve and Ada set no prefix, Wanda none in HR, Gina none in acme; globex may use the same letters', async () => {
  const [ada, eve, wanda, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'gina')];
  for (const who of [ada, eve]) expect((await who.put(pathOf('incident'), { prefix: 'ABC' })).status).toBe(403);
  expect((await wanda.put(pathOf('incident', 'hr'), { prefix: 'ABC' })).status).toBe(403);
  expect((await gina.put(pathOf('incident'), { prefix: 'ABC' })).status).toBe(404);
  expect((await gina.put(`/workspaces/${workspaces.support.id}/numbers/incident`, { prefix: 'ISS' })).status).toBe(200);
});
