import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { logins, openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { counted, patience } from '../../../tests/support/proofs.ts';
import { machine } from '../access/access.ts';
import { transact } from '../db/transact.ts';
import { newId } from '../shared/ids.ts';
import { keepAnchorsIn } from './anchors.ts';
import { destroyKey } from './keys.ts';
import { sealLog as sealNow } from './seal.ts';
import { verifyLog } from './verify.ts';

const house = openHouse();
const acme = machine(tenants.acme.id);

const sealLog = async (tenantId: string) => {
  await untilReadable(house);
  await sealNow(tenantId);
};

/** Twelve seals of events with and without words, about three people, one of whom was erased since. */
beforeAll(async () => {
  keepAnchorsIn(house.dataFolder);
  for (let batch = 0; batch < 12; batch += 1) {
    await transact(acme, async ({ tx }) => {
      for (const { id } of [people.ada, people.bob, people.eve]) {
        const payloads = batch % 2 === 0 ? [{ subjectId: id, content: { words: `words ${batch}` } }] : [];
        tx.emit({ type: 'thing.changed', objectId: newId(), facts: { batch, from: ['new', 'open'] }, payloads });
      }
    });
    await sealLog(acme.tenantId);
  }
  await transact(acme, (call) => destroyKey(call, people.eve.id));
  await sealLog(acme.tenantId);
});

/** Does it as the superuser with all triggers off, looks, and takes it back. */
async function foundAfter(tampering: string): Promise<readonly string[]> {
  await house.owner.query("set session_replication_role = 'replica'");
  for (const table of tables) await house.owner.query(`create table safe.${table} as table app.${table}`);
  try {
    expect((await house.owner.query(tampering)).rowCount, tampering).toBeGreaterThan(0);
    return (await verifyLog(acme.tenantId)).faults;
  } finally {
    for (const table of tables) {
      await house.owner.query(`delete from app.${table}`);
      await house.owner.query(`insert into app.${table} table safe.${table}`);
      await house.owner.query(`drop table safe.${table}`);
    }
    await house.owner.query("set session_replication_role = 'origin'");
  }
}
const tables = ['event', 'event_payload', 'event_seal', 'subject_key'];
beforeAll(async () => await house.owner.query('create schema safe'));

test('an untouched log has no fault', async () => {
  expect(await verifyLog(acme.tenantId)).toEqual({ tenantId: acme.tenantId, sealed: 37, unsealed: 0, redacted: 0, faults: [] });
});

test('the log can be neither changed nor removed, not even by its owner', async () => {
  for (const statement of ["update app.event set type = 'x'", 'delete from app.event', 'truncate app.event', 'delete from app.event_seal'])
    await expect(house.owner.query(statement)).rejects.toThrow('append-only');
});

const nth = (table: string, at: number, where = 'true'): string =>
  `ctid = (select ctid from app.${table} where ${where} order by ctid offset ${at} limit 1)`;
/** What was said about somebody erased nobody can prove any more. */
const provable = `subject_id <> '${people.eve.id}'`;
const changes = {
  event: [
    "type = type || 'x'",
    "at = at + interval '1 microsecond'",
    'object_id = gen_random_uuid()',
    'actor_id = gen_random_uuid()',
    "purpose = 'security'",
    `facts = facts || '{"batch": 99}'`,
    `facts = facts - 'batch' || '{"forged": true}'`,
    `facts = jsonb_set(facts || '{"from": []}', '{from}', '["open", "new"]')`,
    "commitment = coalesce(commitment, '') || decode(repeat('00', 32), 'hex')",
    'xid = (xid::text::bigint + 1)::text::xid8',
    'id = gen_random_uuid()',
    `tenant_id = '${tenants.globex.id}'`,
  ],
  event_payload: [
    'sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)',
    'subject_id = gen_random_uuid()',
    'event_id = gen_random_uuid()',
    "sealed = '\\x00'",
  ],
  event_seal: [
    'leaves = set_byte(leaves, 5, get_byte(leaves, 5) # 1)',
    'leaves = substring(leaves from 1 for length(leaves) - 32)',
    "leaves = leaves || decode('00', 'hex')",
    'head = set_byte(head, 5, get_byte(head, 5) # 1)',
    'seq = seq + 100',
    'last_id = gen_random_uuid()',
    "sealed_at = sealed_at - interval '1 day'",
  ],
} as const;
const tampering = fc.oneof(
  fc.constantFrom(...changes.event).chain((change) => fc.nat(35).map((at) => `update app.event set ${change} where ${nth('event', at)}`)),
  fc
    .constantFrom(...changes.event_payload)
    .chain((change) => fc.nat(11).map((at) => `update app.event_payload set ${change} where ${nth('event_payload', at, provable)}`)),
  fc
    .constantFrom(...changes.event_seal)
    .chain((change) => fc.nat(12).map((at) => `update app.event_seal set ${change} where ${nth('event_seal', at)}`)),
  fc.tuple(fc.constantFrom('event', 'event_payload'), fc.nat(17)).map(([table, at]) => `delete from app.${table} where ${nth(table, at)}`),
  fc.nat(12).map((at) => `delete from app.event_seal where ${nth('event_seal', at)}`),
  fc.nat(35).map(
    (at) => `insert into app.event select tenant_id, gen_random_uuid(), xid, at, type, object_id, actor_id, purpose, facts, commitment
    from app.event where ${nth('event', at)}`,
  ),
  fc
    .nat(17)
    .map(
      (at) =>
        `insert into app.event_payload select tenant_id, event_id, gen_random_uuid(), sealed from app.event_payload where ${nth('event_payload', at)}`,
    ),
  fc.constantFrom('ada', 'bob').map((name) => `update app.subject_key set wrapped = null where subject_id = '${people[name as 'ada'].id}'`),
);

test(
  'any one row that was changed, removed or slipped in is found',
  async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async (statement) => {
        expect(await foundAfter(statement), statement).not.toEqual([]);
      }),
      { numRuns: counted(60, 2000) },
    );
  },
  patience(120_000),
);

