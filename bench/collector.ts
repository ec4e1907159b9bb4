import { type Actor, machine } from '../src/kernel/access/access.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import type { Session } from './client.ts';
import { type Doors, instruct, say, signedIn } from './ground.ts';
import { type Installation, install, load, type Place } from './installation.ts';
import { closedLoop, type Figures, median } from './loop.ts';
import { cpuOfParts } from './processes.ts';

const people = 64;

type Round = Figures & { readonly server: number; readonly database: number };
type Where = { readonly place: Place; readonly doors: Doors };
type Order = { readonly milliseconds: number; readonly rounds: number; readonly warm: number };

/**
 * How many events the usage collector takes: pages of people who allowed it, each waiting for its answer. What was answered is held against
 * what then lies in the database, also after the installation was told to stop in the middle of it.
 */
export async function measureCollector({ place, doors }: Where, { milliseconds, rounds, warm }: Order): Promise<void> {
  const installation = await install(place);
  if (!place.isLoaded) load(place);
  const sessions = await signedIn(installation.port, people);
  doors.open(installation, 2);
  const actor = await doors.actorOf(sessions[0] as Session);
  await instruct(actor);
  for (const session of sessions) await say(session, 'given');

  await closedLoop(people, warm, tells(sessions));
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await once(installation, actor, sessions, milliseconds));
  print(measured);
  await stopInTheMiddle({ place, doors }, { installation, actor, sessions });
}

const beacon = { page: '/requests/$number', begins: true, seconds: 7, version: '0.1.0' };

const tells =
  (sessions: readonly Session[]) =>
  async (session: number): Promise<void> => {
    const reply = await sessions[session]?.send('POST', '/b', beacon);
    if (reply?.status !== 204) throw new Error(`Not taken: ${reply?.status} ${JSON.stringify(reply?.body)}`);
  };

async function once(installation: Installation, actor: Actor, sessions: readonly Session[], milliseconds: number): Promise<Round> {
  const [cpu, before] = [cpuOfParts(installation.pid), await stored(actor)];
  const figures = await closedLoop(people, milliseconds, tells(sessions));
  const [used, after] = [cpuOfParts(installation.pid), await stored(actor)];
  if (after - before !== figures.count) throw new Error(`${figures.count} answered, ${after - before} stored`);
  return {
    ...figures,
    server: (used.server - cpu.server) / figures.count,
    database: (used.database - cpu.database) / figures.count,
  };
}

const stored = ({ tenantId }: Actor): Promise<number> =>
  transact(machine(tenantId, 'usageStatistics'), async ({ tx }) => {
    const row = await tx.row<{ rows: number }>(
      sql`select count(*)::integer as rows from app.usage_view where tenant_id = ${tx.tenantId} and page = ${beacon.page} and seconds = ${beacon.seconds}`,
    );
    return row?.rows ?? 0;
  });

function print(rounds: readonly Round[]): void {
  const of = (key: keyof Round): number => median(rounds.map((round) => round[key]));
  const core = 1000 / (of('server') + of('database'));
  console.info(
    '\n| people at once | events/s | p50 ms | p95 | CPU ms an event: server | database | events a second of CPU |\n|---|---|---|---|---|---|---|',
  );
  console.info(
    `| ${people} | ${Math.round(of('perSecond'))} | ${of('p50').toFixed(1)} | ${of('p95').toFixed(1)} | ${of('server').toFixed(3)} | ${of('database').toFixed(3)} | ${Math.round(core)} |`,
  );
  console.info(`\nEvery one of ${rounds.reduce((sum, { count }) => sum + count, 0)} answered events lies in the database, once.`);
}

type Running = { readonly installation: Installation; readonly actor: Actor; readonly sessions: readonly Session[] };

/** Told to stop while they tell, the server answers nothing that it then forgets. */
async function stopInTheMiddle({ place, doors }: Where, { installation, actor, sessions }: Running): Promise<void> {
  const before = await stored(actor);
  let answered = 0;
  const telling = closedLoop(people, 60_000, async (session) => {
    await tells(sessions)(session);
    answered += 1;
  }).catch(() => undefined);
  await new Promise((done) => setTimeout(done, 1500));
  await installation.stop();
  await telling;
  for (const session of sessions) session.close();
  await doors.close();
  const again = await install(place);
  doors.open(again, 2);
  const kept = (await stored(actor)) - before;
  await doors.close();
  await again.stop();
  if (kept < answered) throw new Error(`Stopped in the middle: ${answered} answered, ${kept} stored`);
  console.info(`Stopped in the middle: ${answered} answered before, ${kept} stored.`);
}
