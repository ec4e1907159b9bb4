import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../../../tests/support/house.ts';
import type { BrandingReply } from './shared/branding.ts';
import type { CostCentreReply } from './shared/cost-centres.ts';
import type { DepartmentReply, GrantReply, LocationReply, TeamReply, TeamRow, WorkspaceReply } from './shared/groups.ts';

const house = openHouse();
const version = (one: { version: number }) => ({ 'if-match': `"${one.version}"` });
type Items<T> = { items: T[] };

test('Tom makes, renames and removes a department; Ada and Gina cannot', async () => {
  const tom = await as(house, 'tom');
  const made = (await tom.post<DepartmentReply>('/departments', { name: 'Logistics' })).body;
  expect((await (await as(house, 'ada')).patch(`/departments/${made.id}`, { name: 'X' }, version(made))).status).toBe(403);
  expect((await (await as(house, 'gina')).patch(`/departments/${made.id}`, { name: 'X' }, version(made))).status).toBe(404);
  const renamed = (await tom.patch<DepartmentReply>(`/departments/${made.id}`, { name: 'Shipping' }, version(made))).body;
  expect(renamed).toEqual({ ...made, name: 'Shipping', version: 2 });
  expect((await tom.patch(`/departments/${made.id}`, { name: 'Late' }, version(made))).status).toBe(412);
  expect((await tom.post('/departments', { name: 'Shipping' })).status).toBe(409);
  expect((await tom.delete(`/departments/${made.id}`)).status).toBe(200);
  expect((await tom.delete(`/departments/${made.id}`)).status).toBe(404);
});

test('a location with people in it stays', async () => {
  const tom = await as(house, 'tom');
  const made = (await tom.post<LocationReply>('/locations', { name: 'Lyon', country: 'France', timeZone: 'Europe/Paris' })).body;
  const ada = (await tom.get<{ version: number }>(`/people/${people.ada.id}`)).body;
  expect((await tom.patch(`/people/${people.ada.id}`, { locationId: made.id }, version(ada))).status).toBe(200);
  expect((await tom.delete(`/locations/${made.id}`)).status).toBe(409);
  expect((await (await as(house, 'ada')).get<Items<LocationReply>>('/locations')).body.items).toMatchObject([{ name: 'Lyon', people: 1 }]);
  expect((await (await as(house, 'gina')).get<Items<LocationReply>>('/locations')).body.items).toEqual([]);
  expect((await (await as(house, 'wanda')).post('/locations', { name: 'Kyiv' })).status).toBe(403);
});

test('Wanda gives IT its own matrix and words; Hana and Gina cannot', async () => {
  const wanda = await as(house, 'wanda');
  const path = `/workspaces/${workspaces.it.id}`;
  const before = (await wanda.get<WorkspaceReply>(path)).body;
  expect(before).toMatchObject({ ownMatrix: false, settings: { autoCloseDays: 7 }, can: { edit: true } });
  const change = {
    matrix: { 1: { 1: 1, 2: 1, 3: 2 }, 2: { 1: 2, 2: 3, 3: 4 }, 3: { 1: 3, 2: 4, 3: 5 } },
    noun: { one: { en: 'issue', de: 'Anliegen' }, many: { en: 'issues', de: 'Anliegen' } },
    settings: { autoCloseDays: 3 },
  };
  expect((await (await as(house, 'hana')).patch(path, change, version(before))).status).toBe(403);
  expect((await (await as(house, 'gina')).patch(path, change, version(before))).status).toBe(404);
  const after = (await wanda.patch<WorkspaceReply>(path, change, version(before))).body;
  expect(after).toMatchObject({ ...change, ownMatrix: true, settings: { autoCloseDays: 3, reminderDays: 3 }, version: 2 });
  expect((await wanda.patch(path, change, version(before))).status).toBe(412);
});

test('only Tom opens a workspace', async () => {
  const legal = { key: 'legal', name: { en: 'Legal', de: 'Recht' }, icon: 'scale' };
  expect((await (await as(house, 'wanda')).post('/workspaces', legal)).status).toBe(403);
  const tom = await as(house, 'tom');
  expect((await tom.post<WorkspaceReply>('/workspaces', legal)).status).toBe(201);
  expect((await tom.post('/workspaces', legal)).status).toBe(409);
  const keys = async (name: 'ada' | 'gina') =>
    (await (await as(house, name)).get<Items<WorkspaceReply>>('/workspaces')).body.items.map(({ key }) => key);
  expect(await keys('ada')).toEqual(['hr', 'it', 'legal']);
  expect(await keys('gina')).toEqual(['support']);
});

