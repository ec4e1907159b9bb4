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

test('Wanda gives incidents of IT four digits: new ones have them, old ones keep seven, and each is found with any zeros or none', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  await wanda.put(pathOf('incident'), { prefix: null });
  const old = await open(ada);
  const set = await wanda.put<NumberingReply>(pathOf('incident'), { prefix: null, digits: 4 });
  expect(set.body.items[0]).toMatchObject({ prefix: null, digits: 4, usualDigits: 7, example: 'INC0001' });
  expect(set.body.items[1]).toMatchObject({ digits: 7, example: 'REQ0000001' });

  const fresh = await open(ada);
  expect([old.number, fresh.number]).toEqual([expect.stringMatching(/^INC\d{7}$/), expect.stringMatching(/^INC\d{4}$/)]);
  for (const { number } of [old, fresh]) {
    const sequence = String(Number(number.slice(3)));
    for (const way of [number, `INC${sequence.padStart(7, '0')}`, `inc${sequence.padStart(4, '0')}`, sequence, sequence.padStart(9, '0')]) {
      expect((await eve.get<TicketReply>(`/tickets/${way}`)).body.number, way).toBe(number);
      const found = await eve.get<{ items: { number: string }[] }>(`/search?q=${way}`);
      expect(
        found.body.items.map((hit) => hit.number),
        way,
      ).toContain(number);
    }
  }
  const list = await eve.get<{ items: { number: string }[] }>('/tickets?workspace=it&limit=100');
  expect(list.body.items.map(({ number }) => number)).toEqual(expect.arrayContaining([old.number, fresh.number]));
  const linked = await eve.post(`/tickets/${old.number}/links`, { to: fresh.number, kind: 'related' });
  expect(linked.status, linked.text).toBe(201);
  expect((await eve.get<TicketReply>(`/tickets/${old.number}`)).body.links[0]?.ticket.number).toBe(fresh.number);
});

test('the width stays when only the prefix is set, and a number that outgrows it is written whole', async () => {
  const [ada, wanda] = [await as(house, 'ada'), await as(house, 'wanda')];
  await wanda.put(pathOf('incident'), { prefix: null, digits: 1 });
  const set = await wanda.put<NumberingReply>(pathOf('incident'), { prefix: 'ISS' });
  expect(set.body.items[0]).toMatchObject({ prefix: 'ISS', digits: 1, example: 'ISS1' });
  for (let told = 0; told < 10; told += 1) await open(ada);
  const { number } = await open(ada);
  expect(number).toMatch(/^ISS[1-9]\d+$/);
  expect((await ada.get<TicketReply>(`/tickets/${number}`)).body.number).toBe(number);
});

test('no digits, eleven and a half are refused; Eve sets no width, Wanda none in HR, Gina none in acme, and globex has its own', async () => {
  const [eve, wanda, gina] = [await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'gina')];
  for (const digits of [0, 11, 2.5]) expect((await wanda.put(pathOf('task'), { prefix: null, digits })).status, String(digits)).toBe(422);
  expect((await eve.put(pathOf('task'), { prefix: null, digits: 3 })).status).toBe(403);
  expect((await wanda.put(pathOf('task', 'hr'), { prefix: null, digits: 3 })).status).toBe(403);
  expect((await gina.put(pathOf('task'), { prefix: null, digits: 3 })).status).toBe(404);
  const own = await gina.put<NumberingReply>(`/workspaces/${workspaces.support.id}/numbers/task`, { prefix: null, digits: 10 });
  expect(own.body.items[2]).toMatchObject({ digits: 10, example: 'TASK0000000001' });
  const untouched = await wanda.get<NumberingReply>(`/workspaces/${workspaces.it.id}/numbers`);
  expect(untouched.body.items[2]).toMatchObject({ type: 'task', digits: 7 });
});
