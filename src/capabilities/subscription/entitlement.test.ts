import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { plans } from './shared/plans.ts';

const house = openHouse();
const limits = { ...plans.team.limits };

/** Acme is on Team, which for these tests holds what Acme has, and not one more. */
beforeEach(async () => {
  await house.owner.query("update app.subscription set plan = 'team' where tenant_id = $1", [tenants.acme.id]);
  Object.assign(plans.team.limits, { agents: 5, workspaces: 2, storage: 1 });
});
afterEach(() => {
  Object.assign(plans.team.limits, limits);
});

const grant = { personId: people.bob.id, role: 'agent', workspaceId: workspaces.it.id };

describe('more than the plan holds is refused at the moment of use, with its name and the limit', () => {
  test('Bob becomes no sixth agent; Eve, who is one, becomes a lead; a privacy officer takes no place', async () => {
    const tom = await as(house, 'tom');
    const refused = await tom.post('/roles', grant);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('The plan Team includes at most 5 agents')]);
    expect((await tom.post('/roles', { ...grant, personId: people.eve.id, role: 'teamLead' })).status).toBe(201);
    expect((await tom.post('/roles', { ...grant, role: 'privacyOfficer', workspaceId: null })).status).toBe(201);
  });

  test('of two who are made agents at once the last place is one’s', async () => {
    Object.assign(plans.team.limits, { agents: 6 });
    const tom = await as(house, 'tom');
    const both = await Promise.all([people.ada, people.bob].map(({ id }) => tom.post('/roles', { ...grant, personId: id })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await house.owner.query("delete from app.role_grant where person_id in ($1, $2) and role = 'agent'", [people.ada.id, people.bob.id]);
  });

  test('an agent who left frees a place, and takes one again by coming back', async () => {
    const tom = await as(house, 'tom');
    expect((await tom.put(`/people/${people.noah.id}/deactivation`)).status).toBe(200);
    expect((await tom.post('/roles', grant)).status).toBe(201);
    expect((await tom.delete(`/people/${people.noah.id}/deactivation`)).status).toBe(409);
  });

  test('a third workspace, a file, a colour: refused, and what is there stays', async () => {
    const tom = await as(house, 'tom');
    const opened = await tom.post('/workspaces', { key: 'legal', name: { en: 'Legal' } });
    expect([opened.status, opened.text]).toEqual([409, expect.stringContaining('at most 2 workspaces')]);
    expect((await tom.get<{ items: unknown[] }>('/workspaces')).body.items).toHaveLength(2);
    await house.owner.query(
      "insert into app.file (tenant_id, id, sha256, bytes, media_type, scan, made_at) values ($1, gen_random_uuid(), '', 9, 'text/plain', 'clean', $2)",
      [tenants.acme.id, new Date()],
    );
    expect((await tom.post('/files?name=a.txt', {}, { 'content-type': 'application/octet-stream' })).text).toContain('GB of files');
    const { version } = (await tom.get<{ version: number }>('/branding')).body;
    const looks = (accent: string) => tom.put('/branding', { name: 'Acme', accent }, { 'if-match': `"${version}"` });
    expect((await looks('#7a1f5c')).text).toContain('are not part of the plan Team');
    expect((await tom.get('/usage/report')).text).toContain('The report of usage is not part of the plan Team');
  });

  test('in German, and Globex next door is not concerned', async () => {
    const [tom, gina] = await Promise.all([as(house, 'tom'), as(house, 'gina')]);
    const said = await tom.post('/workspaces', { key: 'legal', name: { en: 'Legal' } }, { 'accept-language': 'de' });
    expect(said.text).toContain('Der Tarif Team umfasst höchstens 2 Arbeitsbereiche');
    expect((await gina.post('/workspaces', { key: 'legal', name: { en: 'Legal' } })).status).toBe(201);
  });
});
