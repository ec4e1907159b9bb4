import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import {
  acme,
  agreed,
  change,
  hour,
  onHold,
  open,
  solved,
  type Ticket,
  whileHeld,
  withdraw,
  workAt,
} from '../../../tests/support/clock-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { waitingForLocks } from '../../../tests/support/locks.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { Breach, BreachReason, TargetShare } from './contract-breaches.ts';
import type { CalendarReply } from './contract-calendars.ts';
import type { ClockReply, LevelReply } from './contract-levels.ts';
import { keptClocks } from './jobs.ts';
import type { RenewalReply } from './shared/renewal-reply.ts';

const house = openHouse();
const work = () => workAt(house);
/** The clocks that are kept of a ticket. */
const kept = async (ticket: Ticket): Promise<{ state: string }[]> =>
  (await house.owner.query<{ state: string }>('select state from app.ticket_clock where ticket_id = $1', [ticket.id])).rows;

test('Wanda shortens what runs only where she says so, and sees before which tickets it concerns; a mended calendar gives hours back', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda, { minutes: 600 });
  const [long, short] = [await open(eve), await open(eve)];
  shiftClock(hour);
  await change(eve, short, onHold);
  shiftClock(3 * hour);
  const read = async <T>(path: string): Promise<T> => (await wanda.get<T>(path)).body;
  const edited = (await wanda.patch<LevelReply>(`/service-levels/${level.id}`, { minutes: 120 }, { 'if-match': '*' })).body;
  await work();
  const path = `/service-levels/${level.id}/renewal`;
  const preview = await read<RenewalReply>(path);
  expect(preview).toMatchObject({ clocks: 2, missed: 1, saved: 0, ended: 0, isMore: false });
  expect(preview.items.map(({ ticket, outcome, before, after }) => [ticket, outcome, before.number, after?.number])).toEqual([
    [long.number, 'missed', 1, 2],
    [short.number, 'earlier', 1, 2],
  ]);
  const states = async (ticket: Ticket) =>
    (await eve.get<{ items: ClockReply[] }>(`/tickets/${ticket.number}/clocks`)).body.items
      .filter((one) => one.level.id === level.id)
      .map(({ cycle, state, isPast, isReplaced, level: { number } }) => [cycle, number, state, isPast && isReplaced]);
  expect(await states(long)).toEqual([[1, 1, 'running', false]]);

  expect((await wanda.put(path, {}, { 'if-match': `"${level.version}"` })).status).toBe(412);
  expect((await eve.put(path, {}, { 'if-match': '*' })).status).toBe(403);
  const done = await wanda.put<RenewalReply>(path, {}, { 'if-match': `"${edited.version}"` });
  expect(done.body).toMatchObject({ clocks: 2, missed: 1 });
  await work();
  expect(await states(long)).toEqual([
    [2, 2, 'breached', false],
    [1, 1, 'canceled', true],
  ]);
  expect(await kept(short)).toMatchObject([{ state: 'paused' }]);
  expect((await read<RenewalReply>(path)).clocks).toBe(0);

  const calendar = await read<CalendarReply>(`/calendars/${level.calendar}`);
  const days = [-1, 0, 1].map((days) => new Date(now().getTime() + days * 24 * hour).toISOString().slice(0, 10));
  const holidays = days.map((date) => ({ date, name: 'Move' }));
  const mended = await wanda.patch<CalendarReply>(`/calendars/${calendar.id}`, { holidays }, { 'if-match': `"${calendar.version}"` });
  expect(mended.status, mended.text).toBe(200);
  expect(await read<RenewalReply>(`/calendars/${calendar.id}/renewal`)).toMatchObject({ clocks: 2, saved: 1 });
  const counted = await wanda.put<RenewalReply>(`/calendars/${calendar.id}/renewal`, {}, { 'if-match': `"${mended.body.version}"` });
  expect(counted.body).toMatchObject({ clocks: 2, saved: 1 });
  expect((await states(long)).map(([cycle, , state]) => [cycle, state])).toEqual([
    [3, 'running'],
    [2, 'breached'],
    [1, 'canceled'],
  ]);
  const told = (await eve.get<{ history: { type: string }[] }>(`/tickets/${long.number}`)).body.history.map(({ type }) => type);
  expect(told.filter((type) => type === 'ticket.slaRenewed')).toHaveLength(2);
  await withdraw(wanda, level);
});

