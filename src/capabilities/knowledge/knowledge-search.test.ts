import { expect, test } from 'vitest';
import { begin, inEachOrder, match, publish, published, rewrite, saying, solvedMost, textOf } from '../../../tests/support/articles.ts';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { PersonalReply, Suggestion } from './contract-beside.ts';
import type { HelpReport, HitsReply, IssueReply, IssuesPage, UseReply } from './contract-finding.ts';
import { addNotedReads } from './service/counts.ts';

const house = openHouse();

const found = async (who: Client, q: string, more = '') => {
  const { status, text, body } = await who.get<HitsReply>(`/knowledge/search?q=${encodeURIComponent(q)}${more}`);
  expect(status, text).toBe(200);
  return body;
};
const titles = async (who: Client, q: string) => (await found(who, q)).items.map(({ title }) => title);
const suggested = async (who: Client, text: string) =>
  (await who.post<Pick<HitsReply, 'items'>>('/knowledge/suggestions', { text })).body.items.map(({ title }) => title);
const article = async (who: Client, title: string, ...lines: string[]) => {
  const { number } = await begin(who, { title, summary: '', body: saying(...lines) });
  await publish(who, number);
  return number;
};

test('Bob finds an article by its words, their stems in both languages, its number, and by a title before a text', async () => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  await article(eve, 'Mobile printing', 'Choose the queue zephyr.');
  const number = await article(eve, 'The zephyr manual', 'Printers of the third floor are cleaned on Fridays.');

  expect(await titles(bob, 'zephyr')).toEqual(['The zephyr manual', 'Mobile printing']);
  expect(await titles(bob, 'printer cleaning')).toEqual(['The zephyr manual']);
  expect(await titles(bob, number)).toEqual(['The zephyr manual']);
  expect(await titles(bob, '"third floor"')).toEqual(['The zephyr manual']);
  expect(await titles(bob, '"floor third"')).toEqual([]);
  expect(await titles(bob, 'zephyr -queue')).toEqual(['The zephyr manual']);
  expect((await found(bob, 'fridays')).items[0]?.excerpt).toContain('«Fridays»');
});

test('a German text is found by a reader of either language, and shown in theirs', async () => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  const number = await article(eve, 'Order a quillpen', 'A form is enough.');
  const put = await eve.post(`/articles/${number}/texts`, { language: 'de' });
  expect(put.status, put.text).toBe(201);
  await rewrite(eve, number, { title: 'Federkiel bestellen', body: saying('Die Drucker stehen im Flur. Ein Formular reicht.') }, 'de');
  await publish(eve, number, 'de');

  expect(await titles(bob, 'federkiele')).toEqual(['Order a quillpen']);
  expect((await found(bob, 'quillpen', '&language=de')).items.map(({ title }) => title)).toEqual(['Federkiel bestellen']);
});

test('a typing error is forgiven, in a title and in a text, and what was meant is said', async () => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  await article(eve, 'Reset the thermostat', 'Press the knob called obsidian for long.');

  expect(await found(bob, 'termostat')).toMatchObject({ corrected: 'thermostat', items: [{ title: 'Reset the thermostat' }] });
  expect(await found(bob, 'obsidain')).toMatchObject({ corrected: 'obsidian', items: [{ title: 'Reset the thermostat' }] });
  // A word of a title that another language has as well is counted once.
  expect((await found(bob, 'termostat')).total).toEqual({ value: 1, exact: true });
  expect(await found(bob, 'qqqqqq')).toEqual({ items: [], total: { value: 0, exact: true }, corrected: null });
});

test('nothing is found, counted, corrected to or suggested that one may not read; deny wins, and a withdrawn article is gone', async () => {
  const [eve, bob, gina] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'gina')];
  const forAll = await published(eve, 'Marzipan for all', {});
  await published(eve, 'Marzipan for agents', { visibility: 'workspace' });
  await published(eve, 'Marzipan without Bob', {
    audience: { allow: null, deny: { field: 'person', op: 'eq', value: people.bob.id } },
  });
  await published(eve, 'Marzipan for Bob', { audience: { allow: { field: 'person', op: 'eq', value: people.bob.id }, deny: null } });
  await begin(eve, { title: 'Marzipan draft' });

  expect((await titles(bob, 'marzipan')).sort()).toEqual(['Marzipan for Bob', 'Marzipan for all']);
  expect((await found(bob, 'marzipan')).total).toEqual({ value: 2, exact: true });
  expect((await found(bob, 'marzipan', '&limit=1')).total).toEqual({ value: 2, exact: true });
  expect((await suggested(bob, 'I want marzipan')).sort()).toEqual(['Marzipan for Bob', 'Marzipan for all']);
  expect((await titles(bob, 'marzipann')).sort()).toEqual(['Marzipan for Bob', 'Marzipan for all']);
  expect(await titles(gina, 'marzipan')).toEqual([]);
  expect((await titles(eve, 'marzipan')).length).toBeGreaterThanOrEqual(4);
  await published(eve, 'Nougatine secret', { visibility: 'workspace' });
  expect((await found(bob, 'nougatina')).corrected).toBeNull();

  const seen = (await eve.get<{ version: number }>(`/articles/${forAll}`)).body;
  await eve.put(`/articles/${forAll}/retirement`, {}, match(seen));
  expect(await titles(bob, 'marzipan')).toEqual(['Marzipan for Bob']);
});

