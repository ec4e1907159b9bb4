import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { canonical } from '../../kernel/shared/canonical.ts';
import type { RequestTypeDraft, ServiceReply } from '../catalog/contract.ts';
import type { PlanReply } from '../tickets/contract-plans.ts';
import type { ApprovalReply, ApprovalRow, BulkResult } from './contract.ts';
import { approvalLetters, requestsToApprove } from './jobs.ts';
import { followSilence } from './service/due.ts';

const house = openHouse();
const both = (en: string) => ({ en, de: `${en} (de)` });
const hour = 3_600_000;
let [ada, bob, eve, leila, wanda, tom, gina] = [] as unknown as [Client, Client, Client, Client, Client, Client, Client];
let service: ServiceReply;

const form = {
  elements: [
    { kind: 'money', key: 'price', label: both('Price'), required: true, currency: 'EUR' },
    { kind: 'text', key: 'colour', label: both('Colour') },
    { kind: 'person', key: 'sponsor', label: both('Who pays?') },
  ],
};
const tasks = [{ title: both('Order it'), team: null }];
const managers = { steps: [{ approvers: [{ kind: 'managers' }] }], matters: ['price'] };

async function begin(key: string, approvals: object | undefined, more: object = {}) {
  const draft = { name: both('Screen'), summary: both('A screen'), team: teams.desk.id, tasks, form, approvals, ...more };
  return await wanda.post<RequestTypeDraft>('/catalog/drafts', { service: service.id, key, draft });
}

async function publish(key: string, approvals: object | undefined, more: object = {}) {
  const { body, text } = await begin(key, approvals, more);
  if (body.version === undefined) throw new Error(text);
  return await wanda.put<RequestTypeDraft>(`/catalog/drafts/${body.id}/publication`, undefined, { 'if-match': `"${body.version}"` });
}

beforeAll(async () => {
  await house.owner.query('update app.person set manager_id = $2 where id = $1', [people.ada.id, people.leila.id]);
  await house.owner.query('update app.person set manager_id = $2 where id = $1', [people.leila.id, people.tom.id]);
  wanda = await as(house, 'wanda');
  const input = { workspace: workspaces.it.id, key: 'screens', name: both('Screens'), summary: both('To look at'), icon: 'laptop' };
  service = (await wanda.post<ServiceReply>('/catalog/services', input)).body;
  await publish('screen', managers);
});
beforeEach(async () => {
  [ada, bob, eve, leila, wanda, tom, gina] = [
    await as(house, 'ada'),
    await as(house, 'bob'),
    await as(house, 'eve'),
    await as(house, 'leila'),
    await as(house, 'wanda'),
    await as(house, 'tom'),
    await as(house, 'gina'),
  ];
});

/** As the worker does. */
async function hear(): Promise<void> {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, requestsToApprove);
}

type Made = { number: string; state: string };
async function asks(who: Client, requestType = 'screen', more: object = {}): Promise<string> {
  const fields = { price: 90_000, colour: 'black' };
  const { status, body, text } = await who.post<Made>('/tickets', { requestType, title: 'A screen for two', fields, ...more });
  expect(status, text).toBe(201);
  await hear();
  return body.number;
}

type TicketReply = { state: string; waitingOn: string; tasks: { title: string }[] };
const ticket = async (number: string) => (await eve.get<TicketReply>(`/tickets/${number}`)).body;
const waiting = async (who: Client) => (await who.get<{ items: ApprovalRow[] }>('/approvals')).body.items;
const about = async (who: Client, number: string) => {
  const found = (await who.get<{ items: ApprovalRow[] }>('/approvals?which=workspace')).body.items.filter((one) => one.number === number);
  return found.at(-1)?.id ?? 'none';
};
const votes = (who: Client, id: string, answer: string, comment?: string) =>
  who.put<ApprovalReply>(`/approvals/${id}/vote`, { answer, comment });

