import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { agreed, minute, withdraw, workAt } from '../../../tests/support/clock-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { MacroReply, RunReply, UndoReply } from './contract-bulk.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (who: Client, more: object = {}): Promise<TicketReply> =>
  (await who.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network', ...more })).body;
const see = async (who: Client, number: string) => (await who.get<TicketReply>(`/tickets/${number}`)).body;
const parts = {
  name: 'Waiting for parts',
  workspaceId: workspaces.it.id,
  actions: {
    state: 'onHold',
    holdReason: 'awaitingVendor',
    urgency: 1,
    addTags: ['parts'],
    comment: '<p>Hello {{requester.givenName}}, parts for {{ticket.number}} are ordered.</p><script>alert(1)</script>',
    workNote: 'Ordered by {{agent.name}}',
  },
};
const made = async (who: Client, body: object = parts): Promise<MacroReply> => {
  const { status, text, body: macro } = await who.post<MacroReply>('/macros', body);
  expect(status, text).toBe(201);
  return macro;
};

test('Leila, who leads, makes a macro; Eve sees what it would do to two tickets, runs it, and takes its changes back', async () => {
  const [ada, eve, leila] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'leila')];
  const macro = await made(leila);
  expect(macro).toMatchObject({ version: 1, byItself: true, can: { edit: true } });
  expect(macro.actions.comment).not.toContain('script');
  const [one, two] = [await open(ada), await open(ada)];
  const [numbers, path] = [[one.number, two.number], `/macros/${macro.id}/runs`];

  const preview = await eve.post<RunReply>(path, { numbers });
  expect(preview.status, preview.text).toBe(200);
  expect(preview.body).toMatchObject({ id: null, changed: 2, refused: 0 });
  expect(preview.body.items[0]?.says).toEqual({
    comment: `<p>Hello Ada, parts for ${one.number} are ordered.</p>`,
    workNote: '<p>Ordered by Eve Haddad</p>',
  });
  expect(preview.body.items[0]?.changes).toContainEqual({ field: 'state', from: 'new', to: 'onHold' });
  expect(await see(eve, one.number)).toMatchObject({ version: 1, state: 'new', messages: [] });

  const { body } = await eve.post<RunReply>(path, { numbers, preview: false });
  expect(body).toMatchObject({ changed: 2, undoUntil: expect.any(String) });
  const done = await see(eve, two.number);
  expect(done).toMatchObject({ state: 'onHold', holdReason: 'awaitingVendor', urgency: 1, tags: ['parts'] });
  expect(done.messages.map(({ kind, text, author }) => [kind, text, author.id])).toEqual([
    ['comment', `Hello Ada, parts for ${two.number} are ordered.`, people.eve.id],
    ['note', 'Ordered by Eve Haddad', people.eve.id],
  ]);
  const ran = done.history.find(({ type }) => type === 'ticket.macroRan');
  expect(ran).toMatchObject({ by: { id: people.eve.id }, changes: [{ field: 'macro', to: macro.id, toName: 'Waiting for parts' }] });
  expect((await see(ada, two.number)).history.map(({ type }) => type)).not.toContain('ticket.macroRan');

  expect((await eve.post<UndoReply>(`/bulk-changes/${body.id}/undo`)).body.restored.toSorted()).toEqual(numbers.toSorted());
  expect(await see(eve, one.number)).toMatchObject({ state: 'new', urgency: 2, tags: [] });
  await leila.delete(`/macros/${macro.id}`);
  const after = (await see(eve, two.number)).history.find(({ type }) => type === 'ticket.macroRan');
  expect(after?.changes[0]?.toName).toBe('Waiting for parts');
  expect((await eve.post(path, { numbers })).status).toBe(404);
});

test('a macro changes a ticket whole or not at all, and none of another workspace', async () => {
  const [ada, eve, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'wanda')];
  const macro = await made(wanda, { ...parts, name: 'Close', actions: { state: 'closed', addTags: ['closed'], workNote: 'Closed' } });
  const [own, hr] = [await open(ada), await open(ada, { team: 'People Team' })];
  // Eve asked for this one herself, so that she sees it, and may not work on it.
  const asked = await open(eve, { team: 'People Team' });
  const numbers = [own.number, hr.number, asked.number];
  const { body } = await eve.post<RunReply>(`/macros/${macro.id}/runs`, { numbers, preview: false });
  expect(body.items.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  expect(body).toMatchObject({ id: null, changed: 0, refused: 3 });
  expect(await see(eve, own.number)).toMatchObject({ version: 1, tags: [], messages: [] });

  const hana = await as(house, 'hana');
  await house.owner.query(`insert into app.role_grant (tenant_id, id, person_id, role, workspace_id, granted_by, granted_at)
    select tenant_id, gen_random_uuid(), '${people.eve.id}', 'agent', '${workspaces.hr.id}', '${people.tom.id}', '2026-01-01' from app.workspace where id = '${workspaces.hr.id}'`);
  const again = await as(house, 'eve');
  const both = await again.post<RunReply>(`/macros/${macro.id}/runs`, { numbers: [hr.number], preview: true }, { 'accept-language': 'de' });
  expect(both.body.items[0]).toMatchObject({ outcome: 'refused', reason: 'Dieses Makro ist für Tickets eines anderen Bereichs' });
  expect((await hana.post(`/macros/${macro.id}/runs`, { numbers: [hr.number] })).status).toBe(404);
});