test('Eve says why a clock was missed, with a note; Leila, who leads, sees what nobody has explained; a reason of another workspace is refused', async () => {
  const [wanda, eve, leila, ada, tom] = await Promise.all((['wanda', 'eve', 'leila', 'ada', 'tom'] as const).map((who) => as(house, who)));
  if (!wanda || !eve || !leila || !ada || !tom) throw new Error('Nobody is there');
  shiftClock(0);
  const level = await agreed(wanda, { minutes: 60, position: 0 });
  const reasonOf = async (who: Client, workspace: string) => {
    const { status, text, body } = await who.post<BreachReason>('/breach-reasons', { workspace, name: { en: 'A supplier was late' } });
    expect(status, text).toBe(201);
    return body;
  };
  const [ours, theirs] = [await reasonOf(wanda, workspaces.it.id), await reasonOf(tom, workspaces.hr.id)];
  const ticket = await open(eve);
  const path = `/tickets/${ticket.number}/clocks/${level.id}/1/explanation`;
  expect((await eve.put(path, { reason: ours.id })).status).toBe(409);
  shiftClock(2 * hour);
  await work();
  const unexplained = async () =>
    (await leila.get<{ items: Breach[] }>('/breaches?unexplained=true')).body.items.filter((one) => one.ticket === ticket.number);
  expect(await unexplained()).toMatchObject([
    {
      level: { id: level.id },
      cycle: 1,
      explanation: null,
      team: { id: teams.network.id },
      over: expect.closeTo(3600, -2),
      isRunning: true,
      title: 'Printer is out',
    },
  ]);
  expect((await ada.put(path, { reason: ours.id })).status).toBe(403);
  expect((await eve.get('/breaches')).status).toBe(403);
  expect((await eve.put(path, { reason: theirs.id })).status).toBe(422);

  const said = await eve.put(path, { reason: ours.id, comment: 'The part < 2 cm was missing' });
  expect([said.status, said.body]).toMatchObject([200, { reason: { name: { en: 'A supplier was late' } }, by: { name: 'Eve Haddad' } }]);
  expect(await unexplained()).toEqual([]);
  const { items } = (await eve.get<{ items: ClockReply[] }>(`/tickets/${ticket.number}/clocks`)).body;
  expect(items.find((one) => one.level.id === level.id)?.explanation?.reason.id).toBe(ours.id);
  const { history, messages } = (
    await eve.get<{ history: { type: string }[]; messages: { kind: string; bodyText: string }[] }>(`/tickets/${ticket.number}`)
  ).body;
  expect(history.map(({ type }) => type)).toContain('ticket.slaExplained');
  expect(JSON.stringify(messages)).toContain('The part');

  const gone = await wanda.patch<BreachReason>(`/breach-reasons/${ours.id}`, { active: false }, { 'if-match': `"${ours.version}"` });
  expect(gone.body).toMatchObject({ active: false, version: 2 });
  expect((await eve.put(path, { reason: ours.id })).status).toBe(422);
  // In the meantime Network solves another in time, and hands this one on: who had it as the time was used up stays told.
  await change(eve, ticket, { team: teams.desk.id });
  shiftClock(2 * hour);
  await change(eve, await open(eve), solved);
  await work();
  type Listed = { items: Breach[]; total: number; targets: TargetShare[]; teams: { id: string }[] };
  const listed = async (query = ''): Promise<Listed> => (await leila.get<Listed>(`/breaches?level=${level.id}${query}`)).body;
  const all = await listed();
  expect(all.items).toMatchObject([{ ticket: ticket.number, team: { id: teams.network.id }, explanation: { reason: { id: ours.id } } }]);
  expect(all.targets).toMatchObject([{ level: { id: level.id, workspace: workspaces.it.id }, met: 1, missed: 1 }]);
  expect(all.teams.map(({ id }) => id).toSorted()).toEqual([teams.desk.id, teams.network.id].toSorted());
  expect((await listed(`&team=${teams.desk.id}`)).total).toBe(0);
  expect((await listed(`&team=${teams.network.id}`)).total).toBe(1);
  expect(await listed(`&from=${new Date(now().getTime() + hour).toISOString()}`)).toMatchObject({ items: [], total: 0, targets: [] });
  const hr = await as(house, 'hana');
  expect((await hr.get('/breaches')).status).toBe(403);
  // Where Leila does not lead, a ticket is told of by its number alone.
  await change(eve, ticket, { team: teams.people.id });
  expect((await listed()).items).toMatchObject([{ ticket: ticket.number, title: null }]);
  // What IT had agreed to is explained by IT's reasons, by who leads there; who has the ticket now is told of it, and explains nothing.
  const [late] = await Promise.all([reasonOf(wanda, workspaces.it.id)]);
  expect((await leila.put(path, { reason: theirs.id })).status).toBe(422);
  expect((await leila.put(path, { reason: late.id, comment: 'I cannot write there' })).status).toBe(403);
  expect((await leila.put(path, { reason: late.id })).body).toMatchObject({ reason: { id: late.id }, by: { name: 'Leila Nwosu' } });
  expect((await listed()).items).toMatchObject([{ ticket: ticket.number, explanation: { reason: { id: late.id } } }]);
  expect((await (await as(house, 'noah')).put(path, { reason: late.id })).status, 'he leads nowhere, and does not see it').toBe(404);
  expect((await hr.put(path, { reason: theirs.id })).status).toBe(403);
  const there = (await hr.get<{ items: ClockReply[] }>(`/tickets/${ticket.number}/clocks`)).body.items.find(
    (one) => one.level.id === level.id,
  );
  expect(there).toMatchObject({ can: { explain: false }, explanation: { reason: { id: late.id } } });
  expect((await wanda.patch(`/breach-reasons/${theirs.id}`, { active: false }, { 'if-match': '*' })).status).toBe(404);
  await withdraw(wanda, level);
});

