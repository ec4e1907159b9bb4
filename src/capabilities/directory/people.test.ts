import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../../../tests/support/house.ts';
import type { PersonCard, PersonReply, PersonRow, Suggestion } from './shared/person.ts';

const house = openHouse();

type Page = { items: PersonRow[]; next: string | null; total: { value: number; exact: boolean } };
const version = (one: { version: number }) => ({ 'if-match': `"${one.version}"` });
const nadia = { givenName: 'Nadia', familyName: 'Rossi', email: 'nadia.rossi@acme.example', locale: 'de', timeZone: 'Europe/Rome' };

test('Tom adds Nadia, finds her by part of her name, and the log keeps ids only', async () => {
  const tom = await as(house, 'tom');
  const { status, body } = await tom.post<PersonReply>('/people', { ...nadia, address: { city: 'Rome' } });

  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'Nadia Rossi', vip: false, active: true, version: 1, source: 'admin' });
  expect(body.address).toMatchObject({ city: 'Rome', street: null });
  expect((await tom.get<Page>('/people?q=ross%20nad')).body.items.map(({ id }) => id)).toEqual([body.id]);
  const { rows } = await house.owner.query("select facts from app.event where type = 'person.created' and object_id = $1", [body.id]);
  expect(rows).toEqual([{ facts: { source: 'admin' } }]);
});

test('neither Eve nor Ada may add a person, and Gina of another company adds only to her own', async () => {
  for (const name of ['eve', 'ada', 'wanda'] as const) {
    const reply = await (await as(house, name)).post('/people', { ...nadia, email: 'x@acme.example' });
    expect(reply.status, name).toBe(403);
  }
  const gina = await as(house, 'gina');
  expect((await gina.post('/people', nadia)).status).toBe(201);
  const found = await house.owner.query('select tenant_id from app.person where email = $1', [nadia.email]);
  expect(new Set(found.rows.map(({ tenant_id }) => tenant_id)).size).toBe(2);
});

test('an e-mail address belongs to one person, whatever its case', async () => {
  const tom = await as(house, 'tom');
  const reply = await tom.post<{ errors: { pointer: string }[] }>('/people', { ...nadia, email: 'ADA.Lindqvist@Acme.Example' });
  expect(reply.status).toBe(409);
  expect(reply.body.errors[0]?.pointer).toBe('/email');
});

test('a time zone, language or phone number that does not exist is refused with its field', async () => {
  const tom = await as(house, 'tom');
  const wrong = { ...nadia, email: 'n@acme.example', timeZone: 'Mars/Olympus', locale: 'not a tag', phone: 'call me' };
  const { status, body } = await tom.post<{ errors: { pointer: string }[] }>('/people', wrong);
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/locale', '/phone', '/timeZone']);
});

test('the list is read page by page without a gap, with the exact total', async () => {
  const eve = await as(house, 'eve');
  const all = (await eve.get<Page>('/people?limit=200')).body;
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = (await eve.get<Page>(`/people?limit=3${cursor ? `&cursor=${cursor}` : ''}`)).body;
    expect(page.total).toEqual({ value: all.items.length, exact: true });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(seen).toEqual(all.items.map(({ id }) => id));
});

test('a search with wildcards in it finds no one by accident', async () => {
  const eve = await as(house, 'eve');
  expect((await eve.get<Page>('/people?q=%25_')).body.items).toEqual([]);
});

test('the list is closed to Ada, who asks for things only, and to nobody at all', async () => {
  expect((await (await as(house, 'ada')).get('/people')).status).toBe(403);
  expect((await anonymous(house)('GET', '/api/v1/people')).status).toBe(401);
});

test('Ada sees herself whole, but Bob is not there for her, nor is anybody of Acme for Gina', async () => {
  const ada = await as(house, 'ada');
  expect((await ada.get<PersonReply>('/me')).body).toHaveProperty('address');
  expect((await ada.get(`/people/${people.bob.id}`)).status).toBe(404);
  expect((await (await as(house, 'gina')).get(`/people/${people.ada.id}`)).status).toBe(404);
});

test('agents see a phone number but no postal address; tenant admins see both; the privacy officer neither', async () => {
  const seen = async (name: 'eve' | 'tom' | 'petra') => (await (await as(house, name)).get<PersonReply>(`/people/${people.ada.id}`)).body;
  const [eve, tom, petra] = [await seen('eve'), await seen('tom'), await seen('petra')];
  expect(['phone' in eve, 'address' in eve]).toEqual([true, false]);
  expect(['phone' in tom, 'address' in tom]).toEqual([true, true]);
  expect(['phone' in petra, 'address' in petra]).toEqual([false, false]);
});

