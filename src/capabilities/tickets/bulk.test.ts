import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { BulkReply, UndoReply } from './contract-bulk.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (client: Client, more: object = {}): Promise<TicketReply> =>
  (await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network', ...more })).body;
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;

test('Eve previews, assigns three tickets at once, and undoes it; what Noah changed since stays', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const [one, two, hr] = [await open(ada), await open(ada, { team: 'Service Desk' }), await open(ada, { team: 'People Team' })];
  const numbers = [one.number, two.number, hr.number, 'INC9999999'];
  const change = { assignee: 'me', urgency: 1, addTags: ['wave'], workNote: 'Taken in one go' };

  const preview = await eve.post<BulkReply>('/tickets/bulk', { numbers, change });
  expect(preview.status, preview.text).toBe(200);
  expect(preview.body).toMatchObject({ id: null, changed: 2, refused: 2 });
  const planned = preview.body.items.find(({ number }) => number === one.number);
  expect(planned?.changes).toContainEqual({ field: 'assignee', from: null, to: people.eve.id });
  expect(await see(eve, one.number)).toMatchObject({ version: 1, assignee: null });

  const { body } = await eve.post<BulkReply>('/tickets/bulk', { numbers, change, preview: false });
  expect(body).toMatchObject({ changed: 2, refused: 2, undoUntil: expect.any(String) });
  const done = await see(eve, one.number);
  expect(done).toMatchObject({ version: 2, assignee: { id: people.eve.id }, priority: 3, tags: ['wave'] });
  expect(done.messages.map(({ kind, text }) => [kind, text])).toEqual([['note', 'Taken in one go']]);
  expect(done.history.at(-1)?.type ?? '').toMatch(/^ticket\./);

  await noah.patch(`/tickets/${two.number}`, { assignee: 'me' }, { 'if-match': '"2"' });
  expect((await noah.post(`/bulk-changes/${body.id}/undo`)).status).toBe(404);
  const undone = await eve.post<UndoReply>(`/bulk-changes/${body.id}/undo`);
  expect(undone.body).toMatchObject({ restored: [one.number], kept: [{ number: two.number }] });
  expect(await see(eve, one.number)).toMatchObject({ assignee: null, urgency: 2, priority: one.priority, tags: [] });
  expect(await see(eve, two.number)).toMatchObject({ assignee: { id: people.noah.id }, urgency: 2, tags: [] });
  expect((await eve.post(`/bulk-changes/${body.id}/undo`)).status).toBe(404);
});

test('Eve resolves a whole view; undoing opens it again; after ten minutes it is too late', async () => {
  const [bob, eve] = [await as(house, 'bob'), await as(house, 'eve')];
  const ticket = await open(bob, { title: 'Printer on fire' });
  const condition = { field: 'title', op: 'startsWith', value: 'Printer on fire' };
  const { id: view } = (await eve.post<{ id: string }>('/views', { name: 'Fires', condition })).body;
  const resolve = { view, preview: false, change: { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'Out' } };
  const without = await eve.post<BulkReply>('/tickets/bulk', { ...resolve, change: { state: 'resolved' } });
  expect(without.body).toMatchObject({ changed: 0, refused: 1, id: null });
  const first = await eve.post<BulkReply>('/tickets/bulk', resolve);
  expect(first.body).toMatchObject({ changed: 1 });
  expect(await see(bob, ticket.number)).toMatchObject({ state: 'resolved', open: false });
  await eve.post(`/bulk-changes/${first.body.id}/undo`);
  expect(await see(bob, ticket.number)).toMatchObject({ state: 'new', open: true, resolvedAt: null, resolutionNotes: null });

  const second = await eve.post<BulkReply>('/tickets/bulk', resolve);
  shiftClock(11 * 60_000);
  expect((await eve.post(`/bulk-changes/${second.body.id}/undo`)).status).toBe(404);
});

test('Ada may not edit in bulk, and Gina reaches no ticket of acme', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  const { number } = await open(eve);
  const input = { numbers: [number], change: { urgency: 1 }, preview: false };
  expect((await ada.post('/tickets/bulk', input)).status).toBe(403);
  expect((await gina.post<BulkReply>('/tickets/bulk', input)).body).toMatchObject({ changed: 0, refused: 1 });
  expect((await eve.post('/tickets/bulk', { change: { urgency: 1 } })).status).toBe(422);
});

test('who reads German is told in German why a ticket of many was left as it is', async () => {
  const [eve, noah] = [await as(house, 'eve'), await as(house, 'noah')];
  const ticket = await open(eve);
  const change = { state: 'resolved' };
  const inGerman = { 'accept-language': 'de' };
  const { body } = await eve.post<BulkReply>('/tickets/bulk', { numbers: [ticket.number], change }, inGerman);
  expect(body.items.map(({ reason }) => reason)).toEqual([
    'Dieser Wechsel braucht „resolutionCode“. Dieser Wechsel braucht „resolutionNotes“.',
  ]);

  const { body: done } = await eve.post<BulkReply>('/tickets/bulk', { numbers: [ticket.number], change: { urgency: 1 }, preview: false });
  await noah.patch(`/tickets/${ticket.number}`, { urgency: 2 }, { 'if-match': '"2"' });
  const { body: undone } = await eve.post<UndoReply>(`/bulk-changes/${done.id}/undo`, undefined, inGerman);
  expect(undone.kept[0]?.reason).toMatch(/^Inzwischen geändert und so gelassen: /);
});

