import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people, teams } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { counted, patience } from '../../../tests/support/proofs.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

test('Ada reports an incident: it gets a number, a priority, and says who has the ball', async () => {
  const ada = await as(house, 'ada');

  const { status, body } = await ada.post<TicketReply>('/tickets', {
    type: 'incident',
    title: 'Printer is jammed',
    description: 'Floor 2\n\nagain',
  });

  expect(status).toBe(201);
  expect(body.number).toMatch(/^INC\d{7}$/);
  expect(body).toMatchObject({
    state: 'new',
    open: true,
    priority: 4,
    waitingOn: 'team',
    workspace: 'it',
    descriptionHtml: '<p>Floor 2</p><p>again</p>',
    requester: { id: people.ada.id, name: 'Ada Lindqvist' },
    openedBy: { id: people.ada.id },
    history: [{ type: 'ticket.created', by: { name: 'Ada Lindqvist' } }],
  });
  expect(body.can).toMatchObject({ comment: true, note: false, edit: false, cancel: true });
});

test('Eve logs an incident for Bob, with impact and urgency, into the queue of a team', async () => {
  const eve = await as(house, 'eve');
  const input = {
    type: 'incident',
    title: 'VPN down',
    team: 'Network',
    requesterEmail: people.bob.email.toUpperCase(),
    impact: 1,
    urgency: 2,
  };

  const { status, body } = await eve.post<TicketReply>('/tickets', input);

  expect(status).toBe(201);
  expect(body).toMatchObject({ priority: 2, team: { id: teams.network.id, name: 'Network' }, requester: { id: people.bob.id } });
  expect(body.openedBy.id).toBe(people.eve.id);
});

test('Ada cannot log for Bob, and learns nothing of who exists', async () => {
  const ada = await as(house, 'ada');
  for (const requesterEmail of [people.bob.email, 'ghost@acme.example'])
    expect((await ada.post('/tickets', { title: 'For somebody', requesterEmail })).status).toBe(403);
});

test('Hana, an agent of HR, cannot log for Bob in IT', async () => {
  const hana = await as(house, 'hana');
  expect((await hana.post('/tickets', { title: 'x', workspace: 'it', requesterEmail: people.bob.email })).status).toBe(403);
});

test('a team of another tenant is not found by Gus, not even by its id', async () => {
  const gus = await as(house, 'gus');
  for (const team of ['Network', teams.network.id]) expect((await gus.post('/tickets', { title: 'x', team })).status).toBe(422);
});

test('what Ada pastes is cleaned: no script, no picture from elsewhere', async () => {
  const ada = await as(house, 'ada');
  const description = '<p onclick="x()">Hi<script>alert(1)</script><img src="https://spy.example/p.png"><a href="javascript:x()">l</a></p>';

  const { body } = await ada.post<TicketReply>('/tickets', { title: 'Paste', description });

  expect(body.descriptionHtml).toBe('<p>Hi<a rel="noopener noreferrer nofollow" target="_blank">l</a></p>');
  expect(body.descriptionText).toBe('Hil');
});

test('the same Idempotency-Key opens one ticket only', async () => {
  const ada = await as(house, 'ada');
  const send = () => ada.post<TicketReply>('/tickets', { title: 'Once' }, { 'idempotency-key': 'once-1' });
  const [first, second] = [await send(), await send()];
  expect(second.body.number).toBe(first.body.number);
});

test('forty tickets at once get forty different numbers', async () => {
  const eve = await as(house, 'eve');
  const replies = await Promise.all(
    Array.from({ length: 40 }, (_, index) => eve.post<TicketReply>('/tickets', { title: `Ticket ${index}` })),
  );
  expect(new Set(replies.map(({ body }) => body.number)).size).toBe(40);
});

test('without a request type there is nothing to answer', async () => {
  const ada = await as(house, 'ada');
  const { status, body } = await ada.post<{ errors: unknown[] }>('/tickets', { title: 'x', fields: { colour: 'red' } });
  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer: '/fields/colour' }]);
});

const opening = fc.record({
  by: fc.constantFrom('eve', 'ada', 'gus'),
  type: fc.constantFrom('incident', 'request'),
  /** Nobody knows that team, so nothing is opened and its number may be lost, but not given twice. */
  refused: fc.boolean(),
  /** Sent twice at once under one key. */
  twice: fc.boolean(),
});

test(
  'whoever opens whatever at once, refused or repeated: each number is given once a tenant, and leads to its ticket',
  async () => {
    const clients = { eve: await as(house, 'eve'), ada: await as(house, 'ada'), gus: await as(house, 'gus') };
    const seen = new Map<string, string>();
    let key = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(opening, { minLength: 2, maxLength: 24 }), async (openings) => {
        const opened = openings.map(async ({ by, type, refused, twice }) => {
          key += 1;
          const [title, header] = [`Number ${key}`, { 'idempotency-key': `number-${key}` }];
          const team = refused ? { team: 'Nobody' } : {};
          const send = () => clients[by].post<TicketReply>('/tickets', { type, title, ...team }, header);
          const replies = await Promise.all(twice ? [send(), send()] : [send()]);
          return { by, title, refused, replies };
        });
        for (const { by, title, refused, replies } of await Promise.all(opened)) {
          expect(replies.map(({ status }) => status)).toEqual(replies.map(() => (refused ? 422 : 201)));
          if (refused) continue;
          const numbers = new Set(replies.map(({ body }) => `${clients[by].person.tenant} ${body.number}`));
          expect(numbers.size).toBe(1);
          for (const number of numbers) {
            expect(seen.get(number), number).toBeUndefined();
            seen.set(number, title);
          }
          const { number = '' } = replies[0]?.body ?? {};
          expect((await clients[by].get<TicketReply>(`/tickets/${number}`)).body.title).toBe(title);
        }
      }),
      { numRuns: counted(6, 300) },
    );
  },
  patience(60_000),
);
