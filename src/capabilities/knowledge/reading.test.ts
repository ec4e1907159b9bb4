import { expect, test } from 'vitest';
import { begin, match, publish, published, rewrite, say, saying, textOf } from '../../../tests/support/articles.ts';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ArticlePage } from './contract.ts';
import type { HomeReply, ReadingPage, ReadingReply } from './contract-reading.ts';
import type { CategoryReply, ReachReply, ReadersPage } from './contract-settings.ts';

const house = openHouse();
const it = workspaces.it.id;
const reads = async (who: Client, number: string) => (await who.get(`/knowledge/articles/${number}`)).status;
const listed = async (who: Client) => {
  const { items, total } = (await who.get<ReadingPage>('/knowledge/articles?limit=200')).body;
  expect(total).toEqual({ value: items.length, exact: true });
  return items.map(({ number }) => number);
};

test('who may read is asked in lists, counts and for one article alike: by workspace, by team, by conditions, and deny wins', async () => {
  const [eve, ada, bob] = [await as(house, 'eve'), await as(house, 'ada'), await as(house, 'bob')];
  const [noah, hana, wanda] = [await as(house, 'noah'), await as(house, 'hana'), await as(house, 'wanda')];
  const isBob = { field: 'person', op: 'eq', value: people.bob.id } as const;
  const agentsOnly = { field: 'isAgent', op: 'eq', value: true } as const;
  const kept: Record<string, [said: object, readers: readonly Client[]]> = {
    everybody: [{}, [ada, bob, noah, hana, eve, wanda]],
    desk: [{ visibility: 'workspace' }, [noah, eve, wanda]],
    network: [{ visibility: 'team', team: teams.network.id }, [eve, wanda]],
    agents: [{ audience: { allow: agentsOnly, deny: null } }, [noah, hana, eve, wanda]],
    notBob: [{ audience: { allow: null, deny: isBob } }, [ada, noah, hana, eve, wanda]],
    denied: [{ audience: { allow: isBob, deny: isBob } }, [eve, wanda]],
    people: [{ audience: { allow: { field: 'teams', op: 'in', value: [teams.people.id] }, deny: null } }, [hana, eve, wanda]],
  };
  for (const [title, [said, readers]] of Object.entries(kept)) {
    const number = await published(eve, title, said);
    for (const who of [ada, bob, noah, hana, eve, wanda]) {
      const may = readers.includes(who);
      const label = `${who.person.givenName} and ${title}`;
      expect(await reads(who, number), label).toBe(may ? 200 : 404);
      expect((await listed(who)).includes(number), label).toBe(may);
    }
    const { total, items } = (await eve.get<ReadersPage>(`/articles/${number}/readers?limit=200`)).body;
    expect(total.value, title).toBe(items.length);
    for (const who of [ada, bob, noah, hana, eve, wanda])
      expect(
        items.some(({ id }) => id === who.person.id),
        `who can read: ${who.person.givenName} and ${title}`,
      ).toBe(readers.includes(who));
  }
  // Who is kept out by name does not write on it either, though he works there.
  const noNoah = await published(eve, 'noNoah', { audience: { allow: null, deny: { field: 'person', op: 'eq', value: people.noah.id } } });
  expect((await noah.get(`/articles/${noNoah}`)).status).toBe(404);
  expect((await noah.get<ArticlePage>('/articles?q=noNoah')).body).toMatchObject({ items: [], total: { value: 0 } });
});

