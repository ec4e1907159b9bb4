import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { authenticate } from '../src/capabilities/sign-in/public.ts';
import { closeDatabase, openDatabase } from '../src/kernel/db/admin.ts';
import { tenantAt } from '../src/kernel/db/installation.ts';
import { setMasterKey } from '../src/kernel/events/keys.ts';
import { measureChanges } from './changes.ts';
import type { Session } from './client.ts';
import { measureClocks } from './clocks.ts';
import { measureCollector } from './collector.ts';
import { measureConsent } from './consent.ts';
import { arrangeEngine } from './engine.ts';
import { type FloorOperation, floors } from './floor.ts';
import { type Doors, host, personAt, signedIn } from './ground.ts';
import {
  appUrlOf,
  diskPerTicket,
  generate,
  headOf,
  type Installation,
  install,
  load,
  masterKeyOf,
  placeFor,
  ticketsIn,
} from './installation.ts';
import { measureKnowledge } from './knowledge.ts';
import { measureLive } from './live.ts';
import { closedLoop, type Figures, median } from './loop.ts';
import { engineOperations, explore, type Operation, operations, type Target } from './operations.ts';
import { measurePrivacy } from './privacy.ts';
import { cpuOf, memoryOf } from './processes.ts';
import { measureReload } from './reload.ts';
import { measureScreens } from './screens.ts';
import { measureStart } from './start.ts';
import { measureSuggestions } from './suggestions.ts';

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    // Seconds each operation runs before anything counts, so that no figure holds the warming up of the compiler.
    warm: { type: 'string', default: '3' },
    // Names of operations, for instance 'list;list, page 100'; all where it is left out.
    only: { type: 'string', default: '' },
    // A folder that keeps the loaded installation, and one that was kept: load once, measure often.
    keep: { type: 'string', default: '' },
    use: { type: 'string', default: '' },
    // Instead of the operations: a start where all was made before, an edit under `npm run dev`, the screens in a real browser, how soon an
    // open page shows what a colleague changes, the collector of usage, what it costs to ask whether somebody allows something, or the policy.
    start: { type: 'boolean', default: false },
    reload: { type: 'boolean', default: false },
    screens: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    collector: { type: 'boolean', default: false },
    consent: { type: 'boolean', default: false },
    privacy: { type: 'boolean', default: false },
    // How soon the worker tells of clocks that are due among many that are not, and how many.
    clocks: { type: 'boolean', default: false },
    // Over how many seconds their moments are spread; 0: all at one moment.
    spread: { type: 'string', default: '0' },
    kept: { type: 'string', default: '1000000' },
    due: { type: 'string', default: '10000' },
    // The operations with agreements, rules of assignment and approvals, `on` or `off`: what is arranged stays in the folder, so each has its own.
    engine: { type: 'string', default: '' },
    // How long a search over so many articles takes.
    knowledge: { type: 'boolean', default: false },
    articles: { type: 'string', default: '50000' },
    // What a time meets among so many changes, and ten thousand of them in view, through HTTP and in a real browser.
    changes: { type: 'boolean', default: false },
    planned: { type: 'string', default: '100000' },
    // How long the worker looks for incidents that may be one problem.
    suggestions: { type: 'boolean', default: false },
  },
});
const [tickets, milliseconds, rounds] = [Number(values.tickets), Number(values.seconds) * 1000, Number(values.rounds)];
const only = values.only === '' ? [] : values.only.split(';').map((name) => name.trim());
const offered = values.engine === '' ? operations : [...operations, ...engineOperations];
const chosen = offered.filter(({ name }) => only.length === 0 || only.includes(name));
const most = 8;

type Row = { name: string; one: Figures[]; eight: Figures[]; floorOne: Figures[]; floorEight: Figures[]; cpu: number[] };

/** Each operation on its own for a while, at one session and at eight, uncounted. */
async function warmUp(target: Target, bare: readonly FloorOperation[]): Promise<void> {
  const share = (Number(values.warm) * 1000) / 2;
  for (const { name, once } of chosen) {
    for (const sessions of [1, most]) await closedLoop(sessions, share, (session, turn) => once(target, session, turn));
    await bare.find((floor) => floor.name === name)?.run(1, share);
  }
}

/** Interleaved: each round runs product and floor one after the other, so that a busy neighbour meets both. */
async function measure(installation: Installation, target: Target, bare: readonly FloorOperation[]): Promise<Row[]> {
  const rows = chosen.map(({ name }): Row => ({ name, one: [], eight: [], floorOne: [], floorEight: [], cpu: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, operation] of chosen.entries()) {
      const row = rows[at];
      if (row !== undefined)
        await measureOne(
          installation,
          target,
          operation,
          bare.find(({ name }) => name === operation.name),
          row,
        );
    }
  }
  return rows;
}

async function measureOne(
  { pid }: Installation,
  target: Target,
  { once }: Operation,
  floor: FloorOperation | undefined,
  row: Row,
): Promise<void> {
  const before = cpuOf(pid);
  const one = await closedLoop(1, milliseconds, (session, turn) => once(target, session, turn));
  row.one.push(one);
  row.cpu.push((cpuOf(pid) - before) / one.count);
  if (floor !== undefined) row.floorOne.push(await floor.run(1, milliseconds));
  row.eight.push(await closedLoop(most, milliseconds, (session, turn) => once(target, session, turn)));
  if (floor !== undefined) row.floorEight.push(await floor.run(most, milliseconds));
}

