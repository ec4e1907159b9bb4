import { expect, test } from 'vitest';
import { begin, match, publish, published, rewrite, say, saying, textOf } from '../../../tests/support/articles.ts';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { ArticlePage, ArticleReply } from './contract.ts';
import type { HomeReply, ReadingReply } from './contract-reading.ts';
import type { RulesReply, TemplateReply } from './contract-settings.ts';
import type { Edition, EditionReply, TextReply } from './contract-texts.ts';
import { reviewLetters, sweepArticleEnds } from './jobs.ts';

const house = openHouse();
const it = workspaces.it.id;
const reads = async (who: Client, number: string) => (await who.get(`/knowledge/articles/${number}`)).status;

test('Eve writes an article; nobody reads it before it is published, and what she writes on afterwards shows only once published', async () => {
  const [eve, ada] = [await as(house, 'eve'), await as(house, 'ada')];
  const { number, texts, can } = await begin(eve);
  expect(number).toMatch(/^KB\d{7}$/);
  expect({ texts, can }).toMatchObject({
    texts: [{ language: 'en', state: 'draft', publishedNumber: null }],
    can: { write: true, reach: true },
  });
  expect(await reads(ada, number)).toBe(404);
  expect((await ada.get(`/articles/${number}`)).status).toBe(403);

  expect(await publish(eve, number)).toMatchObject({ state: 'published', published: { number: 1, by: { name: 'Eve Haddad' } } });
  const shown = (await ada.get<ReadingReply>(`/knowledge/articles/${number.toLowerCase()}`)).body;
  expect(shown).toMatchObject({
    title: 'Connect to the VPN',
    version: 1,
    body: saying('Open the client.'),
    can: { write: false, report: true },
  });

  await rewrite(eve, number, { title: 'Connect from home', body: saying('Open the client.', 'Type your code.') });
  expect((await ada.get<ReadingReply>(`/knowledge/articles/${number}`)).body.title).toBe('Connect to the VPN');
  await publish(eve, number, 'en', 'A second step');
  expect((await ada.get<ReadingReply>(`/knowledge/articles/${number}`)).body).toMatchObject({ title: 'Connect from home', version: 2 });

  const { items } = (await eve.get<{ items: Edition[] }>(`/articles/${number}/texts/en/versions`)).body;
  expect(items.map((one) => [one.number, one.note])).toEqual([
    [2, 'A second step'],
    [1, ''],
  ]);
  const first = (await eve.get<EditionReply>(`/articles/${number}/texts/en/versions/1`)).body;
  expect(first.body).toEqual(saying('Open the client.'));
  const restored = await eve.put<TextReply>(`/articles/${number}/texts/en/restoration`, { from: 1 }, match(await textOf(eve, number)));
  expect(restored.body).toMatchObject({ state: 'draft', title: 'Connect to the VPN', published: { number: 2 } });
  const dropped = await eve.delete<TextReply>(`/articles/${number}/texts/en/draft`, match(restored.body));
  expect(dropped.body).toMatchObject({ state: 'published', title: 'Connect from home', can: { publish: false, whyNot: 'nothingNew' } });
  await expect(house.owner.query('update app.article_version set number = 9')).rejects.toThrow('immutable');
});

test('of two who write at once the second gets both texts, and Gina of another organisation finds nothing', async () => {
  const [eve, noah, gina] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'gina')];
  const { number } = await begin(eve, { title: 'Shared drive' });
  const seen = await textOf(noah, number);
  await rewrite(eve, number, { title: 'Shared drives' });
  const late = await noah.put<{ current: { title: string }; yours: { title: string } }>(
    `/articles/${number}/texts/en/draft`,
    { title: 'The shared drive', summary: '', body: seen.body },
    match(seen),
  );
  expect(late.status).toBe(412);
  expect([late.body.current.title, late.body.yours.title]).toEqual(['Shared drives', 'The shared drive']);
  await publish(eve, number);
  expect((await gina.get(`/articles/${number}`)).status).toBe(404);
  expect(await reads(gina, number)).toBe(404);
  expect((await gina.get<HomeReply>('/knowledge')).body.total).toBe(0);
});