test('Wanda forms a team in IT, but not in HR; its members are closed to Ada', async () => {
  const wanda = await as(house, 'wanda');
  const made = await wanda.post<TeamReply>('/teams', { workspaceId: workspaces.it.id, name: 'Printers' });
  expect(made.status).toBe(201);
  expect((await wanda.post('/teams', { workspaceId: workspaces.hr.id, name: 'Payroll' })).status).toBe(403);
  expect((await wanda.post('/teams', { workspaceId: workspaces.support.id, name: 'Spies' })).status).toBe(404);
  expect((await (await as(house, 'ada')).get(`/teams/${made.body.id}`)).status).toBe(403);
  expect((await (await as(house, 'gina')).get(`/teams/${made.body.id}`)).status).toBe(404);
  const names = (await (await as(house, 'eve')).get<Items<TeamRow>>('/teams')).body.items.map(({ name, mine }) => [name, mine]);
  expect(names).toEqual([
    ['Network', true],
    ['People Team', false],
    ['Printers', false],
    ['Service Desk', true],
  ]);
  const closed = await wanda.patch<TeamReply>(`/teams/${made.body.id}`, { active: false }, version(made.body));
  expect(closed.body.active).toBe(false);
});

test('Leila adds Noah to her team and takes him out; Bob, no agent, cannot be added; Eve cannot add', async () => {
  const leila = await as(house, 'leila');
  const at = (id: string) => `/teams/${teams.network.id}/members/${id}`;
  expect((await (await as(house, 'eve')).put(at(people.noah.id))).status).toBe(403);
  expect((await (await as(house, 'gina')).put(at(people.noah.id))).status).toBe(404);
  expect((await leila.put(at(people.bob.id))).status).toBe(409);
  expect((await leila.put<TeamReply>(at(people.noah.id))).body.people.map(({ name }) => name)).toContain('Noah Fischer');
  expect((await leila.delete<TeamReply>(at(people.noah.id))).body.people.map(({ name }) => name)).not.toContain('Noah Fischer');
});

test('Wanda makes Bob an agent of IT, but neither an admin of IT nor an agent of HR', async () => {
  const wanda = await as(house, 'wanda');
  const grant = (role: string, workspaceId: string | null) =>
    wanda.post<GrantReply>('/roles', { personId: people.bob.id, role, workspaceId });
  const made = await grant('agent', workspaces.it.id);
  expect(made.status).toBe(201);
  expect((await grant('agent', workspaces.it.id)).status).toBe(409);
  for (const [role, workspaceId] of [
    ['agent', null],
    ['agent', workspaces.hr.id],
    ['workspaceAdmin', workspaces.it.id],
    ['tenantAdmin', null],
    ['privacyOfficer', null],
  ] as const)
    expect((await grant(role, workspaceId)).status, role).toBe(403);

  const bob = await as(house, 'bob');
  expect((await bob.get<{ can: object }>('/session')).body.can).toMatchObject({ desk: true });
  expect((await wanda.delete(`/roles/${made.body.id}`)).status).toBe(200);
  askAnewWhoKnocks();
  expect((await bob.get<{ can: object }>('/session')).body.can).toMatchObject({ desk: false });
});

test('who is no agent of IT any more is in none of its teams, can be given no work, and the log says so', async () => {
  const [wanda, leila, eve] = [await as(house, 'wanda'), await as(house, 'leila'), await as(house, 'eve')];
  const made = await wanda.post<GrantReply>('/roles', { personId: people.bob.id, role: 'agent', workspaceId: workspaces.it.id });
  expect((await leila.put(`/teams/${teams.network.id}/members/${people.bob.id}`)).status).toBe(200);
  const { number } = (await eve.post<{ number: string }>('/tickets', { type: 'incident', title: 'Slow', team: 'Network' })).body;
  const give = async (): Promise<number> => {
    const { version } = (await eve.get<{ version: number }>(`/tickets/${number}`)).body;
    return (await eve.patch(`/tickets/${number}`, { assignee: people.bob.id }, { 'if-match': `"${version}"` })).status;
  };
  expect(await give()).toBe(200);

  expect((await wanda.delete(`/roles/${made.body.id}`)).status).toBe(200);
  const members = (await leila.get<TeamReply>(`/teams/${teams.network.id}`)).body.people.map(({ id }) => id);
  expect(members).not.toContain(people.bob.id);
  expect(members).toContain(people.eve.id);
  await eve.patch(`/tickets/${number}`, { assignee: null }, { 'if-match': '"2"' });
  expect(await give()).toBe(422);
  const left = "select from app.event where type = 'team.memberRemoved' and object_id = $1 and facts->>'personId' = $2";
  expect((await house.owner.query(left, [teams.network.id, people.bob.id])).rowCount).toBe(1);
});

test('who holds which role is told to those who answer for it', async () => {
  const seen = async (name: 'ada' | 'eve' | 'wanda' | 'petra' | 'gina') => {
    const { items } = (await (await as(house, name)).get<Items<GrantReply>>('/roles')).body;
    return items.map(({ person, role }) => `${person.name.split(' ', 1)[0]} ${role}`).sort();
  };
  expect(await seen('ada')).toEqual([]);
  expect(await seen('eve')).toEqual(['Eve agent']);
  expect(await seen('wanda')).toEqual(['Eve agent', 'Leila teamLead', 'Noah agent', 'Wanda workspaceAdmin']);
  expect(await seen('petra')).toHaveLength(7);
  expect(await seen('gina')).toEqual(['Gina agent', 'Gina tenantAdmin']);
});