describe('a request type with a plan', () => {
  test('a plan that cannot work is not published, and says where', async () => {
    const step = (approvers: object[]) => ({ steps: [{ approvers }] });
    const pointers = async (key: string, plan: object, more: object = {}) =>
      (await publish(key, plan, more)).body as unknown as { errors: { pointer: string }[] };
    expect((await pointers('p1', step([{ kind: 'field', field: 'colour' }]))).errors[0]?.pointer).toBe(
      '/draft/approvals/steps/0/approvers/0/field',
    );
    expect((await pointers('p2', { ...managers, matters: ['nothing'] })).errors[0]?.pointer).toBe('/draft/approvals/matters/0');
    expect((await pointers('p3', managers, { ticketType: 'incident' })).errors[0]?.pointer).toBe('/draft/approvals');
    expect((await pointers('p5', step([{ kind: 'person', person: people.gus.id }]))).errors[0]?.pointer).toBe('/approvals');
    expect(
      (await pointers('p6', { steps: [{ approvers: [{ kind: 'managers' }], when: { field: 'none', op: 'eq', value: 'x' } }] })).errors[0]
        ?.pointer,
    ).toContain('/draft/approvals/steps/0/when');
  });

  test("Ada's request waits from its first moment, without tasks; Eve cannot begin it", async () => {
    const number = await asks(ada);
    const { state, waitingOn, tasks: below } = await ticket(number);
    expect([state, waitingOn, below.length]).toEqual(['pendingApproval', 'approval', 0]);
    expect((await eve.patch(`/tickets/${number}`, { state: 'approved' }, { 'if-match': '*' })).status).toBe(403);
    expect((await eve.post(`/tickets/${number}/tasks`, { title: 'Order it already' })).status).toBe(409);
  });
});

describe('an approval', () => {
  test('Leila sees what Ada asks as it was shown, with its hash, and approves: the request goes on and gets its tasks', async () => {
    const number = await asks(ada);
    const [row] = (await waiting(leila)).filter((one) => one.number === number);
    expect([row?.title, row?.requester.name, row?.can.answer]).toEqual(['A screen for two', 'Ada Lindqvist', true]);
    const { body } = await leila.get<ApprovalReply>(`/approvals/${row?.id}`);
    expect(body.shown.answers.map(({ key, value }) => [key, value])).toEqual([
      ['price', 90_000],
      ['colour', 'black'],
    ]);
    expect(body.hash).toBe(createHash('sha256').update(canonical(body.shown)).digest('hex'));
    const count = async () => (await leila.get<{ waiting: number }>('/approvals/count')).body.waiting;
    const before = await count();

    expect((await votes(leila, body.id, 'approve')).body.state).toBe('approved');
    const after = await ticket(number);
    expect([after.state, after.tasks.map(({ title }) => title)]).toEqual(['approved', ['Order it']]);
    expect(await count()).toBe(before - 1);
    expect((await votes(leila, body.id, 'approve')).status).toBe(409);
    const { rows } = await house.owner.query('select type, actor_id from app.event where object_id = $1 order by id', [body.id]);
    expect(rows).toEqual([expect.objectContaining({ type: 'approval.asked' }), { type: 'approval.answered', actor_id: people.leila.id }]);
  });

  test('who is not asked does not answer; who has nothing to do with it, or is of another company, finds nothing', async () => {
    const id = await about(eve, await asks(ada));
    expect((await votes(eve, id, 'approve')).status).toBe(403);
    expect((await votes(ada, id, 'approve')).status).toBe(403);
    for (const stranger of [bob, gina]) {
      for (const path of [`/approvals/${id}`, `/approvals/${id}/evidence`]) expect((await stranger.get(path)).status).toBe(404);
      expect((await votes(stranger, id, 'approve')).status).toBe(404);
      expect((await stranger.get<{ total: { value: number } }>('/approvals?which=workspace')).body.total.value).toBe(0);
    }
  });

  test('a rejection says why, and Ada reads it; the request is over', async () => {
    const number = await asks(ada);
    const id = await about(eve, number);
    expect((await votes(leila, id, 'reject', ' ')).status).toBe(422);
    expect((await votes(leila, id, 'reject', 'Two are enough')).body.state).toBe('rejected');
    expect((await ada.get<ApprovalReply>(`/approvals/${id}`)).body.reason).toBe('Two are enough');
    expect((await ticket(number)).state).toBe('rejected');
  });
});

