import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { identity, makeOperator, petraReady } from '../../../tests/support/policy.ts';
import { rightsOffered } from '../../../tests/support/rights.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { receiveMail } from '../../kernel/mail/receive.ts';
import { noteDoor } from '../../kernel/net/doors.ts';
import type { RightRequest } from '../rights/contract.ts';
import { answersAt } from './inbound/answers-at.ts';
import { operatorMailbox } from './inbound/mailbox.ts';
import { channelsDrill, probeChannels } from './inbound/probe.ts';
import { readMail } from './inbound/reading.ts';
import { takeWaiting } from './inbound/take.ts';

const house = openHouse();
const shared = process.env['CANDOR_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const operator = tenants.acme.id;
const box = { port: 0, close: async (): Promise<void> => undefined };
const rows = async <T>(sql: string, values: unknown[] = []) => (await house.owner.query(sql, values)).rows as T[];

beforeAll(async () => {
  await makeOperator(house);
  await petraReady(house);
  await rightsOffered(operator);
  Object.assign(box, await receiveMail(0, operatorMailbox('Candor <candor@operator.example>')));
});
afterAll(async () => await box.close());
beforeEach(
  async () => await house.owner.query('delete from app.sign_in_throttle; delete from app.kept_mail; delete from app.outbound_mail'),
);

/** Sends a mail as the mail server in front would, and waits until nothing of it is left to be understood. */
async function arrives(raw: string, { from = 'carla@outside.example', to = identity.email } = {}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: box.port, secure: false, ignoreTLS: true });
  await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
  await vi.waitFor(async () => expect(await rows('select from app.kept_mail where reason is null')).toEqual([]), {
    timeout: 30_000,
    interval: 20,
  });
}

const mail = (fields: string, text = 'What do you hold about me?') =>
  `From: Carla Outside <carla@outside.example>\r\n${fields}\r\n\r\n${text}\r\n`;
const answers = () => rows<{ subject: string }>("select subject from app.outbound_mail where recipient = 'carla@outside.example'");
const kept = () => rows<{ reason: string; sender: string }>('select reason, sender from app.kept_mail');
const requests = (title: string) =>
  rows<{ channel: string; said: string; number: string }>(
    'select channel, description_text as said, number from app.ticket where title = $1 and tenant_id = $2',
    [title, operator],
  );

test.each([
  ['open', '2027-03-03T18:00:00Z'],
  ['closed', '2027-03-07T18:00:00Z'],
])(
  'S61.e2e while it is %s a mail to the contact address is a request with a number that is answered, and the same mail twice is one',
  async (state, moment) => {
    shiftClock(Date.parse(moment) - Date.now());
    const one = mail(`Subject: Question while ${state}\r\nMessage-ID: <${state}@outside.example>`);
    for (const _time of [1, 2]) await arrives(one);
    const found = await requests(`Question while ${state}`);
    expect(found).toEqual([{ channel: 'mail', said: 'What do you hold about me?', number: expect.anything() }]);
    expect(await answers()).toEqual([
      { subject: `[REQ${String(found[0]?.number).padStart(7, '0')}] Your message to ${identity.serviceName}` },
    ]);
    expect(await kept()).toEqual([]);
    // To the address for privacy it is a request by right, due by law.
    await arrives(mail(`Subject: Data while ${state}\r\nMessage-ID: <data-${state}@outside.example>`), { to: identity.privacyEmail });
    const [asked] = await requests(`Data while ${state}`);
    const petra = await as(house, 'petra');
    const { body } = await petra.get<RightRequest>(`/rights/requests/REQ${String(asked?.number).padStart(7, '0')}`);
    expect(body).toMatchObject({ right: 'question', progress: 'received' });
  },
);

test('what a machine wrote gets no answer and is no request (RFC 3834), what is for nobody here is refused, and nothing is dropped', async () => {
  for (const field of [
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'List-Id: <all.outside.example>',
    'X-Auto-Response-Suppress: All',
  ])
    await arrives(mail(`Subject: Away\r\n${field}`));
  await arrives(mail('Subject: Away'), { from: '' });
  expect(await requests('Away')).toEqual([]);
  expect(await answers()).toEqual([]);
  expect((await kept()).map(({ reason }) => reason)).toEqual(Array(5).fill('machine'));
  await expect(arrives(mail('Subject: Who'), { to: 'nobody@operator.example' })).rejects.toThrow('550');
});

