import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { definitionOf } from '../../../../db/seeds/build.ts';
import { send } from '../../../../tests/support/client.ts';
import { command } from '../../../../tests/support/command.ts';
import { openHouse } from '../../../../tests/support/house.ts';
import { untilReadable } from '../../../../tests/support/log.ts';
import { logOf, rowOf } from '../../../../tests/support/servicenow-log.ts';
import { definitionProblems } from '../../../capabilities/catalog/shared/definition-problems.ts';
import { RequestTypeDefinition } from '../../../capabilities/catalog/shared/request-type.ts';
import { clockRepair } from '../../../capabilities/sla/jobs.ts';
import { incidentMachine } from '../../../capabilities/tickets/shared/machines/incident.ts';
import { requestMachine } from '../../../capabilities/tickets/shared/machines/request.ts';
import { taskMachine } from '../../../capabilities/tickets/shared/machines/task.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { sealLog } from '../../../kernel/events/seal.ts';
import { verifyLog } from '../../../kernel/events/verify.ts';
import { nameOperator } from '../operator-command.ts';
import { seedPolicy } from './policy.ts';
import { demoPassword, demos, seedDemo, writeSignIns } from './seed.ts';

const house = openHouse();
let ids = new Map<string, string>();

beforeAll(async () => {
  // The cast of the tests makes room: the demo's tenants have the same names and addresses.
  await house.owner.query("update installation.tenant set slug = 'cast' where slug = 'acme'");
  await house.owner.query("delete from installation.address where host in ('localhost', 'acme.localhost')");
  ids = await seedDemo(house.ownerUrl);
}, 180_000);

const machines = { incident: incidentMachine, request: requestMachine, task: taskMachine };
/** What no ticket comes into yet, and why. */
const outOfReach: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  request: {
    submitted: 'Nothing rests here: in the moment it is submitted a request waits for approval or is approved',
  },
};

const types = demos.flatMap(({ tenant, catalog }) => catalog.flatMap((one) => one.types.map((type) => ({ slug: tenant.slug, type }))));
const someTeam = '0198c0de-0000-7000-8000-000000000001';

async function counted(text: string, slug = 'acme'): Promise<number> {
  const { rows } = await house.owner.query<{ n: number }>(`select count(*)::int as n from ${text}`, [ids.get(slug)]);
  return rows[0]?.n ?? 0;
}

const fingerprint = async (): Promise<unknown> =>
  (await house.owner.query('select (select count(*) from app.event) as events, (select max(updated_at) from app.ticket) as last')).rows;

test('clocks of acme run, wait, are nearly over and are over, at any hour, and past ones are told of their teams', async () => {
  const acme = ids.get('acme') ?? '';
  expect(await clockRepair.run(acme)).toBeGreaterThan(50);
  const { rows } = await house.owner.query<{ state: string; minutes: number }>(
    `select c.state, extract(epoch from c.due_at - $2::timestamptz)::int / 60 as minutes from app.ticket_clock c
     join app.service_level_version v on v.level_id = c.level_id and v.number = 1 and v.definition->'name'->>'en' like 'Critical incidents%'
     join app.ticket t on t.id = c.ticket_id and t.made_at > $2::timestamptz - interval '2 days' where c.tenant_id = $1`,
    [acme, now()],
  );
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['running', 'paused', 'breached']));
  expect(rows.some(({ state, minutes }) => state === 'running' && minutes < 45)).toBe(true);
});

describe('the catalog of the demo', () => {
  test('each request type can be published and speaks English and German throughout', () => {
    const faults = types.flatMap(({ type }) => definitionProblems(RequestTypeDefinition.parse(definitionOf(type, () => someTeam))));
    expect(faults).toEqual([]);
    // Each text of a form is strict about its two languages; German must not be a copy where there is a sentence.
    const copied = types.filter(({ slug, type }) => slug === 'acme' && type.summary.en === type.summary.de);
    expect(copied).toEqual([]);
  });

  test('acme has at least sixty people with names of their own, in five departments with a desk, and empty has nothing yet', async () => {
    expect(
      await counted(`(select distinct given_name, family_name from app.person where tenant_id = $1 and active) named`),
    ).toBeGreaterThanOrEqual(60);
    expect(await counted('app.workspace where tenant_id = $1')).toBe(5);
    expect(await counted('app.ticket where tenant_id = $1', 'empty')).toBe(0);
  });

  test('acme publishes at least forty of them', async () => {
    expect(await counted('app.request_type where tenant_id = $1 and published_version = 1')).toBeGreaterThanOrEqual(40);
  });
});

