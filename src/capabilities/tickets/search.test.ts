import { beforeAll, expect, test } from 'vitest';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { SearchHit } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

type Found = { items: SearchHit[]; total: { value: number; exact: boolean }; corrected: string | null };

const house = openHouse();
const numbers: Record<string, string> = {};

const find = async (client: Client, q: string): Promise<Found> => (await client.get<Found>(`/search?q=${encodeURIComponent(q)}`)).body;
const titles = async (client: Client, q: string): Promise<string[]> => (await find(client, q)).items.map(({ title }) => title);

beforeAll(async () => {
  const [ada, bob, eve] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve')];
  const open = async (client: Client, title: string, description: string) =>
    (await client.post<TicketReply>('/tickets', { title, description, team: 'Network' })).body.number;
  numbers['printer'] = await open(ada, 'Printer on floor two is jammed', 'The paper is stuck');
  numbers['drucker'] = await open(bob, 'Drucker defekt', 'Die Drucker im zweiten Stock drucken nicht');
  await eve.post(`/tickets/${numbers['printer']}/messages`, { kind: 'note', body: 'Blackbird toner replaced' });
  await eve.post(`/tickets/${numbers['printer']}/messages`, { kind: 'comment', body: 'A technician comes tomorrow morning' });
});

test('Eve finds a ticket by its number in any spelling', async () => {
  const eve = await as(house, 'eve');
  const number = numbers['printer'] ?? '';
  for (const q of [number, number.toLowerCase(), String(Number(number.slice(3)))])
    expect((await find(eve, q)).items[0]?.number, q).toBe(number);
});

test('words are found by English and German stems, in titles, descriptions and messages, and unfinished', async () => {
  const eve = await as(house, 'eve');
  expect(await titles(eve, 'printers')).toEqual(['Printer on floor two is jammed']);
  expect(await titles(eve, 'Druckern')).toEqual(['Drucker defekt']);
  expect(await titles(eve, 'technicians')).toEqual(['Printer on floor two is jammed']);
  expect(await titles(eve, 'blackb')).toEqual(['Printer on floor two is jammed']);
});

test('a phrase keeps its order, and a minus leaves out', async () => {
  const eve = await as(house, 'eve');
  expect(await titles(eve, '"tomorrow morning"')).toHaveLength(1);
  expect(await titles(eve, '"morning tomorrow"')).toHaveLength(0);
  expect(await titles(eve, 'printer -jammed')).toEqual([]);
});

test('a phrase stands in the text as it was typed, whatever signs are between; a phrase can be left out too', async () => {
  const eve = await as(house, 'eve');
  const { number } = (
    await eve.post<TicketReply>('/tickets', { title: 'VPN drops', description: 'Host 10.20.30.40, since this: morning!' })
  ).body;
  expect((await find(eve, '"since THIS morning"')).items.map((one) => one.number)).toEqual([number]);
  expect((await find(eve, '10.20.30.40')).items.map((one) => one.number)).toEqual([number]);
  expect((await find(eve, '10.30.20.40')).items).toEqual([]);
  expect((await find(eve, '"his morning"')).items).toEqual([]);
  expect((await find(eve, 'vpn -"this morning"')).items).toEqual([]);
  expect((await find(eve, 'vpn -"that morning"')).items.map((one) => one.number)).toEqual([number]);
  const beside = 'It was cold that morning, this morning it is not';
  const plain = (await eve.post<TicketReply>('/tickets', { title: 'Heating', description: beside })).body.number;
  expect((await find(eve, '"this morning"')).items.map((one) => one.number).toSorted()).toEqual([number, plain].toSorted());
  expect((await find(eve, '"this morning" -"that morning"')).items.map((one) => one.number)).toEqual([number]);
});