test('an answer by mail to a letter about a confidential case is read by nobody and kept nowhere, and whoever wrote it is told so', async () => {
  const sent = { to: 'candor@operator.example' };
  await arrives(mail('Subject: Re: [HRC-7K3QX9] There is something new', 'Vier Stunden, bitte'), sent);
  await arrives(mail('Subject: AW: Re: [HRC-7K3QX9] Es gibt etwas Neues\r\nAuto-Submitted: auto-replied', 'Im Urlaub'), sent);
  // Many houses mark what comes from outside, and the mark is still there in the answer.
  for (const marked of ['Re[2]: [EXTERNAL]', '[EXT] AW: (Extern)', '*** Extern *** Re:'])
    await arrives(mail(`Subject: ${marked} [HRC-7K3QX9] There is something new`, 'Vier Stunden, bitte'), sent);
  expect(await rows("select from app.ticket where description_text ~ 'Vier Stunden|Urlaub' or title like '%HRC-%'")).toEqual([]);
  expect(await kept()).toEqual([]);
  expect(await answers()).toEqual(Array(4).fill({ subject: 'Ihre Antwort hat niemand erhalten' }));
  await arrives(mail('Subject: Automatic reply: [HRC-7K3QX9] There is something new\r\nAuto-Submitted: auto-replied', 'Away'), sent);
  expect([await kept(), (await answers()).length]).toEqual([[], 4]);
  await arrives(mail('Subject: Re: [REQ0000007] Your message'));
  expect(await requests('Re: [REQ0000007] Your message')).toHaveLength(1);
});

test('what machines answer to letters about cases counts against nobody: Carla, whose mailbox answered six times, is still told', async () => {
  const sent = { to: 'candor@operator.example' };
  for (const turn of [1, 2, 3, 4, 5, 6])
    await arrives(mail(`Subject: Away: [HRC-7K3QX9] News ${turn}\r\nAuto-Submitted: auto-replied`, 'On leave'), sent);
  expect([await answers(), await kept(), await rows('select from app.sign_in_throttle')]).toEqual([[], [], []]);
  await arrives(mail('Subject: Re: [HRC-7K3QX9] There is something new', 'Four hours, please'), sent);
  expect(await answers()).toHaveLength(1);
});

test('a letter about a case that comes back when nothing is left of it here leaves nothing; any other is looked after by somebody', async () => {
  const back = (subject: string) =>
    `From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; ada@acme.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: ${subject}\r\nMessage-ID: <01890a5d-ac96-774b-bcce-b302099a8057@candor>\r\n\r\nHello\r\n--b--\r\n`;
  const sent = { from: '', to: 'candor@operator.example' };
  await arrives(back('[HRC-7K3QX9] There is something new'), sent);
  expect(await kept()).toEqual([]);
  await arrives(back('[INC0001042] Printer'), sent);
  expect(await kept()).toEqual([{ reason: 'unknownLetter', sender: '' }]);
});

test('what nobody can understand is kept with its reason, and a flood is taken in and not answered', async () => {
  await arrives('Subject: From nobody\r\n\r\nHello\r\n', { from: 'x@outside.example' });
  expect(await kept()).toEqual([{ reason: 'unreadable', sender: 'x@outside.example' }]);
  for (const turn of [1, 2, 3, 4, 5, 6, 7]) await arrives(mail(`Subject: Turn\r\nMessage-ID: <turn-${turn}@outside.example>`));
  expect(await requests('Turn')).toHaveLength(7);
  expect(await answers()).toHaveLength(5);
});

test('Tom sees what was kept, reads it as it came and settles it; Eve may not, and Gina of another company sees none of it', async () => {
  await arrives('Subject: From nobody\r\n\r\nHello\r\n', { from: 'x@outside.example' });
  const [tom, eve, gina] = [await as(house, 'tom'), await as(house, 'eve'), await as(house, 'gina')];
  const { body } = await tom.get<{ items: { id: string; reason: string; sender: string }[] }>('/kept-mail');
  expect(body.items).toEqual([expect.objectContaining({ reason: 'unreadable', sender: 'x@outside.example', recipient: identity.email })]);
  const path = `/kept-mail/${body.items[0]?.id}`;
  expect((await tom.get<{ source: string }>(path)).body.source).toContain('Subject: From nobody');
  expect([(await eve.get('/kept-mail')).status, (await eve.get(path)).status, (await gina.get(path)).status]).toEqual([403, 403, 404]);
  expect((await gina.put(`${path}/settlement`)).status).toBe(404);
  expect((await gina.get('/kept-mail')).body).toEqual({ items: [] });
  expect((await tom.put(`${path}/settlement`)).status).toBe(200);
  expect(await kept()).toEqual([]);
});

test('what was kept while the worker ended is understood by the next one', async () => {
  const insert =
    "insert into app.kept_mail (tenant_id, id, sender, recipient, raw, received_at) values ($1, gen_random_uuid(), 'carla@outside.example', $2, $3, '2026-11-26')";
  await house.owner.query(insert, [operator, identity.email, Buffer.from(mail('Subject: Left behind'))]);
  await takeWaiting(operator);
  expect(await requests('Left behind')).toHaveLength(1);
});

