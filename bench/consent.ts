import { consentFor, consentKnown } from '../src/capabilities/consent/public.ts';
import type { Actor } from '../src/kernel/access/access.ts';
import { glance } from '../src/kernel/db/transact.ts';
import type { Session } from './client.ts';
import { type Doors, instruct, say, signedIn } from './ground.ts';
import { install, load, type Place } from './installation.ts';
import { figures } from './loop.ts';

const purpose = 'usageStatistics';
const [known, asked, turns] = [200_000, 1000, 5];

/** What it costs to ask whether somebody allows something, and how soon a no is heard. */
export async function measureConsent(place: Place, doors: Doors): Promise<void> {
  const installation = await install(place);
  try {
    if (!place.isLoaded) load(place);
    const [session] = await signedIn(installation.port, 1);
    if (session === undefined) throw new Error('Nobody is signed in');
    doors.open(installation, 2);
    const actor = await doors.actorOf(session);
    await instruct(actor);
    await say(session, 'given');
    await printCost(actor);
    await printInvalidation(session, actor);
    session.close();
    await doors.close();
  } finally {
    await installation.stop();
  }
}

const mayKnown = ({ tenantId, id: personId }: Actor): Promise<boolean> => consentKnown({ tenantId, personId, purpose });
const mayAsked = (actor: Actor): Promise<boolean> => glance(actor, ({ tx }) => consentFor(tx, actor.id, purpose));

async function printCost(actor: Actor): Promise<void> {
  console.info('\n| asked | p50 ms | p95 | p99.9 | times |\n|---|---|---|---|---|');
  for (const [name, ask, times] of [
    ['of what is known', mayKnown, known],
    ['of the ledger, a trip of its own', mayAsked, asked],
  ] as const) {
    await timed(() => ask(actor), times / 10);
    const all = await timed(() => ask(actor), times);
    const { p50, p95 } = figures(all, 1);
    const rare = all.toSorted((one, other) => one - other)[Math.floor(all.length * 0.999)] ?? Number.NaN;
    console.info(`| ${name} | ${p50.toFixed(4)} | ${p95.toFixed(4)} | ${rare.toFixed(4)} | ${times} |`);
  }
}

async function timed(ask: () => Promise<boolean>, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const at = performance.now();
    if (!(await ask())) throw new Error('They allowed it, and are told that they did not');
    all.push(performance.now() - at);
  }
  return all;
}

/** In the server that took the no, by what its collector answers; and in another process, which is this one, by what is known here. */
async function printInvalidation(session: Session, actor: Actor): Promise<void> {
  const [here, elsewhere]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    await say(session, 'given');
    await until(() => mayKnown(actor), true);
    if ((await tell(session)) !== 204) throw new Error('What is allowed is not taken');
    await say(session, 'refused');
    const at = performance.now();
    await until(async () => (await tell(session)) === 204, false);
    here.push(performance.now() - at);
    await until(() => mayKnown(actor), false);
    elsewhere.push(performance.now() - at);
  }
  const most = (times: readonly number[]): string => (Math.max(...times) / 1000).toFixed(2);
  console.info(
    `\nA no, after it was answered: heard by the server's collector within ${most(here)} s, by what another process knew within ${most(elsewhere)} s (${turns} turns, the longest).`,
  );
}

const tell = async (session: Session): Promise<number> =>
  (await session.send('POST', '/b', { page: '/me', begins: true, seconds: 1, version: '0.1.0' })).status;

async function until(ask: () => Promise<boolean>, wanted: boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while ((await ask()) !== wanted) {
    if (performance.now() > end) throw new Error('A minute went by, and it was not heard');
    await new Promise((done) => setTimeout(done, 5));
  }
}