describe('what it holds to', () => {
  test('what Leila logs for Ada is not hers to approve: her own manager is asked', async () => {
    const number = await asks(leila, 'screen', { requesterEmail: people.ada.email });
    expect((await waiting(leila)).some((one) => one.number === number)).toBe(false);
    expect((await waiting(tom)).some((one) => one.number === number)).toBe(true);
    expect((await votes(leila, await about(eve, number), 'approve')).status).toBe(403);
  });

  test('another price voids what was approved and asks again; until it is asked anew nobody approves what they do not see', async () => {
    const number = await asks(ada);
    const id = await about(eve, number);
    await eve.patch(`/tickets/${number}`, { fields: { colour: 'white' } }, { 'if-match': '*' });
    await hear();
    expect((await leila.get<ApprovalReply>(`/approvals/${id}`)).body.state).toBe('requested');

    await eve.patch(`/tickets/${number}`, { fields: { price: 190_000 } }, { 'if-match': '*' });
    expect((await votes(leila, id, 'approve')).status).toBe(409);
    await hear();
    const second = await about(eve, number);
    expect((await leila.get<ApprovalReply>(`/approvals/${id}`)).body).toMatchObject({ state: 'voided', reason: 'price' });
    expect((await votes(leila, second, 'approve')).body).toMatchObject({ round: 2, state: 'approved' });

    await eve.patch(`/tickets/${number}`, { state: 'fulfilment' }, { 'if-match': '*' });
    await eve.patch(`/tickets/${number}`, { fields: { price: 290_000 } }, { 'if-match': '*' });
    await hear();
    expect((await ticket(number)).state).toBe('pendingApproval');
    expect((await votes(leila, await about(eve, number), 'approve')).body.round).toBe(3);
    expect((await ticket(number)).tasks.length).toBe(1);
  });

  test('Leila asks Tom as well, and it takes both', async () => {
    const id = await about(eve, await asks(ada));
    expect((await ada.put(`/approvals/${id}/approvers/${people.bob.id}`)).status).toBe(403);
    expect((await leila.put(`/approvals/${id}/approvers/${people.ada.id}`)).status).toBe(403);
    expect((await leila.put(`/approvals/${id}/approvers/${people.tom.id}`)).status).toBe(200);
    expect((await votes(leila, id, 'approve')).body.state).toBe('requested');
    expect((await votes(tom, id, 'approve')).body.state).toBe('approved');
  });

  test('Ada takes her ask back, and nobody else does', async () => {
    const number = await asks(ada);
    const id = await about(eve, number);
    expect((await eve.put(`/approvals/${id}/withdrawal`, {})).status).toBe(403);
    expect((await bob.put(`/approvals/${id}/withdrawal`, {})).status).toBe(404);
    expect((await ada.put<ApprovalReply>(`/approvals/${id}/withdrawal`, { reason: 'Found one' })).body.state).toBe('withdrawn');
    expect((await ticket(number)).state).toBe('closedCanceled');
  });

  test('a request that is canceled needs no answer any more', async () => {
    const number = await asks(ada);
    const id = await about(eve, number);
    expect((await ada.patch(`/tickets/${number}`, { state: 'closedCanceled' }, { 'if-match': '*' })).status).toBe(200);
    await hear();
    expect((await leila.get<ApprovalReply>(`/approvals/${id}`)).body.state).toBe('withdrawn');
  });

  test('several are answered at once, and each is told by itself', async () => {
    const [one, other] = [await about(eve, await asks(ada)), await about(eve, await asks(ada))];
    await votes(leila, other, 'approve');
    const strange = people.ada.id;
    const { body } = await leila.put<{ items: BulkResult[] }>('/approvals/votes', { ids: [one, other, strange], answer: 'approve' });
    expect(body.items.map(({ id, done }) => [id, done])).toEqual([
      [one, true],
      [other, false],
      [strange, false],
    ]);
  });

  test('one asked by a field of the form and a team; silence rejects after its time, once, and Ada is told why in her own language', async () => {
    const approvals = {
      steps: [
        { approvers: [{ kind: 'field', field: 'sponsor' }], when: { field: 'price', op: 'gt', value: 50_000 } },
        { approvers: [{ kind: 'team', team: teams.network.id }], quorum: { kind: 'any' }, timeout: { action: 'reject', afterHours: 24 } },
      ],
    };
    expect((await publish('sponsored', approvals)).status).toBe(200);
    const fields = { price: 90_000, sponsor: people.bob.id };
    const number = await asks(ada, 'sponsored', { fields });
    const id = await about(eve, number);
    expect((await votes(bob, id, 'approve')).body).toMatchObject({ state: 'requested', steps: [{ place: 0 }, { place: 1 }] });
    expect((await waiting(leila)).some((one) => one.number === number)).toBe(true);

    shiftClock(23 * hour);
    await followSilence(tenants.acme.id);
    expect((await ticket(number)).state).toBe('pendingApproval');
    await house.owner.query("update app.person set locale = 'de-AT' where id = $1", [people.ada.id]);
    shiftClock(25 * hour);
    await followSilence(tenants.acme.id);
    await followSilence(tenants.acme.id);
    const { rowCount } = await house.owner.query("select from app.event where type = 'approval.timedOut' and object_id = $1", [id]);
    expect([(await ticket(number)).state, rowCount]).toEqual(['rejected', 1]);
    await untilReadable(house);
    await catchUpAll(tenants.acme.id, approvalLetters);
    const { rows } = await house.owner.query('select body_text as body from app.outbound_mail where subject like $1 and recipient = $2', [
      `[${number}]%`,
      people.ada.email,
    ]);
    expect(rows[0]?.body).toContain('Der Grund: Niemand hat rechtzeitig geantwortet, und dann gilt es als nicht genehmigt.');
  });
});