describe('the tickets of the demo', () => {
  test('the instruction to show who is on a ticket is recorded in acme, by name, and in no other tenant', async () => {
    const { rows } = await house.owner.query<{ slug: string; name: string }>(
      `select t.slug, p.given_name || ' ' || p.family_name as name from app.instruction i join installation.tenant t on t.id = i.tenant_id
       join app.person p on p.tenant_id = i.tenant_id and p.id = i.recorded_by where i.withdrawn_at is null`,
    );
    expect(rows).toEqual([{ slug: 'acme', name: 'Thomas Albrecht' }]);
  });

  test('acme has about 250, and each told at its own time', async () => {
    expect(await counted('app.ticket where tenant_id = $1')).toBeGreaterThanOrEqual(240);
    const { rows: ages } = await house.owner.query(
      'select min(made_at) as oldest, max(at) as latest from app.ticket join app.event on object_id = ticket.id',
    );
    expect(Date.now() - ages[0].oldest).toBeGreaterThan(30 * 86_400_000);
    expect(ages[0].latest.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test('who looks as Priya finds tickets where colleagues have named her', async () => {
    const { rows } = await house.owner.query<{ n: number }>(
      `select count(distinct message.ticket_id)::int as n from app.mention
         join app.message on message.tenant_id = mention.tenant_id and message.id = mention.message_id
         join app.person on person.tenant_id = mention.tenant_id and person.id = mention.person_id
       where mention.tenant_id = $1 and person.email = 'priya.raman@acme.example'`,
      [ids.get('acme')],
    );
    expect(rows[0]?.n).toBeGreaterThanOrEqual(2);
  });

  test.each(Object.entries(machines))('acme has some %s in each state that one can come into', async (type, machine) => {
    const { rows } = await house.owner.query<{ state: string }>(
      'select distinct state from app.ticket where tenant_id = $1 and type = $2',
      [ids.get('acme'), type],
    );
    const within = machine.states.map(({ key }) => key).filter((key) => !(key in (outOfReach[type] ?? {})));
    expect(rows.map(({ state }) => state).sort()).toEqual(within.sort());
  });

  test('each way in which a request ends is found in more than one department', async () => {
    const { rows } = await house.owner.query<{ state: string }>(
      `select state from app.ticket where tenant_id = $1 and type = 'request' and closed_at is not null
       group by state having count(distinct workspace_id) > 1 order by state`,
      [ids.get('acme')],
    );
    expect(rows.map(({ state }) => state)).toEqual(['closedCanceled', 'closedComplete', 'closedIncomplete', 'closedSkipped', 'rejected']);
  });

  test('what waits for approval was asked of somebody; Lena finds two requests, Jonas a request and two changes', async () => {
    const { rows } = await house.owner.query<{ state: string; approval: string; asked: number }>(
      `select t.state, a.state as approval, count(v.person_id)::int as asked from app.ticket t
         left join app.approval a on a.tenant_id = t.tenant_id and a.ticket_id = t.id
         left join app.approval_voice v on v.tenant_id = a.tenant_id and v.approval_id = a.id and v.place = a.running_step
       where t.tenant_id = $1 and t.state in ('pendingApproval', 'rejected') group by t.id, t.state, a.id, a.state`,
      [ids.get('acme')],
    );
    for (const { state, approval, asked } of rows) {
      expect(approval).toBe(state === 'rejected' ? 'rejected' : 'requested');
      expect(asked > 0).toBe(state === 'pendingApproval');
    }
    const waiting = (person: string) =>
      counted(`app.approval a join app.approval_voice v on v.tenant_id = a.tenant_id and v.approval_id = a.id and v.place = a.running_step
        join app.person p on p.tenant_id = v.tenant_id and p.id = v.person_id
        where a.tenant_id = $1 and a.state = 'requested' and p.email = '${person}@acme.example'`);
    expect([await waiting('lena.hoffmann'), await waiting('jonas.weber')]).toEqual([2, 3]);
  });

  test('departments share lists and answers', async () => {
    expect(await counted('app.saved_view where tenant_id = $1 and workspace_id is not null')).toBe(5);
    expect(await counted('app.canned_response where tenant_id = $1 and workspace_id is not null')).toBe(5);
    expect(await counted('app.macro where tenant_id = $1')).toBe(5);
  });

  test('some were merged into another, and one merge was taken back', async () => {
    expect(await counted('app.ticket where tenant_id = $1 and merged_into_id is not null')).toBeGreaterThanOrEqual(3);
    expect(await counted('app.ticket_merge where tenant_id = $1 and undone_at is not null')).toBeGreaterThanOrEqual(1);
  });

  test('numbers follow time', async () => {
    const pairs = 'app.ticket a join app.ticket b using (tenant_id, type) where tenant_id = $1 and a.number < b.number';
    expect(await counted(`${pairs} and a.made_at > b.made_at and a.external_ref like 'demo:%' and b.external_ref like 'demo:%'`)).toBe(0);
  });
});

test('each person of the sign-in list can sign in at the address it names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'candor-sign-ins-'));
  writeSignIns(folder);
  const { tenants } = JSON.parse(await readFile(join(folder, 'sign-ins.json'), 'utf8'));
  for (const { address, people } of tenants)
    for (const { email, password } of people) {
      const reply = await send(house.port, address, 'POST', '/api/v1/session', { email, password });
      expect([email, reply.status]).toEqual([email, 201]);
    }
  expect(tenants[0].people[0].password).toBe(demoPassword);
  await rm(folder, { recursive: true });
});

test('Anja finds three open HR cases at acme, Lena her own, and Thomas, who runs it all, none', async () => {
  const open = async (who: string): Promise<number> => {
    const host = 'acme.localhost';
    const { headers } = await send(house.port, host, 'POST', '/api/v1/session', { email: `${who}@acme.example`, password: demoPassword });
    const cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
    const { body } = await send<{ items: unknown[] }>(house.port, host, 'GET', '/api/v1/cases', undefined, { headers: { cookie } });
    return body.items.length;
  };
  expect([await open('anja.schulz'), await open('lena.hoffmann'), await open('grace.wanjiru'), await open('thomas.albrecht')]).toEqual([
    3, 1, 1, 0,
  ]);
});

test('a second run changes nothing', async () => {
  const before = await fingerprint();
  await seedDemo(house.ownerUrl);
  expect(await fingerprint()).toEqual(before);
});

test('the log of a tenant full of history verifies', async () => {
  const { rows } = await house.owner.query<{ n: number }>('select count(*)::int as n from app.event where tenant_id = $1', [
    ids.get('acme'),
  ]);
  await untilReadable(house);
  expect(await sealLog(ids.get('acme') ?? '')).toBe(rows[0]?.n);
  expect((await verifyLog(ids.get('acme') ?? '')).faults).toEqual([]);
});

test('the demo’s policy is published on what was practised through doors that are open meanwhile: form, mail, telephone and page', async () => {
  const operator = await nameOperator(house.ownerUrl, 'operator');
  await seedPolicy(operator, house.dataFolder);
  const { rows } = await house.owner.query(
    `select (select count(*)::int from app.policy_version where tenant_id = $1 and series = 'policy') as versions,
       array(select assertion from app.policy_proof where tenant_id = $1 and assertion like '%.drill' and failures = 0 and held_at is not null order by 1) as held,
       array(select channel from app.ticket where tenant_id = $1 and title like '%Probe of%' order by 1) as tried`,
    [operator],
  );
  expect(rows).toEqual([{ versions: 1, held: ['S04.drill', 'S59.drill', 'S60.drill', 'S61.drill'], tried: ['form', 'mail', 'phone'] }]);
  await seedPolicy(operator, house.dataFolder);
  expect(await counted('app.policy_version where tenant_id = $1', 'operator')).toBe(1);
});

describe('the command, run again over the demo', { timeout: 120_000 }, () => {
  const seeded = (log: string) => {
    vi.stubEnv('CANDOR_DEMO_IMPORT', log);
    return command(house, 'seed');
  };
  /** What the demo's acme holds of the log, by workspace and state. */
  const imported = async (): Promise<unknown[]> =>
    (
      await house.owner.query(
        `select w.key, t.state, t.external_ref as ref from app.ticket t join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
         where t.channel = 'import' and t.tenant_id = $1 order by ref`,
        [ids.get('acme')],
      )
    ).rows;

  test('a log that is named and not there is said before anything is written', async () => {
    const before = await fingerprint();
    const { code, said } = await seeded('nowhere.csv');
    expect([code, said]).toEqual([1, expect.stringMatching(/^CANDOR_DEMO_IMPORT is .*nowhere\.csv, but there is no such file\./)]);
    expect(await fingerprint()).toEqual(before);
  });

  test('without a log it says what is missing; with one, seeded again, the IT workspace holds the incidents, once', async () => {
    const bare = await seeded('none');
    expect([bare.code, bare.said]).toEqual([0, expect.stringContaining('Without the real incidents in the IT workspace')]);
    expect(await imported()).toEqual([]);

    const rows = ['New', 'Active', 'Awaiting Evidence'].map((state, at) => rowOf('INC0000045', state, `29-02-2016 0${at + 2}:00`));
    await writeFile(join(house.dataFolder, 'log.csv'), logOf(...rows));
    expect((await seeded('log.csv')).said).toContain('1 incidents in 3 rows: 1 were created, 0 changed, 0 unchanged.\n2 changes replayed');
    expect((await seeded('log.csv')).said).toContain('0 were created, 0 changed, 1 unchanged.');
    expect(await imported()).toEqual([{ key: 'it', state: 'onHold', ref: 'servicenow:INC0000045' }]);
  });
});