describe('the daily drill', () => {
  const moments = [
    ['open', '2027-03-03T18:00:00Z', true],
    ['closed', '2027-03-07T18:00:00Z', false],
    ['over', '2027-03-03T23:00:00Z', false],
    ['nearly-over', '2027-03-03T22:59:00Z', true],
  ] as const;

  beforeEach(async () => {
    await noteDoor('server', house.port);
    await noteDoor('mail', box.port);
  });

  test.each(moments)(
    'S61.drill while it is %s it posts the form, hands a mail to the intake and calls; closes what came of it, and writes to nobody',
    async (state, moment, isOpen) => {
      shiftClock(Date.parse(moment) - Date.now());
      expect(answersAt(identity.hours, now(), () => undefined)).toBe(isOpen);
      expect(await probeChannels(operator, `on-the-day-${state}`)).toEqual([]);
      const probes = await rows(
        `select channel, state, (select array_agg(tag order by tag) from app.ticket_tag g where g.ticket_id = t.id) as tags
         from app.ticket t where title || description_text like $1 order by channel`,
        [`%Probe of on-the-day-${state}%`],
      );
      const tags = { form: ['contact', 'other', 'probe'], mail: ['contact', 'probe'], phone: ['probe'] };
      expect(probes).toEqual(
        (['form', 'mail', 'phone'] as const).map((channel) => ({ channel, state: 'closedCanceled', tags: tags[channel] })),
      );
      expect(await rows("select from app.outbound_mail where recipient like '%.invalid'")).toEqual([]);
    },
  );

  test('S61.drill where no mail is taken in, the server is gone or the intake refuses, it says which way fails', async () => {
    await noteDoor('mail', null);
    expect(await channelsDrill.stands?.()).toBe(false);
    expect(await probeChannels(operator, 'without-mail')).toEqual([expect.stringContaining('CANDOR_INBOUND_PORT is not set')]);
    await noteDoor('mail', box.port);
    expect(await channelsDrill.stands?.()).toBe(true);
    await noteDoor('server', 9);
    expect((await probeChannels(operator, 'without-server')).join()).toMatch(/probe by form.*probe by hours/);
    await noteDoor('server', house.port);
    await house.owner.query("alter table app.kept_mail add constraint broken check (sender <> 'probe@probe.invalid')");
    await house.owner.query('delete from app.sign_in_throttle');
    expect((await probeChannels(operator, 'refused-mail')).join()).toMatch(/^No request came of the probe by mail/);
    await house.owner.query('alter table app.kept_mail drop constraint broken');
  });

  test('S61.drill a page that tells the hours or the number otherwise than the settings is found', async () => {
    const told = createServer((_, answer) => answer.end('<p class="open now">Open now, until 17:00</p>'));
    await new Promise<void>((ready) => told.listen(0, '127.0.0.1', ready));
    shiftClock(Date.parse('2027-03-07T18:00:00Z') - Date.now());
    await noteDoor('server', (told.address() as AddressInfo).port);
    const faults = (await probeChannels(operator, 'wrong-page')).join();
    told.close();
    expect(faults).toContain('does not tell rightly whether somebody answers now');
    expect(faults).toContain('does not tell the number to call');
    expect(faults).toContain('No request came of the probe by form');
  });
});

const folder = (name: string) => readdirSync(join(shared, 'data/mail', name)).filter((file) => file.endsWith('.eml'));
const readAll = (name: string, sender = 'x@y.example') =>
  Promise.all(
    folder(name).map(async (file) => ({ file, read: await readMail(readFileSync(join(shared, 'data/mail', name, file)), sender) })),
  );

test('of real bounces of many mail systems nearly all are known as such, none is answered, and what only looks like one is none', async () => {
  const bounces = await readAll('bounces');
  expect(bounces.filter(({ read }) => !read.isMachine).map(({ file }) => file)).toEqual(['arf-22.eml']);
  const letters = bounces.filter(({ file }) => !/^(arf|rfc3834)/.test(file));
  const missed = letters.filter(({ read }) => read.bounce === undefined).map(({ file }) => file);
  expect(missed.length / letters.length, missed.join(' ')).toBeLessThan(0.05);
  for (const { file, read } of await readAll('not-bounces')) expect([file, read.bounce]).toEqual([file, undefined]);
});

test('mail of every kind and brokenness is read, or kept: none ends the program', async () => {
  for (const kind of readdirSync(join(shared, 'data/mail/mime')).filter((name) => !/LICENSE|sample_output/.test(name)))
    for (const { file, read } of await readAll(`mime/${kind}`)) expect(typeof read.text, file).toBe('string');
});