describe('what happens meanwhile', () => {
  test('once a request is over nobody approves it any more, even before anybody has heard of that; and what Eve cancels by mistake is asked for again once she undoes it', async () => {
    const number = await asks(ada);
    const id = await about(eve, number);
    const canceled = await eve.post<{ id: string }>('/tickets/bulk', {
      numbers: [number],
      change: { state: 'closedCanceled' },
      preview: false,
    });
    expect(canceled.status, canceled.text).toBe(200);
    expect((await votes(leila, id, 'approve')).status).toBe(409);
    await hear();
    expect((await leila.get<ApprovalReply>(`/approvals/${id}`)).body.state).toBe('withdrawn');
    expect((await eve.post(`/bulk-changes/${canceled.body.id}/undo`)).status).toBe(200);
    await hear();
    expect((await ticket(number)).state).toBe('pendingApproval');
    expect((await votes(leila, await about(eve, number), 'approve')).body).toMatchObject({ round: 2, state: 'approved' });
  });

  test('while a request waits to be approved again, a task that failed is not made once more', async () => {
    const number = await asks(ada);
    await votes(leila, await about(eve, number), 'approve');
    const steps = async () => (await eve.get<PlanReply>(`/tickets/${number}/plan`)).body.steps;
    await eve.patch(`/tickets/${(await steps())[0]?.task}`, { state: 'closedIncomplete', workNote: 'None left' }, { 'if-match': '*' });
    await eve.patch(`/tickets/${number}`, { fields: { price: 190_000 } }, { 'if-match': '*' });
    await hear();
    await eve.put(`/tickets/${number}/plan/${encodeURIComponent('#1')}/decision`, { choice: 'again' });
    expect([await steps(), (await ticket(number)).tasks.length]).toEqual([[expect.objectContaining({ state: 'coming', attempt: 2 })], 1]);
    await votes(leila, await about(eve, number), 'approve');
    expect([await steps(), (await ticket(number)).tasks.length]).toEqual([[expect.objectContaining({ state: 'running', attempt: 2 })], 2]);
  });
});