test('Eve works by macros and makes none; Hana sees none of IT, Tom looks after all, Ada and Gina have none', async () => {
  const [ada, eve, hana, tom, wanda, gina] = await Promise.all(
    (['ada', 'eve', 'hana', 'tom', 'wanda', 'gina'] as const).map((name) => as(house, name)),
  );
  if (!ada || !eve || !hana || !tom || !wanda || !gina) throw new Error('Nobody is missing');
  expect((await eve.post('/macros', parts)).status).toBe(403);
  const { id } = await made(wanda, { ...parts, name: 'Mine', actions: { team: teams.network.id, assignee: 'me' } });
  const listed = async (who: Client) =>
    (await who.get<{ items: MacroReply[] }>('/macros')).body.items
      .filter((macro) => macro.id === id)
      .map(({ byItself, can }) => [byItself, can.edit]);
  expect([await listed(eve), await listed(hana), await listed(tom), await listed(wanda)]).toEqual([
    [[false, false]],
    [],
    [[false, true]],
    [[false, true]],
  ]);
  expect((await ada.get('/macros')).status).toBe(403);
  const change = (who: Client, version: string) => who.patch(`/macros/${id}`, { name: 'Ours' }, { 'if-match': version });
  expect(
    (await Promise.all([change(eve, '"1"'), change(hana, '"1"'), change(gina, '"1"'), change(wanda, '"9"')])).map(({ status }) => status),
  ).toEqual([403, 404, 404, 412]);
  expect((await change(wanda, '"1"')).body).toMatchObject({ name: 'Ours', version: 2 });
  expect((await eve.delete(`/macros/${id}`)).status).toBe(403);
  expect((await gina.delete(`/macros/${id}`)).status).toBe(404);

  const wrong = async (actions: object) =>
    (await wanda.post<{ errors: { pointer: string }[] }>('/macros', { ...parts, actions })).body.errors.map(({ pointer }) => pointer);
  expect(await wrong({})).toEqual(['/actions']);
  expect(await wrong({ comment: '<p></p>' })).toEqual(['/actions']);
  expect(await wrong({ team: people.eve.id })).toEqual(['/actions/team']);
  expect(await wrong({ team: teams.network.id, assignee: people.hana.id })).toEqual(['/actions/assignee']);
});

test('when time runs out a macro is run by the house itself, whole or not at all; what it tells Ada answers nothing', async () => {
  const [wanda, eve, ada] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'ada')];
  const macroOf = async (actions: object): Promise<string> => (await made(wanda, { ...parts, name: 'Late', actions })).id;
  const comment = '<p>Sorry, {{requester.givenName}}: {{ticket.number}} takes longer.</p>';
  const [said, refused, mine] = [
    await macroOf({ comment, state: 'inProgress', addTags: ['sorry'] }),
    await macroOf({ state: 'closed', addTags: ['never'] }),
    await macroOf({ team: teams.network.id, assignee: 'me' }),
  ];
  const deeds = [{ deed: 'macro', macro: refused }, { deed: 'macro', macro: said }, { deed: 'raise' }];
  const level = await agreed(wanda, { target: 'response', minutes: 60, escalations: [{ at: 'share', amount: 50, deeds }] });
  const wrong = [{ at: 'share', amount: 50, deeds: [{ deed: 'macro', macro: mine }] }];
  const no = await wanda.patch<{ errors: { pointer: string }[] }>(
    `/service-levels/${level.id}`,
    { escalations: wrong },
    { 'if-match': '*' },
  );
  expect(no.body.errors.map(({ pointer }) => pointer)).toEqual(['/escalations/0/deeds/0/macro']);

  const ticket = await open(eve, { requesterEmail: people.ada.email });
  await workAt(house);
  shiftClock(31 * minute);
  await workAt(house);
  const late = await see(eve, ticket.number);
  expect(late).toMatchObject({ state: 'inProgress', tags: ['sorry'], priority: ticket.priority - 1 });
  expect(late.messages).toMatchObject([{ kind: 'comment', text: `Sorry, Ada: ${ticket.number} takes longer.`, author: { name: '' } }]);
  const ran = late.history.flatMap(({ by, changes }) => changes.map((one) => ({ by, ...one })));
  expect(ran.filter(({ field }) => field.startsWith('macro'))).toMatchObject([
    { by: null, field: 'macroRefused', to: refused, toName: 'Late' },
    { by: null, field: 'macro', to: said, toName: 'Late' },
  ]);
  expect((await see(ada, ticket.number)).messages).toHaveLength(1);
  const clocks = await eve.get<{ items: { state: string }[] }>(`/tickets/${ticket.number}/clocks`);
  expect(clocks.body.items.map(({ state }) => state)).toEqual(['running']);
  await withdraw(wanda, level);
});
