import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { logs, offerMail, runningMajor, statusOpened, statusRead, type TicketReply, told } from '../../../tests/support/major-world.ts';
import type { ServiceReply } from '../catalog/contract.ts';
import type { TicketPage } from '../tickets/contract.ts';
import type { MachineReply } from '../tickets/contract-work.ts';
import type { MajorReply, MajorRow, TimelineEntry } from './contract.ts';
import type { ReviewReply } from './contract-review.ts';

type Six = [Client, Client, Client, Client, Client, Client];
const house = openHouse();
let [ada, eve, noah, hana, leila, tom] = [] as unknown as Six;
let mail: ServiceReply;

beforeAll(async () => {
  mail = await offerMail(house);
});

beforeEach(async () => {
  const who = ['ada', 'eve', 'noah', 'hana', 'leila', 'tom'] as const;
  [ada, eve, noah, hana, leila, tom] = (await Promise.all(who.map((name) => as(house, name)))) as unknown as Six;
});

const running = (title?: string) => runningMajor(house, title);

describe('the status page', () => {
  const opened = (visibility: 'off' | 'signedIn' | 'public') => statusOpened(tom, visibility, [mail.id]);
  const read = (path?: string, cookie?: string, host?: string) => statusRead(house, { path, cookie, host });

  test('only Tom, who runs the organisation, opens it, and by the version that he saw', async () => {
    expect((await eve.get('/status-page')).status).toBe(403);
    expect((await eve.put('/status-page', { visibility: 'public', services: [] }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await tom.put('/status-page', { visibility: 'public', services: [people.ada.id] }, { 'if-match': '"1"' })).status).toBe(422);
    const { body } = await opened('off');
    expect(body).toMatchObject({ visibility: 'off', services: [{ id: mail.id, shown: true }] });
    const put = () => tom.put('/status-page', { visibility: 'public', services: [] }, { 'if-match': `"${body.version}"` });
    expect((await Promise.all([put(), put()])).map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('it is there for nobody until it is opened, then for the signed in, then for all; never for another organisation', async () => {
    await opened('off');
    expect((await read('/status/en', ada.cookie)).status).toBe(404);
    await opened('signedIn');
    expect(await read()).toMatchObject({ status: 401, text: expect.stringContaining('/sign-in?next=/status') });
    expect((await read()).text).not.toContain('Mail');
    expect(await read('/status/en', ada.cookie)).toMatchObject({ status: 200, text: expect.stringContaining('Mail') });
    await opened('public');
    expect((await read()).status).toBe(200);
    expect((await read('/status/en', undefined, tenants.globex.host)).status).toBe(404);
    await opened('off');
  });

  test('it tells services, what runs and what is over, by what was told there: without a name, a number or a script', async () => {
    await opened('public');
    const { id, ticket } = await running('Secret words of the incident');
    const affected = [{ service: mail.id, effect: 'partialOutage' }];
    const inside = { ...told, headline: { en: 'For the portal', de: '' }, said: { en: 'Inside', de: '' }, onStatusPage: false };
    await eve.post(`/major-incidents/${id}/updates`, { ...inside, affected });
    expect((await read()).text).not.toContain('For the portal');
    const said = { en: 'A relay <b>broke</b>.', de: 'Ein Relais ist defekt.' };
    await eve.post(`/major-incidents/${id}/updates`, { ...told, headline: { en: 'Mail is late', de: '' }, phase: 'identified', said });
    await eve.post(`/major-incidents/${id}/updates`, inside);
    const { text } = await read();
    for (const words of ['Mail is late', 'A relay &lt;b&gt;broke&lt;/b&gt;.', 'Partial outage', 'Cause found'])
      expect(text).toContain(words);
    expect((await read('/status/de')).text).toContain('Ein Relais ist defekt.');
    const kept = ['For the portal', 'Inside', 'Secret words', ticket.number, 'Haddad', 'Nwosu', 'Lindqvist', 'Nobody can read mail'];
    expect(kept.filter((words) => text.includes(words))).toEqual([]);
    expect(text).not.toMatch(/<script|javascript:/);
    await leila.put(`/major-incidents/${id}/end`, { reason: 'Works again' });
    const after = (await read()).text;
    expect(after.indexOf('Mail is late')).toBeGreaterThan(after.indexOf('Past incidents'));
    await opened('off');
  });
});

const resolved = async (title: string): Promise<MajorReply> => {
  const major = await running(title);
  const how = { code: 'solved', notes: 'Restarted', numbers: [major.ticket.number] };
  return (await eve.put<MajorReply>(`/major-incidents/${major.id}/resolution`, how)).body;
};
const shelf = async (which: string) => (await eve.get<{ items: MajorRow[] }>(`/major-incidents?which=${which}`)).body.items;

describe('what was learnt', () => {
  test('the review is kept as a draft, and finished once what happened, its impact and its causes are said', async () => {
    const before = await running('Too early');
    expect((await eve.patch(`/major-incidents/${before.id}/review`, { impact: 'x' }, { 'if-match': '"1"' })).status).toBe(409);
    const { id } = await resolved('To be learnt from');
    const path = `/major-incidents/${id}/review`;
    expect((await shelf('toReview')).find((row) => row.id === id)?.review).toEqual({ begun: false, actions: 0, done: 0 });
    expect((await noah.patch(path, { impact: 'x' }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await hana.get(path)).status).toBe(404);
    const draft = { happened: 'The relay ran full', impact: 'No mail' };
    const { body } = await eve.patch<ReviewReply>(path, draft, { 'if-match': '"1"' });
    expect(body).toMatchObject({ ...draft, finished: false, missing: ['causes'], writtenBy: { id: people.eve.id } });
    expect((await eve.patch(path, { impact: 'Other' }, { 'if-match': '"1"' })).status).toBe(412);
    const now = { 'if-match': `"${body.version}"` };
    expect((await eve.put(`${path}/completion`, {}, now)).status).toBe(422);
    const { version } = (await eve.patch<ReviewReply>(path, { causes: 'No rotation' }, now)).body;
    expect((await eve.put<ReviewReply>(`${path}/completion`, {}, { 'if-match': `"${version}"` })).body.finished).toBe(true);
    expect((await eve.get<MajorReply>(`/major-incidents/${id}`)).body.state).toBe('reviewed');
    expect((await shelf('toReview')).filter((row) => row.id === id)).toEqual([]);
    expect((await eve.patch(path, { causes: 'Else' }, { 'if-match': '*' })).status).toBe(409);
  });

  test('each action is a task of its team with person and due date, and the review counts those that are over', async () => {
    const { id, ticket } = await resolved('To be acted upon');
    const path = `/major-incidents/${id}/review`;
    const dueAt = '2030-01-02T23:30:00.000Z';
    const wanted = { title: 'Rotate the log', team: teams.network.id, assignee: people.eve.id, dueAt };
    expect((await noah.post(`${path}/actions`, wanted)).status).toBe(403);
    expect((await eve.post(`${path}/actions`, { ...wanted, assignee: people.hana.id })).status).toBe(422);
    const { status, body, text } = await eve.post<ReviewReply>(`${path}/actions`, wanted);
    expect(status, text).toBe(201);
    expect(body).toMatchObject({ done: 0, actions: [{ title: 'Rotate the log', assignee: { id: people.eve.id }, dueAt, open: true }] });
    const number = body.actions[0]?.number ?? '';
    expect((await eve.get<TicketPage>('/tickets?view=my-tasks')).body.items.map((row) => row.number)).toContain(number);
    expect((await eve.get<TicketReply>(`/tickets/${ticket.number}`)).body.tasks.map((task) => task.number)).toEqual([number]);
    expect((await ada.get(`/tickets/${number}`)).status).toBe(404);
    await eve.patch(`/tickets/${number}`, { state: 'inProgress' }, { 'if-match': '*' });
    await eve.patch(`/tickets/${number}`, { state: 'closedComplete' }, { 'if-match': '*' });
    expect((await shelf('toReview')).find((row) => row.id === id)?.review).toEqual({ begun: false, actions: 1, done: 1 });
    expect((await eve.get(`/major-incidents/${id}/timeline/file?as=md`)).text, 'due by Eve’s clock').toContain('3 Jan 2030');
  });

  test('what another department does of it is told and counted there only: Eve hands it over, Hana reads it, Gina nothing', async () => {
    const { id } = await resolved('To be acted upon by HR');
    const path = `/major-incidents/${id}/review`;
    const wanted = { title: 'Talk to the night shift', team: teams.people.id, assignee: people.hana.id, dueAt: null };
    const { status, body, text } = await eve.post<ReviewReply>(`${path}/actions`, wanted);
    expect([status, body.actions, body.done], text).toEqual([201, [], 0]);
    const told1 = [await eve.get(path), await noah.get(path), await eve.get(`/major-incidents/${id}/timeline/file?as=md`)];
    expect(told1.map((one) => /night shift|Mori/.test(one.text))).toEqual([false, false, false]);
    expect((await shelf('toReview')).find((row) => row.id === id)?.review).toEqual({ begun: false, actions: 0, done: 0 });
    const hers = (await hana.get<TicketPage>('/tickets?view=my-tasks')).body.items;
    expect(hers.map(({ title }) => title)).toContain(wanted.title);
    expect((await (await as(house, 'gina')).get(path)).status).toBe(404);
  });
});

describe('what is taken along', () => {
  test('states stand in the file as Wanda called them, in the language of who reads; two of one moment are told apart', async () => {
    const wanda = await as(house, 'wanda');
    const machineAt = (type: string) => `/workspaces/${workspaces.it.id}/machines/${type}`;
    const names = async (type: string, key: string, name: { en: string; de: string }) => {
      const { machine } = (await wanda.get<MachineReply>(machineAt(type))).body;
      const states = machine.states.map((one) => (one.key === key ? { ...one, name } : one));
      const { status, text } = await wanda.put(machineAt(type), { machine: { ...machine, states } }, { 'if-match': '"0"' });
      expect(status, text).toBe(200);
    };
    await names('incident', 'inProgress', { en: 'On the bench', de: 'Auf der Werkbank' });
    await names('task', 'open', { en: 'To be taken up', de: 'Noch nicht begonnen' });
    const { id, ticket } = await running('Named by Wanda');
    await eve.patch(`/tickets/${ticket.number}`, { state: 'inProgress' }, { 'if-match': '*' });
    const how = { code: 'solved', notes: 'Restarted', numbers: [ticket.number] };
    await eve.put<MajorReply>(`/major-incidents/${id}/resolution`, how);
    await eve.post(`/major-incidents/${id}/review/actions`, { title: 'Rotate', team: teams.network.id, assignee: null, dueAt: null });
    const file = async (more: string) => (await noah.get(`/major-incidents/${id}/timeline/file?${more}`)).text;
    expect(await file('as=csv&language=de')).toContain('Zustand geändert,Auf der Werkbank,');
    const [english, german] = [await file('as=md&language=en'), await file('as=md&language=de')];
    for (const words of ['On the bench', 'To be taken up']) expect(english).toContain(words);
    for (const words of ['Auf der Werkbank', 'Noch nicht begonnen']) expect(german).toContain(words);
    for (const type of ['incident', 'task']) await wanda.put(machineAt(type), { machine: null }, { 'if-match': '*' });
    const { items } = (await noah.get<{ items: TimelineEntry[] }>(`/major-incidents/${id}/timeline`)).body;
    expect(new Set(items.map((one) => one.id)).size).toBe(items.length);
  });

  test('the timeline is taken along as a table and as a document, harmless in both, and the log says who did', async () => {
    const { id, ticket } = await running('=Danger *and* <more> @all http://x');
    await eve.post(`/major-incidents/${id}/updates`, { ...told, said: { en: '=HYPERLINK("x")', de: '' } });
    await eve.post(`/tickets/${ticket.number}/links`, { kind: 'caused_by', to: await logs(eve, 'The disk') });
    const path = `/major-incidents/${id}/timeline/file`;
    const { text } = await noah.get(`${path}?as=csv&language=de`);
    expect(text.replace('\u{feff}', '').split('\r\n')[0]).toBe('Wann (UTC),Was,Welches,Wer,Gesagt');
    expect(text).toContain('Verknüpft,Verursacht durch,Eve Haddad,');
    expect(text).toContain(`Zwischenstand gesendet,Ursache wird gesucht,Eve Haddad,"'=HYPERLINK(""x"")"`);
    const document = (await noah.get(`${path}?as=md`)).text;
    expect(document).toContain(String.raw`# \=Danger \*and\* \<more\> \@all http\://x`);
    expect(document).toContain('- **Incident commander**: Eve Haddad');
    expect((await hana.get(`${path}?as=md`)).status).toBe(404);
    const { rows } = await house.owner.query(
      `select actor_id as by, facts->>'format' as format from app.event where type = 'export.made' and facts->>'majorId' = $1 order by id`,
      [id],
    );
    expect(rows).toEqual(['csv', 'md'].map((format) => ({ by: people.noah.id, format })));
  });

  test('an incident that becomes one for the second time has two courses, and each tells its own', async () => {
    const { id, ticket } = await running('Now and again');
    await leila.put(`/major-incidents/${id}/end`, { reason: 'Works again' });
    const again = await noah.put<MajorReply>(`/tickets/${ticket.number}/major-incident`, { reason: 'It is back' });
    const whyOf = async (one: string) =>
      (await eve.get<{ items: TimelineEntry[] }>(`/major-incidents/${one}/timeline`)).body.items
        .filter(({ type }) => type === 'ticket.majorProposed')
        .map(({ text }) => text);
    expect([await whyOf(id), await whyOf(again.body.id)]).toEqual([['Nobody can read mail'], ['It is back']]);
  });
});