test('a team that was given up gets nothing, and what else was agreed for that moment happens all the same', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const escalations = [
    {
      at: 'share',
      amount: 50,
      deeds: [
        { deed: 'reassign', team: teams.desk.id },
        { deed: 'tag', tag: 'late' },
      ],
    },
  ];
  const level = await agreed(wanda, { escalations });
  const ticket = await open(eve);
  await work();
  await house.owner.query('update app.team set active = false where id = $1', [teams.desk.id]);
  try {
    shiftClock(3 * hour);
    await work();
    expect((await eve.get(`/tickets/${ticket.number}`)).body).toMatchObject({ team: { id: teams.network.id }, tags: ['late'] });
  } finally {
    await house.owner.query('update app.team set active = true where id = $1', [teams.desk.id]);
  }
  await withdraw(wanda, level);
});

test('who follows the log holds clocks before it notes anything of them, as who tells what is due does, so that neither waits for the other', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda, { minutes: 60 });
  const ticket = await open(eve);
  await work();
  shiftClock(2 * hour);
  await change(eve, ticket, solved);
  await untilReadable(house);
  await whileHeld(house, ticket, async () => {
    const ended = catchUpAll(acme, keptClocks);
    await expect.poll(() => waitingForLocks(house)).toBe(1);
    return { ended };
  });
  const { rowCount } = await house.owner.query("select from app.event where object_id = $1 and type = 'ticket.slaBreached'", [ticket.id]);
  expect(rowCount, 'it was noted before').toBe(0);
  expect(await kept(ticket)).toEqual([]);
  await withdraw(wanda, level);
});

test('an agreement ends though its calendar was withdrawn and whoever it names has left; to count again it has to be mended', async () => {
  const [wanda, tom] = [await as(house, 'wanda'), await as(house, 'tom')];
  const hana = { deed: 'notify', who: 'person', id: people.hana.id };
  const level = await agreed(wanda, { escalations: [{ at: 'share', amount: 50, deeds: [hana] }] });
  const patch = (body: object) =>
    wanda.patch<{ active: boolean; errors: { pointer: string }[] }>(`/service-levels/${level.id}`, body, { 'if-match': '*' });
  expect((await wanda.patch(`/calendars/${level.calendar}`, { active: false }, { 'if-match': '*' })).status).toBe(200);
  const away = `/people/${people.hana.id}/deactivation`;
  const left = await tom.put(away, undefined, { 'if-match': '*' });
  expect(left.status, left.text).toBe(200);
  expect((await patch({ minutes: 60 })).status).toBe(422);
  expect((await patch({ active: false })).body.active).toBe(false);
  expect((await patch({ name: { en: 'Resolve, once' } })).status).toBe(200);
  expect((await patch({ calendar: people.hana.id })).body.errors.map(({ pointer }) => pointer)).toEqual(['/calendar']);
  expect((await patch({ active: true })).body.errors.map(({ pointer }) => pointer)).toEqual(['/calendar', '/escalations/0/deeds/0/id']);
  await tom.delete(away, { 'if-match': '*' });
});