test('Eve sends the same bulk edit twice with one key: it happens once, and she gets the same answer', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = await open(ada);
  const input = { numbers: [number], change: { workNote: 'Said once' }, preview: false };
  const key = { 'idempotency-key': 'bulk-once' };
  const first = await eve.post<BulkReply>('/tickets/bulk', input, key);
  const second = await eve.post<BulkReply>('/tickets/bulk', input, key);
  expect(first.body).toMatchObject({ changed: 1 });
  expect(second.body).toEqual(first.body);
  expect((await see(eve, number)).messages.map(({ text }) => text)).toEqual(['Said once']);
  expect((await eve.post('/tickets/bulk', { ...input, change: { workNote: 'Other' } }, key)).status).toBe(409);

  const wrong = { change: { urgency: 1 }, preview: false };
  expect((await eve.post('/tickets/bulk', wrong, { 'idempotency-key': 'bulk-again' })).status).toBe(422);
  const again = await eve.post<BulkReply>('/tickets/bulk', { ...wrong, numbers: [number] }, { 'idempotency-key': 'bulk-again' });
  expect(again.body).toMatchObject({ changed: 1 });
});

test('a preview tells Eve which changes of state all of them may make; what she may not see takes none away', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const [one, two, hr] = [await open(ada), await open(ada), await open(ada, { team: 'People Team' })];
  await eve.patch(`/tickets/${two.number}`, { state: 'inProgress' }, { 'if-match': `"${two.version}"` });
  const ask = async (...numbers: string[]) => (await eve.post<BulkReply>('/tickets/bulk', { numbers, change: {} })).body.moves;
  expect((await ask(one.number)).map(({ to }) => to)).toEqual(['inProgress', 'onHold', 'resolved', 'canceled']);
  expect((await ask(one.number, two.number, hr.number)).map(({ to }) => to)).toEqual(['onHold', 'resolved', 'canceled']);
  expect((await ask(hr.number)).length).toBe(0);
});

test('a batch of Eve’s that crosses with somebody else’s deed is done after it: what was done before is not done twice, and can be undone', async () => {
  const eve = await as(house, 'eve');
  const numbers: string[] = [];
  for (let count = 0; count < 27; count += 1) numbers.push((await open(eve)).number);
  const [one, other] = [await see(eve, numbers[25] ?? ''), await see(eve, numbers[26] ?? '')];
  const hold = (id: string) => house.owner.query('select from app.ticket where id = $1 for update', [id]);
  // Its own patience is longer, so that it is Eve whom the database ends.
  await house.owner.query("begin; set local deadlock_timeout = '20s'");
  await hold(other.id);
  const asked = eve.post<BulkReply>(
    '/tickets/bulk',
    { numbers, change: { urgency: 1, workNote: 'Once' }, preview: false },
    { 'idempotency-key': 'crossed' },
  );
  // The database looks for a circle a second after Eve began to wait, and once only: the circle is closed by the database itself, at once.
  await house.owner.query(`do $$ begin
    while not exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))) loop
      perform pg_sleep(0.01); perform pg_stat_clear_snapshot();
    end loop;
    perform from app.ticket where id = '${one.id}' for update;
  end $$`);
  await house.owner.query('commit');

  const { status, body, text } = await asked;
  expect(status, text).toBe(200);
  expect(body).toMatchObject({ changed: 27, refused: 0, undoUntil: expect.any(String) });
  for (const number of [numbers[0] ?? '', one.number, other.number])
    expect((await see(eve, number)).messages.map(({ text: said }) => said)).toEqual(['Once']);

  // And where the second batch fails for good, the first is told as done, whoever asks again.
  await house.owner.query(`alter table app.ticket add constraint stays_high check (id <> '${one.id}' or urgency = 1) not valid`);
  const failing = { numbers, change: { urgency: 3, workNote: 'Twice' }, preview: false };
  const first = await eve.post<BulkReply>('/tickets/bulk', failing, { 'idempotency-key': 'failing' });
  const again = await eve.post<BulkReply>('/tickets/bulk', failing, { 'idempotency-key': 'failing' });
  await house.owner.query('alter table app.ticket drop constraint stays_high');
  expect(first.body, first.text).toMatchObject({ changed: 25, refused: 2, undoUntil: expect.any(String) });
  expect(again.body).toEqual(first.body);
  expect((await see(eve, numbers[0] ?? '')).messages.map(({ text: said }) => said)).toEqual(['Once', 'Twice']);
});

test('a bulk edit whose answer could not be kept is not carried out once more under its key', async () => {
  const eve = await as(house, 'eve');
  const { number } = await open(eve);
  const send = () =>
    eve.post('/tickets/bulk', { numbers: [number], change: { workNote: 'Once' }, preview: false }, { 'idempotency-key': 'unkept' });
  await house.owner.query('alter table app.idempotency add constraint nothing_is_kept check (answer is null) not valid');
  expect((await send()).status).toBe(500);
  await house.owner.query('alter table app.idempotency drop constraint nothing_is_kept');
  expect((await send()).status).toBe(409);
  expect((await see(eve, number)).messages).toHaveLength(1);
});

test('an undo that breaks off can be gone on with: what is left is restored once what was in its way is gone', async () => {
  const eve = await as(house, 'eve');
  const numbers = [(await open(eve)).number, (await open(eve, { title: 'In the way' })).number];
  const { id } = (await eve.post<BulkReply>('/tickets/bulk', { numbers, change: { urgency: 1 }, preview: false })).body;
  await house.owner.query("alter table app.ticket add constraint in_the_way check (title <> 'In the way' or urgency = 1) not valid");
  expect((await eve.post(`/bulk-changes/${id}/undo`)).status).toBe(500);
  await house.owner.query('alter table app.ticket drop constraint in_the_way');
  expect((await eve.post<UndoReply>(`/bulk-changes/${id}/undo`)).body).toEqual({ restored: [numbers[1]], kept: [] });
  for (const number of numbers) expect(await see(eve, number)).toMatchObject({ urgency: 2 });
});
