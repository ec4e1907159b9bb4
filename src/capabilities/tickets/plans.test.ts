import { beforeAll, expect, test } from 'vitest';
import { people, teams, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { offer } from '../../../tests/support/offer.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { PlanReply } from './contract-plans.ts';
import { planLetters } from './jobs.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const words = (en: string) => ({ en, de: `${en} (de)` });

const definition = {
  name: words('A new colleague'),
  summary: words('All that a first day needs'),
  keywords: [],
  icon: 'laptop',
  ticketType: 'request',
  team: teams.desk.id,
  impact: 3,
  urgency: 2,
  expectedDays: null,
  audience: null,
  price: null,
  tasks: [
    { key: 'order', title: words('Order the laptop'), team: teams.desk.id },
    {
      key: 'engrave',
      title: words('Engrave it'),
      team: teams.network.id,
      after: ['order'],
      when: { field: 'colour', op: 'eq', value: 'red' },
    },
    { key: 'contract', title: words('File the contract'), team: teams.people.id, dueInDays: 2 },
    { title: words('Hand it over'), team: null, after: ['engrave', 'contract'] },
  ],
  form: {
    elements: [
      {
        kind: 'choice',
        key: 'colour',
        label: words('Colour'),
        required: false,
        options: ['red', 'blue'].map((value) => ({ value, label: words(value) })),
      },
    ],
  },
};

beforeAll(() => offer(house, 'new-colleague', definition));

type Cast = Readonly<Record<'ada' | 'eve' | 'hana' | 'gina', Client>>;
const cast = async (): Promise<Cast> => ({
  ada: await as(house, 'ada'),
  eve: await as(house, 'eve'),
  hana: await as(house, 'hana'),
  gina: await as(house, 'gina'),
});

async function ask({ ada }: Cast, colour: string): Promise<string> {
  const { status, body, text } = await ada.post<TicketReply>('/tickets', {
    requestType: 'new-colleague',
    title: 'Mia begins',
    fields: { colour },
  });
  expect(status, text).toBe(201);
  return body.number;
}

const planOf = async (client: Client, number: string) => (await client.get<PlanReply>(`/tickets/${number}/plan`)).body.steps;
const statesOf = async (client: Client, number: string) => (await planOf(client, number)).map(({ state }) => state);
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;

async function end(client: Client, number: string, step: number, state: string): Promise<void> {
  const task = (await planOf(client, number))[step]?.task ?? '';
  const { version } = await see(client, task);
  const ended = await client.patch(`/tickets/${task}`, { state, workNote: 'That is how it is' }, { 'if-match': `"${version}"` });
  expect(ended.status, ended.text).toBe(200);
}

const decide = (client: Client, number: string, step: string, choice: string) =>
  client.put<PlanReply>(`/tickets/${number}/plan/${encodeURIComponent(step)}/decision`, { choice });

test('a plan begins with what waits for nothing and goes on as tasks end, in two departments, until the request is delivered', async () => {
  const all = await cast();
  const { ada, eve, hana } = all;
  const number = await ask(all, 'red');
  expect(await statesOf(ada, number)).toEqual(['running', 'coming', 'running', 'coming']);
  expect((await see(eve, number)).tasks).toHaveLength(2);

  await end(eve, number, 0, 'closedComplete');
  expect(await statesOf(eve, number)).toEqual(['done', 'running', 'running', 'coming']);
  await end(eve, number, 1, 'closedSkipped');
  expect(await statesOf(eve, number)).toEqual(['done', 'done', 'running', 'coming']);

  expect((await hana.get(`/tickets/${number}/plan`)).status).toBe(404);
  const [filed] = (await hana.get<{ items: TicketReply[] }>('/tickets?team=People%20Team&type=task')).body.items;
  const due = Date.parse(filed?.dueAt ?? '') - Date.parse(filed?.createdAt ?? '');
  expect(due).toBe(2 * 86_400_000);
  await hana.patch(`/tickets/${filed?.number}`, { state: 'closedComplete' }, { 'if-match': `"${filed?.version}"` });

  expect(await statesOf(ada, number)).toEqual(['done', 'done', 'done', 'running']);
  expect(await see(ada, number)).toMatchObject({ open: true });
  await end(eve, number, 3, 'closedComplete');
  expect(await see(ada, number)).toMatchObject({ state: 'delivered' });
});

test('Ada reads what comes and not who does it; Eve reads the team of another department and cannot open its task; for Gina there is no plan', async () => {
  const all = await cast();
  const number = await ask(all, 'red');
  expect((await planOf(all.ada, number)).map(({ title, task, team }) => [title.en, task, team])).toEqual([
    ['Order the laptop', null, null],
    ['Engrave it', null, null],
    ['File the contract', null, null],
    ['Hand it over', null, null],
  ]);
  const [order, , contract] = await planOf(all.eve, number);
  expect([order?.team, order?.task]).toEqual(['Service Desk', expect.stringMatching(/^TASK/)]);
  expect([contract?.team, contract?.task]).toEqual(['People Team', null]);
  expect((await all.gina.get(`/tickets/${number}/plan`)).status).toBe(404);
  expect((await decide(all.gina, number, 'order', 'goOn')).status).toBe(404);
});

test('a step that the answers do not call for is left out, and what waited for it waits for what came before', async () => {
  const all = await cast();
  const number = await ask(all, 'blue');
  expect((await planOf(all.eve, number)).map(({ key, after }) => [key, after])).toEqual([
    ['order', []],
    ['contract', []],
    ['#4', ['order', 'contract']],
  ]);
});

test('a task that failed asks what next, and nothing after it begins: once more, and then on without it', async () => {
  const all = await cast();
  const { ada, eve } = all;
  const number = await ask(all, 'red');
  await end(eve, number, 0, 'closedIncomplete');
  expect(await statesOf(eve, number)).toEqual(['failed', 'coming', 'running', 'coming']);
  const notes = (await see(eve, number)).messages.filter(({ kind }) => kind === 'note');
  expect(notes).toHaveLength(1);
  expect(JSON.stringify(notes)).toContain('was not done. What comes next');
  const waits = async () => (await eve.get<{ items: { number: string }[] }>('/tickets?view=asks-next')).body.items.map((one) => one.number);
  expect(await waits()).toEqual([number]);
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, planLetters);
  const { rows } = await house.owner.query('select recipient, body_text as body from app.outbound_mail where subject = $1', [
    `[${number}] What comes next?`,
  ]);
  // Eve closed the task herself; nobody has the request, so her team is told.
  expect(rows.map(({ recipient }) => recipient)).toContain(people.noah.email);
  expect(rows.map(({ recipient }) => recipient)).not.toContain(people.eve.email);
  expect(rows[0]?.body).toContain('“Order the laptop” of “Mia begins”');

  expect((await decide(ada, number, 'order', 'goOn')).status).toBe(403);
  expect((await decide(eve, number, 'contract', 'goOn')).status).toBe(409);
  expect((await decide(eve, number, 'nothing', 'goOn')).status).toBe(422);
  expect((await decide(eve, number, 'order', 'again')).body.steps[0]).toMatchObject({ state: 'running', attempt: 2 });
  await end(eve, number, 0, 'canceled');
  expect((await decide(eve, number, 'order', 'goOn')).body.steps.map(({ state }) => state)).toEqual([
    'passed',
    'running',
    'running',
    'coming',
  ]);
  expect((await decide(eve, number, 'order', 'goOn')).status).toBe(409);
  expect(await waits()).toEqual([]);
  expect((await see(eve, number)).history.filter(({ type }) => type === 'ticket.planDecided')).toHaveLength(2);
});