test('Tom keeps cost centres: code, name, owner, departments; agents read them, nobody else; Globex knows nothing of them', async () => {
  const [tom, eve, ada, gina] = [await as(house, 'tom'), await as(house, 'eve'), await as(house, 'ada'), await as(house, 'gina')];
  const fleet = (await tom.post<DepartmentReply>('/departments', { name: 'Fleet' })).body;
  const input = { code: '3200', name: 'Cars', ownerId: people.leila.id, departmentIds: [fleet.id] };
  expect((await eve.post('/cost-centres', input)).status).toBe(403);
  const made = (await tom.post<CostCentreReply>('/cost-centres', input)).body;
  expect(made).toMatchObject({ owner: { name: 'Leila Nwosu', active: true }, departments: [{ name: 'Fleet' }] });
  expect((await tom.post('/cost-centres', { ...input, departmentIds: [] })).status).toBe(409);
  expect((await tom.post('/cost-centres', { ...input, code: '1', ownerId: people.gus.id })).status).toBe(422);
  expect((await tom.post('/cost-centres', { ...input, code: '1', departmentIds: [people.ada.id] })).status).toBe(422);
  const listed = (who: Client) => who.get<Items<CostCentreReply>>('/cost-centres');
  expect([(await listed(eve)).body.items.length, (await listed(ada)).status, (await listed(gina)).body.items]).toEqual([1, 403, []]);

  const second = (await tom.post<CostCentreReply>('/cost-centres', { ...input, code: '3300', name: 'Vans' })).body;
  expect((await listed(tom)).body.items.map(({ code, departments }) => [code, departments.length])).toEqual([
    ['3200', 0],
    ['3300', 1],
  ]);
  const path = `/cost-centres/${second.id}`;
  const changed = (await tom.patch<CostCentreReply>(path, { ownerId: people.tom.id }, version(second))).body;
  expect(changed).toMatchObject({ code: '3300', owner: { id: people.tom.id }, departments: [{ name: 'Fleet' }], version: 2 });
  expect((await tom.patch(path, { name: 'Late' }, version(second))).status).toBe(412);
  expect((await gina.patch(path, { name: 'X' }, version(changed))).status).toBe(404);
  expect((await eve.delete(path)).status).toBe(403);
  expect((await tom.delete(path)).status).toBe(200);
  expect((await tom.delete(`/departments/${fleet.id}`)).status).toBe(200);
  expect((await tom.delete(`/cost-centres/${made.id}`)).status).toBe(200);
});

test('the last tenant admin stays, and may make a second one', async () => {
  const tom = await as(house, 'tom');
  const own = (await tom.get<Items<GrantReply>>('/roles?role=tenantAdmin')).body.items[0]?.id ?? '';
  expect((await tom.delete(`/roles/${own}`)).status).toBe(409);
  expect((await tom.post('/roles', { personId: people.petra.id, role: 'tenantAdmin', workspaceId: workspaces.it.id })).status).toBe(422);
  expect((await tom.post('/roles', { personId: people.petra.id, role: 'tenantAdmin', workspaceId: null })).status).toBe(201);
  expect((await (await as(house, 'gina')).delete(`/roles/${own}`)).status).toBe(404);
  expect((await (await as(house, 'eve')).delete(`/roles/${own}`)).status).toBe(404);
  expect((await (await as(house, 'petra')).delete(`/roles/${own}`)).status).toBe(200);
});

test('a colour too light for white text is darkened, and the answer says so', async () => {
  const petra = await as(house, 'petra');
  const before = (await anonymous(house)<BrandingReply>('GET', '/api/v1/branding')).body;
  expect(before).toMatchObject({ name: 'Acme', logo: null, adjusted: null });
  const reply = (await petra.put<BrandingReply>('/branding', { name: 'Acme Help', accent: '#FFCC00' }, version(before))).body;
  expect(reply.adjusted).toEqual({ asked: '#ffcc00', askedContrast: 1.51 });
  expect(reply.contrast).toBeGreaterThanOrEqual(4.5);
  expect(reply.contrast).toBeLessThan(4.7);
  const dark = (await petra.put<BrandingReply>('/branding', { name: 'Acme Help', accent: '#7a1fa2' }, version(reply))).body;
  expect(dark).toMatchObject({ accent: '#7a1fa2', adjusted: null });
  expect((await (await as(house, 'wanda')).put('/branding', { name: 'IT', accent: '#000000' }, version(dark))).status).toBe(403);
  expect((await (await as(house, 'gina')).get<BrandingReply>('/branding')).body.name).toBe('Globex');
});
