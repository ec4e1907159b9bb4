import { describe, expect, test } from 'vitest';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { changeWorld, fail } from '../../../tests/support/change-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ApprovalReply, ApprovalRow } from '../approvals/contract.ts';
import type { ChangeReply, CheckReply } from './contract.ts';
import type { PeriodReply } from './contract-calendar.ts';

const it = workspaces.it.id;
const house = openHouse();
const { match, soon, who, service, time, later, at, begun, moved, goes, edits, read, asked, answered, approved, plans, answers } =
  changeWorld(house);

describe('a normal change', () => {
  test('goes its way: assessed, approved by who leads, scheduled, done, reviewed and closed', async () => {
    const change = await begun({ planned: soon() });
    expect(change).toMatchObject({ number: expect.stringMatching(/^CHG\d{7}$/), state: 'new', missing: [], approval: null, irregular: [] });
    const waiting = await goes(await goes(change, 'assess'), 'authorize');
    expect(waiting).toMatchObject({ state: 'authorize', approval: { state: 'requested' } });
    const scheduled = await answered(waiting, 'approve');
    expect(scheduled).toMatchObject({ state: 'scheduled', approval: { state: 'approved' } });

    at(change, 0.5);
    const done = await goes(await goes(scheduled, 'implement'), 'review');
    expect(done).toMatchObject({ state: 'review', irregular: [], began: expect.any(String), ended: expect.any(String) });
    expect((await moved(done, 'closedWithIssues')).status).toBe(422);
    expect(await goes(done, 'closedSuccessful')).toMatchObject({ state: 'closedSuccessful', ways: [] });
  });

  test('is told what its model still asks for, and goes nowhere without it', async () => {
    const bare = await begun({ plans: {}, answers: {}, planned: null, cis: [] });
    expect(bare.missing).toEqual([
      ...['/planned', '/services', '/plans/justification', '/plans/implementation', '/plans/backout', '/plans/test'],
      ...['/answers/tried', '/answers/backout', '/answers/reach'],
    ]);
    const { status, body } = await moved(await goes(bare, 'assess'), 'authorize');
    expect([status, (body as unknown as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)]).toEqual([
      422,
      bare.missing,
    ]);
  });

  test('counts its risk with the parts that make it, and a high one asks who administers as well', async () => {
    const risky = { answers: { tried: 'never', backout: 'noWay', reach: 'all' }, outageMinutes: 60 };
    const change = await begun(risky);
    expect(change.risk).toMatchObject({ level: 'high', points: 13, unanswered: [] });
    expect(change.risk.parts.map(({ points }) => points)).toEqual([3, 4, 4, 2]);
    expect((await begun()).risk).toMatchObject({ level: 'low', points: 0, parts: [] });
    const after = await answered(await goes(await goes(change, 'assess'), 'authorize'), 'approve');
    expect(after).toMatchObject({ state: 'authorize', approval: { state: 'requested' } });
    const { body } = await who('wanda').get<{ items: ApprovalRow[] }>('/approvals');
    expect(body.items.map(({ number }) => number)).toContain(change.number);
  });

  test('goes back to Eve where Leila rejects it, and nobody approves their own', async () => {
    const waiting = await goes(await goes(await begun(), 'assess'), 'authorize');
    expect(await answered(waiting, 'reject', 'Not in this week')).toMatchObject({ state: 'new', approval: { state: 'rejected' } });
    const own = await begun({}, 'leila');
    const toAuthorize = await moved((await moved(own, 'assess', {}, 'leila')).body, 'authorize', {}, 'leila');
    expect(toAuthorize.body.state).toBe('authorize');
    expect(await asked(own)).toEqual([]);
  });

  test('is moved by nobody past its model: not by a state of the ticket, nor a machine of the workspace', async () => {
    const { number } = await begun();
    const ticket = await who('eve').get<{ version: number; transitions: unknown[] }>(`/tickets/${number}`);
    expect(ticket.body.transitions).toEqual([]);
    const { status } = await who('eve').patch(`/tickets/${number}`, { state: 'scheduled' }, match(ticket.body));
    expect(status).toBe(403);
    const machine = await who('wanda').get<{ version: number; machine: object }>(`/workspaces/${it}/machines/change`);
    const set = await who('wanda').put(`/workspaces/${it}/machines/change`, { machine: machine.body.machine }, match(machine.body));
    expect(set.status).toBe(409);
  });
});

