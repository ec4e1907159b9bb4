import { readdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { type Actor, machine } from '../access/access.ts';
import { shiftClock } from '../clock/clock.ts';
import { transact } from '../db/transact.ts';
import { asOf } from '../events/replay.ts';
import { link, strong, words } from '../i18n/words.ts';
import { keepWatch } from '../jobs/watch.ts';
import { enqueueMail } from './enqueue.ts';
import { type Wording, write } from './letter.ts';
import { openPost, type Post, postSettings } from './post.ts';
import { type Dress, mailWatch } from './send.ts';

const house = openHouse();
const acme = machine(tenants.acme.id, 'service');
const minute = 60_000;

const wording: Wording<'transactional', { name: string; title: string }> = {
  class: 'transactional',
  template: 'test.solved',
  version: 3,
  en: ({ name, title }) => ({
    subject: `Solved: ${title}`,
    paragraphs: [words`Hello ${name},`, words`${strong(words`${title}`)} is solved.`, link('Open it', 'https://acme.example/portal')],
  }),
  de: ({ name, title }) => ({ subject: `Gelöst: ${title}`, paragraphs: [words`Hallo ${name},`, words`${title} ist gelöst.`] }),
};
const facts = { name: 'Zoë <b>Ω</b>', title: 'Printer "P&L"\r\nBcc: eve@evil.example' };

/** A real mail server that may be told to refuse. */
const inbox: { envelope: string[]; text: string }[] = [];
const refusing = { code: 0 };
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) =>
    done(refusing.code === 0 ? null : Object.assign(new Error('No'), { responseCode: refusing.code })),
  onData: (stream, { envelope }, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      inbox.push({ envelope: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString() });
      done();
    });
  },
});
const posts = {} as { smtp: Post; folder: Post };
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const from = 'Acme Service <service@acme.example>';
  vi.stubEnv('CANDOR_SMTP_URL', `smtp://127.0.0.1:${port}`);
  posts.smtp = openPost({ ...postSettings(house.dataFolder), from });
  vi.unstubAllEnvs();
  posts.folder = openPost({ smtpUrl: undefined, from, dataFolder: house.dataFolder });
});
afterAll(() => new Promise<void>((done) => server.close(done)));
beforeEach(async () => {
  inbox.length = 0;
  refusing.code = 0;
  await house.owner.query('delete from app.outbound_mail');
});

const enqueueFor = (actor: Actor, { id, email }: { id: string; email: string }, locale = 'en') =>
  transact(actor, (call) => enqueueMail(call, { personId: id, address: email, letter: write(wording, locale, facts) }));
const enqueue = (locale = 'en') => enqueueFor(acme, people.ada, locale);
const sendDue = (post: Post) => mailWatch(post).run(tenants.acme.id);
const row = async () => (await house.owner.query('select * from app.outbound_mail')).rows[0];

test('a letter of a deed reaches the mail server, once, with what people typed as text and never as markup or header', async () => {
  const id = await enqueue();
  await Promise.all([sendDue(posts.smtp), sendDue(posts.smtp)]);
  await sendDue(posts.smtp);

  expect(inbox).toHaveLength(1);
  expect(inbox[0]?.envelope).toEqual([people.ada.email]);
  const { text = '' } = inbox[0] ?? {};
  expect(text).toContain(`Message-ID: <${id}@candor>`);
  expect(text).toContain('Auto-Submitted: auto-generated');
  expect(text.split('\r\n\r\n', 1)[0]).not.toMatch(/^Bcc:/m);
  expect(text.split('text/html', 2)[1]).not.toContain('<b>');
  expect(await row()).toMatchObject({ class: 'transactional', attempts: 1, last_error: null });
  expect((await row())?.sent_at).not.toBeNull();
});

test('that a letter was written is kept as class, basis and version of its wording, and outlives its words', async () => {
  const id = await enqueue('de');
  await house.owner.query('delete from app.outbound_mail');
  const { rows } = await house.owner.query('select * from app.message_log where id = $1', [id]);
  expect(rows).toMatchObject([
    { person_id: people.ada.id, class: 'transactional', basis: 'contract', channel: 'email', template: 'test.solved', version: 3 },
  ]);
  const onWhat = "update app.message_log set class = 'news', basis = 'legitimateInterest'";
  await expect(house.owner.query(onWhat)).rejects.toThrow('asked_rests_on_consent');
});