test('the record says who may ask for the card: Wanda and Eve may, Petra reads the record without it', async () => {
  const asked = async (name: 'wanda' | 'eve' | 'petra') => {
    const client = await as(house, name);
    const { body } = await client.get<PersonReply>(`/people/${people.noah.id}`);
    return [body.can.seeCard, (await client.get(`/people/${people.noah.id}/card`)).status];
  };
  expect(await asked('eve')).toEqual([true, 200]);
  expect(await asked('wanda')).toEqual([true, 200]);
  expect(await asked('petra')).toEqual([false, 403]);
});

test('the requester card is for agents', async () => {
  const card = await (await as(house, 'eve')).get<PersonCard>(`/people/${people.noah.id}/card`);
  expect(card.body).toMatchObject({ name: 'Noah Fischer', phone: null, teams: [{ name: 'Service Desk' }] });
  expect((await (await as(house, 'ada')).get(`/people/${people.noah.id}/card`)).status).toBe(404);
  expect((await (await as(house, 'ada')).get(`/people/${people.ada.id}/card`)).status).toBe(403);
  expect((await (await as(house, 'gina')).get(`/people/${people.noah.id}/card`)).status).toBe(404);
});

test('Ada picks Bob by the beginning of his name without learning his address, unless she knew it', async () => {
  const ada = await as(house, 'ada');
  const ask = async (client: typeof ada, q: string) =>
    (await client.get<{ items: Suggestion[] }>(`/people/suggest?q=${encodeURIComponent(q)}`)).body.items;
  expect(await ask(ada, 'oka')).toEqual([{ id: people.bob.id, name: 'Bob Okafor', department: null, location: null, email: null }]);
  expect(await ask(ada, 'Bob.Okafor@acme.example')).toMatchObject([{ email: people.bob.email }]);
  expect(await ask(ada, 'bob.okafor@')).toEqual([]);
  expect(await ask(await as(house, 'eve'), 'bob.okafor@')).toMatchObject([{ email: people.bob.email }]);
  expect(await ask(await as(house, 'gina'), 'bob')).toEqual([]);
});

test('two admins change Ada: the second is told both values and changes nothing', async () => {
  const tom = await as(house, 'tom');
  const before = (await tom.get<PersonReply>(`/people/${people.ada.id}`)).body;
  expect((await tom.patch(`/people/${people.ada.id}`, { phone: '+49 30 1' })).status).toBe(428);
  const first = await tom.patch<PersonReply>(`/people/${people.ada.id}`, { phone: '+49 30 1234' }, version(before));
  expect(first.body).toMatchObject({ phone: '+49 30 1234', version: before.version + 1 });

  const second = await tom.patch<object>(`/people/${people.ada.id}`, { phone: '+49 30 9999' }, version(before));
  expect(second.status).toBe(412);
  expect(second.body).toMatchObject({ current: { phone: '+49 30 1234' }, yours: { phone: '+49 30 9999' } });
});

test('whoever is given another address by Tom is told so at the one they had, where nobody learns the new one', async () => {
  const tom = await as(house, 'tom');
  const before = (await tom.get<PersonReply>(`/people/${people.leila.id}`)).body;
  const letters = async () =>
    (await house.owner.query<{ recipient: string; body_text: string }>('select recipient, body_text from app.outbound_mail order by id'))
      .rows;
  expect((await tom.patch(`/people/${people.leila.id}`, { email: 'toms.other@elsewhere.example' }, version(before))).status).toBe(200);
  const [letter, ...others] = await letters();
  expect([letter?.recipient, others]).toEqual([people.leila.email, []]);
  expect(letter?.body_text).toMatch(/Tom .* has changed the e-mail address/);
  expect(letter?.body_text).not.toContain('elsewhere');
  const { body } = await tom.get<PersonReply>(`/people/${people.leila.id}`);
  await tom.patch(`/people/${people.leila.id}`, { email: people.leila.email.toUpperCase() }, version(body));
  await tom.patch(`/people/${people.leila.id}`, { email: people.leila.email }, { 'if-match': '*' });
  expect((await letters()).map(({ recipient }) => recipient)).toEqual([people.leila.email, 'toms.other@elsewhere.example']);
});

