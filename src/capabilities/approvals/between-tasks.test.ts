import { beforeAll, beforeEach, expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { newId } from '../../kernel/shared/ids.ts';
import type { RequestTypeDraft, ServiceReply } from '../catalog/contract.ts';
import type { ApprovalReply, ApprovalRow, EvidenceReply, Holding } from './contract.ts';
import { approversWhoLeft, requestsToApprove } from './jobs.ts';

const house = openHouse();
const both = (en: string) => ({ en, de: `${en} (de)` });
let [ada, eve, leila, wanda] = [] as unknown as [Client, Client, Client, Client];
let service: ServiceReply;

const form = {
  elements: [
    { kind: 'money', key: 'price', label: both('Price'), required: true, currency: 'EUR' },
    { kind: 'text', key: 'colour', label: both('Colour') },
  ],
};

beforeAll(async () => {
  await house.owner.query('update app.person set manager_id = $2 where id = $1', [people.ada.id, people.leila.id]);
  wanda = await as(house, 'wanda');
  const input = { workspace: workspaces.it.id, key: 'screens', name: both('Screens'), summary: both('To look at'), icon: 'laptop' };
  service = (await wanda.post<ServiceReply>('/catalog/services', input)).body;
});
beforeEach(async () => {
  [ada, eve, leila, wanda] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'leila'), await as(house, 'wanda')];
});

async function publish(key: string, tasks: object[], more: object = {}) {
  const draft = { name: both('Screen'), summary: both('A screen'), team: teams.desk.id, tasks, form, ...more };
  const { body, text } = await wanda.post<RequestTypeDraft>('/catalog/drafts', { service: service.id, key, draft });
  if (body.version === undefined) throw new Error(text);
  return await wanda.put<RequestTypeDraft>(`/catalog/drafts/${body.id}/publication`, undefined, { 'if-match': `"${body.version}"` });
}

/** As the worker does. */
async function hear(): Promise<void> {
  await untilReadable(house);
  for (const subscriber of [requestsToApprove, approversWhoLeft]) await catchUpAll(tenants.acme.id, subscriber);
}

async function asks(who: Client, requestType: string, more: object = {}): Promise<string> {
  const fields = { price: 90_000, colour: 'black' };
  const { status, body, text } = await who.post<{ number: string }>('/tickets', {
    requestType,
    title: 'A screen for two',
    fields,
    ...more,
  });
  expect(status, text).toBe(201);
  await hear();
  return body.number;
}

const ticket = async (number: string) => (await eve.get<{ state: string; tasks: { number: string }[] }>(`/tickets/${number}`)).body;
const about = async (who: Client, number: string) => {
  const found = (await who.get<{ items: ApprovalRow[] }>('/approvals?which=workspace')).body.items.filter((one) => one.number === number);
  return found.at(-1)?.id ?? 'none';
};
const votes = (who: Client, id: string, answer: string, comment?: string) =>
  who.put<ApprovalReply>(`/approvals/${id}/vote`, { answer, comment });

type Step = { key: string; kind: string; state: string };
const planOf = async (who: Client, number: string) =>
  (await who.get<{ steps: Step[] }>(`/tickets/${number}/plan`)).body.steps.map(({ key, state }) => `${key} ${state}`);
const decides = (who: Client, number: string, choice: string) => who.put(`/tickets/${number}/plan/sign/decision`, { choice });
const finish = async (number: string) => {
  const [below] = (await eve.get<{ tasks: { number: string; open: boolean }[] }>(`/tickets/${number}`)).body.tasks.slice(-1);
  const done = await eve.patch(`/tickets/${below?.number}`, { state: 'closedComplete' }, { 'if-match': '*' });
  expect(done.status, done.text).toBe(200);
  await hear();
};
const offer = async (key: string, onRejection: string) => {
  const approval = { approvers: [{ kind: 'managers' }], matters: ['price'], onRejection };
  const between = [
    { key: 'quote', title: both('Get a quote'), team: null },
    { key: 'sign', title: both('Sign the quote'), team: null, after: ['quote'], approval },
    { key: 'buy', title: both('Buy it'), team: null, after: ['sign'] },
  ];
  const published = await publish(key, between);
  expect(published.status, published.text).toBe(200);
};

