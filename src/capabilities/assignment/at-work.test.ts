import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { waitingForLocks } from '../../../tests/support/locks.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { CalendarReply } from '../sla/contract-calendars.ts';
import type { BookReply, SimulationReply, WhyReply } from './contract.ts';
import type { AbsenceReply, AgentReply, SkillReply } from './contract-people.ts';
import type { Rule } from './shared/definition.ts';

const house = openHouse();
const it = `/assignment/${workspaces.it.id}`;
const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
/** A day of the calendar in Berlin, where all of the cast are: for an hour before midnight in London it is tomorrow there. */
const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

afterEach(() => shiftClock(0));

const rule = (change: Partial<Rule> = {}): Rule => ({
  id: randomUUID(),
  name: { en: 'Desk' },
  when: null,
  team: teams.desk.id,
  method: 'roundRobin',
  sticky: false,
  skills: [],
  otherwise: 'queue',
  active: true,
  ...change,
});

const draftOf = (rules: readonly Rule[], change: object = {}) => ({ rules, calendar: null, capacity: null, ...change });

async function publish(rules: readonly Rule[], change: object = {}): Promise<void> {
  const wanda = await as(house, 'wanda');
  const seen = (await wanda.get<BookReply>(it)).body;
  const draft = await wanda.put<BookReply>(`${it}/draft`, draftOf(rules, change), match(seen));
  expect(draft.status, draft.text).toBe(200);
  const { status, text } = await wanda.post(`${it}/versions`, {}, match(draft.body));
  expect(status, text).toBe(201);
}

type Opened = { number: string; assignee: { id: string; name: string } | null; team: { name: string } | null };

async function ask(change: object = {}): Promise<Opened> {
  const ada = await as(house, 'ada');
  const { status, text, body } = await ada.post<Opened>('/tickets', { title: 'Printer is out', workspace: 'it', ...change });
  expect(status, text).toBe(201);
  return body;
}

const whysOf = async ({ number }: Opened) => {
  const { decision } = (await (await as(house, 'eve')).get<WhyReply>(`/tickets/${number}/assignment`)).body;
  return [decision?.because, ...(decision?.passed ?? []).map(({ person, why }) => `${person.name}: ${why}`).toSorted()];
};

const agent = async (who: Client, id: string): Promise<AgentReply> => {
  const { items } = (await who.get<{ items: AgentReply[] }>(`${it}/people`)).body;
  const found = items.find(({ person }) => person.id === id);
  if (found === undefined) throw new Error('Nobody by that identifier');
  return found;
};

/** What Leila says of somebody's work. */
async function arrange(id: string, change: object): Promise<AgentReply> {
  const leila = await as(house, 'leila');
  const seen = await agent(leila, id);
  const { capacity, calendar, skills } = seen;
  const { status, text, body } = await leila.put<AgentReply>(`${it}/people/${id}`, { capacity, calendar, skills, ...change }, match(seen));
  expect(status, text).toBe(200);
  return body;
}

test('Eve says that she is away: nothing comes to her until she is back, and Leila may say it for her', async () => {
  await publish([rule()]);
  const [eve, leila] = [await as(house, 'eve'), await as(house, 'leila')];
  const { status, body: away } = await eve.post<AbsenceReply>('/absences', { from: day(0), until: day(3) });
  expect([status, away.person]).toEqual([201, people.eve.id]);
  for (let times = 0; times < 3; times++) expect((await ask()).assignee?.id).toBe(people.noah.id);
  expect(await whysOf(await ask())).toEqual(['turn', 'Eve Haddad: absent']);
  expect(await agent(leila, people.eve.id)).toMatchObject({ standing: 'absent', absences: [{ id: away.id, until: day(3) }] });
  expect((await eve.delete(`/absences/${away.id}`)).status).toBe(200);
  expect([(await ask()).assignee?.id, (await ask()).assignee?.id].toSorted()).toEqual([people.eve.id, people.noah.id].toSorted());

  const later = await leila.post<AbsenceReply>('/absences', { person: people.noah.id, from: day(0), until: day(0) });
  expect(later.status, later.text).toBe(201);
  expect((await ask()).assignee?.id).toBe(people.eve.id);
  expect((await leila.get<{ items: AbsenceReply[] }>(`/absences?person=${people.noah.id}`)).body.items).toHaveLength(1);
  expect((await leila.delete(`/absences/${later.body.id}`)).status).toBe(200);
});

