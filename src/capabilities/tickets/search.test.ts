import { beforeAll, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { offer } from '../../../tests/support/offer.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { SearchHit } from './contract.ts';
import { renamedChoices, rewording } from './jobs.ts';
import type { TicketReply } from './shared/records.ts';

type Found = { items: SearchHit[]; total: { value: number; exact: boolean }; corrected: string | null };

const house = openHouse();
const numbers: Record<string, string> = {};

const find = async (client: Client, q: string, at = 'search') => (await client.get<Found>(`/${at}?q=${encodeURIComponent(q)}`)).body;
const titles = async (client: Client, q: string): Promise<string[]> => (await find(client, q)).items.map(({ title }) => title);
const listed = async (client: Client, q: string) => (await find(client, q, 'tickets')).items.map(({ number }) => number);

beforeAll(async () => {
  const [ada, bob, eve] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve')];
  const open = async (client: Client, title: string, description: string) =>
    (await client.post<TicketReply>('/tickets', { title, description, team: 'Network' })).body.number;
  numbers['printer'] = await open(ada, 'Printer on floor two is jammed', 'The paper is stuck');
  numbers['drucker'] = await open(bob, 'Drucker defekt', 'Die Drucker im zweiten Stock drucken nicht');
  await eve.post(`/tickets/${numbers['printer']}/messages`, { kind: 'note', body: 'Blackbird toner replaced' });
  await eve.post(`/tickets/${numbers['printer']}/messages`, { kind: 'comment', body: 'A technician comes tomorrow morning' });
});

test('Eve finds a ticket by its number in any spelling, in a list too', async () => {
  const eve = await as(house, 'eve');
  const number = numbers['printer'] ?? '';
  for (const q of [number, number.toLowerCase(), String(Number(number.slice(3)))])
    expect([q, (await find(eve, q)).items[0]?.number, await listed(eve, q)]).toEqual([q, number, [number]]);
});

test('words are found by English and German stems, in titles, descriptions and messages, and unfinished', async () => {
  const eve = await as(house, 'eve');
  expect(await titles(eve, 'printers')).toEqual(['Printer on floor two is jammed']);
  expect(await titles(eve, 'Druckern')).toEqual(['Drucker defekt']);
  expect(await titles(eve, 'technicians')).toEqual(['Printer on floor two is jammed']);
  expect(await titles(eve, 'blackb')).toEqual(['Printer on floor two is jammed']);
});

test('a word with a hyphen is found without it, and the other way round', async () => {
  const eve = await as(house, 'eve');
  await eve.post('/tickets', { title: 'Wi-Fi in the hall', description: 'No E-Mail since noon' });
  await eve.post('/tickets', { title: 'Wifi at gate 7', description: 'Everything else works' });
  for (const q of ['wifi', 'Wi-Fi']) expect((await titles(eve, q)).toSorted(), q).toEqual(['Wi-Fi in the hall', 'Wifi at gate 7']);
  expect(await titles(eve, 'wifi emails')).toEqual(['Wi-Fi in the hall']);
  expect(await titles(eve, 'wifi -e-mail')).toEqual(['Wifi at gate 7']);
  expect(await titles(eve, '"wi-fi"'), 'in quotes it stands as it was typed').toEqual(['Wi-Fi in the hall']);
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
  expect(await Promise.all(['zebrafish axolotl', 'quokka -axolotl', '?'].map((q) => listed(eve, q)))).toEqual([[number], [], []]);
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

test('whoever watches a ticket finds it once they are let in by name, and not by watching alone', async () => {
  const words = ['printer', 'pritner', 'technician', '"tomorrow morning"', 'printer technician', 'floor -sandstorm'];
  const foundBy = async (who: 'bob' | 'hana'): Promise<number> => {
    const client = await as(house, who);
    const found = await Promise.all(words.map((q) => find(client, q)));
    return found.filter(({ total }) => total.value > 0).length;
  };
  for (const who of ['bob', 'hana'] as const) {
    const row = `insert into app.watcher (tenant_id, ticket_id, person_id, list, made_at, shared)
      select tenant_id, id, $1, 'comments', made_at, false from app.ticket where title = 'Printer on floor two is jammed'`;
    await house.owner.query(row, [people[who].id]);
    expect(await foundBy(who), who).toBe(0);
    await house.owner.query('update app.watcher set shared = true where person_id = $1', [people[who].id]);
    expect(await foundBy(who), who).toBe(words.length);
    await house.owner.query('delete from app.watcher where person_id = $1', [people[who].id]);
  }
});

test('Hana, agent of HR alone, finds what she reported to IT by its own words and by a comment, and by no note or tag', async () => {
  const [hana, eve] = [await as(house, 'hana'), await as(house, 'eve')];
  const reported = { title: 'Badge reader at the annex stays red', description: 'Since this morning', team: 'Network' };
  const { body } = await hana.post<TicketReply>('/tickets', reported);
  await eve.post(`/tickets/${body.number}/messages`, { kind: 'comment', body: 'The locksmith was called' });
  await eve.post(`/tickets/${body.number}/messages`, { kind: 'note', body: 'Quicksilver firmware is to blame' });
  const { version } = (await eve.get<TicketReply>(`/tickets/${body.number}`)).body;
  await eve.patch(`/tickets/${body.number}`, { tags: ['sandstorm'] }, { 'if-match': `"${version}"` });
  for (const q of ['annex', 'locksmith', 'annex -sandstorm']) expect(await titles(hana, q), q).toEqual([reported.title]);
  // Neither a note nor a tag, and so no word near them.
  for (const q of ['quicksilver', 'quicksilvre', 'sandstorm', 'sandstrom', 'annex sandstorm']) {
    expect(await titles(hana, q), q).toEqual([]);
    expect(await titles(eve, q), q).toEqual([reported.title]);
  }
});

test('a typing error is forgiven in what was said as well, by the words that one may read and no other', async () => {
  const [ada, eve, bob, hana] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'bob'), await as(house, 'hana')];
  const outcome = async (client: Client, q: string) => {
    const { items, corrected, total } = await find(client, q);
    return [corrected, items.map(({ title }) => title), total.value];
  };
  const found = ['Printer on floor two is jammed'];
  const nothing = [null, [], 0];
  expect(await outcome(eve, 'techncian')).toEqual(['technician', found, 1]);
  expect((await find(eve, 'techncian')).items[0]?.excerpt).toContain('«technician»');
  expect(await outcome(eve, 'tomorrow tehcnicians')).toEqual(['technician tomorrow', found, 1]);
  expect(await outcome(eve, 'blackbrid')).toEqual(['blackbird', found, 1]);
  expect(await outcome(ada, 'techncian')).toEqual(['technician', found, 1]);
  // A note is the agents' own, and a ticket of Ada's is nothing to Bob and to HR.
  expect(await outcome(ada, 'blackbrid')).toEqual(nothing);
  for (const other of [bob, hana]) for (const q of ['techncian', 'blackbrid']) expect(await outcome(other, q)).toEqual(nothing);
  for (const q of ['techncian -jammed', '"techncian"', 'xylophonist']) expect(await outcome(eve, q)).toEqual(nothing);
});

test('a ticket is found by what was answered in its form, by whoever sees it; by its tags only agents find it', async () => {
  const [ada, bob, eve, gus] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve'), await as(house, 'gus')];
  const asked = (kind: string, key: string, more = {}) => ({ kind, key, label: { en: key, de: key }, required: false, ...more });
  const options = [{ value: 'v1', label: { en: 'Hovercraft', de: 'Luftkissenboot' } }];
  const columns = [asked('text', 'part'), asked('choice', 'kind', { options })];
  const elements = [asked('longText', 'why'), asked('choice', 'kind', { options }), asked('number', 'size'), asked('person', 'boss')];
  await offer(house, 'vehicle', { form: { elements: [...elements, { ...asked('table', 'parts'), columns, min: 0, max: 5 }] } });
  const fields = {
    why: 'Across the Waddensea, address 10.9.8.7',
    kind: 'v1',
    size: 4711,
    boss: people.leila.id,
    parts: [{ part: 'Propeller' }],
  };
  const opened = (await ada.post<TicketReply>('/tickets', { requestType: 'vehicle', title: 'Something to drive', fields })).body;
  const change = async (body: object) => {
    const { version } = (await eve.get<TicketReply>(`/tickets/${opened.number}`)).body;
    expect((await eve.patch(`/tickets/${opened.number}`, body, { 'if-match': `"${version}"` })).status).toBe(200);
  };
  await change({ tags: ['Quagmire', 'propeller'] });
  const listed = async (client: Client, q: string) =>
    (await client.get<{ items: { title: string }[] }>(`/tickets?q=${encodeURIComponent(q)}`)).body.items.length;
  const found = async (client: Client, q: string) => [(await find(client, q)).items.length, await listed(client, q)];
  for (const q of [
    'waddensea',
    '10.9.8.7',
    'hovercrafts',
    'Luftkissenboote',
    '4711',
    'propellers',
    '"across the"',
    'propeller hovercraft drive',
  ])
    expect([q, await found(ada, q), await found(eve, q), await found(bob, q), await found(gus, q)]).toEqual([
      q,
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  for (const q of ['quagmire', 'quagm', 'quagmire waddensea'])
    expect([q, await found(eve, q), await found(ada, q)]).toEqual([q, [1, 1], [0, 0]]);
  expect([await found(eve, 'waddensea -quagmire'), await found(ada, 'waddensea -quagmire')]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect([(await find(eve, 'quagmrie')).corrected, (await find(ada, 'quagmrie')).corrected]).toEqual(['quagmire', null]);
  // Whom an answer names is found as a person, not here; what was changed is found no more.
  expect(await found(eve, 'Nwosu')).toEqual([0, 0]);
  await change({ tags: [], fields: { why: 'Over the Kattegat' } });
  for (const q of ['quagmire', 'waddensea']) expect([q, await found(eve, q)]).toEqual([q, [0, 0]]);
  expect([await found(eve, 'kattegat'), await found(ada, 'hovercraft')]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('a choice that Wanda calls otherwise is found by its new name on what was asked before, and by its old one; nothing else of it changes', async () => {
  const [ada, eve, wanda, gus] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda'), await as(house, 'gus')];
  const label = (name: string) => ({ en: name, de: `${name}mobil` });
  const options = (name: string) => [{ value: 'v1', label: label(name) }];
  const kind = (name: string) => ({ kind: 'choice', key: 'kind', label: label('Kind'), required: false, options: options(name) });
  const parts = { kind: 'table', key: 'parts', label: label('Parts'), required: false, min: 0, max: 5 };
  const elements = (name: string) => [kind(name), { ...parts, columns: [kind(`Half${name}`)] }];
  await offer(house, 'sledge', { form: { elements: elements('Toboggan') } });
  const fields = { kind: 'v1', parts: [{ kind: 'v1' }] };
  const asked = async (title: string) => {
    const { status, body, text } = await ada.post<TicketReply>('/tickets', { requestType: 'sledge', title, fields });
    expect(status, text).toBe(201);
    return body;
  };
  const old = await asked('Something for snow');
  // As words were before answers were among them.
  const older = await asked('Something for ice');
  await house.owner.query(`update app.ticket set words = '' where id = $1`, [older.id]);

  const drafts = (await wanda.get<{ items: { id: string; key: string }[] }>('/catalog/drafts')).body.items;
  const { id } = drafts.find(({ key }) => key === 'sledge') ?? { id: '' };
  const { version, draft } = (await wanda.get<{ version: number; draft: object }>(`/catalog/drafts/${id}`)).body;
  const renamed = { draft: { ...draft, form: { elements: elements('Snowrunner') } } };
  const saved = await wanda.patch<{ version: number }>(`/catalog/drafts/${id}`, renamed, { 'if-match': `"${version}"` });
  const published = await wanda.put(`/catalog/drafts/${id}/publication`, undefined, { 'if-match': `"${saved.body.version}"` });
  expect([saved.status, published.status], published.text).toEqual([200, 200]);

  await untilReadable(house);
  await catchUpAll(tenants.acme.id, renamedChoices);
  const queued = await house.owner.query(`select count(*)::int as n from jobs._private_jobs where key like '%tickets.reword ' || $1`, [id]);
  expect(queued.rows).toEqual([{ n: 1 }]);
  await rewording.run(tenants.acme.id, { requestTypeId: id });

  for (const q of ['snowrunner', 'Snowrunnermobil', 'halfsnowrunners', 'toboggan'])
    expect([q, (await titles(ada, q)).sort(), await titles(gus, q)]).toEqual([q, ['Something for ice', 'Something for snow'], []]);
  const after = (await eve.get<TicketReply>(`/tickets/${old.number}`)).body;
  expect([after.version, after.updatedAt]).toEqual([old.version, old.updatedAt]);
  // A change of its texts keeps both.
  await eve.patch(`/tickets/${old.number}`, { title: 'Something for deep snow' }, { 'if-match': `"${old.version}"` });
  expect([await titles(eve, 'snowrunner deep'), await titles(eve, 'toboggan deep')]).toEqual([
    ['Something for deep snow'],
    ['Something for deep snow'],
  ]);
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