test('words that stand in different texts of a ticket find it together; a list is narrowed the same way', async () => {
  const [ada, eve, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'bob')];
  const { number } = (
    await ada.post<TicketReply>('/tickets', { title: 'Zebrafish projector', description: 'It shows a quokka', team: 'Network' })
  ).body;
  await eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'An axolotl sits in the lens' });
  await eve.post(`/tickets/${number}/messages`, { kind: 'note', body: 'The wombat did it' });
  const found = async (client: Client, q: string) => (await find(client, q)).items.map((one) => one.number);
  const together = ['zebrafish axolotl', 'axolotls quokkas', 'quokka "sits in"', 'projectors quokka wombat', 'zebrafish -"a lens"'];
  for (const q of together) expect([q, await found(eve, q)]).toEqual([q, [number]]);
  for (const q of ['zebrafish giraffe', 'quokka -axolotl', 'zebrafish -"sits in"']) expect([q, await found(eve, q)]).toEqual([q, []]);
  const total = (await find(eve, 'zebrafish axolotl')).total;
  expect(total).toEqual({ value: 1, exact: true });
  // What only agents may read neither finds a ticket for Ada nor keeps it from her; Bob has no part in it.
  expect([await found(ada, 'zebrafish axolotl'), await found(ada, 'zebrafish wombat'), await found(ada, 'zebrafish -wombat')]).toEqual([
    [number],
    [],
    [number],
  ]);
  expect(await found(bob, 'zebrafish axolotl')).toEqual([]);
  const listed = async (q: string) =>
    (await eve.get<{ items: { number: string }[] }>(`/tickets?q=${encodeURIComponent(q)}`)).body.items.map((one) => one.number);
  expect([await listed('zebrafish axolotl'), await listed('quokka -axolotl'), await listed('?')]).toEqual([[number], [], []]);
});

test('a search answers the best twenty, and more to who asks for more', async () => {
  const eve = await as(house, 'eve');
  for (let at = 1; at <= 22; at += 1) await eve.post('/tickets', { title: `Zeppelin ${at}`, description: 'It flies' });
  const usual = await find(eve, 'zeppelin');
  expect([usual.items.length, usual.total]).toEqual([20, { value: 22, exact: true }]);
  expect((await eve.get<Found>('/search?q=zeppelin&limit=30')).body.items).toHaveLength(22);
});

test('changed words are found, the old ones no more; a word of the title weighs more than one of the text', async () => {
  const eve = await as(house, 'eve');
  const opened = (await eve.post<TicketReply>('/tickets', { title: 'Kühlschrank', description: 'It hums' })).body;
  await eve.post('/tickets', { title: 'Something else', description: 'Beside the Kühlschrank' });
  expect((await find(eve, 'Kühlschränke')).items.map((one) => one.number)[0]).toBe(opened.number);
  await eve.patch(`/tickets/${opened.number}`, { title: 'Backofen' }, { 'if-match': `"${opened.version}"` });
  expect(await titles(eve, 'Backöfen')).toEqual(['Backofen']);
  expect(await titles(eve, 'Kühlschränke')).toEqual(['Something else']);
});

test('a typing error is forgiven, and told', async () => {
  const eve = await as(house, 'eve');
  const found = await find(eve, 'pritner');
  expect(found.items.map(({ title }) => title)).toEqual(['Printer on floor two is jammed']);
  expect(found.corrected).toBe('printer');
});

test('Ada finds her own ticket but no note on it; Bob, Hana and Gus find nothing of hers', async () => {
  const [ada, bob, hana, gus] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'hana'), await as(house, 'gus')];
  expect(await titles(ada, 'technician')).toHaveLength(1);
  expect(await titles(ada, 'blackbird')).toHaveLength(0);
  for (const other of [bob, hana, gus])
    for (const q of ['printer', 'technician', 'pritner', numbers['printer'] ?? '']) expect((await find(other, q)).total.value, q).toBe(0);
});

test('Hana, agent of HR alone, finds what she reported to IT by its own words and by a comment, and by no note', async () => {
  const [hana, eve] = [await as(house, 'hana'), await as(house, 'eve')];
  const reported = { title: 'Badge reader at the annex stays red', description: 'Since this morning', team: 'Network' };
  const { body } = await hana.post<TicketReply>('/tickets', reported);
  await eve.post(`/tickets/${body.number}/messages`, { kind: 'comment', body: 'The locksmith was called' });
  await eve.post(`/tickets/${body.number}/messages`, { kind: 'note', body: 'Quicksilver firmware is to blame' });
  for (const q of ['annex', 'locksmith']) expect(await titles(hana, q), q).toEqual([reported.title]);
  expect(await titles(hana, 'quicksilver')).toEqual([]);
  expect(await titles(eve, 'quicksilver')).toEqual([reported.title]);
});

test('the excerpt shows where it was found', async () => {
  const eve = await as(house, 'eve');
  expect((await find(eve, 'technician')).items[0]?.excerpt).toContain('«technician»');
});

test('strange input is no fault', async () => {
  const eve = await as(house, 'eve');
  for (const q of ["'", '"', '& | !', '()', ':*', '- -', "a'b:*", '\\', '💥', 'x'.repeat(200)])
    expect((await eve.get(`/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200);
});