test('whoever comes by finds what is public, once the organisation has opened it, and nothing else', async () => {
  const [tom, eve] = [await as(house, 'tom'), await as(house, 'eve')];
  await published(eve, 'Periwinkle for the world', { visibility: 'public' });
  await published(eve, 'Periwinkle inside', {});
  const passer = anonymous(house);
  const seen = async () =>
    ((await passer('GET', '/api/v1/knowledge/search?q=periwinkle')) as { body: HitsReply }).body.items.map(({ title }) => title);

  expect(await seen()).toEqual([]);
  await tom.put('/knowledge-site', { open: true });
  expect(await seen()).toEqual(['Periwinkle for the world']);
});

test('a sentence that somebody is writing brings up what has its telling words, and nothing for words that tell nothing', async () => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  await article(eve, 'Connect the laptop to the falcon network', 'At home and on the way.');
  await article(eve, 'Clean a laptop', 'With a dry cloth.');

  expect((await suggested(bob, 'My laptop does not connect to falcon since this morning'))[0]).toBe(
    'Connect the laptop to the falcon network',
  );
  expect(await suggested(bob, 'I would like to know how it is for you')).toEqual([]);
  expect(await suggested(bob, 'xylophone zzz')).toEqual([]);
});

test('what becomes of an offer is counted by the form and by the article, tells nobody, and few are not told', async () => {
  const [wanda, eve, bob] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'bob')];
  const number = await article(eve, 'Deflecting tapir', 'It helps.');
  const count = (event: string, articles = [number]) =>
    bob.post('/knowledge/help-counts', { event, requestType: null, workspace: workspaces.it.id, articles });
  for (const event of ['shown', 'opened', 'solved', 'asked']) expect((await count(event)).status).toBe(200);
  const report = async () => (await wanda.get<HelpReport>(`/knowledge-help/${workspaces.it.id}?days=30`)).body;
  expect((await report()).byType).toEqual([
    { requestType: null, name: null, service: null, shown: null, opened: null, solved: null, asked: null },
  ]);
  for (let more = 0; more < 4; more += 1) await count('solved');
  for (let more = 0; more < 5; more += 1) await bob.get(`/knowledge/articles/${number}`);
  await addNotedReads();

  expect(await report()).toMatchObject({ total: { shown: 0, solved: 5 }, byType: [{ solved: 5, shown: null }] });
  expect((await report()).articles[0]).toMatchObject({ number, solved: 5, reads: 5, opened: null, asked: null });
  await solvedMost(eve, number, { solved: 5, reads: 5, opened: null, lastRead: expect.stringMatching(/^20/) });
  await inEachOrder(eve);
  expect((await bob.get(`/knowledge-help/${workspaces.it.id}`)).status).toBe(403);
  const { rows } = await house.owner.query(
    "select column_name from information_schema.columns where table_name in ('ask_help', 'article_use')",
  );
  expect(rows.map(({ column_name }) => column_name)).not.toContain('person_id');
});