test('what was personal in a change is sealed, not in the facts', async () => {
  const { rows } = await house.owner.query("select facts from app.event where type = 'person.changed' and object_id = $1", [people.ada.id]);
  expect(rows).toEqual([{ facts: { fields: ['phone'] } }]);
});

test('Wanda may mark Ada as VIP but change nothing else; Eve may do neither', async () => {
  const wanda = await as(house, 'wanda');
  const before = (await wanda.get<PersonReply>(`/people/${people.ada.id}`)).body;
  expect(before.can).toMatchObject({ edit: false, editVip: true });
  expect((await wanda.patch(`/people/${people.ada.id}`, { givenName: 'Eda' }, version(before))).status).toBe(403);
  expect((await (await as(house, 'eve')).patch(`/people/${people.ada.id}`, { vip: true }, version(before))).status).toBe(403);
  expect((await (await as(house, 'gina')).patch(`/people/${people.ada.id}`, { vip: true }, version(before))).status).toBe(404);
  expect((await wanda.patch<PersonReply>(`/people/${people.ada.id}`, { vip: true }, version(before))).body.vip).toBe(true);
});

test('Bob changes his own profile, but cannot make himself a VIP', async () => {
  const bob = await as(house, 'bob');
  const me = (await bob.get<PersonReply>('/me')).body;
  const change = { timeZone: 'Africa/Lagos', address: { city: 'Lagos' } };
  expect((await bob.patch('/me', { ...change, vip: true }, version(me))).status).toBe(422);
  const reply = await bob.patch<PersonReply>('/me', change, version(me));
  expect(reply.body).toMatchObject({ timeZone: 'Africa/Lagos', vip: false, address: { city: 'Lagos' } });
});

test('a reporting line never closes to a circle', async () => {
  const tom = await as(house, 'tom');
  const set = async (id: string, managerId: string | null) => {
    const one = (await tom.get<PersonReply>(`/people/${id}`)).body;
    return await tom.patch<PersonReply>(`/people/${id}`, { managerId }, version(one));
  };
  expect((await set(people.eve.id, people.leila.id)).body.manager).toEqual({ id: people.leila.id, name: 'Leila Nwosu' });
  expect((await set(people.leila.id, people.wanda.id)).status).toBe(200);
  expect((await set(people.wanda.id, people.eve.id)).status).toBe(422);
  expect((await set(people.eve.id, people.eve.id)).status).toBe(422);
  expect((await set(people.eve.id, people.gus.id)).status).toBe(422);
});

test('who is deactivated is out at once and can be let in again; nobody shuts out himself', async () => {
  const [tom, noah] = [await as(house, 'tom'), await as(house, 'noah')];
  expect((await (await as(house, 'wanda')).put(`/people/${people.noah.id}/deactivation`)).status).toBe(403);
  expect((await (await as(house, 'gina')).put(`/people/${people.noah.id}/deactivation`)).status).toBe(404);
  expect((await tom.put(`/people/${people.tom.id}/deactivation`)).status).toBeGreaterThanOrEqual(403);

  expect((await tom.put<PersonReply>(`/people/${people.noah.id}/deactivation`)).body.active).toBe(false);
  askAnewWhoKnocks();
  expect((await noah.get('/me')).status).toBe(401);
  expect((await tom.get<Page>('/people?q=noah')).body.items).toEqual([]);
  expect((await tom.get<Page>('/people?q=noah&state=inactive')).body.items).toHaveLength(1);
  expect((await tom.delete<PersonReply>(`/people/${people.noah.id}/deactivation`)).body.active).toBe(true);
});

test('Eve’s keys follow her to every session, replace what she set before, and are nobody else’s', async () => {
  const [eve, ada] = [await as(house, 'eve'), await as(house, 'ada')];
  const usual = { changed: {}, off: false };
  expect((await eve.get('/me/keys')).body).toEqual(usual);
  await eve.put('/me/keys', { changed: { select: 't', label: '' }, off: false });
  const mine = { changed: { select: 't' }, off: true };
  expect((await eve.put('/me/keys', mine)).body).toEqual(mine);
  expect((await (await as(house, 'eve')).get<{ keys: object }>('/session')).body.keys).toEqual(mine);
  expect((await ada.get('/me/keys')).body).toEqual(usual);
  expect((await ada.get<{ keys: object }>('/session')).body.keys).toEqual(usual);
  expect((await eve.put('/me/keys', { changed: { 'not a deed': 'x' }, off: false })).status).toBe(422);
  expect((await eve.put('/me/keys', { changed: { select: 'x'.repeat(41) }, off: false })).status).toBe(422);
});