test('with four eyes nobody publishes what they wrote: Noah reviews, gives back, and publishes in the end', async () => {
  const [eve, noah, wanda] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'wanda')];
  expect((await eve.patch(`/knowledge-rules/${it}`, { fourEyes: true, validMonths: 6 }, { 'if-match': '"0"' })).status).toBe(403);
  expect((await wanda.patch(`/knowledge-rules/${it}`, { fourEyes: true, validMonths: 6 }, { 'if-match': '"0"' })).status).toBe(200);
  const { number } = await begin(eve, { title: 'Reset a password' });
  const path = `/articles/${number}/texts/en`;
  const tooSoon = await eve.post(`${path}/versions`, { note: '' }, match(await textOf(eve, number)));
  expect([tooSoon.status, tooSoon.text]).toEqual([409, expect.stringContaining('four eyes')]);
  const asked = await eve.put<TextReply>(`${path}/review`, { reviewer: people.noah.id, note: 'Step 3?' }, match(await textOf(eve, number)));
  expect(asked.body).toMatchObject({
    state: 'review',
    review: { by: { name: 'Eve Haddad' }, reviewer: { name: 'Noah Fischer' }, note: 'Step 3?' },
  });
  expect(asked.body.can).toMatchObject({ publish: false, whyNot: 'ownWords' });
  const back = await noah.post<TextReply>(`${path}/returns`, { note: 'Step 3 is old' }, match(asked.body));
  expect(back.body).toMatchObject({ state: 'draft', returned: 'Step 3 is old', review: null });
  await rewrite(eve, number, { body: saying('Call the desk.') });
  const again = await eve.put<TextReply>(`${path}/review`, { reviewer: null, note: '' }, match(await textOf(eve, number)));
  const done = await noah.post<TextReply>(`${path}/versions`, { note: '' }, match(again.body));
  expect(done.body).toMatchObject({ state: 'published', published: { by: { name: 'Noah Fischer' } } });
  const { validUntil } = (await eve.get<ArticleReply>(`/articles/${number}`)).body;
  const months = (Date.parse(`${validUntil}T00:00:00Z`) - Date.now()) / (30.44 * 86_400_000);
  expect(Math.round(months)).toBe(6);
  await wanda.patch(`/knowledge-rules/${it}`, { fourEyes: false, validMonths: 12, reviewers: null }, { 'if-match': '*' });
});

test('where a team reviews, nobody else publishes or is asked, and the queue of others stays empty; who is asked by name gets one letter', async () => {
  const [eve, noah, wanda] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'wanda')];
  const rules = async (change: object) =>
    await wanda.patch<RulesReply>(`/knowledge-rules/${it}`, change, { 'if-match': `"${(await rulesNow()).version}"` });
  const rulesNow = async () => (await wanda.get<RulesReply>(`/knowledge-rules/${it}`)).body;
  expect((await rules({ reviewers: teams.people.id })).status).toBe(422);
  expect((await rules({ fourEyes: true, reviewers: teams.network.id })).body).toMatchObject({
    fourEyes: true,
    reviewers: teams.network.id,
  });
  expect((await wanda.patch(`/knowledge-rules/${it}`, { validMonths: 3 }, { 'if-match': '"0"' })).status).toBe(412);
  expect((await (await as(house, 'tom')).get<RulesReply>(`/knowledge-rules/${it}`)).body.can).toEqual({ edit: true, bringIn: false });

  const { number } = await begin(noah, { title: 'Patch a switch' });
  const path = `/articles/${number}/texts/en`;
  const ask = async (reviewer: string | null) =>
    await noah.put<TextReply>(`${path}/review`, { reviewer, note: 'Port 7?' }, match(await textOf(noah, number)));
  expect((await ask(people.wanda.id)).status).toBe(422);
  expect((await ask(people.eve.id)).status).toBe(200);
  const other = await begin(eve, { title: 'Label a cable' });
  await eve.put(`/articles/${other.number}/texts/en/review`, { reviewer: null, note: '' }, match(await textOf(eve, other.number)));
  const queue = async (who: Client) => (await who.get<ArticlePage>('/articles?queue=review')).body.items.map((one) => one.number);
  expect([await queue(eve), await queue(noah)]).toEqual([[other.number, number], []]);
  const refused = await noah.post(`/articles/${other.number}/texts/en/versions`, { note: '' }, match(await textOf(noah, other.number)));
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('You do not review for this workspace')]);

  for (let twice = 0; twice < 2; twice += 1) {
    await untilReadable(house);
    await catchUpAll(tenants.acme.id, reviewLetters);
  }
  const { rows } = await house.owner.query<{ subject: string; body_text: string }>(
    'select subject, body_text from app.outbound_mail where to_person_id = $1 and subject like $2',
    [people.eve.id, `[${number}]%`],
  );
  expect(rows.map(({ subject }) => subject)).toEqual([`[${number}] Please review an article`]);
  expect(rows[0]?.body_text).toContain('Noah Fischer asks you to review “Patch a switch”');
  expect(rows[0]?.body_text).toContain(`/desk/knowledge/${number}?language=en`);
  expect((await eve.post(`${path}/versions`, { note: '' }, match(await textOf(eve, number)))).status).toBe(201);
  expect((await rules({ fourEyes: false, reviewers: null })).status).toBe(200);
});

