import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { BookReply, Edition, SimulationReply, WhyReply } from './contract.ts';
import type { Rule } from './shared/definition.ts';

const house = openHouse();
const it = `/assignment/${workspaces.it.id}`;
const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

const rule = (change: Partial<Rule> = {}): Rule => ({
  id: randomUUID(),
  name: { en: 'Everything' },
  when: null,
  team: teams.desk.id,
  method: 'none',
  sticky: false,
  skills: [],
  otherwise: 'queue',
  active: true,
  ...change,
});

const title = (words: string) => ({ field: 'title', op: 'contains', value: words }) as const;

const draftOf = (rules: readonly Rule[]) => ({ rules, calendar: null, capacity: null });

async function save(wanda: Client, rules: readonly Rule[], change: object = {}): Promise<BookReply> {
  const seen = (await wanda.get<BookReply>(it)).body;
  const { status, text, body } = await wanda.put<BookReply>(
    `${it}/draft`,
    { rules, calendar: null, capacity: null, ...change },
    match(seen),
  );
  expect(status, text).toBe(200);
  return body;
}

/** In force from now on, for all tests that follow. */
async function publish(rules: readonly Rule[], change: object = {}): Promise<BookReply> {
  const wanda = await as(house, 'wanda');
  const { status, text, body } = await wanda.post<BookReply>(`${it}/versions`, {}, match(await save(wanda, rules, change)));
  expect(status, text).toBe(201);
  return body;
}

type Opened = { number: string; version: number; team: { name: string } | null; assignee: { id: string; name: string } | null };

async function ask(change: object = {}, who: Client | undefined = undefined): Promise<Opened> {
  const ada = who ?? (await as(house, 'ada'));
  const { status, text, body } = await ada.post<Opened>('/tickets', { title: 'Printer is out', workspace: 'it', ...change });
  expect(status, text).toBe(201);
  return body;
}

const whyOf = async ({ number }: Opened): Promise<WhyReply> => {
  const { status, text, body } = await (await as(house, 'eve')).get<WhyReply>(`/tickets/${number}/assignment`);
  expect(status, text).toBe(200);
  return body;
};

test('where nobody published rules tickets go as before, and nothing is told of rules', async () => {
  const opened = await ask();
  expect(opened).toMatchObject({ team: null, assignee: null });
  expect(await whyOf(opened)).toEqual({ decision: null, handedOn: null });
});

test('Wanda writes rules, publishes them, and Ada’s ticket goes to the team of the first that fits, with the reason', async () => {
  const wanda = await as(house, 'wanda');
  const vpn = rule({ name: { en: 'Network faults', de: 'Netzwerkstörungen' }, when: title('vpn'), team: teams.network.id });
  const rest = rule();
  const draft = await save(wanda, [vpn, rest]);
  expect(draft).toMatchObject({ published: null, draft: { rules: [{ name: { de: 'Netzwerkstörungen' } }, {}] } });
  expect((await ask({ title: 'VPN drops' })).team, 'a draft decides nothing').toBeNull();

  const { published } = await publish([vpn, rest]);
  expect(published).toMatchObject({ number: 1, by: { name: 'Wanda Kaya' } });
  const opened = await ask({ title: 'VPN drops' });
  expect(opened).toMatchObject({ team: { name: 'Network' }, assignee: null });
  expect((await whyOf(opened)).decision).toMatchObject({
    number: 1,
    rule: { id: vpn.id, name: { en: 'Network faults' } },
    team: { name: 'Network' },
    person: null,
    because: 'teamOnly',
  });
  expect((await ask({ title: 'Mouse' })).team).toMatchObject({ name: 'Service Desk' });
  const { items } = (await wanda.get<{ items: Edition[] }>(`${it}/versions`)).body;
  expect(items.map(({ number, says }) => [number, says.rules.length])).toEqual([[1, 2]]);
  await expect(house.owner.query('update app.assignment_version set number = 9')).rejects.toThrow('immutable');
});