test('where Eve names somebody to answer for her while she is out of office, nothing comes to her by a rule either; Tom sees who stands in for whom', async () => {
  await publish([rule()]);
  const [eve, leila, tom] = [await as(house, 'eve'), await as(house, 'leila'), await as(house, 'tom')];
  const span = { from: new Date(Date.now() - 3_600_000).toISOString(), until: new Date(Date.now() + 86_400_000).toISOString() };
  const named = await eve.post<{ id: string }>('/stand-ins', { byId: people.leila.id, kind: 'outOfOffice', ...span });
  expect(named.status, named.text).toBe(201);
  for (let times = 0; times < 3; times++) expect((await ask()).assignee?.id).toBe(people.noah.id);
  expect(await whysOf(await ask())).toEqual(['turn', 'Eve Haddad: absent']);
  expect(await agent(leila, people.eve.id)).toMatchObject({ standing: 'absent', absences: [{ id: null }] });
  expect((await eve.get<{ items: AbsenceReply[] }>('/absences')).body.items[0]).toMatchObject({ id: null, person: people.eve.id });
  type All = { items: { for: { name: string }; by: { name: string } }[] };
  const all = await tom.get<All>('/stand-ins?whose=all');
  expect(all.body.items.map((one) => `${one.by.name} for ${one.for.name}`)).toEqual(['Leila Nwosu for Eve Haddad']);
  expect((await eve.get('/stand-ins?whose=all')).status).toBe(403);
  expect((await eve.delete(`/stand-ins/${named.body.id}`)).status).toBe(200);
  expect((await agent(leila, people.eve.id)).standing).toBe('free');
});

test('a rule that is for tasks, too, says who of the team a task goes to; every other leaves tasks with the team that was named', async () => {
  type Task = { assignee: { id: string } | null; team: { name: string } | null };
  const eve = await as(house, 'eve');
  const below = async (input: object = {}) => {
    const { number } = await ask({ team: 'Service Desk' });
    const { status, text, body } = await eve.post<Task & { number: string }>(`/tickets/${number}/tasks`, {
      title: 'Look after it',
      ...input,
    });
    expect(status, text).toBe(201);
    return body;
  };
  await publish([rule({ when: { field: 'title', op: 'contains', value: 'look' } })]);
  expect((await below()).assignee).toBeNull();
  await publish([rule({ team: teams.network.id, tasks: true, when: { field: 'type', op: 'eq', value: 'task' } }), rule({ tasks: true })]);
  const mine = [await below(), await below()];
  expect(mine.map(({ assignee }) => assignee?.id).toSorted()).toEqual([people.eve.id, people.noah.id].toSorted());
  expect([people.eve.id, people.leila.id]).toContain((await below({ team: 'Network' })).assignee?.id);
  expect((await below({ assignee: 'me' })).assignee?.id).toBe(people.eve.id);
  const why = (await eve.get<WhyReply>(`/tickets/${mine[0]?.number}/assignment`)).body.decision;
  expect(why?.because).toBe('turn');
});

test('when a colleague is away is for whoever leads: not for Noah, not for another department, not for another tenant', async () => {
  const [eve, noah, hana, gina] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'hana'), await as(house, 'gina')];
  const { body: away } = await eve.post<AbsenceReply>('/absences', { from: day(40), until: day(41) });
  for (const other of [noah, hana, gina]) {
    expect((await other.get(`/absences?person=${people.eve.id}`)).status).toBe(404);
    expect((await other.delete(`/absences/${away.id}`)).status).toBe(404);
    expect((await other.post('/absences', { person: people.eve.id, from: day(1), until: day(2) })).status).toBe(404);
  }
  expect((await noah.get<{ items: AgentReply[] }>(`${it}/people`)).body.items.map(({ person }) => person.name)).toEqual(['Noah Fischer']);
  expect((await hana.get(`${it}/people`)).status).toBe(404);
  expect((await gina.get(`${it}/skills`)).status).toBe(404);
  expect((await (await as(house, 'ada')).get('/absences')).status).toBe(404);
  expect((await eve.post('/absences', { from: '2026-02-30', until: '2026-02-20' })).status).toBe(422);
});