test('an article that Bob may not read is nowhere for him: not one, listed, counted, found, suggested, meant, judged, used, opened or named', async () => {
  const [eve, bob, noah] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'noah')];
  const isBob = { field: 'person', op: 'eq', value: people.bob.id } as const;
  const { number } = await begin(eve, { title: 'Gyrfalcon ledger' });
  const headers = { cookie: eve.cookie, 'content-type': 'application/octet-stream' };
  const path = `/api/v1/articles/${number}/files?name=ledger.txt`;
  const file = await send<{ id: string }>(house.port, tenants.acme.host, 'POST', path, undefined, {
    raw: Buffer.from('gyrfalcon'),
    headers,
  });
  const link = { type: 'link', attrs: { href: `/api/v1/knowledge/articles/${number}/files/${file.body.id}` } };
  const text = { type: 'text', text: 'The gyrfalcon ledger', marks: [link] };
  await rewrite(eve, number, { body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] } });
  await publish(eve, number);

  const ticket = (await bob.post<{ number: string }>('/tickets', { title: 'Where is the gyrfalcon ledger?', workspace: 'it' })).body.number;
  expect((await eve.put(`/articles/${number}/tickets/${ticket}`, {})).status).toBe(200);
  const home = async (who: Client) => (await who.get<HomeReply>('/knowledge')).body.total;
  const total = await home(bob);
  const offered = { event: 'shown', requestType: null, workspace: it, articles: [number] };
  const judged = { helpful: true, reason: null, said: '', language: 'en' };
  const ways: Record<string, () => Promise<unknown>> = {
    one: async () => (await bob.get(`/knowledge/articles/${number}`)).status === 200,
    listed: async () => (await listed(bob)).includes(number),
    counted: async () => (await home(bob)) === total,
    found: async () => (await bob.get('/knowledge/search?q=gyrfalcon')).text.includes('Gyrfalcon'),
    numbered: async () => (await bob.get(`/knowledge/search?q=${number}`)).text.includes('Gyrfalcon'),
    meant: async () => (await bob.get('/knowledge/search?q=gyrfalkon')).text.includes('yrfalcon'),
    suggested: async () => (await bob.post('/knowledge/suggestions', { text: 'Where is the gyrfalcon ledger' })).text.includes('Gyrfalcon'),
    judged: async () => (await bob.put(`/knowledge/articles/${number}/feedback`, judged)).status === 200,
    reported: async () => (await bob.post(`/knowledge/articles/${number}/reports`, { text: 'Wrong' })).status === 201,
    file: async () => (await bob.get(`/knowledge/articles/${number}/files/${file.body.id}`)).status === 200,
    offered: async () => {
      await bob.post('/knowledge/help-counts', offered);
      const { rows } = await house.owner.query(
        'select u.shown::int from app.article_use u join app.article a on a.id = u.article_id where a.number = $1',
        [Number(number.slice(2))],
      );
      return rows.length > 0;
    },
    // The agent is told that a link to it would lead Bob nowhere.
    handedOn: async () => (await noah.get<{ requesterReads: boolean }>(`/articles/${number}/tickets/${ticket}`)).body.requesterReads,
  };
  const outcome = async () => Object.fromEntries(await Promise.all(Object.entries(ways).map(async ([way, is]) => [way, await is()])));
  const nothing = Object.fromEntries(Object.keys(ways).map((way) => [way, false]));
  const all = Object.fromEntries(Object.keys(ways).map((way) => [way, true]));
  await say(eve, number, { audience: { allow: null, deny: isBob } });
  expect(await outcome()).toEqual({ ...nothing, counted: false });
  // What keeps it from him is the audience alone: without it he comes by each of these ways to it.
  await say(eve, number, { audience: null });
  expect(await outcome()).toEqual(all);
  await say(eve, number, { visibility: 'team', team: teams.network.id });
  const noahs = await noah.get(`/tickets/${ticket}/articles`);
  expect(noahs.text).not.toContain('Gyrfalcon');
  expect((await noah.get(`/tickets/${ticket}/article-suggestions`)).text).not.toContain('Gyrfalcon');
  expect((await noah.get(`/articles/${number}`)).status).toBe(404);
  expect((await noah.get(`/articles/${number}/tickets/${ticket}`)).status).toBe(404);
  expect((await noah.get(`/articles/${number}/texts/en/personal-data`)).status).toBe(404);
});

test('the preview says who could read it if something else were said, and why Bob could not', async () => {
  const eve = await as(house, 'eve');
  const { number } = await begin(eve, { title: 'Preview' });
  const preview = async (change: object, person: string | null = people.bob.id) => {
    const wanted = { visibility: 'tenant', team: null, audience: null, person, ...change };
    const { status, text, body } = await eve.post<ReachReply>(`/articles/${number}/reach-previews`, wanted);
    expect(status, text).toBe(200);
    return body;
  };
  const isBob = { field: 'person', op: 'eq', value: people.bob.id };
  expect(await preview({})).toMatchObject({ person: { name: 'Bob Okafor', reads: true, because: 'reached' }, everybody: false });
  expect((await preview({ visibility: 'workspace' })).person).toMatchObject({ reads: false, because: 'notReached' });
  expect((await preview({ audience: { allow: isBob, deny: isBob } })).person).toMatchObject({ reads: false, because: 'denied' });
  expect((await preview({ audience: { allow: { not: isBob }, deny: null } })).person).toMatchObject({
    reads: false,
    because: 'notAllowed',
  });
  expect((await preview({ visibility: 'team', team: teams.people.id }, people.eve.id)).person).toMatchObject({
    reads: true,
    because: 'keeps',
  });
  const me = await eve.post(`/articles/${number}/reach-previews`, {
    visibility: 'tenant',
    team: null,
    audience: { allow: { field: 'person', op: 'eq', value: { me: true } }, deny: null },
    person: null,
  });
  expect(me.status).toBe(422);
  expect(me.text).toContain('/audience/allow');
  const odd = await eve.patch(`/articles/${number}`, { visibility: 'public', audience: { allow: isBob, deny: null } }, { 'if-match': '*' });
  expect(odd.status).toBe(422);
  expect((await eve.patch(`/articles/${number}`, { visibility: 'team', team: teams.people.id }, { 'if-match': '*' })).status).toBe(422);
});