test('Leila is asked once the quote is there, and what comes after begins when she approves; another price asks her again', async () => {
  await offer('quoted', 'end');
  const number = await asks(ada, 'quoted');
  expect(await planOf(ada, number)).toEqual(['quote running', 'sign coming', 'buy coming']);
  expect(await about(eve, number)).toBe('none');
  await finish(number);
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign running', 'buy coming']);
  const first = await about(eve, number);
  const { body } = await leila.get<ApprovalReply>(`/approvals/${first}`);
  expect([body.step?.en, body.shown.step?.en, body.can.answer]).toEqual(['Sign the quote', 'Sign the quote', true]);
  expect((await ada.put(`/approvals/${first}/withdrawal`, {})).status).toBe(403);
  const { items } = (await ada.get<{ items: Holding[] }>('/approvals/holding')).body;
  expect(items.find((one) => one.number === number)?.people.map(({ name }) => name)).toEqual(['Leila Nwosu']);

  await eve.patch(`/tickets/${number}`, { fields: { price: 95_000 } }, { 'if-match': '*' });
  await hear();
  const second = await about(eve, number);
  expect((await leila.get<ApprovalReply>(`/approvals/${first}`)).body.state).toBe('voided');
  expect((await votes(leila, second, 'approve')).body).toMatchObject({ state: 'approved', round: 2 });
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign done', 'buy running']);
  expect((await ada.get('/approvals/holding')).text).not.toContain(number);
  await finish(number);
  expect((await ticket(number)).state).toBe('delivered');
});

test('a no ends the plan where it says so: nothing is bought, and the request is closed as not complete', async () => {
  const number = await asks(ada, 'quoted');
  await finish(number);
  expect((await votes(leila, await about(eve, number), 'reject', 'Too dear')).body.state).toBe('rejected');
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign ended', 'buy coming']);
  expect((await ticket(number)).state).toBe('closedIncomplete');
});

test('where a no asks what next, who asked for it does not decide that it goes on; Eve has it asked once more', async () => {
  await offer('asked-again', 'ask');
  const number = await asks(eve, 'asked-again', { requesterEmail: people.ada.email });
  await finish(number);
  await votes(leila, await about(eve, number), 'reject', 'Not this one');
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign failed', 'buy coming']);
  expect((await decides(eve, number, 'goOn')).status).toBe(403);
  expect((await decides(wanda, number, 'again')).status).toBe(200);
  await hear();
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign running', 'buy coming']);
  expect((await votes(leila, await about(eve, number), 'approve')).body).toMatchObject({ state: 'approved', round: 2 });
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign done', 'buy running']);
});

test('a plan that goes on after a no does so; and one that cannot work is not published', async () => {
  await offer('told-only', 'goOn');
  const number = await asks(ada, 'told-only');
  await finish(number);
  await votes(leila, await about(eve, number), 'reject', 'I would not');
  expect(await planOf(ada, number)).toEqual(['quote done', 'sign passed', 'buy running']);
  const wrong = { approvers: [{ kind: 'field', field: 'colour' }], matters: ['nothing'] };
  const tasks = [{ title: both('Sign'), team: teams.desk.id, approval: wrong }];
  const { body } = await publish('wrong-step', tasks, { ticketType: 'incident' });
  expect((body as unknown as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
    '/draft/tasks/0/approval',
    '/draft/tasks/0/approval',
    '/draft/tasks/0/approval/approvers/0/field',
    '/draft/tasks/0/approval/matters/0',
  ]);
});

test('a task is due when the office closes on the second open day after it began, and not two nights later', async () => {
  const hours = [{ from: '09:00', to: '17:00' }];
  const week = [hours, hours, hours, hours, hours, [], []];
  const office = { name: 'Office', workspace: workspaces.it.id, timeZone: 'Europe/Vienna', week };
  const made = await wanda.post<{ id: string }>('/calendars', office);
  expect(made.status, made.text).toBe(201);
  const due = { amount: 2, unit: 'openDays', calendar: made.body.id };
  expect((await publish('on-time', [{ title: both('Deliver it'), team: null, due }])).status).toBe(200);
  const [task] = (await ticket(await asks(ada, 'on-time'))).tasks;
  const { dueAt, createdAt } = (await eve.get<{ dueAt: string; createdAt: string }>(`/tickets/${task?.number}`)).body;
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', weekday: 'short', hour: '2-digit', minute: '2-digit' });
  expect(wall.format(new Date(dueAt))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 17:00$/);
  expect(Date.parse(dueAt) - Date.parse(createdAt)).toBeGreaterThan(86_400_000);
});