describe('what was approved', () => {
  test.each([
    ['another time', (change: ChangeReply) => ({ planned: later(change.planned ?? fail('no time'), 24) })],
    ['another plan', () => ({ plans: { backout: 'There is none' } })],
    ['another scope', () => ({ cis: ['something else'] })],
  ])('is void with %s: back to Authorize, and Leila is asked again', async (_, edit) => {
    const change = await approved();
    const { body, text } = await edits(change, edit(change));
    expect(body, text).toMatchObject({ state: 'authorize', approval: { state: 'requested' } });
    const [approval] = await asked(change);
    expect(approval).toMatchObject({ round: 2 });
    expect(await answered(change, 'approve')).toMatchObject({ state: 'scheduled' });
  });

  test('stays approved where only a word changes that nobody approved by, and says to the letter what was shown', async () => {
    const change = await approved({ plans: { ...plans, backout: 'By the switch' } });
    const { body } = await edits(change, { answers: { ...answers, reach: 'department' } });
    expect(body).toMatchObject({ state: 'scheduled', approval: { state: 'approved', id: change.approval?.id } });
    const { shown, hash } = (await who('leila').get<ApprovalReply>(`/approvals/${change.approval?.id}`)).body;
    expect(shown.answers.find(({ key }) => key === 'backout')?.value).toBe('By the switch');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const nothing of [{ planned: null }, { plans: { backout: ' ' } }]) expect((await edits(body, nothing)).status).toBe(422);
  });
});

describe('an unauthorised change', () => {
  test('begun without approval says so for ever, needs a reason, and is looked back at', async () => {
    const change = await begun();
    expect((await moved(change, 'implement')).status).toBe(422);
    const begunNow = await goes(change, 'implement', { reason: 'The gateway burns' });
    expect(begunNow).toMatchObject({ irregular: ['withoutApproval', 'beforeWindow'], irregularReason: 'The gateway burns' });
    const review = await goes(begunNow, 'review');
    expect((await moved(review, 'closedSuccessful')).status).toBe(422);
    await goes(review, 'closedSuccessful', { review: 'It did' });
    const { body } = await who('eve').get<{ items: { number: string }[] }>('/changes?irregular=any');
    expect(body.items.map(({ number }) => number)).toContain(change.number);
    expect((await edits(review, { outageMinutes: 5 })).status).not.toBe(200);
  });

  test('is one that is approved and done outside its time, and one that takes longer', async () => {
    const change = await approved();
    expect((await moved(change, 'implement')).status).toBe(422);
    expect(await goes(change, 'implement', { reason: 'We are here already' })).toMatchObject({ irregular: ['beforeWindow'] });
    const other = await approved({ planned: soon() });
    at(other, 0.5);
    const during = await goes(other, 'implement');
    at(other, 2);
    expect(await goes(during, 'review')).toMatchObject({ irregular: ['overran'] });
  });
});