test('each of a team in turn, also when eight tickets come at once', async () => {
  const { published } = await publish([rule({ method: 'roundRobin' })]);
  const ada = await as(house, 'ada');
  const opened = await Promise.all(Array.from({ length: 8 }, () => ask({}, ada)));
  const names = opened.map(({ assignee }) => assignee?.name);
  expect([names.filter((name) => name === 'Eve Haddad').length, names.filter((name) => name === 'Noah Fischer').length]).toEqual([4, 4]);
  const [first] = opened;
  const { decision } = await whyOf(first as Opened);
  expect(decision).toMatchObject({ number: published?.number, because: 'turn', method: 'roundRobin', passed: [{ why: 'otherTurn' }] });
});

test('an agent’s own ask goes to somebody else, and one with nobody left waits in the queue of the team', async () => {
  await publish([rule({ team: teams.network.id, method: 'leastLoaded', name: { en: 'Network' } })]);
  const [eve, leila] = [await as(house, 'eve'), await as(house, 'leila')];
  expect((await ask({}, eve)).assignee).toMatchObject({ id: people.leila.id });
  await publish([
    rule({ team: teams.desk.id, when: { field: 'requester', op: 'eq', value: people.eve.id }, otherwise: 'next', method: 'roundRobin' }),
  ]);
  const noahs = await ask({}, eve);
  expect(noahs.assignee).toMatchObject({ id: people.noah.id });
  const leilas = await ask({}, leila);
  expect(leilas).toMatchObject({ team: null, assignee: null });
  expect((await whyOf(leilas)).decision).toMatchObject({ rule: null, because: 'noRule' });
});

test('what an agent says by hand stays: the team named on opening, and whoever it was given to since', async () => {
  const first = rule({ when: { field: 'priority', op: 'lte', value: 2 }, team: teams.network.id, name: { en: 'Urgent' } });
  await publish([first, rule()]);
  const eve = await as(house, 'eve');
  const named = await ask({ team: 'Service Desk', impact: 1, urgency: 1, requesterEmail: people.ada.email }, eve);
  expect(named).toMatchObject({ team: { name: 'Service Desk' } });
  expect(await whyOf(named)).toEqual({ decision: null, handedOn: null });

  const opened = await ask();
  const change = async (body: object) => (await eve.patch<Opened>(`/tickets/${opened.number}`, body, { 'if-match': '*' })).body;
  expect(await change({ impact: 1, urgency: 1 }), 'what is urgent now goes where the urgent goes').toMatchObject({
    team: { name: 'Network' },
  });
  expect((await whyOf(opened)).decision).toMatchObject({ rule: { name: { en: 'Urgent' } } });
  expect(await change({ team: 'Service Desk', assignee: 'me' })).toMatchObject({ assignee: { id: people.eve.id } });
  expect(await change({ impact: 3, urgency: 3 })).toMatchObject({ assignee: { id: people.eve.id } });
  expect(await change({ impact: 1, urgency: 1 })).toMatchObject({ team: { name: 'Service Desk' }, assignee: { id: people.eve.id } });
  expect((await whyOf(opened)).handedOn).toMatchObject({ by: { name: 'Eve Haddad' } });
});

test('who of IT was away is not told to Hana once the ticket lies with People & Culture; that a rule decided is', async () => {
  await publish([rule({ team: teams.network.id, method: 'roundRobin' })]);
  const opened = await ask();
  expect((await whyOf(opened)).decision?.passed).toHaveLength(1);
  await (await as(house, 'eve')).patch(`/tickets/${opened.number}`, { team: 'People Team' }, { 'if-match': '*' });
  const { status, body } = await (await as(house, 'hana')).get<WhyReply>(`/tickets/${opened.number}/assignment`);
  expect([status, body.decision?.because, body.decision?.passed]).toEqual([200, 'turn', []]);
});

test('a rule whose team was given up is left out, and it is told', async () => {
  const gone = rule({ team: teams.network.id, name: { en: 'Old' } });
  await publish([gone, rule({ name: { en: 'New' } })]);
  await house.owner.query('update app.team set active = false where id = $1', [teams.network.id]);
  const opened = await ask();
  await house.owner.query('update app.team set active = true where id = $1', [teams.network.id]);
  expect(opened.team).toMatchObject({ name: 'Service Desk' });
  expect((await whyOf(opened)).decision?.skipped).toMatchObject([{ rule: { name: { en: 'Old' } }, why: 'teamInactive' }]);
});

