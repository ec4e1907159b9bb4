import { incidentsOfLate } from '../src/capabilities/problems/queries/candidates.ts';
import { clustersOf } from '../src/capabilities/problems/shared/clusters.ts';
import { machine } from '../src/kernel/access/access.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import { type Doors, signedIn } from './ground.ts';
import { analyzed, install, load, type Place } from './installation.ts';
import { figures } from './loop.ts';

const threeWeeks = 21 * 86_400_000;
const [most, rounds] = [2000, 10];

/** How long the worker looks for incidents that may be one problem, in the workspace with the most, as of the day of its newest: reading them and grouping them. */
export async function measureSuggestions(place: Place, doors: Doors): Promise<void> {
  const installation = await install(place);
  try {
    if (!place.isLoaded) load(place);
    const [session] = await signedIn(installation.port, 1);
    if (session === undefined) throw new Error('Nobody is signed in');
    doors.open(installation, 2);
    const { tenantId } = await doors.actorOf(session);
    await analyzed(place.data);
    await print(tenantId);
    session.close();
    await doors.close();
  } finally {
    await installation.stop();
  }
}

type Largest = { readonly workspaceId: string; readonly newest: Date; readonly count: number };

async function print(tenantId: string): Promise<void> {
  const largest = await transact(machine(tenantId, 'service'), ({ tx }) =>
    tx.row<Largest>(sql`select workspace_id as "workspaceId", max(made_at) as newest, count(*)::int as count from app.ticket
      where tenant_id = ${tx.tenantId} and type = 'incident' group by workspace_id order by count(*) desc limit 1`),
  );
  if (largest === undefined) throw new Error('The workload has no incidents');
  const since = new Date(largest.newest.getTime() - threeWeeks);
  const [reading, grouping]: [number[], number[]] = [[], []];
  let [compared, groups] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const late = await transact(machine(tenantId, 'service'), ({ tx }) => incidentsOfLate(tx, { ...largest, since, most }));
    const read = performance.now();
    groups = clustersOf(late).length;
    compared = late.length;
    reading.push(read - began);
    grouping.push(performance.now() - read);
  }
  console.info(`${compared} incidents of three weeks among ${largest.count}, ${groups} groups:`);
  for (const [name, times] of [
    ['reading them', reading],
    ['grouping them', grouping],
  ] as const) {
    const { p50, p95 } = figures(times, 1);
    console.info(`${name.padEnd(20)} ms: p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}`);
  }
}
