import { beforeAll, describe, expect, test } from 'vitest';
import { people, teams, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { offer } from '../../../tests/support/offer.ts';
import { machine } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { glance, transact } from '../../kernel/db/transact.ts';
import type { TicketPage } from './contract.ts';
import type { DeliveryReply } from './contract-delivery.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const words = (en: string) => ({ en, de: en });
const colours = ['red', 'blue'].map((value) => ({ value, label: words(value) }));
const definition = {
  name: words('New laptop'),
  summary: words('A laptop for you'),
  keywords: [],
  icon: 'laptop',
  ticketType: 'request',
  team: teams.desk.id,
  impact: 2,
  urgency: 2,
  expectedDays: 3,
  audience: { not: { field: 'person', op: 'eq', value: people.bob.id } },
  price: null,
  tasks: [
    { title: { en: 'Order it', de: 'Bestellen' }, team: null },
    { title: words('Engrave it'), team: teams.network.id, when: { field: 'colour', op: 'eq', value: 'red' } },
  ],
  form: { elements: [{ kind: 'choice', key: 'colour', label: words('Colour'), required: true, options: colours }] },
};

beforeAll(async () => {
  await offer(house, 'new-laptop', definition);
  for (const [key, ships] of Object.entries({ 'screen-at-home': true, 'screen-at-work': false }))
    await offer(house, key, { ...definition, audience: null, tasks: [], form: { elements: [] }, name: words(key), ships });
});

test('Ada asks for a laptop: the request type decides team, priority and tasks', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];

  const { status, body } = await ada.post<TicketReply>('/tickets', {
    requestType: 'new-laptop',
    title: 'Laptop',
    fields: { colour: 'red' },
    impact: 1,
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({
    type: 'request',
    state: 'approved',
    priority: 3,
    team: { name: 'Service Desk' },
    fields: { colour: 'red' },
  });
  expect(body.number).toMatch(/^REQ\d{7}$/);
  const { tasks } = (await eve.get<TicketReply>(`/tickets/${body.number}`)).body;
  for (const { number } of tasks) expect((await ada.get(`/tickets/${number}`)).status).toBe(404);
  expect(tasks.map(({ title, team }) => [title, team?.name])).toEqual([
    ['Order it', 'Service Desk'],
    ['Engrave it', 'Network'],
  ]);
});

test('a wrong answer is refused with its field, and so is a change to one', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const asked = await ada.post('/tickets', { requestType: 'new-laptop', title: 'Laptop', fields: { colour: 'green' } });
  expect([asked.status, asked.body]).toMatchObject([422, { errors: [{ pointer: '/fields/colour' }] }]);

  const { number } = (await ada.post<TicketReply>('/tickets', { requestType: 'new-laptop', title: 'Laptop', fields: { colour: 'blue' } }))
    .body;
  const change = (fields: object) => eve.patch<TicketReply>(`/tickets/${number}`, { fields }, { 'if-match': '"1"' });
  expect((await change({ colour: 'green' })).status).toBe(422);
  const changed = await change({ colour: 'red' });
  expect(changed.body.history.at(-1)?.changes).toMatchObject([{ field: 'fields.colour', from: 'blue', to: 'red' }]);
});

test('for Bob, for whom it is not meant, and for Gus of another tenant, it does not exist', async () => {
  for (const name of ['bob', 'gus'] as const) {
    const client = await as(house, name);
    expect((await client.post('/tickets', { requestType: 'new-laptop', title: 'x', fields: { colour: 'red' } })).status).toBe(404);
  }
});

const everything = [
  { kind: 'heading', key: 'above', label: words('About it') },
  { kind: 'text', key: 'why', label: { en: 'Why?', de: 'Warum?' } },
  { kind: 'choice', key: 'colour', label: words('Colour'), options: [{ value: 'red', label: { en: 'Red', de: 'Rot' } }] },
  { kind: 'person', key: 'boss', label: words('Who leads?') },
  { kind: 'team', key: 'helper', label: words('Which team?') },
  { kind: 'money', key: 'cost', label: words('Cost'), currency: 'EUR' },
  { kind: 'date', key: 'day', label: words('When?') },
  {
    kind: 'table',
    key: 'parts',
    label: words('Parts'),
    columns: [{ kind: 'person', key: 'who', label: words('For whom?') }],
    min: 0,
    max: 5,
  },
  { kind: 'checkbox', key: 'sure', label: words('Sure?') },
  { kind: 'longText', key: 'rest', label: words('Anything else?') },
].map((element) => (element.kind === 'heading' ? element : { required: false, ...element }));

