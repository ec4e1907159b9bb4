import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { mentionLetters } from './jobs.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (client: Client) => (await client.post<TicketReply>('/tickets', { title: 'Slow', team: 'Network' })).body.number;
const at = (...names: (keyof typeof people)[]) =>
  `<p>${names.map((name) => `<span data-mention="${people[name].id}">@${people[name].givenName}</span>`).join(' ')} the secret</p>`;
const say = (client: Client, number: string, kind: 'note' | 'comment', body: string) =>
  client.post(`/tickets/${number}/messages`, { kind, body });

/** What the worker makes of the log, and whom letters about a ticket went to. */
async function lettersAbout(number: string) {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, mentionLetters);
  const { rows } = await house.owner.query<{ recipient: string; class: string; subject: string; body: string }>(
    'select recipient, class, subject, body_text as body from app.outbound_mail where subject like $1 order by recipient',
    [`[${number}]%`],
  );
  return rows;
}

test('Noah gets a letter when Eve mentions him in a note, once; it names ticket and writer, and quotes nothing', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const number = await open(ada);
  await say(eve, number, 'note', at('noah', 'eve', 'hana', 'ada'));
  const letters = await lettersAbout(number);
  expect(letters).toMatchObject([
    { recipient: people.noah.email, class: 'transactional', subject: `[${number}] Eve Haddad mentioned you` },
  ]);
  expect(letters[0]?.body).toContain(`/t/${number}`);
  expect(letters[0]?.body).not.toContain('secret');
  expect(await lettersAbout(number)).toHaveLength(1);
});

test('mentioned in a comment, whoever may read it is told: Ada who asked, not Hana of another department nor Gus of another tenant', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const number = await open(ada);
  await say(eve, number, 'comment', at('ada', 'hana', 'gus'));
  expect((await lettersAbout(number)).map(({ recipient }) => recipient)).toEqual([people.ada.email]);
});

test('handed to HR before the letter is written, the ticket tells Noah nothing', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const number = await open(ada);
  await say(eve, number, 'note', at('noah'));
  const { version } = (await eve.get<TicketReply>(`/tickets/${number}`)).body;
  await eve.patch(`/tickets/${number}`, { team: 'People Team' }, { 'if-match': `"${version}"` });
  expect(await lettersAbout(number)).toEqual([]);
});

test('what stands in the place of a person and is none mentions nobody, and the rest is said', async () => {
  const eve = await as(house, 'eve');
  const number = await open(eve);
  const said = await say(eve, number, 'note', `<p><span data-mention="${'-'.repeat(36)}">@all</span> look</p>`);
  expect(said.status, said.text).toBe(201);
});