test('a translation knows which version it was made of, shows to who reads German, and is behind once the source goes on', async () => {
  const [eve, ada] = [await as(house, 'eve'), await as(house, 'ada')];
  const number = await published(eve, 'Order a screen');
  const begun = await eve.post<TextReply>(`/articles/${number}/texts`, { language: 'de' });
  expect(begun.body).toMatchObject({ language: 'de', title: 'Order a screen', madeOf: 1, isStale: false });
  const german = async () => (await ada.get<ReadingReply>(`/knowledge/articles/${number}?language=de`)).body;
  expect(await german()).toMatchObject({ language: 'en', languages: ['en'] });
  await rewrite(eve, number, { title: 'Einen Bildschirm bestellen' }, 'de');
  await publish(eve, number, 'de');
  expect(await german()).toMatchObject({ language: 'de', title: 'Einen Bildschirm bestellen', languages: ['en', 'de'], isBehind: false });

  await rewrite(eve, number, { body: saying('Ask in the portal.') });
  await publish(eve, number);
  expect(await german()).toMatchObject({ isBehind: true });
  expect(await textOf(eve, number, 'de')).toMatchObject({ isStale: true, madeOf: 1, sourceNumber: 2 });
  const stale = (await eve.get<ArticlePage>('/articles?queue=stale')).body;
  expect(stale.items).toMatchObject([
    {
      number,
      languages: [
        { language: 'en', sourceNumber: null },
        { language: 'de', isStale: true, madeOf: 1, sourceNumber: 2 },
      ],
    },
  ]);
  await rewrite(eve, number, { madeOf: 2, body: saying('Im Portal bestellen.') }, 'de');
  await publish(eve, number, 'de');
  expect(await german()).toMatchObject({ isBehind: false });
  expect((await eve.get<ArticlePage>('/articles?queue=stale')).body.items).toEqual([]);
});

test('its owner gets a letter before it ends and one after, each once, and confirms that it is right', async () => {
  const eve = await as(house, 'eve');
  const number = await published(eve, 'Badge lost');
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await say(eve, number, { validUntil: day(10) });
  const letters = async () => {
    await sweepArticleEnds.run(tenants.acme.id);
    await sweepArticleEnds.run(tenants.acme.id);
    const { rows } = await house.owner.query<{ subject: string }>(
      'select subject from app.outbound_mail where to_person_id = $1 and subject like $2 order by made_at',
      [people.eve.id, `[${number}]%`],
    );
    return rows.map(({ subject }) => subject.slice(12));
  };
  expect(await letters()).toEqual(['Is this article still right?']);
  expect((await eve.get<ArticlePage>('/articles?queue=expiring')).body.items).toMatchObject([{ number, validUntil: day(10) }]);
  shiftClock(11 * 86_400_000);
  expect(await letters()).toEqual(['Is this article still right?', 'This article has passed its day']);
  const late = await as(house, 'eve');
  expect((await late.get<ArticlePage>('/articles?queue=overdue')).body.items).toMatchObject([{ number }]);
  expect((await late.get<ReadingReply>(`/knowledge/articles/${number}`)).body.overdue).toBe(true);
  const seen = (await late.get<ArticleReply>(`/articles/${number}`)).body;
  expect((await late.put<ArticleReply>(`/articles/${number}/confirmation`, {}, match(seen))).status).toBe(200);
  expect((await late.get<ArticlePage>('/articles?queue=overdue')).body.items).toEqual([]);
});