test('Eve finds by request type and requester what Ada asked, in a filter, a view and a file; Hana finds none of it', async () => {
  const [ada, eve, hana] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'hana')];
  const asked = await ada.post<TicketReply>('/tickets', { requestType: 'new-laptop', title: 'Mine', fields: { colour: 'blue' } });
  await ada.post('/tickets', { title: 'Not by a form', team: 'Service Desk' });
  const id = asked.body.requestType?.id ?? '';
  const numbers = async (client: Client, query: string) =>
    (await client.get<TicketPage>(`/tickets?limit=200&${query}`)).body.items.map(({ number }) => number);
  const condition = {
    all: [
      { field: 'requestType', op: 'in', value: [id] },
      { field: 'requester', op: 'in', value: [people.ada.id, { me: true }] },
    ],
  };
  const view = await eve.post<{ id: string }>('/views', { name: 'Laptops', condition });
  const narrowed = `requestType=${id}&requester=${people.ada.id}`;
  expect(await numbers(eve, narrowed)).toContain(asked.body.number);
  expect(await numbers(eve, `view=${view.body.id}`)).toEqual(await numbers(eve, narrowed));
  expect((await eve.get(`/tickets/export.csv?columns=number&${narrowed}`)).text).toContain(asked.body.number);
  expect(await numbers(hana, narrowed)).toEqual([]);
  expect((await eve.get('/tickets?requestType=laptop')).status).toBe(422);
});

test('answers are told in the words of the form they were given to, though another is published since; nobody and nothing is named that is not there', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  const publish = (number: number, elements: object[]) =>
    offer(house, 'new-laptop', { ...definition, tasks: [], form: { elements } }, number);
  await publish(2, everything);
  const fields = {
    why: 'Mine broke',
    colour: 'red',
    boss: people.leila.id,
    helper: teams.desk.id,
    cost: 129900,
    day: '2026-12-01',
    parts: [{ who: people.bob.id }],
    sure: true,
  };
  const asked = await ada.post<TicketReply>('/tickets', { requestType: 'new-laptop', title: 'Laptop', fields });
  expect(asked.status, asked.text).toBe(201);

  const nowhere = '0198c0de-0000-7000-8000-00000000dead';
  const pictures = [...everything, { kind: 'attachment', key: 'picture', label: words('Picture'), required: false, max: 2 }];
  await publish(3, [...pictures, { kind: 'location', key: 'office', label: words('Office'), required: false }]);
  const wrong = { ...fields, boss: people.gus.id, helper: nowhere, office: nowhere, picture: [nowhere], parts: [{ who: nowhere }] };
  const refusal = await ada.post<{ errors: { pointer: string }[] }>('/tickets', { requestType: 'new-laptop', title: 'x', fields: wrong });
  expect(refusal.status).toBe(422);
  const places = ['/fields/boss', '/fields/helper', '/fields/parts/0/who', '/fields/picture/0', '/fields/office'];
  expect(refusal.body.errors.map(({ pointer }) => pointer)).toEqual(places);
  // Who was named when it was asked may be gone by now; only what is new has to be there.
  const { version, number } = asked.body;
  const change = (answers: object) => eve.patch(`/tickets/${number}`, { fields: answers }, { 'if-match': `"${version}"` });
  expect((await change({ boss: nowhere })).status).toBe(422);
  await publish(4, [{ kind: 'text', key: 'why', label: words('Reason'), required: false }]);

  for (const client of [ada, eve]) {
    const { answers } = (await client.get<TicketReply>(`/tickets/${asked.body.number}`)).body;
    expect(answers.map(({ key, names }) => [key, names.map(({ de }) => de)])).toEqual([
      ['why', []],
      ['colour', ['Rot']],
      ['boss', ['Leila Nwosu']],
      ['helper', ['Service Desk']],
      ['cost', []],
      ['day', []],
      ['parts', []],
      ['sure', []],
    ]);
    expect(answers[0]?.label).toEqual({ en: 'Why?', de: 'Warum?' });
    expect(answers[4]).toMatchObject({ kind: 'money', value: 129900, currency: 'EUR' });
    expect(answers[6]?.rows).toMatchObject([[{ label: { en: 'For whom?' }, names: [{ en: 'Bob Okafor' }] }]]);
  }
  expect((await gina.get(`/tickets/${asked.body.number}`)).status).toBe(404);
});

