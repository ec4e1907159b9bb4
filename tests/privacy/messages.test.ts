import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { faultsOf, letterFaults, wordingsIn } from '../../bin/letters.mjs';
import type { AudienceReply, MessagesReply, PreviewReply, ToldReply } from '../../src/capabilities/consent/contract-messages.ts';
import { sweepNews } from '../../src/capabilities/consent/messages/send.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { enqueueMail } from '../../src/kernel/mail/enqueue.ts';
import { openPost } from '../../src/kernel/mail/post.ts';
import { mailWatch } from '../../src/kernel/mail/send.ts';
import { suppressBounced } from '../../src/kernel/mail/suppression.ts';
import { messageClasses } from '../../src/kernel/shared/message-classes.ts';
import { people, tenants } from '../support/cast.ts';
import { answers, forgetConsent, may, saidIn } from '../support/choices.ts';
import { anonymous, as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse();

const letter = (messageClass: string, more: string): string[] =>
  wordingsIn(
    'letters.ts',
    `export const one = { class: '${messageClass}', template: 'planted', version: 1, en: () => ({ subject: 'Your ticket', paragraphs: [words\`It is solved.\`], ${more} }) };`,
  ).flatMap(faultsOf);

test('S34 a letter that nobody can refuse promotes nothing, neither in a part of its own nor in its words', () => {
  expect(letterFaults('.')).toEqual([]);
  const owed = Object.entries(messageClasses).flatMap(([name, { isAsked }]) => (isAsked ? [] : [name]));
  expect(owed).toEqual(['transactional', 'security', 'contract', 'policy']);
  for (const name of owed) {
    expect(letter(name, '')).toEqual([]);
    expect(letter(name, 'promotion: [words`More`]')).toEqual([`promotion planted: ${name} has a promotional part`]);
    expect(letter(name, 'foot: words`Upgrade now and get 20 % off`')).toEqual([expect.stringContaining('says “Upgrade now”')]);
    expect(letter(name, 'foot: words`Heute Sonderangebote`')).toEqual([expect.stringContaining('says “Sonderangebote”')]);
  }
  expect(letter('news', 'promotion: [words`Upgrade now`]')).toEqual([]);
  expect(letter('advert', '')).toEqual(['unknown-class planted: advert']);
});

const minute = 60_000;
const tells = async (messageClass = 'news', by: 'tom' | 'ada' = 'tom') =>
  await (await as(house, by)).post('/news', {
    class: messageClass,
    title: 'New floor plan',
    body: 'It is on the wall.\n\nCome and see.',
  });
const sweep = () => sweepNews.run(tenants.acme.id);
const letters = async (): Promise<{ id: string; recipient: string; unsubscribe: string; class: string }[]> =>
  (await house.owner.query('select id, recipient, unsubscribe, class from app.outbound_mail order by made_at, recipient')).rows;
const wayOut = (letter: { unsubscribe: string } | undefined): string => new URL(letter?.unsubscribe ?? '').pathname;
const oneClick = (path: string, host?: string) =>
  anonymous(house, host)('POST', path, undefined, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
afterEach(async () => {
  await forgetConsent(house);
  await house.owner.query(
    'delete from app.outbound_mail; delete from app.message_log; delete from app.news; delete from app.mail_suppression; delete from app.message_choice',
  );
});

describe('news', () => {
  test('S35 go to who allowed that class, and one POST without a cookie ends them within a minute', async () => {
    for (const name of ['ada', 'bob'] as const) await answers(await as(house, name), 'news', 'given');
    await answers(await as(house, 'eve'), 'features', 'given');
    expect((await tells()).status).toBe(201);
    await sweep();
    await sweep();
    const [first, second, ...rest] = await letters();
    expect([first?.recipient, second?.recipient, rest]).toEqual([people.ada.email, people.bob.email, []]);

    const { status, headers, text } = await oneClick(wayOut(first));
    expect([status, headers['location'], headers['set-cookie'], text]).toEqual([
      200,
      undefined,
      undefined,
      expect.stringContaining('It is ended'),
    ]);
    expect([await may('ada'), await may('bob')]).toEqual([false, true]);
    expect((await saidIn(house, 'ada'))[0]).toBe('withdrawn by withdraw');
    await tells();
    shiftClock(minute / 2);
    await sweep();
    expect((await letters()).map(({ recipient }) => recipient)).toEqual([people.bob.email, people.bob.email]);
  });

  test('S35 looking at the way out ends nothing; pressed twice, or with a secret of nobody, it ends nothing else', async () => {
    await answers(await as(house, 'ada'), 'news', 'given');
    await answers(await as(house, 'ada'), 'features', 'given');
    await tells();
    await sweep();
    const path = wayOut((await letters())[0]);
    const seen = await anonymous(house)('GET', path);
    expect([seen.status, seen.text.includes('<button>Stop them</button>'), await may('ada')]).toEqual([200, true, true]);
    expect((await oneClick(path, tenants.globex.host)).status).toBe(404);
    expect((await oneClick('/unsubscribe/nothing')).status).toBe(404);
    expect(await may('ada')).toBe(true);
    expect([(await oneClick(path)).status, (await oneClick(path)).status]).toEqual([200, 200]);
    expect([await may('ada'), await may('ada', 'features')]).toEqual([false, true]);
  });

  test('S35 a letter that was asked for carries both headers of RFC 8058, one that is owed carries neither', async () => {
    await answers(await as(house, 'ada'), 'features', 'given');
    await tells('features');
    await sweep();
    const { id: owed } = (
      await (
        await as(house, 'tom')
      ).post<{ id: string }>('/people', { givenName: 'Nell', familyName: 'New', email: 'nell.new@acme.example' })
    ).body;
    await (await as(house, 'tom')).post(`/people/${owed}/invitation`, {});
    await mailWatch(openPost({ smtpUrl: undefined, from: 'Acme <acme@acme.example>', dataFolder: house.dataFolder })).run(tenants.acme.id);
    const [asked, invitation] = await letters();
    const said = async (id = '') =>
      await readFile(join(house.dataFolder, 'outbox', `${id}.eml`), 'utf8').then((text) => text.replace(/\r?\n[ \t]+/g, ' '));
    expect(await said(asked?.id)).toMatch(/^List-Unsubscribe: <http:\/\/acme\.localhost:\d+\/unsubscribe\/[\w-]{43}>\r?$/m);
    expect(await said(asked?.id)).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect([invitation?.class, await said(invitation?.id)]).toEqual(['security', expect.not.stringMatching(/List-Unsubscribe/)]);
  });
});

describe('who is not written to', () => {
  test('S35 an address that left stays in peace when somebody is invited under it anew, and is kept as no address', async () => {
    const tom = await as(house, 'tom');
    const [ada] = [await as(house, 'ada')];
    await answers(ada, 'news', 'given');
    await answers(ada, 'news', 'refused');
    await house.owner.query('update app.person set email = $1 where id = $2', ['left@acme.example', people.ada.id]);
    const made = await tom.post<{ id: string }>('/people', {
      givenName: 'Ada',
      familyName: 'Again',
      email: people.ada.email.toUpperCase(),
    });
    const asked = { class: 'news', template: 'test', version: 1 } as const;
    const letter = { subject: 'News', text: 'News', html: '<p>News</p>', kind: asked };
    const enqueue = () =>
      transact(machine(tenants.acme.id, 'service'), (call) =>
        enqueueMail(call, {
          personId: made.body.id,
          address: people.ada.email,
          letter,
          newsId: made.body.id,
          leaving: { address: 'https://acme.example/unsubscribe/x', sha256: Buffer.alloc(32, 1) },
        }),
      );
    expect([made.status, await enqueue(), await letters()]).toEqual([201, undefined, []]);
    const { rows } = await house.owner.query('select * from app.mail_suppression');
    expect(rows).toMatchObject([{ class: 'news', reason: 'unsubscribed' }]);
    expect(JSON.stringify(rows)).not.toContain('acme.example');
    await house.owner.query('update app.person set email = $1 where id = $2', [`${made.body.id}@acme.example`, made.body.id]);
    await house.owner.query('update app.person set email = $1 where id = $2', [people.ada.email, people.ada.id]);
    await answers(ada, 'news', 'given');
    expect(await enqueue()).toBeDefined();
  });

  test('S35 an address that bounced for good gets no more news, and still what is owed', async () => {
    const bob = await as(house, 'bob');
    await answers(bob, 'news', 'given');
    await tells();
    await sweep();
    const refused = Object.assign(new Error('550 5.1.1 No such mailbox'), { code: 'EENVELOPE', responseCode: 550 });
    await mailWatch({ deliver: () => Promise.reject(refused) }).run(tenants.acme.id);
    await tells();
    await sweep();
    expect((await letters()).map(({ class: of }) => of)).toEqual(['news']);
    await anonymous(house)('POST', '/api/v1/password/resets', { email: people.bob.email });
    expect((await letters()).map(({ class: of }) => of)).toEqual(['news', 'security']);
  });

  test('S35 Tom tells them, Ada may not, and Gina of Globex tells nobody of Acme', async () => {
    await answers(await as(house, 'ada'), 'news', 'given');
    expect((await tells('news', 'ada')).status).toBe(403);
    expect((await (await as(house, 'gina')).post('/news', { class: 'news', title: 'Hello', body: 'All' })).status).toBe(201);
    await sweepNews.run(tenants.globex.id);
    await sweep();
    expect(await letters()).toEqual([]);
    expect((await tells('security')).status).toBe(422);
  });

  test('S35 in the product too they are seen by who wants them, a class each, from now to the next word', async () => {
    const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
    await tells();
    await tells('features');
    const seen = async (client: typeof ada) => (await client.get<MessagesReply>('/me/messages')).body;
    expect(await seen(ada)).toEqual({
      inApp: [
        { class: 'news', isOn: false },
        { class: 'features', isOn: false },
      ],
      news: [],
    });
    expect((await ada.put('/me/messages/news', { isOn: true })).status).toBe(200);
    expect([(await seen(ada)).news.map(({ class: of }) => of), (await seen(bob)).news]).toEqual([['news'], []]);
    await ada.put('/me/messages/news', { isOn: false });
    expect((await seen(ada)).news).toEqual([]);
  });
});

describe('who may send news', () => {
  const bothLanguages = { class: 'news', title: 'New floor plan', body: 'On the wall.', de: { title: 'Neuer Plan', body: 'An der Wand.' } };

  test('Tom reads the letter in both languages before he sends it, with its way out, and nothing is kept of that', async () => {
    const tom = await as(house, 'tom');
    const { status, body } = await tom.post<PreviewReply>('/news/preview', bothLanguages);
    expect([status, body.letters.map(({ subject }) => subject)]).toEqual([200, ['New floor plan', 'Neuer Plan']]);
    expect(body.letters[1]).toMatchObject({
      paragraphs: ['Neuer Plan', 'An der Wand.'],
      foot: ['Sie bekommen dies von Acme, weil Sie es erlaubt haben.', expect.stringContaining('/unsubscribe/…'), expect.any(String)],
    });
    const { de: _de, ...english } = bothLanguages;
    expect((await tom.post<PreviewReply>('/news/preview', english)).body.letters.map(({ subject }) => subject)).toEqual(
      Array(2).fill('New floor plan'),
    );
    expect((await house.owner.query('select from app.news')).rowCount).toBe(0);
  });

  test('who reads German gets it in German, by e-mail and in the product; the others as it was written', async () => {
    await house.owner.query("update app.person set locale = 'de' where id = $1", [people.bob.id]);
    const clients = [await as(house, 'ada'), await as(house, 'bob')];
    for (const client of clients) {
      await answers(client, 'news', 'given');
      await client.put('/me/messages/news', { isOn: true });
    }
    await (await as(house, 'tom')).post('/news', bothLanguages);
    await sweep();
    const { rows } = await house.owner.query('select recipient, subject from app.outbound_mail order by recipient');
    expect(rows.map(({ subject }) => subject)).toEqual(['New floor plan', 'Neuer Plan']);
    const seen = await Promise.all(clients.map(async (client) => (await client.get<MessagesReply>('/me/messages')).body.news[0]?.body));
    expect(seen).toEqual(['On the wall.', 'An der Wand.']);
    await house.owner.query("update app.person set locale = 'en' where id = $1", [people.bob.id]);
  });

  test('he is told how many may get it and why others not, no number below five; what was sent stands with its letters; Ada and Gina see none of it', async () => {
    const tom = await as(house, 'tom');
    const audience = async () => (await tom.get<AudienceReply>('/news/audience?class=news')).body;
    const active = (await audience()).people;
    expect(await audience()).toMatchObject({
      byEmail: 0,
      inApp: 0,
      not: [{ why: 'undecided', people: active }, { people: 0 }, { people: 0 }, { people: 0 }],
    });
    for (const name of ['ada', 'bob', 'eve', 'noah', 'hana', 'wanda', 'leila'] as const)
      await answers(await as(house, name), 'news', 'given');
    await answers(await as(house, 'leila'), 'news', 'refused');
    expect(await audience()).toMatchObject({ byEmail: 6, not: [{}, { why: 'refused', people: null }, {}, {}] });
    await transact(machine(tenants.acme.id, 'service'), ({ tx }) => suppressBounced(tx, people.ada.email));
    expect(await audience()).toMatchObject({ byEmail: 5, not: [{}, {}, {}, { why: 'bounced', people: null }] });
    await house.owner.query('delete from app.mail_suppression');
    await tells();
    await sweep();
    await house.owner.query('update app.outbound_mail set sent_at = made_at, bounced_at = made_at');
    expect((await tom.get<ToldReply>('/news')).body.items).toMatchObject([
      { title: 'New floor plan', by: 'Tom Berg', isTranslated: false, written: 6, left: 6, lost: 6 },
    ]);
    for (const path of ['/news', '/news/audience?class=news']) expect((await (await as(house, 'ada')).get(path)).status, path).toBe(403);
    expect((await (await as(house, 'ada')).post('/news/preview', bothLanguages)).status).toBe(403);
    expect((await (await as(house, 'gina')).get<ToldReply>('/news')).body.items).toEqual([]);
  });
});
