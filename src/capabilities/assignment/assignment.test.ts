import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { BookReply, Edition, WhyReply } from './contract.ts';
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