test('an end that was cut off, seals and all, is found by the head that was kept outside the database', async () => {
  const cut = `with gone as (delete from app.event_seal where seq = 13 returning last_id) delete from app.event where id in (select last_id from gone)`;
  expect(await foundAfter(cut)).toContainEqual(expect.stringContaining('kept outside the database'));
});

test('the verdict names the event', async () => {
  const { rows } = await house.owner.query<{ id: string }>('select id from app.event order by id offset 4 limit 1');
  const faults = await foundAfter(`update app.event set type = 'x' where id = '${rows[0]?.id}'`);
  expect(faults).toEqual([expect.stringContaining(`Event ${rows[0]?.id}`)]);
});

test('npm run audit:verify tells each tenant, and fails when somebody tampered', async () => {
  writeFileSync(join(house.dataFolder, 'secrets.json'), JSON.stringify({ masterKey: Buffer.alloc(32, 7).toString('base64') }));
  const url = Object.assign(new URL(house.ownerUrl), { username: logins.app.name, password: logins.app.password });
  const env = { ...process.env, CANDOR_DATA: house.dataFolder, CANDOR_APP_URL: url.href };
  const verify = () => spawnSync(process.execPath, ['src/apps/cli/main.ts', 'audit:verify'], { env, encoding: 'utf8' });

  const clean = verify();
  expect(clean.stdout).toBe('acme: 37 events sealed, 0 not yet, no fault\nglobex: 0 events sealed, 0 not yet, no fault\n');
  expect(clean.status).toBe(0);

  await house.owner.query("set session_replication_role = 'replica'");
  await house.owner.query('delete from app.event where id = (select id from app.event where commitment is null order by id limit 1)');
  const faulty = verify();
  expect(faulty.stdout).toContain('acme: 37 events sealed, 0 not yet, 1 fault(s)\n  1 event(s) of seal 2 were removed');
  expect(faulty.stderr).toContain('The log has 1 fault');
  expect(faulty.status).toBe(1);
});