test('a plan that is ended begins nothing more, and the request ends as its tasks did', async () => {
  const all = await cast();
  const number = await ask(all, 'blue');
  await end(all.eve, number, 0, 'closedIncomplete');
  await decide(all.eve, number, 'order', 'end');
  expect(await see(all.ada, number)).toMatchObject({ open: true });
  const { items } = (await all.hana.get<{ items: TicketReply[] }>('/tickets?team=People%20Team&type=task&state=open')).body;
  const newest = items[0];
  await all.hana.patch(`/tickets/${newest?.number}`, { state: 'closedComplete' }, { 'if-match': `"${newest?.version}"` });
  expect(await statesOf(all.ada, number)).toEqual(['ended', 'done', 'coming']);
  expect(await see(all.ada, number)).toMatchObject({ open: false, state: 'closedIncomplete' });
});

test('a task that is closed by the note that says so lets the plan go on too', async () => {
  const { ada, eve, ...others } = await cast();
  const number = await ask({ ada, eve, ...others }, 'blue');
  const task = (await planOf(eve, number))[0]?.task ?? '';
  const said = await eve.post(`/tickets/${task}/messages`, {
    kind: 'note',
    body: 'None in stock',
    transition: { state: 'closedIncomplete' },
  });
  expect(said.status, said.text).toBe(201);
  expect((await see(eve, number)).messages.map(({ kind }) => kind)).toEqual(['note']);
  const { status } = await decide(eve, number, 'order', 'again');
  const next = (await planOf(eve, number))[0]?.task ?? '';
  await eve.post(`/tickets/${next}/messages`, { kind: 'note', body: 'Ordered', transition: { state: 'closedComplete' } });
  const contract = (await others.hana.get<{ items: TicketReply[] }>('/tickets?team=People%20Team&type=task&state=open')).body.items[0];
  await others.hana.post(`/tickets/${contract?.number}/messages`, { kind: 'note', body: 'Filed', transition: { state: 'closedComplete' } });
  expect([status, await statesOf(ada, number)]).toEqual([200, ['done', 'done', 'running']]);
});