test('Eve makes an article of a ticket, Ada reports one, and both find their way from one to the other', async () => {
  const [eve, ada, hana] = [await as(house, 'eve'), await as(house, 'ada'), await as(house, 'hana')];
  const ticket = (await ada.post<{ number: string }>('/tickets', { title: 'VPN drops', description: 'Every hour.', workspace: 'it' })).body
    .number;
  expect((await ada.post(`/tickets/${ticket}/articles`)).status).toBe(403);
  expect((await hana.post(`/tickets/${ticket}/articles`)).status).toBe(404);
  const made = await eve.post<ArticleReply>(`/tickets/${ticket}/articles`);
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ kind: 'knownError', tickets: [{ number: ticket, title: 'VPN drops', tie: 'madeFrom' }] });
  const { number } = made.body;
  expect(JSON.stringify((await textOf(eve, number)).body)).toContain('Every hour.');
  expect((await eve.get(`/tickets/${ticket}/articles`)).body).toEqual({
    items: [{ number, title: 'VPN drops', tie: 'madeFrom', write: true }],
  });
  expect((await hana.get(`/tickets/${ticket}/articles`)).status).toBe(404);

  expect((await ada.post(`/knowledge/articles/${number}/reports`, { text: 'Not there' })).status).toBe(404);
  await publish(eve, number);
  const report = await ada.post<{ ticket: string }>(`/knowledge/articles/${number}/reports`, { text: 'Step <3> is old' });
  expect(report.status, report.text).toBe(201);
  const told = (await eve.get<ArticleReply>(`/articles/${number}`)).body.tickets;
  expect(told.map((one) => [one.number, one.tie])).toEqual([
    [report.body.ticket, 'reported'],
    [ticket, 'madeFrom'],
  ]);
  expect((await eve.get(`/tickets/${report.body.ticket}`)).body).toMatchObject({
    title: `${number}: VPN drops`,
    descriptionText: 'Step <3> is old',
  });
});

test('an article begins with a template: those of the product, and one that Wanda wrote', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const own = await wanda.post<TemplateReply>('/article-templates', {
    workspace: it,
    kind: 'other',
    name: { en: 'Outage' },
    bodies: { en: saying('What is out'), de: saying('Was ausgefallen ist') },
  });
  expect(own.status, own.text).toBe(201);
  const { items } = (await eve.get<{ items: TemplateReply[] }>(`/article-templates?workspace=${it}`)).body;
  expect(items.map(({ kind, builtIn }) => [kind, builtIn])).toEqual([
    ['howTo', true],
    ['knownError', true],
    ['faq', true],
    ['other', false],
  ]);
  const { number } = await begin(eve, { title: 'Mail is out', body: undefined, template: own.body.id, language: 'de' });
  expect((await textOf(eve, number, 'de')).body).toEqual(saying('Was ausgefallen ist'));
  const built = await begin(eve, { title: 'A how-to', body: undefined, template: items[0]?.id });
  expect(JSON.stringify((await textOf(eve, built.number)).body)).toContain('Before you begin');
  expect((await wanda.patch(`/article-templates/${own.body.id}`, { active: false }, match(own.body))).status).toBe(200);
  expect((await eve.post('/articles', { workspace: it, title: 'x', template: own.body.id })).status).toBe(422);
});

test('retired it is gone for readers and stays for its writers; taken back it is a draft until it is published again', async () => {
  const [eve, noah, ada] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'ada')];
  const number = await published(eve, 'Old printers');
  const seen = (await noah.get<ArticleReply>(`/articles/${number}`)).body;
  expect(seen.can).toMatchObject({ write: true, reach: false, retire: false, confirm: false });
  expect((await noah.put(`/articles/${number}/retirement`, {}, match(seen))).status).toBe(403);
  expect((await noah.patch(`/articles/${number}`, { visibility: 'workspace' }, match(seen))).status).toBe(403);
  expect((await eve.put(`/articles/${number}/retirement`, {}, match(seen))).status).toBe(200);
  expect(await reads(ada, number)).toBe(404);
  expect(
    (await eve.put(`/articles/${number}/texts/en/draft`, { title: 'x', summary: '', body: saying('y') }, match(await textOf(eve, number))))
      .status,
  ).toBe(409);
  const retired = (await eve.get<ArticleReply>(`/articles/${number}`)).body;
  expect((await eve.delete<ArticleReply>(`/articles/${number}/retirement`, match(retired))).body.texts).toMatchObject([{ state: 'draft' }]);
  expect(await reads(ada, number)).toBe(404);
  expect((await publish(eve, number)).published?.number).toBe(2);
  expect(await reads(ada, number)).toBe(200);
});