test('whoever comes by reads what is public, and only where Tom has opened the address', async () => {
  const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
  const open = await published(eve, 'Opening hours', { visibility: 'public' });
  const inside = await published(eve, 'Inside');
  const stranger = anonymous(house);
  const seen = async (number: string) => (await stranger('GET', `/api/v1/knowledge/articles/${number}`)).status;
  expect([await seen(open), await seen(inside)]).toEqual([404, 404]);
  expect((await stranger<HomeReply>('GET', '/api/v1/knowledge')).body).toEqual({ shelves: [], newest: [], total: 0 });
  expect((await eve.put('/knowledge-site', { open: true })).status).toBe(403);
  expect((await tom.put('/knowledge-site', { open: true })).body).toMatchObject({
    open: true,
    publicArticles: 1,
    articles: [{ number: open, title: 'Opening hours', workspaceName: { en: 'IT' } }],
  });
  expect([await seen(open), await seen(inside)]).toEqual([200, 404]);
  const home = (await stranger<HomeReply>('GET', '/api/v1/knowledge')).body;
  expect(home).toMatchObject({ total: 1, shelves: [{ key: 'it', articles: 1 }], newest: [{ number: open }] });
  expect((await stranger('POST', `/api/v1/knowledge/articles/${open}/reports`, { text: 'Wrong' })).status).toBe(401);
  await tom.put('/knowledge-site', { open: false });
  expect(await seen(open)).toBe(404);
});

test('a picture opens for who reads the article that shows it, and for nobody else', async () => {
  const [eve, ada, bob, noah] = [await as(house, 'eve'), await as(house, 'ada'), await as(house, 'bob'), await as(house, 'noah')];
  const { number } = await begin(eve, { title: 'With a picture' });
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const headers = { cookie: eve.cookie, 'content-type': 'application/octet-stream' };
  const added = await send<{ id: string }>(
    house.port,
    tenants.acme.host,
    'POST',
    `/api/v1/articles/${number}/files?name=menu.png`,
    undefined,
    {
      raw: png,
      headers,
    },
  );
  expect(added.status, added.text).toBe(201);
  const path = `/knowledge/articles/${number}/files/${added.body.id}`;
  const picture = { type: 'picture', attrs: { file: added.body.id, alt: 'The menu' } };
  const stranger = { type: 'doc', content: [{ type: 'picture', attrs: { file: '00000000-0000-7000-8000-0000000000ff', alt: '' } }] };
  const seen = await textOf(eve, number);
  expect((await eve.put(`/articles/${number}/texts/en/draft`, { title: 'x', summary: '', body: stranger }, match(seen))).status).toBe(422);
  await rewrite(eve, number, { body: { type: 'doc', content: [picture] } });
  expect([(await eve.get(path)).status, (await noah.get(path)).status, (await ada.get(path)).status]).toEqual([200, 200, 404]);
  await say(eve, number, { audience: { allow: null, deny: { field: 'person', op: 'eq', value: people.bob.id } } });
  await publish(eve, number);
  const got = await ada.get(path);
  expect([got.status, got.headers['content-type']]).toEqual([200, 'image/png']);
  expect((await bob.get(path)).status).toBe(404);
  expect((await anonymous(house)('GET', `/api/v1${path}`)).status).toBe(404);
  await rewrite(eve, number, { body: saying('No picture any more.') });
  await publish(eve, number);
  expect((await ada.get(path)).status).toBe(404);
});

