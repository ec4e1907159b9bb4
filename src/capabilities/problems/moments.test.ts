import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { newId } from '../../kernel/shared/ids.ts';
import type { ProblemReply } from './contract.ts';

const house = openHouse();

test('of a timeline longer than what is shown Eve changes the last moment, and takes none out that Noah changed meanwhile', async () => {
  const [eve, noah, hana, gina] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'hana'), await as(house, 'gina')];
  const { number } = (await eve.post<ProblemReply>('/problems', { title: 'The long night', workspace: 'it' })).body;
  await house.owner.query(
    `insert into app.problem_moment (tenant_id, id, ticket_id, at, said, made_by, made_at)
     select t.tenant_id, gen_random_uuid(), t.id, '2026-01-01'::timestamptz + n * interval '1 minute', 'Beat ' || n, $2, '2026-01-01'
     from app.ticket t, generate_series(1, 500) n where t.tenant_id = $1 and t.title = 'The long night'`,
    [tenants.acme.id, people.eve.id],
  );
  const path = `/problems/${number}/moments/${newId()}`;
  const note = (by: Client, saw: number, said: string) =>
    by.put<{ current: object }>(path, { at: '2026-06-01T08:00:00Z', said }, { 'if-match': `"${saw}"` });
  expect((await note(eve, 0, 'It ended')).status).toBe(200);
  expect((await note(noah, 0, 'It went on')).status, 'Noah saw none').toBe(412);
  expect((await note(noah, 1, 'It went on')).status).toBe(200);
  const stale = await eve.delete<{ current: object; yours: object }>(path, { 'if-match': '"1"' });
  expect(stale.status).toBe(412);
  expect(stale.body).toMatchObject({ current: { said: 'It went on', version: 2 }, yours: { said: null } });
  for (const stranger of [hana, gina]) expect((await stranger.delete(path, { 'if-match': '"2"' })).status).toBe(404);
  expect((await eve.delete(path, { 'if-match': '"2"' })).status).toBe(200);
  expect((await eve.delete(path, { 'if-match': '"2"' })).status, 'pressed again').toBe(200);
  const left = await house.owner.query("select from app.problem_moment where said = 'It went on'");
  expect(left.rows).toEqual([]);
});
