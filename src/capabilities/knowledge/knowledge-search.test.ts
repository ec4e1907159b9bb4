import { expect, test } from 'vitest';
import { begin, match, publish, published, rewrite, saying } from '../../../tests/support/articles.ts';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
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
  expect((await report()).byType).toEqual([{ requestType: null, name: null, shown: null, opened: null, solved: null, asked: null }]);
  for (let more = 0; more < 4; more += 1) await count('solved');
  for (let more = 0; more < 5; more += 1) await bob.get(`/knowledge/articles/${number}`);
  await addNotedReads();

  expect(await report()).toMatchObject({ total: { shown: 0, solved: 5 }, byType: [{ solved: 5, shown: null }] });
  expect((await report()).articles[0]).toMatchObject({ number, solved: 5, reads: 5, opened: null });
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

test('an article that answered a ticket is named beside it', async () => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  const number = await article(eve, 'Answering ibis', 'It helps.');
  const ticket = (await bob.post<{ number: string }>('/tickets', { type: 'incident', workspace: workspaces.it.id, title: 'Help me' })).body;

  expect((await eve.put(`/articles/${number}/tickets/${ticket.number}`, {})).status).toBe(200);
  expect((await eve.put(`/articles/${number}/tickets/INC9999999`, {})).status).toBe(404);
  expect((await eve.get(`/tickets/${ticket.number}/articles`)).text).toContain('Answering ibis');
});