test('a no of Bob opens what is to be mended with the owner, one for all voices; taken on and done, it leaves the queue', async () => {
  const [eve, bob, ada] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'ada')];
  const number = await article(eve, 'Unhelpful walrus', 'Nothing.');
  const judge = (who: Client, change: object) =>
    who.put(`/knowledge/articles/${number}/feedback`, { helpful: false, reason: 'outdated', said: '', language: 'en', ...change });
  const queue = async (more = '') =>
    (await eve.get<IssuesPage>(`/article-issues?mine=true${more}`)).body.items.filter((one) => one.number === number);

  expect((await judge(bob, { reason: null })).status).toBe(422);
  expect((await judge(bob, { said: 'The menu is gone.' })).status).toBe(200);
  expect((await judge(bob, { reason: 'wrong', said: 'The menu is gone.' })).status).toBe(200);
  expect((await judge(ada, { reason: 'wrong' })).status).toBe(200);
  const [issue] = await queue();
  expect(issue).toMatchObject({
    state: 'open',
    voices: 2,
    reasons: [{ reason: 'wrong', count: 2 }],
    said: ['The menu is gone.'],
    owner: { id: people.eve.id },
  });
  expect(JSON.stringify(issue)).not.toContain(people.bob.id);
  expect((await eve.get<UseReply>(`/articles/${number}/use`)).body).toMatchObject({
    notHelpful: null,
    helpful: 0,
    issue: issue?.id,
    ageDays: 0,
  });

  const path = `/article-issues/${issue?.id}`;
  expect((await bob.patch(path, { state: 'done' }, { 'if-match': '"1"' })).status).toBe(403);
  expect((await eve.patch(path, { owner: people.bob.id }, { 'if-match': '"1"' })).status).toBe(422);
  expect((await eve.patch<IssueReply>(path, { state: 'inWork', note: 'New pictures' }, { 'if-match': '"1"' })).body).toMatchObject({
    version: 2,
    state: 'inWork',
  });
  expect((await eve.patch(path, { state: 'done' }, { 'if-match': '"1"' })).status).toBe(412);
  expect((await eve.patch(path, { state: 'done' }, { 'if-match': '"2"' })).status).toBe(200);
  expect(await queue()).toEqual([]);
  expect(await queue('&state=done')).toHaveLength(1);
});

const asked = async (who: Client, title: string, description = '') =>
  (await who.post<{ number: string }>('/tickets', { type: 'incident', workspace: workspaces.it.id, title, description })).body.number;
const tied = async (who: Client, ticket: string) =>
  (await who.get<{ items: { title: string; tie: string; write: boolean }[] }>(`/tickets/${ticket}/articles`)).body.items;

test('beside a ticket stands what may answer it, best first, with why, and whether who asked may read it', async () => {
  const [eve, bob, noah] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'noah')];
  await article(eve, 'Cassowary scanner shows error 81', 'Hold the green button.');
  const inside = await published(eve, 'Cassowary scanner for the desk', { visibility: 'workspace' });
  await published(eve, 'Cassowary scanner, for Eve alone', {
    audience: { allow: { field: 'person', op: 'eq', value: people.eve.id }, deny: null },
  });
  const ticket = await asked(bob, 'The cassowary scanner says error 81', 'It happened twice.');
  const suggestions = async (who: Client) => (await who.get<{ items: Suggestion[] }>(`/tickets/${ticket}/article-suggestions`)).body.items;

  const found = await suggestions(noah);
  expect(found.map(({ title, requesterReads }) => [title, requesterReads])).toEqual([
    ['Cassowary scanner shows error 81', true],
    ['Cassowary scanner for the desk', false],
  ]);
  expect(found[0]?.words).toEqual(['cassowary', 'scanner', 'error', '81']);
  expect(found[0]?.share).toBeGreaterThan(found[1]?.share ?? 1);
  expect(found[0]?.answered).toBe(0);
  expect((await suggestions(eve)).map(({ title }) => title)).toContain('Cassowary scanner, for Eve alone');
  expect((await noah.get(`/articles/${inside}/tickets/${ticket}`)).body).toEqual({ requesterReads: false });
  expect((await noah.get(`/articles/${found[0]?.number}/tickets/${ticket}`)).body).toEqual({ requesterReads: true });
  expect((await bob.get(`/tickets/${ticket}/article-suggestions`)).status).toBe(403);
  const hana = await as(house, 'hana');
  expect((await hana.get(`/tickets/${ticket}/article-suggestions`)).status).toBe(404);
  expect((await hana.get(`/articles/${inside}/tickets/${ticket}`)).status).toBe(404);
});

test('an article that answered a ticket is named beside it, to whoever may read it', async () => {
  const [eve, bob, noah] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'noah')];
  const number = await article(eve, 'Answering ibis', 'It helps.');
  const hidden = await published(eve, 'Ibis without Noah', {
    audience: { allow: null, deny: { field: 'person', op: 'eq', value: people.noah.id } },
  });
  const ticket = await asked(bob, 'Help me');

  expect((await eve.put(`/articles/${number}/tickets/${ticket}`, {})).status).toBe(200);
  expect((await eve.put(`/articles/${hidden}/tickets/${ticket}`, {})).status).toBe(200);
  expect((await eve.put(`/articles/${number}/tickets/INC9999999`, {})).status).toBe(404);
  expect((await noah.put(`/articles/${hidden}/tickets/${ticket}`, {})).status).toBe(404);
  expect((await tied(eve, ticket)).map(({ title }) => title).sort()).toEqual(['Answering ibis', 'Ibis without Noah']);
  expect(await tied(noah, ticket)).toMatchObject([{ title: 'Answering ibis', tie: 'usedIn' }]);
});