test('what is wrong with rules is told beside its field, and an old version is refused', async () => {
  const wanda = await as(house, 'wanda');
  const seen = (await wanda.get<BookReply>(it)).body;
  const one = rule({
    team: teams.people.id,
    when: { field: 'state', op: 'eq', value: 'new' },
    skills: [{ skill: randomUUID(), level: 2 }],
  });
  const wrong = await wanda.put<{ errors: { pointer: string }[] }>(
    `${it}/draft`,
    { rules: [one, one], calendar: randomUUID(), capacity: null },
    match(seen),
  );
  expect(wrong.status).toBe(422);
  const places = wrong.body.errors.map(({ pointer }) => pointer);
  for (const place of ['/calendar', '/rules/0/when/field', '/rules/0/team', '/rules/0/skills/0/skill', '/rules/1/id'])
    expect(places).toContain(place);
  expect((await wanda.post(`${it}/versions`, {}, { 'if-match': '"1"' })).status).toBe(412);
  expect((await wanda.post(`${it}/versions`, {}, match(seen))).status, 'nothing new').toBe(409);
  await save(wanda, [rule()]);
  const book = (await wanda.get<BookReply>(it)).body;
  expect((await wanda.delete<BookReply>(`${it}/draft`, match(book))).body.draft).toBeNull();
});

test('who does not administer the workspace does not see its rules; who asked is not told who was passed over', async () => {
  const opened = await ask();
  const [eve, leila, wanda, gina, ada, hana] = await Promise.all(
    (['eve', 'leila', 'wanda', 'gina', 'ada', 'hana'] as const).map((name) => as(house, name)),
  );
  expect((await eve?.get(it))?.status).toBe(403);
  expect((await leila?.put(`${it}/draft`, { rules: [], calendar: null, capacity: null }, { 'if-match': '"1"' }))?.status).toBe(403);
  expect((await wanda?.get(`/assignment/${workspaces.hr.id}`))?.status).toBe(404);
  expect((await gina?.get(it))?.status).toBe(404);
  expect((await gina?.get(`/tickets/${opened.number}/assignment`))?.status).toBe(404);
  expect((await hana?.get(`/tickets/${opened.number}/assignment`))?.status).toBe(404);
  expect((await ada?.get(`/tickets/${opened.number}/assignment`))?.status).toBe(403);
  expect(JSON.stringify((await ada?.get(`/tickets/${opened.number}`))?.body)).not.toContain('assignedByRule');
});

const both = (en: string) => ({ en, de: `${en} (de)` });
const option = (value: string) => ({ value, label: both(value) });
const colour = { kind: 'text', key: 'colour', label: both('Colour') };
const laptop = {
  name: both('Laptop'),
  summary: both('One'),
  team: teams.desk.id,
  tasks: [{ title: both('Set it up'), team: null }],
  form: { elements: [{ kind: 'choice', key: 'model', label: both('Model'), options: [option('mac'), option('windows')] }, colour] },
};
type Type = { id: string; version: number };

async function offerLaptops(wanda: Client): Promise<Type> {
  const offered = { workspace: workspaces.it.id, key: 'laptops', name: both('Laptops'), summary: both('To carry'), icon: 'laptop' };
  const { body: service } = await wanda.post<{ id: string }>('/catalog/services', offered);
  const made = await wanda.post<Type>('/catalog/drafts', { service: service.id, key: 'laptop', draft: laptop });
  const published = await wanda.put<Type>(`/catalog/drafts/${made.body.id}/publication`, undefined, match(made.body));
  expect(published.status, published.text).toBe(200);
  return published.body;
}

type Whole = Opened & { tasks: { number: string }[] };
const asksFor = async (value: string): Promise<Whole> => {
  const { number } = await ask({ requestType: 'laptop', title: `A ${value}`, fields: { model: value, colour: 'grey' } });
  return (await (await as(house, 'eve')).get<Whole>(`/tickets/${number}`)).body;
};
const taskOf = async ({ tasks }: Whole) => (await (await as(house, 'eve')).get<Opened>(`/tickets/${tasks[0]?.number}`)).body;

