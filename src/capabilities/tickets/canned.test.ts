import { expect, test } from 'vitest';
import { workspaces } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { CannedReply, Rendering } from './contract-views.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

test('Eve keeps an answer with placeholders, and it reads well for a ticket of Ada, escaped', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const ticket = (await ada.post<TicketReply>('/tickets', { title: '<img src=x onerror=alert(1)> & co', team: 'Network' })).body;
  const body =
    '<p>Hello {{requester.givenName}}, about <b>{{ ticket.number }}</b> ({{ticket.title}}): {{assignee.name}}{{shoe.size}}</p><p>{{agent.name}}</p>';
  const made = await eve.post<CannedReply>('/canned-responses', { name: 'Hello', body: `${body}<script>alert(1)</script>` });
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ scope: 'own', version: 1, html: body });

  const read = await eve.get<Rendering>(`/canned-responses/${made.body.id}/rendering?ticket=${ticket.number}`);
  expect(read.body).toEqual({
    html: `<p>Hello Ada, about <b>${ticket.number}</b> (&lt;img src=x onerror=alert(1)&gt; &amp; co): {{shoe.size}}</p><p>Eve Haddad</p>`,
    text: `Hello Ada, about ${ticket.number} (<img src=x onerror=alert(1)> & co): {{shoe.size}}\nEve Haddad`,
    missing: ['assignee.name', 'shoe.size'],
  });
});

test('Tom, who runs the tenant and works at no desk, keeps an answer for all agents; Eve uses it, Bob and Gina do not', async () => {
  const [bob, eve, tom, gina] = [await as(house, 'bob'), await as(house, 'eve'), await as(house, 'tom'), await as(house, 'gina')];
  const made = await tom.post<CannedReply>('/canned-responses', { name: 'Greeting', body: 'Hello', scope: 'tenant' });
  expect(made.status, made.text).toBe(201);
  const path = `/canned-responses/${made.body.id}`;
  const changed = await tom.patch<CannedReply>(path, { body: 'Good day' }, { 'if-match': '"1"' });
  expect(changed.body).toMatchObject({ scope: 'tenant', version: 2, can: { edit: true } });
  const names = async (who: typeof eve) =>
    (await who.get<{ items: CannedReply[] }>('/canned-responses')).body.items.map(({ name, can }) => [name, can.edit]);
  expect(await names(tom)).toEqual([['Greeting', true]]);
  expect(await names(eve)).toContainEqual(['Greeting', false]);
  for (const ask of [bob.get('/canned-responses'), bob.delete(path), eve.delete(path)]) expect((await ask).status).toBe(403);
  expect((await gina.delete(path)).status).toBe(404);
  expect((await tom.delete(path)).status).toBe(200);
});

test('a title cannot become an address that runs', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const ticket = (await ada.post<TicketReply>('/tickets', { title: 'javascript:alert(1)', team: 'Network' })).body;
  const made = await eve.post<CannedReply>('/canned-responses', { name: 'Link', body: '<a href="{{ticket.title}}">here</a>' });
  const { body } = await eve.get<Rendering>(`/canned-responses/${made.body.id}/rendering?ticket=${ticket.number}`);
  expect(body.html).not.toContain('javascript:');
});

test('Wanda shares an answer in IT; Eve uses it but cannot change it, Hana and Gina do not see it, Ada has none', async () => {
  const [ada, eve, hana, wanda, gina] = await Promise.all(
    (['ada', 'eve', 'hana', 'wanda', 'gina'] as const).map((name) => as(house, name)),
  );
  const shared = { name: 'VPN', body: 'Restart it.', scope: 'workspace', workspaceId: workspaces.it.id };
  expect((await eve?.post('/canned-responses', shared))?.status).toBe(403);
  const made = await wanda?.post<CannedReply>('/canned-responses', shared);
  const path = `/canned-responses/${made?.body.id}`;
  const namesOf = async (client: typeof eve) =>
    (await client?.get<{ items: CannedReply[] }>('/canned-responses'))?.body.items.map(({ name, can }) => [name, can.edit]);
  expect(await namesOf(eve)).toContainEqual(['VPN', false]);
  expect(await namesOf(hana)).toEqual([]);
  expect((await ada?.get('/canned-responses'))?.status).toBe(403);
  const change = (client: typeof eve, version: string) => client?.patch(path, { body: 'Restart it twice.' }, { 'if-match': version });
  expect((await change(eve, '"1"'))?.status).toBe(403);
  expect((await change(gina, '"1"'))?.status).toBe(404);
  expect((await change(wanda, '"9"'))?.status).toBe(412);
  expect((await change(wanda, '"1"'))?.body).toMatchObject({ html: '<p>Restart it twice.</p>', version: 2 });
  expect((await gina?.delete(path))?.status).toBe(404);
  expect((await wanda?.delete(path))?.status).toBe(200);
});