test('Wanda builds a tree of categories without circles; articles stand in it and are found by whoever looks below', async () => {
  const [wanda, eve, ada] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'ada')];
  const add = async (name: string, parent: string | null) =>
    (await wanda.post<CategoryReply>('/article-categories', { workspace: it, parent, name: { en: name } })).body;
  const network = await add('Network', null);
  const wifi = await add('Wi-Fi', network.id);
  expect((await eve.post('/article-categories', { workspace: it, parent: null, name: { en: 'Mine' } })).status).toBe(403);
  const circle = await wanda.patch(`/article-categories/${network.id}`, { parent: wifi.id }, match(network));
  expect([circle.status, circle.text]).toEqual([422, expect.stringContaining('below itself')]);
  expect((await eve.post('/articles', { workspace: it, title: 'x', category: workspaces.hr.id })).status).toBe(422);
  const { number } = await begin(eve, { title: 'Guest Wi-Fi', category: wifi.id });
  await publish(eve, number);
  const below = (await ada.get<ReadingPage>(`/knowledge/articles?category=${network.id}`)).body;
  expect(below.items.map((one) => one.number)).toEqual([number]);
  const [shelf] = (await ada.get<HomeReply>('/knowledge')).body.shelves;
  expect(shelf?.categories.map(({ name, articles }) => [name.en, articles])).toEqual([
    ['Network', 1],
    ['Wi-Fi', 1],
  ]);
  expect((await ada.get<ReadingReply>(`/knowledge/articles/${number}`)).body.path.map(({ name }) => name.en)).toEqual(['Network', 'Wi-Fi']);
});

test('Ada finds an article by its tags, those it got since it was published and those it had', async () => {
  const [eve, ada] = [await as(house, 'eve'), await as(house, 'ada')];
  const found = async () =>
    (await ada.get<{ items: { title: string }[] }>('/knowledge/search?q=rohrpost')).body.items.map(({ title }) => title);
  const number = await published(eve, 'The pneumatic mail', {});
  expect(await found()).toEqual([]);
  const { status, text } = await eve.patch(`/articles/${number}`, { tags: ['Rohrpost'] }, { 'if-match': '*' });
  expect(status, text).toBe(200);
  expect(await found()).toEqual(['The pneumatic mail']);
  await rewrite(eve, number, { body: saying('Capsules travel above the ceiling.') });
  await publish(eve, number);
  expect(await found()).toEqual(['The pneumatic mail']);
});

test('what is asked from an article names it beside the ticket, and counts nothing as offered in vain', async () => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  const number = await published(eve, 'How to get a lapwing', {});
  const asked = (await bob.post<{ number: string }>('/tickets', { type: 'incident', workspace: it, title: 'A lapwing, please' })).body
    .number;
  const count = { event: 'asked', requestType: null, workspace: it, articles: [], opened: [number], ticket: asked };
  expect((await bob.post('/knowledge/help-counts', count)).status).toBe(200);
  const { items } = (await eve.get<{ items: { number: string; tie: string }[] }>(`/tickets/${asked}/articles`)).body;
  expect(items.map((one) => [one.number, one.tie])).toEqual([[number, 'opened']]);
  expect((await house.owner.query('select coalesce(sum(asked), 0)::int as n from app.ask_help')).rows).toEqual([{ n: 0 }]);
});

test('whoever reads without a script says whether it helped by a form of that page, and by none of another site', async () => {
  const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
  const number = await published(eve, 'Plover', { visibility: 'public' });
  await tom.put('/knowledge-site', { open: true });
  const say = (raw: string, more: Record<string, string> = {}) =>
    send(house.port, tenants.acme.host, 'POST', `/kb/plain/${number}`, undefined, {
      raw,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'de', ...more },
    });
  const shown = (await send(house.port, tenants.acme.host, 'GET', `/kb/plain/${number}`)).text;
  expect(shown).toContain(`<form method="post" action="/kb/plain/${number}#voice">`);
  expect((await say('answer=yes', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(await say('answer=no')).toMatchObject({ status: 422, text: expect.stringContaining('Wählen Sie, warum') });
  expect(await say('answer=no&reason=unclear')).toMatchObject({ status: 200, text: expect.stringContaining('Danke, das ist gezählt.') });
  for (const _twice of [1, 2]) expect((await say('answer=yes')).status).toBe(200);
  expect(await say('answer=yes')).toMatchObject({ status: 429, text: expect.stringContaining('schon mehrmals') });
  const { rows } = await house.owner.query('select answer, voices::int from app.article_voice order by answer');
  expect(rows).toEqual([
    { answer: 'helpful', voices: 2 },
    { answer: 'unclear', voices: 1 },
  ]);
  await tom.put('/knowledge-site', { open: false });
});
