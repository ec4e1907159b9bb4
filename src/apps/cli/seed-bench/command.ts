import { parseArgs } from 'node:util';
import { machine } from '../../../kernel/access/access.ts';
import { asOwner, closeDatabase, openDatabase } from '../../../kernel/db/admin.ts';
import { tenantAt } from '../../../kernel/db/installation.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { setMasterKey } from '../../../kernel/events/keys.ts';
import { sealLog } from '../../../kernel/events/seal.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { readInstallation } from '../environment.ts';
import { type Ground, insertPasswords, layGround } from './ground.ts';
import { withoutWordIndexes } from './indexes.ts';
import { type Row, readBatches, readRows } from './read.ts';
import { loadTickets } from './tickets.ts';

const batch = 1000;

/** `seed:bench DIR [--tenant bench]`: loads the files that the workload's generator wrote into a tenant of their own. */
export async function seedBenchCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { tenant: { type: 'string', default: 'bench' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder with the generated files: npm run seed:bench -- DIR [--tenant bench]');
  const { appUrl, masterKey } = readInstallation();
  setMasterKey(masterKey);
  openDatabase(appUrl, 4);
  try {
    await load(folder, values.tenant);
  } finally {
    await closeDatabase();
  }
}

async function load(folder: string, slug: string): Promise<void> {
  const started = performance.now();
  const tenantId = await makeTenant(slug);
  const [queues, agents, requesters] = await Promise.all(
    ['queues.tsv', 'agents.tsv', 'requesters.tsv'].map((file) => readRows(folder, file)),
  );
  const files = { queues: queues ?? [], agents: agents ?? [], requesters: requesters ?? [] };
  const ground = await transact(machine(tenantId, 'service'), (call) => layGround(call, files));
  await transact(machine(tenantId, 'security'), (call) => insertPasswords(call, ground));
  const count = await withoutWordIndexes(() => loadAll(tenantId, ground, folder));
  await finish(tenantId, count);
  console.info(`Loaded ${count} tickets into http://${slug}.localhost in ${Math.round((performance.now() - started) / 1000)} s.`);
}

async function makeTenant(slug: string): Promise<string> {
  const host = `${slug}.localhost`;
  if ((await tenantAt(host)) !== undefined) throw new Error(`There is a tenant at ${host} already; name another one with --tenant.`);
  const id = newId();
  await asOwner(process.env['CANDOR_OWNER_URL'] ?? '', async (owner) => {
    await owner.query('insert into installation.tenant (id, slug, name, made_at) values ($1, $2, $3, $4)', [
      id,
      slug,
      `Bench ${slug}`,
      new Date(),
    ]);
    await owner.query('insert into installation.address (host, tenant_id) values ($1, $2)', [host, id]);
    await owner.query('select installation.agree_by_hand($1, $2)', [id, new Date()]);
  });
  return id;
}

/** One batch is made ready here while the database writes the one before. */
const atOnce = 2;

async function loadAll(tenantId: string, ground: Ground, folder: string): Promise<number> {
  const messages = readBatches(folder, 'messages.tsv', batch * 3);
  const underWay: Promise<void>[] = [];
  let count = 0;
  for await (const tickets of readBatches(folder, 'tickets.tsv', batch)) {
    const said = (await messages.next()).value as Row[];
    if (underWay.length >= atOnce) await underWay.shift();
    underWay.push(heard(transact(machine(tenantId, 'service'), (call) => loadTickets(call, ground, tickets, said))));
    count += tickets.length;
    if (count % 20_000 === 0) console.info(`${count} tickets`);
  }
  await Promise.all(underWay);
  return count;
}

/** It is waited for in its turn; should it fail before, that is not unheard. */
function heard(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  return work;
}

/** Numbers go on after the loaded ones, the log is sealed, and the planner learns what is there. */
async function finish(tenantId: string, count: number): Promise<void> {
  await transact(machine(tenantId, 'service'), ({ tx }) =>
    tx.run(sql`insert into app.number_block (tenant_id, type, next) values (${tenantId}, 'incident', ${count + 1})`),
  );
  await sealLog(tenantId);
  await asOwner(process.env['CANDOR_OWNER_URL'] ?? '', (owner) => owner.query('vacuum (analyze)'));
}