const of = (figures: readonly Figures[], key: keyof Figures): number => median(figures.map((figure) => figure[key]));
const share = (product: readonly Figures[], floor: readonly Figures[]): string =>
  floor.length === 0 ? '–' : (of(product, 'perSecond') / of(floor, 'perSecond')).toFixed(2);

function print(rows: readonly Row[], loaded: number): void {
  console.info(
    '\n| op | p50 ms at 1 | p95 | ops/s at 1 | ops/s at 8 | share of floor at 1 | at 8 | CPU ms/op |\n|---|---|---|---|---|---|---|---|',
  );
  for (const { name, one, eight, floorOne, floorEight, cpu } of rows)
    console.info(
      `| ${name} | ${of(one, 'p50').toFixed(2)} | ${of(one, 'p95').toFixed(2)} | ${Math.round(of(one, 'perSecond'))} | ${Math.round(of(eight, 'perSecond'))} | ${share(one, floorOne)} | ${share(eight, floorEight)} | ${median(cpu).toFixed(2)} |`,
    );
  console.info(`\nMemory of server and worker (PSS) after the load: ${Math.round(loaded)} MiB.`);
}

/** The word that stands in most of the first messages. */
function commonWord(folder: string): string {
  const counts = new Map<string, number>();
  const text = headOf(join(folder, 'messages.tsv'), 2_000_000);
  for (const line of text.split('\n').slice(0, 3000))
    for (const word of new Set(
      line
        .split('\t')
        .at(-1)
        ?.match(/[a-z]+/g),
    ))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

if (chosen.length === 0) throw new Error(`--only takes of: ${offered.map(({ name }) => name).join('; ')}`);
const doors: Doors = {
  open: ({ data }, connections) => {
    setMasterKey(masterKeyOf(data));
    openDatabase(appUrlOf(data), connections);
  },
  close: closeDatabase,
  /** The very actor, so that the floor sends the same statements. */
  actorOf: async (session: Session) => {
    const tenant = await tenantAt(host);
    const actor = tenant && (await authenticate(tenant, { cookie: session.cookie, bearer: undefined, encrypted: false }));
    if (actor === undefined) throw new Error('This agent is not signed in');
    return { ...actor, purpose: 'service' };
  },
};

const place = placeFor(values);
try {
  if (values.start) await measureStart(place, rounds);
  else if (values.reload) await measureReload(place, rounds);
  else if (values.privacy) await measurePrivacy(place, { milliseconds, rounds });
  else if (values.collector || values.consent || values.clocks || values.knowledge || values.changes || values.suggestions)
    await measureUsage();
  else await measureLoaded();
} finally {
  place.remove();
}

/** Both manage their installation themselves: it is stopped and started again. */
async function measureUsage(): Promise<void> {
  if (!place.isLoaded) generate(tickets, place.files);
  if (values.consent) await measureConsent(place, doors);
  else if (values.knowledge) await measureKnowledge(place, doors, Number(values.articles));
  else if (values.changes) await measureChanges(place, doors, { changes: Number(values.planned), rounds });
  else if (values.suggestions) await measureSuggestions(place, doors);
  else if (values.clocks)
    await measureClocks(place, doors, { clocks: Number(values.kept), due: Number(values.due), spread: Number(values.spread) });
  else await measureCollector({ place, doors }, { milliseconds, rounds, warm: Number(values.warm) * 1000 });
}

async function measureLoaded(): Promise<void> {
  if (!place.isLoaded) generate(tickets, place.files);
  const installation = await install(place);
  try {
    if (!place.isLoaded) load(place);
    if (values.screens) await measureScreens(personAt(installation), rounds);
    else if (values.live) await measureLive(personAt(installation), await signedIn(installation.port, most));
    else await measureOperations(installation);
  } finally {
    await installation.stop();
  }
}

async function measureOperations(installation: Installation): Promise<void> {
  const loaded = place.isLoaded ? ticketsIn(place.files) : tickets;
  const sessions = await signedIn(installation.port, most);
  const [first] = sessions;
  if (first === undefined) throw new Error('Nobody is signed in');
  const phrases = JSON.parse(readFileSync(join(place.files, 'phrases.json'), 'utf8')) as Target['phrases'];
  const target = { sessions, phrases, common: commonWord(place.files), ...(await explore(first)) };
  doors.open(installation, most);
  if (values.engine !== '') await arrangeEngine(await doors.actorOf(first), values.engine === 'on');
  const how = place.isLoaded ? 'warm' : 'the first of this folder';
  console.info(`Ready ${(installation.startMilliseconds / 1000).toFixed(1)} s after the start, ${how}.`);
  console.info(`Memory of server and worker (PSS) at rest: ${Math.round(memoryOf(installation.pid))} MiB.`);
  console.info(`Disk a ticket with three messages, indexes and events: ${await diskPerTicket(installation.data, loaded)} KiB.`);
  const bare = await floors(appUrlOf(installation.data), await doors.actorOf(first), target);
  await warmUp(target, bare);
  print(await measure(installation, target, bare), memoryOf(installation.pid));
  for (const session of sessions) session.close();
  await closeDatabase();
}