test('the last task, closed by mistake and undone, takes back the delivery that followed from it', async () => {
  const all = await cast();
  const number = await ask(all, 'blue');
  await end(all.eve, number, 0, 'closedComplete');
  const contract = (await see(all.eve, number)).tasks.find(({ team }) => team?.id === teams.people.id)?.number ?? '';
  await all.hana.patch(`/tickets/${contract}`, { state: 'closedComplete' }, { 'if-match': '*' });
  const last = (await planOf(all.eve, number)).at(-1)?.task ?? '';
  const bulk = await all.eve.post<{ id: string }>('/tickets/bulk', {
    numbers: [last],
    change: { state: 'closedComplete' },
    preview: false,
  });
  expect(await see(all.eve, number)).toMatchObject({ state: 'delivered', open: false });
  expect((await all.eve.post(`/bulk-changes/${bulk.body.id}/undo`)).status).toBe(200);
  expect(await see(all.eve, number)).toMatchObject({ state: 'fulfilment', open: true });
});

test('what Eve closed by mistake with many others and undoes goes on as if nothing had been: nobody asks any more what comes next', async () => {
  const all = await cast();
  const number = await ask(all, 'blue');
  const task = (await planOf(all.eve, number))[0]?.task ?? '';
  const change = { state: 'closedIncomplete', workNote: 'All of these' };
  const bulk = await all.eve.post<{ id: string }>('/tickets/bulk', { numbers: [task], change, preview: false });
  const waits = async () =>
    (await all.eve.get<{ items: { number: string }[] }>('/tickets?view=asks-next')).body.items.map((one) => one.number);
  expect([await statesOf(all.eve, number), (await waits()).includes(number)]).toEqual([['failed', 'running', 'coming'], true]);
  expect((await all.eve.post(`/bulk-changes/${bulk.body.id}/undo`)).status).toBe(200);
  expect([await statesOf(all.eve, number), (await waits()).includes(number)]).toEqual([['running', 'running', 'coming'], false]);
  await end(all.eve, number, 0, 'closedIncomplete');
  expect([await statesOf(all.eve, number), (await waits()).includes(number)]).toEqual([['failed', 'running', 'coming'], true]);
});