describe('conflicts', () => {
  const check = async (question: object, by = 'noah') => (await who(by).post<CheckReply>('/change-checks', question)).body;

  test('are two on one service, one system however it is written, or in the same hands; the end of one is free for the next', async () => {
    const planned = time(3);
    const first = await begun({ planned, services: [service('vpn')], cis: ['Core Switch 1'], assignee: people.eve.id });
    const asks = { planned: later(planned, 1), services: [service('vpn')], cis: [' core  switch 1'], assignee: people.eve.id };
    const { conflicts, slots } = await check(asks);
    expect(conflicts).toMatchObject([
      { kind: 'change', change: { number: first.number }, from: asks.planned.from, until: planned.until, binds: true },
    ]);
    expect(conflicts[0]?.on.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
      'assignee Eve Haddad',
      'ci core  switch 1',
      'service VPN',
    ]);
    expect(slots[0]).toMatchObject({ from: planned.until, inWindow: true });
    expect((await check({ ...asks, services: [service('mail')], cis: [], assignee: null })).conflicts).toEqual([]);
    expect((await check({ ...asks, planned: later(planned, 3) })).conflicts).toEqual([]);
    const ages = { ...planned, until: later(planned, 401 * 24).until };
    expect((await who('noah').post('/change-checks', { ...asks, planned: ages })).status).toBe(422);
    expect((await edits(first, { planned: ages })).status).toBe(422);
    expect((await check({ ...asks, besides: first.number })).conflicts).toEqual([]);
  });

  test('stand in the way until somebody moves, or answers for them; with another time that word is gone', async () => {
    const planned = time();
    await begun({ planned, cis: ['db-1'] });
    const second = await goes(await begun({ planned, cis: ['db-1'] }), 'assess');
    expect((await moved(second, 'authorize')).status).toBe(409);
    const kept = (await edits(second, { keptBoth: 'Both need the same outage' })).body;
    expect(await goes(kept, 'authorize')).toMatchObject({ state: 'authorize', check: { conflicts: [{ kind: 'change' }] } });
    const elsewhere = (await edits(await read(second), { planned: later(planned, 12) })).body;
    expect(elsewhere).toMatchObject({ keptBoth: null, check: { conflicts: [] } });
  });

  test('are told to Hana of HR without what is none of hers, and Gina of another organisation meets nobody', async () => {
    const planned = time();
    const { number } = await begun({ planned, cis: ['door-7'] });
    const [conflict] = (await check({ planned, cis: ['door-7'] }, 'hana')).conflicts;
    expect(conflict).toMatchObject({ kind: 'change', change: null, on: [{ kind: 'ci', name: 'door-7' }] });
    expect((await who('hana').get(`/changes/${number}`)).status).toBe(404);
    expect((await check({ planned, cis: ['door-7'] }, 'gina')).conflicts).toEqual([]);
    expect((await who('gina').get(`/changes/${number}`)).status).toBe(404);
    // Who opened one and works there no more has no part in it.
    await house.owner.query("update app.ticket set requester_id = $1, opened_by_id = $1 where type = 'change'", [people.hana.id]);
    for (const path of [`/changes/${number}`, `/tickets/${number}`]) expect((await who('hana').get(path)).status, path).toBe(404);
    expect((await who('ada').post('/change-checks', { planned, cis: [] })).status).toBe(403);
    expect((await who('hana').post('/changes', { model: 'normal', workspace: it, title: 'x' })).status).toBe(403);
  });

  test('are freezes, but for emergencies, and times outside the windows of a service; a free one lies within', async () => {
    const planned = time();
    const local = planned.from.slice(0, 16);
    const period = { kind: 'freeze', name: 'Month end', services: [service('mail')], timeZone: 'UTC', begins: local, minutes: 24 * 60 };
    expect((await who('eve').post('/change-periods', period)).status).toBe(403);
    const { body, text } = await who('tom').post<PeriodReply>('/change-periods', period);
    expect(body, text).toMatchObject({ next: [{ from: planned.from }], can: { edit: true } });
    const frozen = { planned, services: [service('mail')] };
    expect((await check(frozen)).conflicts).toMatchObject([{ kind: 'freeze', name: 'Month end', binds: true }]);
    expect((await check({ ...frozen, model: 'emergency' })).conflicts).toMatchObject([{ kind: 'freeze', binds: false }]);
    const begins = later(planned, 48).from.slice(0, 16);
    const window = { ...period, kind: 'window', name: 'Nightly', begins, minutes: 240, rule: 'FREQ=DAILY;COUNT=3' };
    const added = (await who('tom').post<PeriodReply>('/change-periods', window)).body;
    const { conflicts, slots } = await check(frozen);
    expect(conflicts.map(({ kind }) => kind).toSorted()).toEqual(['freeze', 'outsideWindow']);
    expect(slots.map(({ from, inWindow }) => [from, inWindow])).toEqual([
      [later(planned, 48).from, true],
      [later(planned, 50).from, true],
      [later(planned, 72).from, true],
    ]);
    const { kind: _, name: __, services: ___, ...times } = window;
    const next = async (rule: string) => await who('wanda').post<Pick<PeriodReply, 'next'>>('/change-period-previews', { ...times, rule });
    expect((await next('FREQ=YEARLY')).body.next.map(({ from }) => from.slice(4))).toEqual(Array(5).fill(later(planned, 48).from.slice(4)));
    expect((await next('FREQ=HOURLY')).status).toBe(422);
    expect((await who('tom').post('/change-periods', { ...window, rule: 'FREQ=HOURLY' })).status).toBe(422);
    expect((await who('tom').delete(`/change-periods/${added.id}`, match({ version: 9 }))).status).toBe(412);
    await who('tom').delete(`/change-periods/${added.id}`, match(added));
    expect((await check(frozen)).conflicts.map(({ kind }) => kind)).toEqual(['freeze']);
  });
});
