import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PersonName, people, tenants } from '../../../tests/support/cast.ts';
import { answers, forgetConsent } from '../../../tests/support/choices.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { forgetUsage, instructUsage, withdrawUsage } from '../../../tests/support/usage.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { words } from '../../kernel/i18n/words.ts';
import { enqueueMail } from '../../kernel/mail/enqueue.ts';
import { type Wording, write } from '../../kernel/mail/letter.ts';
import type { Post } from '../../kernel/mail/post.ts';
import { mailWatch } from '../../kernel/mail/send.ts';
import type { OwnUsageReply } from './contract.ts';
import { forgetRefused, sweepUsage } from './jobs.ts';
import { withBeacon } from './service/opens.ts';

const house = openHouse();
const acme = tenants.acme.id;

beforeEach(() => instructUsage(house));
afterEach(async () => {
  await forgetConsent(house);
  await forgetUsage(house);
  await house.owner.query('delete from app.outbound_mail');
});

/** Writes to somebody and sends it, as the worker does; gives the page that leaves. */
async function sentTo(name: PersonName, mailClass: 'transactional' | 'security' = 'transactional'): Promise<string> {
  const say = () => ({ subject: 'Solved', paragraphs: [words`Your request is solved.`] });
  const wording: Wording<'transactional' | 'security', object> = {
    class: mailClass,
    template: 'test.solved',
    version: 1,
    en: say,
    de: say,
  };
  const { id, email } = people[name];
  await transact(machine(acme, 'service'), (call) => enqueueMail(call, { personId: id, address: email, letter: write(wording, 'en', {}) }));
  const pages: string[] = [];
  const keeping: Post = {
    deliver: async ({ html }) => {
      pages.push(html);
      return 'here';
    },
  };
  await mailWatch(keeping, withBeacon).run(acme);
  return pages.join();
}

const pictureIn = (html: string): string => /<img src="https?:\/\/[^/"]+(\/o\/[^"]+)"/.exec(html)?.[1] ?? '';
const open = (path: string, headers: Record<string, string> = {}) => anonymous(house)('GET', path, undefined, { headers });
const opens = async (): Promise<number> => (await house.owner.query('select from app.mail_open')).rowCount ?? 0;
const allows = async (name: PersonName) => {
  const client = await as(house, name);
  await answers(client, 'mailOpens', 'given');
  return client;
};

test('S29 a letter to who has not allowed it has no remote picture, whatever else they allow', async () => {
  await answers(await as(house, 'bob'), 'news', 'given');
  await answers(await as(house, 'bob'), 'usageStatistics', 'given');
  for (const name of ['ada', 'bob'] as const) {
    const html = await sentTo(name);
    expect(html).toContain('Your request is solved.');
    expect(html).not.toMatch(/<img|<link|url\(|\/o\//);
  }
  expect((await house.owner.query('select from app.mail_beacon')).rowCount).toBe(0);
});

test('S29 Ada, who allows it, is told so in the letter, and sees when she opened which', async () => {
  const ada = await allows('ada');
  const html = await sentTo('ada');
  expect(html).toContain('This e-mail tells when it is opened, because you allow it.');
  expect(html).toMatch(/href="https?:\/\/acme\.localhost[^"]*\/me\/privacy\/choices"/);
  const path = pictureIn(html);
  expect(path).toMatch(/^\/o\/[\w-]{43}$/);
  const { status, headers } = await open(path);
  expect([status, headers['content-type'], headers['set-cookie']]).toEqual([200, 'image/gif', undefined]);
  await open(path);
  const { body } = await ada.get<OwnUsageReply>('/me/usage');
  expect(body.opens).toEqual([{ minute: expect.stringMatching(/:00\.000Z$/), subject: 'Solved' }]);
  expect((await (await as(house, 'tom')).get<OwnUsageReply>('/me/usage')).body.opens).toEqual([]);
  const { rows } = await house.owner.query('select b::text as kept from app.mail_beacon b');
  expect(JSON.stringify(rows)).not.toContain(path.slice(3));
});

test('S29 taken back, letters that were sent before return the same picture and note nothing, and what they told goes', async () => {
  const ada = await allows('ada');
  const path = pictureIn(await sentTo('ada'));
  const before = await open(path);
  expect(await opens()).toBe(1);
  await answers(ada, 'mailOpens', 'refused');
  shiftClock(120_000);
  const after = await open(path);
  expect([after.status, after.text]).toEqual([200, before.text]);
  expect(await opens()).toBe(1);
  await untilReadable(house);
  await catchUpAll(acme, forgetRefused);
  expect(await opens()).toBe(0);
  await answers(ada, 'mailOpens', 'given');
  await open(path);
  expect(await opens()).toBe(0);
});

test('S29 a letter of security tells nothing, nor does any where the organisation has not instructed it, nor a browser that says no', async () => {
  await allows('ada');
  expect(await sentTo('ada', 'security')).not.toContain('/o/');
  const path = pictureIn(await sentTo('ada'));
  expect((await open(path, { 'sec-gpc': '1' })).status).toBe(200);
  await withdrawUsage(house);
  expect((await open(path)).status).toBe(200);
  expect(await sentTo('ada')).not.toContain('/o/');
  expect(await opens()).toBe(0);
});

test('the picture comes for any token, at another tenant’s address too, and nothing is noted', async () => {
  await allows('ada');
  const path = pictureIn(await sentTo('ada'));
  for (const strange of [`/o/${'x'.repeat(43)}`, '/o/..%2f', '/o/1'])
    expect((await open(strange)).headers['content-type']).toBe('image/gif');
  expect((await anonymous(house, tenants.globex.host)('GET', path)).status).toBe(200);
  expect(await opens()).toBe(0);
});

test('after 90 days what letters told is gone', async () => {
  await allows('ada');
  await open(pictureIn(await sentTo('ada')));
  shiftClock(91 * 86_400_000);
  await sweepUsage.run(acme);
  expect(await opens()).toBe(0);
});