test('Leila leads IT and may arrange work there, Eve works there, Ada nowhere', async () => {
  type Places = { items: { name: { en: string }; can: { arrange: boolean } }[] };
  const of = async (name: 'leila' | 'eve' | 'ada' | 'hana') => (await (await as(house, name)).get<Places>('/assignment')).body.items;
  expect(await of('leila')).toMatchObject([{ name: { en: 'IT' }, can: { arrange: true } }]);
  expect(await of('eve')).toMatchObject([{ name: { en: 'IT' }, can: { arrange: false } }]);
  expect(await of('hana')).toMatchObject([{ name: { en: 'People & Culture' } }]);
  expect(await of('ada')).toEqual([]);
});

test('who is full or out of hours gets none, and the ticket waits in the queue of the team', async () => {
  const wanda = await as(house, 'wanda');
  const closed = Array.from({ length: 7 }, (_, at) => (at === (new Date().getUTCDay() + 2) % 7 ? [{ from: '00:00', to: '24:00' }] : []));
  const calendar = await wanda.post<CalendarReply>('/calendars', {
    workspace: workspaces.it.id,
    name: 'Another day',
    timeZone: 'Europe/Berlin',
    week: closed,
  });
  expect(calendar.status, calendar.text).toBe(201);
  await publish([rule({ method: 'leastLoaded' })]);
  const noah = await arrange(people.noah.id, { calendar: calendar.body.id });
  expect(noah.standing).toBe('outsideHours');
  const eve = await arrange(people.eve.id, { capacity: 1000 });
  await arrange(people.eve.id, { capacity: Math.max(1, eve.open) });
  const waiting = await ask();
  expect(waiting).toMatchObject({ assignee: null, team: { name: 'Service Desk' } });
  expect(await whysOf(waiting)).toEqual(['nobodyFree', 'Eve Haddad: full', 'Noah Fischer: outsideHours']);
  await arrange(people.noah.id, { calendar: null });
  expect((await ask()).assignee?.id).toBe(people.noah.id);
  await arrange(people.eve.id, { capacity: null });
});

test('of two who say at once what Noah can take on one is heard, and the other learns that it was changed', async () => {
  const leila = await as(house, 'leila');
  const seen = await agent(leila, people.noah.id);
  const { calendar, skills } = seen;
  const says = (capacity: number) => leila.put(`${it}/people/${people.noah.id}`, { capacity, calendar, skills }, match(seen));
  await house.owner.query('begin');
  await house.owner.query('select from app.agent_work where person_id = $1 for update', [people.noah.id]);
  const both = Promise.all([11, 12].map(says));
  await expect.poll(() => waitingForLocks(house), { timeout: 30_000 }).toBe(2);
  await house.owner.query('commit');
  expect((await both).map(({ status }) => status).toSorted()).toEqual([200, 412]);
  await arrange(people.noah.id, { capacity: seen.capacity });
});