test('where a form asks for the model a rule may go by it, for the request and its tasks; what is no laptop has no other model', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const { id } = await offerLaptops(wanda);
  type Asked = { items: { requestType: string; questions: object[] }[] };
  const questions = `/catalog/questions?workspace=${workspaces.it.id}`;
  const forms = (await wanda.get<Asked>(questions)).body.items;
  expect(forms.find(({ requestType }) => requestType === id)?.questions).toMatchObject([
    { key: 'model', type: 'choice', options: [{ value: 'mac' }, { value: 'windows' }] },
    { key: 'colour', type: 'text' },
  ]);
  const others = [eve, await as(house, 'hana'), await as(house, 'gina')].map(async (one) => (await one.get(questions)).status);
  expect(await Promise.all(others)).toEqual([403, 403, 404]);

  const isOther = { field: `${id}.model`, op: 'ne', value: 'mac' } as const;
  const mac = rule({ when: { ...isOther, op: 'eq' }, team: teams.network.id, tasks: true });
  const other = rule({ when: isOther, method: 'roundRobin', tasks: true });
  await publish([mac, other]);
  const [first, second] = [await asksFor('mac'), await asksFor('windows')];
  expect([first.team?.name, first.assignee, (await taskOf(first)).assignee]).toEqual(['Network', null, null]);
  expect(second.team?.name).toBe('Service Desk');
  expect([second.assignee, (await taskOf(second)).assignee]).not.toContain(null);
  expect((await whyOf(await ask())).decision?.because).toBe('noRule');
  const changed = await eve.patch<Opened>(`/tickets/${first.number}`, { fields: { model: 'windows' } }, { 'if-match': '*' });
  expect(changed.body.team?.name, changed.text).toBe('Service Desk');

  const tried = await wanda.post<SimulationReply>(`${it}/simulations`, draftOf([rule({ when: isOther, tasks: true, team: null })]));
  const fitting = tried.body.items.filter(({ rule: by }) => by !== null).map(({ number, draft }) => `${number} ${draft.team?.name}`);
  const [ofFirst, ofSecond] = [first.tasks[0]?.number, second.tasks[0]?.number];
  const expected = [`${ofFirst} Network`, `${ofSecond} Service Desk`, `${first.number} Service Desk`, `${second.number} Service Desk`];
  expect(fitting.toSorted()).toEqual(expected.toSorted());
  const without = await wanda.post<SimulationReply>(`${it}/simulations`, draftOf([rule({ when: isOther })]));
  expect(without.body.items.map(({ number }) => number)).not.toContain(ofFirst);
});

test('who had Ada’s last ticket of the same service comes first where a rule says so, and nobody for another service', async () => {
  const eve = await as(house, 'eve');
  await publish([rule({ sticky: true, stickyTo: 'service', team: teams.network.id })]);
  const before = await asksFor('mac');
  const given = await eve.patch(`/tickets/${before.number}`, { team: 'Network', assignee: 'me' }, { 'if-match': '*' });
  expect(given.status, given.text).toBe(200);
  expect([(await asksFor('mac')).assignee?.id, (await ask()).assignee]).toEqual([people.eve.id, null]);
});

test('a question that is not asked any more is refused, by name; a rule in force that asks for it never fits', async () => {
  const wanda = await as(house, 'wanda');
  const { items } = (await wanda.get<{ items: (Type & { key: string })[] }>(`/catalog/drafts?workspace=${workspaces.it.id}`)).body;
  const now = items.find(({ key }) => key === 'laptop') as Type;
  const when = { field: `${now.id}.model`, op: 'isEmpty' } as const;
  await publish([rule({ when, team: teams.network.id }), rule()]);
  expect((await ask({ requestType: 'laptop', title: 'Any', fields: {} })).team?.name).toBe('Network');
  const draft = { ...laptop, form: { elements: [colour] } };
  const written = await wanda.patch<Type>(`/catalog/drafts/${now.id}`, { draft }, match(now));
  expect((await wanda.put(`/catalog/drafts/${now.id}/publication`, undefined, match(written.body))).status).toBe(200);
  type Refused = { errors: { pointer: string; reason: string }[] };
  for (const field of [when.field, `${randomUUID()}.model`]) {
    const refused = await wanda.post<Refused>(`${it}/simulations`, draftOf([rule({ when: { field, op: 'isEmpty' } })]));
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '/rules/0/when/field', reason: 'No form of this workspace asks this any more' }],
    ]);
  }
  expect((await ask({ requestType: 'laptop', title: 'Any', fields: {} })).team?.name).toBe('Service Desk');
});