describe('S09 where Ada lives', () => {
  const address = { street: 'Fernweg 7', postalCode: '10115', city: 'Ferndorf', region: null, country: 'DE' };
  const living = (): Promise<{ street: string | null }[]> =>
    glance({ ...machine(tenants.acme.id, 'fulfilment'), kind: 'person', id: people.eve.id }, ({ tx }) =>
      tx.rows(sql`select street from app.person`),
    );
  const asks = async (client: Client, requestType: string) => {
    const { status, body, text } = await client.post<TicketReply>('/tickets', { requestType, title: requestType });
    if (status !== 201) throw new Error(text);
    return body;
  };
  const whereTo = async (client: Client, { number }: { number: string }) =>
    await client.get<DeliveryReply>(`/tickets/${number}/delivery-address`);

  test('S09 is told to those in whose hands it is to bring her something, while it is open; other agents, and the same ones of other items, get 403', async () => {
    const [ada, eve, noah, leila, hana, gus] = await Promise.all(
      (['ada', 'eve', 'noah', 'leila', 'hana', 'gus'] as const).map((name) => as(house, name)),
    );
    if (!ada || !eve || !noah || !leila || !hana || !gus) throw new Error('Somebody is missing');
    const { version } = (await ada.get<{ version: number }>('/me')).body;
    expect((await ada.patch('/me', { address }, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await ada.get<{ ships: boolean }>('/catalog/request-types/screen-at-home')).body.ships).toBe(true);
    const [screen, other] = [await asks(ada, 'screen-at-home'), await asks(ada, 'screen-at-work')];

    for (const hand of [eve, noah]) expect(await whereTo(hand, screen)).toMatchObject({ status: 200, body: { address } });
    const refused = await Promise.all([
      whereTo(leila, screen),
      whereTo(ada, screen),
      whereTo(eve, other),
      whereTo(hana, screen),
      whereTo(gus, screen),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 404, 404]);
    expect(refused.filter(({ text }) => text.includes('Fern'))).toEqual([]);
    const may = async (client: Client, { number }: TicketReply) => (await client.get<TicketReply>(`/tickets/${number}`)).body.can.deliver;
    expect([await may(eve, screen), await may(leila, screen), await may(eve, other)]).toEqual([true, false, false]);

    await house.owner.query("update app.ticket set waiting_on = 'approval' where title = 'screen-at-home'");
    expect((await whereTo(eve, screen)).status).toBe(403);
    await house.owner.query("update app.ticket set waiting_on = 'team' where title = 'screen-at-home'");
    const { body } = await ada.get<TicketReply>(`/tickets/${screen.number}`);
    expect((await ada.patch(`/tickets/${screen.number}`, { state: body.cancelsTo }, { 'if-match': `"${body.version}"` })).status).toBe(200);
    expect((await whereTo(eve, screen)).status).toBe(403);
  });

  test('S09 is all that the role of this purpose sees: of Ada while something is brought to her, of nobody else, no name, and it writes nothing', async () => {
    const ada = await as(house, 'ada');
    await house.owner.query("update app.person set street = 'Elsewhere 1' where id = $1", [people.bob.id]);
    await house.owner.query("update app.person set street = 'Fernweg 7' where id = $1", [people.ada.id]);
    await asks(ada, 'screen-at-work');
    expect(await living()).toEqual([]);
    await asks(ada, 'screen-at-home');
    expect(await living()).toEqual([{ street: 'Fernweg 7' }]);
    const acting = machine(tenants.acme.id, 'fulfilment');
    for (const beyond of [sql`select email from app.person`, sql`select given_name from app.person`, sql`select title from app.ticket`])
      await expect(glance(acting, ({ tx }) => tx.rows(beyond))).rejects.toMatchObject({ code: '42501' });
    const moved = await transact(acting, ({ tx }) => tx.run(sql`update app.person set street = 'Nowhere' where id = ${people.ada.id}`));
    expect(moved).toBe(0);
    await house.owner.query("update app.ticket set open = false where title = 'screen-at-home'");
    expect(await living()).toEqual([]);
  });
});