test('what was offered before Bob asked, and what he read of it, is named beside his ticket by nobody but him', async () => {
  const [eve, bob, ada] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'ada')];
  const [read, shown] = [await article(eve, 'Dotterel, part one', 'Read.'), await article(eve, 'Dotterel, part two', 'Not read.')];
  const secret = await published(eve, 'Dotterel secret', { visibility: 'workspace' });
  const ticket = await asked(bob, 'My dotterel');
  const count = (who: Client) =>
    who.post('/knowledge/help-counts', {
      event: 'asked',
      requestType: null,
      workspace: workspaces.it.id,
      articles: [read, shown, secret],
      opened: [read, secret],
      ticket,
    });
  // Eve sees the ticket, and it is not hers.
  expect([(await count(ada)).status, (await count(eve)).status]).toEqual([404, 404]);
  expect(await tied(eve, ticket)).toEqual([]);
  expect((await count(bob)).status).toBe(200);
  expect((await tied(eve, ticket)).map(({ title, tie }) => [title, tie]).sort()).toEqual([
    ['Dotterel, part one', 'opened'],
    ['Dotterel, part two', 'offered'],
  ]);
});

test('whoever comes by says whether a public article helped: a sum about nobody, which opens what is to be mended', async () => {
  const [eve, tom, bob] = [await as(house, 'eve'), await as(house, 'tom'), await as(house, 'bob')];
  const [open, inside] = [await published(eve, 'Turnstone', { visibility: 'public' }), await published(eve, 'Turnstone inside', {})];
  await tom.put('/knowledge-site', { open: true });
  const passer = anonymous(house);
  const voice = (number: string, helpful: boolean, reason: string | null = null) =>
    passer('POST', `/api/v1/knowledge/articles/${number}/voices`, { helpful, reason });

  expect((await voice(inside, true)).status).toBe(404);
  expect((await voice(open, false)).status).toBe(422);
  expect((await voice(open, false, 'outdated')).status).toBe(200);
  expect((await voice(open, true)).status).toBe(200);
  expect((await voice(open, true)).status).toBe(200);
  // One network says it three times in a quarter of an hour, and no more.
  expect((await voice(open, true)).status).toBe(429);
  expect((await bob.post(`/knowledge/articles/${open}/voices`, { helpful: true, reason: null })).status).toBe(403);
  const { rows } = await house.owner.query('select answer, voices::int from app.article_voice order by answer');
  expect(rows).toEqual([
    { answer: 'helpful', voices: 2 },
    { answer: 'outdated', voices: 1 },
  ]);
  const queue = (await eve.get<IssuesPage>('/article-issues?mine=true')).body.items;
  expect(queue.filter(({ number }) => number === open)).toMatchObject([
    { state: 'open', voices: 1, reasons: [{ reason: 'outdated', count: 1 }], said: [] },
  ]);
  await tom.put('/knowledge-site', { open: false });
  expect((await voice(open, true)).status).toBe(404);
});

test('an article made from a ticket names nobody of it, and its author is told what still does', async () => {
  const [eve, bob, hana] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'hana')];
  const ticket = await asked(
    bob,
    'Bob Okafor cannot print',
    'I am Bob, call +49 30 1234567 or write to bob@acme.example. Host 10.20.30.40.',
  );
  const made = (await eve.post<{ number: string }>(`/tickets/${ticket}/articles`)).body.number;
  const text = await textOf(eve, made);
  expect(text.title).toBe('[name] cannot print');
  expect(JSON.stringify(text.body)).toContain('I am [name], call [phone number] or write to [e-mail address]. Host 10.20.30.40.');

  const told = async (who: Client) => (await who.get<PersonalReply>(`/articles/${made}/texts/en/personal-data`)).body.items;
  expect(await told(eve)).toEqual([]);
  await rewrite(eve, made, { body: saying('Ask Okafor, or help@acme.example; Bobsleigh and KB0000001 are nobody.') });
  expect(await told(eve)).toEqual([
    { kind: 'email', text: 'help@acme.example' },
    { kind: 'name', text: 'Okafor' },
  ]);
  expect((await hana.get(`/articles/${made}/texts/en/personal-data`)).status).toBe(404);
});