test('the skill that a rule needs decides, and whoever had Ada’s last ticket gets the next', async () => {
  const leila = await as(house, 'leila');
  const { status, body: skill } = await leila.post<SkillReply>(`${it}/skills`, { name: { en: 'Printers', de: 'Drucker' } });
  expect(status).toBe(201);
  await arrange(people.eve.id, { skills: [{ skill: skill.id, level: 2 }] });
  await arrange(people.noah.id, { skills: [{ skill: skill.id, level: 4 }] });
  await publish([rule({ method: 'bestSkilled', skills: [{ skill: skill.id, level: 1 }] })]);
  const best = await ask();
  expect(best.assignee?.id).toBe(people.noah.id);
  expect(await whysOf(best)).toEqual(['skill', 'Eve Haddad: lessSkilled']);

  await publish([rule({ method: 'leastLoaded', sticky: true })]);
  const same = await ask();
  expect(same.assignee?.id, 'Noah has more to do and knows Ada').toBe(people.noah.id);
  expect(await whysOf(same)).toEqual(['sticky', 'Eve Haddad: otherKnows']);

  expect((await (await as(house, 'eve')).post(`${it}/skills`, { name: { en: 'Mine' } })).status).toBe(403);
  const given = await leila.patch<SkillReply>(`/skills/${skill.id}`, { active: false }, match(skill));
  await arrange(people.eve.id, { capacity: 900 });
  await leila.patch<SkillReply>(`/skills/${skill.id}`, { active: true }, match(given.body));
  expect((await agent(leila, people.eve.id)).skills, 'what was given up for a while is still known').toEqual([
    { skill: skill.id, level: 2 },
  ]);
  const renamed = await leila.patch<SkillReply>(`/skills/${skill.id}`, { active: false }, { 'if-match': '"3"' });
  expect(renamed.body).toMatchObject({ active: false, version: 4, name: { de: 'Drucker' } });
  expect((await leila.patch(`/skills/${skill.id}`, { active: true }, match(skill))).status).toBe(412);
  expect(
    (await (await as(house, 'hana')).patch(`/skills/${skill.id}`, { active: true }, { 'if-match': '*' })).status,
    'she works elsewhere',
  ).toBe(404);
});

test('Wanda sees what a draft would change for past tickets, and nothing is changed by looking', async () => {
  const wanda = await as(house, 'wanda');
  const earlier = (await wanda.post<SimulationReply>(`${it}/simulations`, draftOf([rule()]))).body.counts.tickets;
  const byHand = await (await as(house, 'eve')).post<Opened>('/tickets', { title: 'VPN of a guest', team: 'Service Desk' });
  expect(byHand.status, byHand.text).toBe(201);
  await ask({ title: 'VPN drops' });
  const before = (await house.owner.query("select team_id, assignee_id, version from app.ticket where type <> 'task' order by id")).rows;
  const events = async () => (await house.owner.query<{ count: string }>('select count(*) from app.event')).rows[0]?.count;
  const told = await events();
  const vpn = rule({ when: { field: 'title', op: 'contains', value: 'vpn' }, team: teams.network.id, method: 'none' });
  const desk = rule();
  const { status, text, body } = await wanda.post<SimulationReply>(`${it}/simulations`, draftOf([vpn, desk]));
  expect(status, text).toBe(200);
  const { counts, byRule, items } = body;
  expect(counts.tickets, 'what was given to a team by hand asks no rule').toBe(earlier + 1);
  expect(items.map(({ number }) => number)).not.toContain(byHand.body.number);
  expect(items[0]).toMatchObject({
    title: 'VPN drops',
    now: { team: { name: 'Service Desk' } },
    draft: { team: { name: 'Network' }, person: null },
  });
  expect(byRule).toEqual([
    { rule: vpn.id, tickets: 1 },
    { rule: desk.id, tickets: earlier },
  ]);
  const inTurn = items.filter(({ rule: by }) => by === desk.id).map(({ draft }) => draft.person?.name);
  const [eves, noahs] = ['Eve Haddad', 'Noah Fischer'].map((name) => inTurn.filter((one) => one === name).length);
  expect(Math.abs((eves ?? 0) - (noahs ?? 0))).toBeLessThanOrEqual(1);
  expect((await house.owner.query("select team_id, assignee_id, version from app.ticket where type <> 'task' order by id")).rows).toEqual(
    before,
  );
  expect(await events()).toBe(told);

  expect(
    (await (await as(house, 'tom')).post(`${it}/simulations`, draftOf([desk]))).status,
    'running the organisation opens no ticket',
  ).toBe(403);
  expect((await (await as(house, 'leila')).post(`${it}/simulations`, draftOf([desk]))).status).toBe(403);
  expect((await (await as(house, 'gina')).post(`${it}/simulations`, draftOf([desk]))).status).toBe(404);
});