test('Leila leaves: her manager is asked in her place, what Eve said of the two who were asked is enough, and of one nobody is left', async () => {
  await house.owner.query('update app.person set manager_id = $2 where id = $1', [people.leila.id, people.tom.id]);
  const approvals = (approver: object) => ({ approvals: { steps: [{ approvers: [approver] }] } });
  await publish('by-manager', [], approvals({ kind: 'managers' }));
  await publish('by-team', [], approvals({ kind: 'team', team: teams.network.id }));
  await publish('by-name', [], approvals({ kind: 'person', person: people.leila.id }));
  const [manager, team, name] = [await asks(ada, 'by-manager'), await asks(ada, 'by-team'), await asks(ada, 'by-name')];
  await votes(eve, await about(eve, team), 'approve');
  const tom = await as(house, 'tom');
  expect((await tom.put(`/people/${people.leila.id}/deactivation`)).status).toBe(200);
  await hear();
  const asked = async (number: string) =>
    (await eve.get<ApprovalReply>(`/approvals/${await about(eve, number)}`)).body.steps[0]?.voices.map(({ person }) => person.id);
  expect([await asked(manager), await asked(name)]).toEqual([[people.tom.id], []]);
  expect((await ticket(team)).state).toBe('approved');
  expect((await votes(tom, await about(eve, manager), 'approve')).body.state).toBe('approved');
  const [step] = (await eve.put<ApprovalReply>(`/approvals/${await about(eve, name)}/approvers/${people.tom.id}`)).body.steps;
  expect(step?.voices.map(({ askedAt }) => askedAt > step.askedAt)).toEqual([true]);
  expect((await votes(tom, await about(eve, name), 'approve')).body.state).toBe('approved');
  expect((await tom.delete(`/people/${people.leila.id}/deactivation`)).status).toBe(200);
});

test('whoever stands in for fifty colleagues names somebody for themselves all the same', async () => {
  await house.owner.query(
    `insert into app.approval_stand_in (tenant_id, id, for_id, by_id, kind, made_by, made_at)
     select $1, gen_random_uuid(), $2, $3, 'substitute', $2, '2026-01-05' from generate_series(1, 50)`,
    [tenants.acme.id, people.ada.id, people.bob.id],
  );
  const bob = await as(house, 'bob');
  expect((await bob.post('/stand-ins', { byId: people.eve.id, kind: 'substitute' })).status).toBe(201);
  expect((await ada.post('/stand-ins', { byId: people.eve.id, kind: 'substitute' })).status).toBe(409);
  await house.owner.query('delete from app.approval_stand_in');
});

test('another choice costs more and calls for another step: where price and plan matter Leila is asked again, and what she approves then is done', async () => {
  const size = {
    kind: 'choice',
    key: 'size',
    label: both('Size'),
    options: [
      { value: 'small', label: both('Small') },
      { value: 'large', label: both('Large'), adds: 25_000 },
    ],
  };
  const shelf = { key: 'shelf', title: both('Build a shelf'), team: null, when: { field: 'size', op: 'eq', value: 'large' } };
  const more = {
    form: { elements: [size, { kind: 'text', key: 'colour', label: both('Colour') }] },
    price: { amount: 40_000, currency: 'EUR', period: 'once' },
    approvals: { steps: [{ approvers: [{ kind: 'managers' }] }], also: ['price', 'plan'] },
  };
  const published = await publish('priced', [{ key: 'buy', title: both('Buy it'), team: null }, shelf], more);
  expect(published.status, published.text).toBe(200);
  const number = await asks(ada, 'priced', { fields: { size: 'small', colour: 'black' } });
  const first = await about(eve, number);
  const shownIn = async (id: string) => (await leila.get<ApprovalReply>(`/approvals/${id}`)).body.shown;
  expect([(await shownIn(first)).price?.amount, (await shownIn(first)).plan?.map(({ key }) => key)]).toEqual([40_000, ['buy']]);
  await votes(leila, first, 'approve');
  await eve.patch(`/tickets/${number}`, { fields: { colour: 'white' } }, { 'if-match': '*' });
  await hear();
  expect((await leila.get<ApprovalReply>(`/approvals/${first}`)).body.state).toBe('approved');

  await eve.patch(`/tickets/${number}`, { fields: { size: 'large' } }, { 'if-match': '*' });
  await hear();
  expect((await leila.get<ApprovalReply>(`/approvals/${first}`)).body).toMatchObject({ state: 'voided', reason: '$price, $plan' });
  const second = await about(eve, number);
  expect([(await shownIn(second)).price?.amount, (await shownIn(second)).plan?.map(({ key }) => key)]).toEqual([65_000, ['buy', 'shelf']]);
  expect((await ticket(number)).state).toBe('pendingApproval');
  await votes(leila, second, 'approve');
  const { steps } = (await ada.get<{ steps: { key: string; state: string }[] }>(`/tickets/${number}/plan`)).body;
  expect(steps.map(({ key, state }) => `${key} ${state}`)).toEqual(['buy running', 'shelf running']);
});

