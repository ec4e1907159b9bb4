import { beforeAll, expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { offer } from '../../../tests/support/offer.ts';
import type { CatalogReply, RequestTypeReply } from '../catalog/contract.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const words = (en: string) => ({ en, de: en });
type Refused = { errors: { pointer: string }[]; next: string };
const ask = (client: Client, input: object) => client.post<TicketReply & Refused>('/tickets', { title: 'Laptop', ...input });
const keysIn = ({ departments }: CatalogReply): string[] =>
  departments.flatMap(({ services }) => services.flatMap(({ requestTypes }) => requestTypes.map(({ key }) => key)));

const helper = { kind: 'team', key: 'helper', label: words('Which team?'), required: false };
const elements = [
  { kind: 'person', key: 'who', label: words('For whom?'), required: true, default: { me: true } },
  helper,
  {
    ...{ kind: 'text', key: 'why', label: words('Why your own team?'), required: true },
    visible: { field: 'helper', op: 'in', value: { myTeams: true } },
  },
];

beforeAll(async () => {
  await offer(house, 'for-ada', { audience: { field: 'person', op: 'eq', value: people.ada.id }, impact: 2, form: { elements } });
  await offer(house, 'for-agents', { audience: { field: 'isAgent', op: 'eq', value: true }, form: { elements: [helper] } });
});

test('Eve asks for Ada by a request type: its form speaks of Ada, and Eve says how urgent it is', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];

  const { status, body } = await ask(eve, { requestType: 'for-ada', requesterEmail: people.ada.email, urgency: 1, fields: {} });

  expect(status, JSON.stringify(body)).toBe(201);
  expect(body).toMatchObject({ type: 'request', impact: 2, urgency: 1, priority: 2, fields: { who: people.ada.id } });
  expect([body.requester.id, body.openedBy.id]).toEqual([people.ada.id, people.eve.id]);
  expect((await ada.get<TicketReply>(`/tickets/${body.number}`)).body.answers[0]?.names).toEqual([words('Ada Lindqvist')]);
  const wrong = await ask(eve, { requestType: 'for-ada', requesterEmail: people.ada.email, fields: { who: null } });
  expect([wrong.status, wrong.body.errors]).toMatchObject([422, [{ pointer: '/fields/who' }]]);
});

test('a condition about my teams means those of the requester, though Eve who writes is a member', async () => {
  const [eve, noah] = [await as(house, 'eve'), await as(house, 'noah')];
  const input = { requestType: 'for-ada', requesterEmail: people.ada.email, fields: { helper: teams.desk.id } };

  const { body } = await ask(eve, input);

  expect(body.fields).toEqual({ who: people.ada.id, helper: teams.desk.id });
  const change = await noah.patch<TicketReply>(`/tickets/${body.number}`, { fields: { helper: null } }, { 'if-match': '"1"' });
  expect(change.body.fields).toEqual({ who: people.ada.id, helper: null });
  const form = await eve.get<RequestTypeReply>(`/catalog/request-types/for-agents?requester=${people.noah.id}`);
  expect(form.body.requesterTeams).toEqual([teams.desk.id]);
});

test('whom it is meant for is decided by who needs it: Eve asks by nothing for Ada that is for agents, and is told why', async () => {
  const eve = await as(house, 'eve');
  const forAda = `requester=${people.ada.id}`;

  const { status, body } = await ask(eve, { requestType: 'for-agents', requesterEmail: people.ada.email });

  expect([status, body.errors[0]?.pointer]).toEqual([422, '/requestType']);
  expect(body.next).toContain('Choose another');
  expect(keysIn((await eve.get<CatalogReply>(`/catalog?${forAda}`)).body)).toEqual(['for-ada']);
  expect(keysIn((await eve.get<CatalogReply>('/catalog')).body)).toEqual(['for-agents']);
  expect((await eve.get(`/catalog/request-types/for-agents?${forAda}`)).status).toBe(422);
  expect((await eve.get(`/catalog/request-types/for-ada?${forAda}`)).body).toMatchObject({ impact: 2, team: teams.desk.id });
  const checked = await eve.post(`/catalog/request-types/for-ada/check`, { requester: people.ada.id, answers: {} });
  expect(checked.body).toMatchObject({ answers: { who: people.ada.id }, problems: [] });
});

test('Bob asks for nobody else, and Hana of HR for nobody in IT; neither learns what is meant for Ada', async () => {
  const [bob, hana] = [await as(house, 'bob'), await as(house, 'hana')];
  const input = { requestType: 'for-ada', requesterEmail: people.ada.email, fields: {} };

  expect((await ask(bob, input)).status).toBe(403);
  expect((await ask(hana, input)).status).toBe(403);
  for (const path of [`/catalog?requester=${people.ada.id}`, `/catalog/request-types/for-ada?requester=${people.ada.id}`])
    expect((await bob.get(path)).status).toBe(403);
  expect(keysIn((await hana.get<CatalogReply>(`/catalog?requester=${people.ada.id}`)).body)).toEqual([]);
  expect((await hana.get(`/catalog/request-types/for-ada?requester=${people.ada.id}`)).status).toBe(404);
});