test('a letter of a deed that failed is never sent', async () => {
  const failing = transact(acme, async (call) => {
    await enqueueMail(call, { personId: null, address: 'x@y.example', letter: write(wording, 'en', facts) });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await sendDue(posts.smtp);
  expect(inbox).toEqual([]);
});

test('history that is brought along writes to nobody', async () => {
  const letter = { personId: people.ada.id, address: people.ada.email, letter: write(wording, 'en', facts) } as const;
  await transact(acme, (call) => enqueueMail(asOf(call, new Date('2016-02-29T01:16:00Z')), letter));
  expect(await row()).toBeUndefined();
  await transact(acme, (call) => enqueueMail(call, letter));
  expect(await row()).toBeDefined();
});

test('a server that cannot now is asked again, after twice as long each time', async () => {
  refusing.code = 451;
  await enqueue();
  const waits: number[] = [];
  for (const [at, later] of [0, 1, 3].entries()) {
    shiftClock((later + 0.1) * minute);
    await sendDue(posts.smtp);
    const { attempts, next_try_at: next } = await row();
    expect(attempts).toBe(at + 1);
    waits.push(Math.round((next.getTime() - Date.now() - (later + 0.1) * minute) / minute));
  }
  expect(waits).toEqual([1, 2, 4]);
  expect((await row())?.last_error).toContain('451');

  refusing.code = 0;
  shiftClock(8 * minute);
  await sendDue(posts.smtp);
  expect(inbox).toHaveLength(1);
});

test('a server that says never is believed: the failure is kept and nothing more is tried', async () => {
  refusing.code = 550;
  await enqueue();
  await sendDue(posts.smtp);
  shiftClock(24 * 60 * minute);
  await sendDue(posts.smtp);
  expect(await row()).toMatchObject({ attempts: 1, sent_at: null, last_error: expect.stringContaining('550') });
  expect((await row())?.given_up_at).not.toBeNull();
});

test('a letter whose page cannot be made holds up no other, is tried later each time, and is given up in the end', async () => {
  const id = await enqueue();
  await house.owner.query("update app.outbound_mail set attempts = 10, next_try_at = next_try_at - interval '1 minute'");
  await enqueueFor(acme, people.bob);
  const put: Dress['put'] = (_call, letter) => (letter.id === id ? Promise.reject(new Error('No page')) : Promise.resolve(letter.html));
  const send = () => mailWatch(posts.smtp, { purpose: 'service', put }).run(tenants.acme.id);
  const letter = async () => (await house.owner.query('select * from app.outbound_mail where id = $1', [id])).rows[0];

  await send();
  expect(inbox.map(({ envelope }) => envelope)).toEqual([[people.bob.email]]);
  expect(await letter()).toMatchObject({ attempts: 11, sent_at: null, given_up_at: null, last_error: 'No page' });

  await house.owner.query('update app.outbound_mail set next_try_at = made_at where id = $1', [id]);
  await send();
  expect(await letter()).toMatchObject({ attempts: 12, sent_at: null, given_up_at: expect.any(Date) });
});

test('a password that the mail server refuses says nothing of the letter: it waits until the operator has mended it', async () => {
  await enqueue();
  const refused = Object.assign(new Error('Invalid login: 535 5.7.8'), { code: 'EAUTH', responseCode: 535 });
  await sendDue({ deliver: () => Promise.reject(refused) });
  expect(await row()).toMatchObject({ attempts: 1, given_up_at: null });
  shiftClock(2 * minute);
  await sendDue(posts.smtp);
  expect(inbox).toHaveLength(1);
});

test('a letter whose sender died is sent by the next one after five minutes', async () => {
  await enqueue();
  const dying: Post = { deliver: () => new Promise(() => undefined) };
  void sendDue(dying);
  await vi.waitFor(async () => expect((await row())?.attempts).toBe(1), 30_000);
  await sendDue(posts.smtp);
  expect(inbox).toHaveLength(0);
  shiftClock(6 * minute);
  await sendDue(posts.smtp);
  expect(inbox).toHaveLength(1);
});

test('without a mail server letters lie in the outbox and are shown to this machine only', async () => {
  const id = await enqueue('de-AT');
  await sendDue(posts.folder);
  expect(await readdir(join(house.dataFolder, 'outbox'))).toEqual([`${id}.eml`, `${id}.json`]);

  // The demo leaves its sign-ins; an installation without them has nothing to show.
  await writeFile(join(house.dataFolder, 'sign-ins.json'), '{}');
  const ask = anonymous(house, 'localhost');
  const { body } = await ask<{ items: { subject: string; text: string }[] }>('GET', '/dev/mail.json');
  expect(body.items).toMatchObject([{ subject: 'Gelöst: Printer "P&L" Bcc: eve@evil.example', recipient: people.ada.email }]);
  expect((await ask('GET', '/dev/mail')).text).toContain('Gelöst: Printer &quot;P&amp;L&quot;');
  const shown = await ask('GET', `/dev/mail/${id}/html`);
  expect(shown.text).toContain('Zoë &lt;b&gt;Ω&lt;/b&gt;');
  expect(shown.headers['content-security-policy']).toContain('sandbox');
  expect((await ask('GET', `/dev/mail/${id}`)).text).toContain('Hallo Zoë &lt;b&gt;');

  expect((await ask('GET', '/dev/mail/..%2f..%2fsecrets')).status).toBe(404);
});

test('Gina’s letter does not wait until all of another organisation have gone', async () => {
  const stopping = new AbortController();
  const went: string[] = [];
  const busy: Post = {
    deliver: async ({ recipient }) => {
      went.push(recipient);
      if (went.length === 1) await enqueueFor(machine(tenants.globex.id, 'service'), people.gina);
      if (went.length === 26) stopping.abort();
      return 'here';
    },
  };
  await Promise.all(Array.from({ length: 25 }, () => enqueue()));
  // Which tenants have mail only a worker may ask.
  await keepWatch({ ...mailWatch(busy), where: async () => [tenants.acme.id, tenants.globex.id] }, stopping.signal);
  expect(went).toHaveLength(26);
  expect(went.indexOf(people.gina.email)).toBeLessThan(25);
});