test('who is away hands on for whom they stand in, however that was said: Bob is away for a day, so Tom answers for Leila in his place', async () => {
  const tom = await as(house, 'tom');
  const stands = async (who: Client, byId: string) => {
    const { status, text } = await who.post('/stand-ins', { byId, kind: 'substitute' });
    expect(status, text).toBe(201);
  };
  const waits = async () => (await tom.get<{ items: ApprovalRow[] }>('/approvals')).body.items.map((one) => one.number);
  await stands(leila, people.bob.id);
  await stands(await as(house, 'bob'), people.tom.id);
  const number = await asks(ada, 'priced', { fields: { size: 'small' } });
  expect(await waits()).not.toContain(number);
  const [yesterday, tomorrow] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  await house.owner.query(
    `insert into app.absence (tenant_id, id, person_id, from_day, until_day, made_by, made_at)
     values ($1, $2, $3, $4, $5, $3, $6)`,
    [tenants.acme.id, newId(), people.bob.id, yesterday, tomorrow, yesterday],
  );
  expect(await waits()).toContain(number);
  expect((await votes(tom, await about(eve, number), 'approve')).body).toMatchObject({
    state: 'approved',
    steps: [{ voices: [{ by: { name: 'Tom Berg' } }] }],
  });
});

test('Petra, who guards privacy, checks who approved and that it is kept as it was shown, and reads nothing of what was asked', async () => {
  const petra = await as(house, 'petra');
  await publish('checked', [], { approvals: { steps: [{ approvers: [{ kind: 'person', person: people.leila.id }] }] } });
  const id = await about(eve, await asks(ada, 'checked'));
  await votes(leila, id, 'approve', 'The black one');
  const seen = () => petra.get<EvidenceReply>(`/approvals/${id}/evidence`);
  const { body, text } = await seen();
  expect(body).toMatchObject({ isIntact: true, can: { read: false }, answers: [{ person: { name: 'Leila Nwosu' }, answer: 'approve' }] });
  expect([/screen|black/i.test(text), (await petra.get(`/approvals/${id}`)).status]).toEqual([false, 404]);
  await house.owner.query(`alter table app.approval disable trigger user;
    update app.approval set shown = jsonb_set(shown, '{title}', '"Two screens"') where id = '${id}'; alter table app.approval enable trigger user`);
  expect((await seen()).body.isIntact).toBe(false);
});

test('by role whoever leads IT is asked; of two of a team half is enough, or whoever answers first; another window asks again', async () => {
  const [network, steps] = [
    { approvers: [{ kind: 'team', team: teams.network.id }] },
    (step: object) => ({ approvals: { steps: [step] } }),
  ];
  await publish('by-role', [], steps({ approvers: [{ kind: 'role', role: 'teamLead', workspace: workspaces.it.id }] }));
  await publish('by-half', [], steps({ ...network, quorum: { kind: 'share', percent: 50 } }));
  await publish('by-first', [], steps({ ...network, quorum: { kind: 'firstAnswer' } }));
  const of = async (type: string) => await about(eve, await asks(ada, type));
  const { body } = await votes(leila, await of('by-role'), 'approve');
  expect([body.state, body.steps[0]?.voices.map(({ because }) => because)]).toEqual(['approved', ['role']]);
  const half = await votes(leila, await of('by-half'), 'approve');
  const first = await votes(eve, await of('by-first'), 'reject', 'Not now');
  expect([half.body.state, first.body.state]).toEqual(['approved', 'rejected']);
  const window = { kind: 'dateRange', key: 'window', label: both('When') };
  const leilas = { steps: [{ approvers: [{ kind: 'person', person: people.leila.id }] }], matters: ['window'] };
  await publish('planned', [], { form: { elements: [window] }, approvals: leilas });
  const number = await asks(ada, 'planned', { fields: { window: { from: '2027-03-01', to: '2027-03-02' } } });
  const before = await about(eve, number);
  await eve.patch(`/tickets/${number}`, { fields: { window: { from: '2027-03-01', to: '2027-03-03' } } }, { 'if-match': '*' });
  await hear();
  expect((await leila.get<ApprovalReply>(`/approvals/${before}`)).body).toMatchObject({ state: 'voided', reason: 'window' });
});