test('for Gina of another tenant there is neither the request type nor Ada', async () => {
  const gina = await as(house, 'gina');
  expect((await ask(gina, { requestType: 'for-ada', requesterEmail: people.ada.email })).status).toBe(422);
  expect((await ask(gina, { requestType: 'for-ada', requesterEmail: people.gus.email })).status).toBe(404);
  for (const path of ['/catalog', '/catalog/request-types/for-ada'])
    expect((await gina.get(`${path}?requester=${people.ada.id}`)).status).toBe(404);
});

test('the form of a ticket is the version it keeps, for those who may change the answers', async () => {
  const [ada, eve, hana, gina] = await Promise.all((['ada', 'eve', 'hana', 'gina'] as const).map((name) => as(house, name)));
  await offer(house, 'kept', { form: { elements } });
  const { body } = await ask(ada as Client, { requestType: 'kept', fields: {} });
  await offer(house, 'kept', { form: { elements: [helper] } }, 2);
  const path = `/tickets/${body.number}/form`;

  const form = await (eve as Client).get<{ version: number; form: { elements: { key: string }[] } }>(path);

  expect(form.body).toMatchObject({ version: 1, requesterTeams: [] });
  expect(form.body.form.elements.map(({ key }) => key)).toEqual(['who', 'helper', 'why']);
  expect([await ada?.get(path), await hana?.get(path), await gina?.get(path)].map((reply) => reply?.status)).toEqual([403, 404, 404]);
  const plain = (await ask(eve as Client, {})).body.number;
  expect((await eve?.get(`/tickets/${plain}/form`))?.status).toBe(404);
});

test('Eve corrects what Ada described: bold and a pasted picture count, the history tells both texts, Ada reads it and cannot', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const { number } = (await ada.post<TicketReply>('/tickets', { title: 'Slow', description: 'Slow disk', team: 'Network' })).body;
  const change = (client: Client, description: string, version: number) =>
    client.patch<TicketReply>(`/tickets/${number}`, { description }, { 'if-match': `"${version}"` });

  expect((await change(eve, '<p><b>Slow</b> disk</p>', 1)).body).toMatchObject({ version: 2, descriptionHtml: '<p><b>Slow</b> disk</p>' });
  const options = { headers: { cookie: eve.cookie }, raw: Buffer.from('89504e470d0a1a0a', 'hex') };
  const sent = await send<{ id: string }>(house.port, 'acme.localhost', 'POST', '/api/v1/files?name=disk.png', undefined, options);
  const picture = `<p>Slow disk, see</p><img src="/api/v1/files/${sent.body.id}" />`;
  const shown = (await change(eve, picture, 2)).body;

  expect(shown.attachments).toMatchObject([{ name: 'disk.png', inline: true, messageId: null }]);
  expect((await ada.get(`/files/${sent.body.id}`)).status).toBe(200);
  const told = (await ada.get<TicketReply>(`/tickets/${number}`)).body.history.filter(({ type }) => type === 'ticket.changed').at(-1);
  expect(told).toMatchObject({ by: { id: people.eve.id }, changes: [{ field: 'description', from: 'Slow disk', to: 'Slow disk, see' }] });
  const late = await change(noah, '<p>Another</p>', 1);
  expect([late.status, late.body]).toMatchObject([412, { current: { description: 'Slow disk, see' }, yours: { description: 'Another' } }]);
  expect((await change(ada, '<p>Mine</p>', 3)).status).toBe(403);
  expect((await change(await as(house, 'gina'), '<p>Mine</p>', 3)).status).toBe(404);
});

test('two agents change different answers and both stay; a state that keeps description and answers refuses both', async () => {
  const [ada, eve, noah, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'wanda')];
  const two = ['one', 'other'].map((key) => ({ kind: 'text', key, label: words(key), required: false }));
  await offer(house, 'two-answers', { form: { elements: two } });
  const { number } = (await ask(ada, { requestType: 'two-answers', fields: { one: 'a', other: 'b' } })).body;
  const change = (client: Client, input: object, version: number) =>
    client.patch<TicketReply & Refused>(`/tickets/${number}`, input, { 'if-match': `"${version}"` });

  await change(eve, { fields: { one: 'A' } }, 1);
  expect((await change(noah, { fields: { other: 'B' } }, 1)).body.fields).toEqual({ one: 'A', other: 'B' });
  expect((await change(noah, { fields: { one: 'C' } }, 1)).body).toMatchObject({
    current: { 'fields.one': 'A' },
    yours: { 'fields.one': 'C' },
  });

  const path = `/workspaces/${workspaces.it.id}/machines/request`;
  const { machine, version } = (await wanda.get<{ machine: { states: { key: string }[] }; version: number }>(path)).body;
  const states = machine.states.map((one) =>
    one.key === 'approved' ? { ...one, fields: { description: 'readOnly', fields: 'readOnly' } } : one,
  );
  expect((await wanda.put(path, { machine: { ...machine, states } }, { 'if-match': `"${version}"` })).status).toBe(200);
  for (const [field, input] of Object.entries({ description: { description: '<b>x</b>' }, fields: { fields: { one: 'D' } } }))
    expect((await change(eve, input, 3)).body).toMatchObject({ errors: [{ pointer: `/${field}` }] });
});
