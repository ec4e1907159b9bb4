import { beforeEach, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../../kernel/access/access.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import { words } from '../../kernel/i18n/words.ts';
import { enqueueMail } from '../../kernel/mail/enqueue.ts';
import { type Wording, write } from '../../kernel/mail/letter.ts';
import { suppress, suppressBounced } from '../../kernel/mail/suppression.ts';
import { importedPeople } from '../directory/public.ts';
import type { FirstContactsReply } from './contract.ts';
import { sweepFirstContacts as sweepOf } from './jobs.ts';

const house = openHouse();
const day = 86_400_000;
const sweepFirstContacts = sweepOf(async () => [tenants.acme, tenants.globex]);
const importer = { ...machine(tenants.acme.id, 'service'), holdings: [{ role: 'tenantAdmin' as const, workspaceId: null }] };
let tom: Client;

beforeEach(async () => {
  shiftClock(0);
  tom = await as(house, 'tom');
});

/** Stands for the answer that whoever writes from outside gets. */
const supposed = {
  class: 'transactional',
  template: 'test.answer',
  version: 1,
  en: () => ({ subject: 'We have it', paragraphs: [words`We have it.`] }),
  de: () => ({ subject: 'Es ist da', paragraphs: [words`Es ist da.`] }),
} as const satisfies Wording<'transactional', object>;

/** What comes round, twice: the second turn has nothing to do. */
async function sweepAfter(days: number): Promise<void> {
  shiftClock(days * day);
  for (const _turn of [1, 2]) await sweepFirstContacts.run(tenants.acme.id);
}

async function enters(client: Client, givenName: string, locale = 'en'): Promise<{ id: string; email: string }> {
  const email = `${givenName.toLowerCase()}@entered.example`;
  const { status, body, text } = await client.post<{ id: string }>('/people', { givenName, familyName: 'Novak', email, locale });
  if (status !== 201) throw new Error(text);
  return { id: body.id, email };
}

const lettersTo = async (email: string): Promise<{ subject: string; body: string; class: string }[]> =>
  (await house.owner.query('select subject, body_text as body, class from app.outbound_mail where recipient = $1', [email])).rows;

const subjectsTo = async (email: string): Promise<string[]> => (await lettersTo(email)).map(({ subject }) => subject);
const told = 'Acme holds data about you';

test('C.1 Art. 14: whom Tom enters is told once, after a day, by whom what is held, where from and where to turn', async () => {
  const mira = await enters(tom, 'Mira');
  const filed = await (await as(house, 'eve')).post('/tickets', { title: 'A badge', team: 'Network', requesterEmail: mira.email });
  expect(filed.status, filed.text).toBe(201);
  await sweepAfter(0.9);
  expect(await subjectsTo(mira.email)).toEqual([]);

  await sweepAfter(1.1);
  const letters = await lettersTo(mira.email);
  expect(letters.map(({ subject, class: kind }) => [subject, kind])).toEqual([[told, 'policy']]);
  expect(letters[0]?.body).toContain(
    'Where from: an administrator of the organisation entered them. Others have also filed requests for you.',
  );
  expect(letters[0]?.body).toMatch(/: http:\/\/acme\.localhost(:\d+)?\/privacy\/notice$/m);
  expect(letters[0]?.body).toMatch(/: http:\/\/acme\.localhost(:\d+)?\/me\/privacy\/rights$/m);

  const kept = await house.owner.query(
    `select f.source, m.template, e.facts from app.first_contact f join app.message_log m on m.id = f.letter_id
     join app.event e on e.object_id = f.person_id and e.type = 'person.toldOfEntry' where f.person_id = $1`,
    [mira.id],
  );
  expect(kept.rows).toEqual([{ source: 'admin', template: 'rights.firstContact', facts: { source: 'admin' } }]);
  await sweepAfter(400);
  expect(await subjectsTo(mira.email)).toEqual([told]);
});

test('C.1 Art. 14: whom a list brought reads that, in German where that is their language', async () => {
  const csv = 'Given name,Family name,Email,Language\nJonas,Weber,jonas@entered.example,de\n';
  const { status, text } = await send(house.port, tenants.acme.host, 'POST', '/api/v1/people/import', undefined, {
    headers: { cookie: tom.cookie, 'content-type': 'text/csv' },
    raw: csv,
  });
  expect(status, text).toBe(200);
  await sweepAfter(2);
  const [letter] = await lettersTo('jonas@entered.example');
  expect(letter?.subject).toBe('Acme speichert Daten über Sie');
  expect(letter?.body).toContain('Woher: die Organisation hat sie aus einer eigenen Liste eingelesen.');
});

test('C.1 Art. 14: who was invited, who can sign in, who left and who has no mailbox get none, nor does anybody of Globex', async () => {
  const invited = await enters(tom, 'Invited');
  await tom.post(`/people/${invited.id}/invitation`);
  const left = await enters(tom, 'Left');
  expect((await tom.put(`/people/${left.id}/deactivation`)).status).toBe(200);
  await transact(importer, (call) =>
    importedPeople(call, [{ email: 'caller.1@servicenow.invalid', givenName: 'Caller', familyName: '1' }], 'servicenow'),
  );
  const gina = await as(house, 'gina');
  const strange = await enters(gina, 'Strange');
  await sweepAfter(2);
  expect(await subjectsTo(invited.email)).toEqual([expect.stringContaining('Your access to')]);
  for (const { email } of [left, strange, people.ada, { email: 'caller.1@servicenow.invalid' }])
    expect(await subjectsTo(email)).toEqual([]);
  await sweepFirstContacts.run(tenants.globex.id);
  expect(await subjectsTo(strange.email)).toEqual(['Globex holds data about you']);
});

test('C.1 Art. 14: whose invitation is of before it linked the notice is told; invited anew in time, the invitation tells it', async () => {
  const [early, anew] = [await enters(tom, 'Early'), await enters(tom, 'Anew')];
  for (const { id } of [early, anew]) await tom.post(`/people/${id}/invitation`);
  await house.owner.query("update app.message_log set version = 1 where template = 'sign-in.invitation' and person_id = any($1)", [
    [early.id, anew.id],
  ]);
  await tom.post(`/people/${anew.id}/invitation`);
  await sweepAfter(2);
  expect((await subjectsTo(early.email)).filter((subject) => subject === told)).toEqual([told]);
  expect(await subjectsTo(anew.email)).not.toContain(told);
});

test('C.1 Art. 14: who wrote from outside is told after the answer to it; a machine that got no answer is not', async () => {
  const [asked, silent] = ['asked@outside.example', 'robot@outside.example'];
  await transact(importer, async (call) => {
    const ids = await importedPeople(
      call,
      [
        { email: asked, givenName: 'A', familyName: '' },
        { email: silent, givenName: 'R', familyName: '' },
      ],
      'contact',
    );
    const letter = write(supposed, 'en', {});
    await enqueueMail(call, { personId: ids.get(asked) ?? '', address: asked, letter });
  });
  await sweepAfter(2);
  expect([await subjectsTo(asked), await subjectsTo(silent)]).toEqual([['We have it', told], []]);
  const letter = (await lettersTo(asked)).find(({ subject }) => subject === told);
  expect(letter?.body).toContain('Where from: they stand in what you wrote to us.');
  expect(letter?.body).toMatch(/\/contact-us$/m);
});

test('C.1 Art. 14: who wanted no news and whose mail came back are owed it all the same', async () => {
  const quiet = await enters(tom, 'Quiet');
  const lost = await enters(tom, 'Lost');
  await transact(machine(tenants.acme.id, 'service'), async ({ tx }) => {
    await suppress(tx, quiet.email, 'news');
    await suppressBounced(tx, lost.email);
  });
  await sweepAfter(2);
  for (const { email } of [quiet, lost]) expect(await subjectsTo(email)).toEqual([told]);
});

test('C.1 Art. 14: Petra reads how many are to be told, whose letter went, came back or waits; nobody else is told that', async () => {
  await house.owner.query('update app.first_contact set bounced_at = null, sent_at = written_at');
  await house.owner.query('delete from app.outbound_mail');
  const petra = await as(house, 'petra');
  const read = async () => (await petra.get<FirstContactsReply>('/rights/first-contacts')).body;
  const before = await read();
  const named = [];
  for (const name of ['Went', 'Returned', 'Refused', 'Slow']) named.push(await enters(tom, name));
  const [went, returned, refused] = named;
  expect(await read()).toEqual({ ...before, owed: before.owed + 4, waiting: before.waiting + 4 });

  await sweepAfter(2);
  const becomes = (email: string | undefined, what: string) =>
    house.owner.query(`update app.outbound_mail set ${what} where recipient = $1`, [email]);
  await becomes(went?.email, 'sent_at = made_at');
  await becomes(returned?.email, 'sent_at = made_at, bounced_at = made_at');
  await becomes(refused?.email, 'given_up_at = made_at');
  await sweepFirstContacts.run(tenants.acme.id);
  await house.owner.query('delete from app.outbound_mail where sent_at is not null');
  shiftClock(0);
  const told = await read();
  expect(told).toMatchObject({ bounced: 2, waiting: 1 });
  expect(told.owed).toBe(told.sent + told.bounced + told.waiting);
  expect(told.sent).toBe(before.sent + before.waiting + 1);
  for (const name of ['tom', 'eve', 'ada'] as const) expect((await (await as(house, name)).get('/rights/first-contacts')).status).toBe(403);
});

test('C.1 Art. 14: of five hundred who are loaded at once two hundred are told in a turn, and all in three', async () => {
  await house.owner.query(
    `insert into app.person (tenant_id, id, given_name, family_name, email, locale, time_zone, source, made_at, updated_at)
     select $1, gen_random_uuid(), 'Many', n::text, 'many.' || n || '@entered.example', 'en', 'UTC', 'csv', $2, $2 from generate_series(1, 500) n`,
    [tenants.acme.id, now()],
  );
  shiftClock(2 * day);
  const written = async () => (await house.owner.query("select from app.outbound_mail where recipient like 'many.%'")).rowCount;
  const turns: (number | null)[] = [];
  for (const _turn of [1, 2, 3, 4]) {
    await sweepFirstContacts.run(tenants.acme.id);
    turns.push(await written());
  }
  expect(turns).toEqual([200, 400, 500, 500]);
});
