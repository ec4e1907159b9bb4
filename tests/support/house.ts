import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { webForTests } from '../../bin/web-build.mjs';
import { assemble } from '../../src/apps/server/assemble.ts';
import { registry } from '../../src/apps/server/registry.ts';
import { forgetSessions } from '../../src/capabilities/sign-in/public.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { asOwner, closeDatabase, openDatabase } from '../../src/kernel/db/admin.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { setMasterKey } from '../../src/kernel/events/keys.ts';
import { seedCast } from './cast.ts';
import { hearLog, leaksInto } from './heard-log.ts';
import { inTurn } from './in-turn.ts';

export type TestHouse = {
  /** The port on which the whole server listens on loopback. */
  port: number;
  /** The owner's connection, past all walls: for looking at what really is there. */
  owner: pg.Client;
  ownerUrl: string;
  dataFolder: string;
  /** Where the built web app lies, if the house serves it. */
  webFolder: string | undefined;
  /** The server's own list of what it answers to a GET, as its router prints it: each address under the one whose beginning it has. */
  printedRoutes: string;
};

export const logins = { app: { name: 'candor_app', password: 'app' }, worker: { name: 'candor_worker', password: 'worker' } };
const template = 'candor_template';

/** The whole server on a database of its own with the cast in it; for the tests of one file. With `pages` it serves the web app too. */
export function openHouse({ pages = false }: { pages?: boolean } = {}): TestHouse {
  const house = {} as TestHouse;
  beforeAll(async () => Object.assign(house, await build(pages)), pages ? 240_000 : 60_000);
  afterAll(async () => await house.owner?.query('select 1').then(() => silent(house)));
  afterEach(() => shiftClock(0));
  return house;
}

const destroy = new Map<number, () => Promise<void>>();

/** Nothing that the house knows of its people was said to its log, whatever the tests did there. */
async function silent({ owner, port }: TestHouse): Promise<void> {
  const leaks = await leaksInto(heard.get(port)?.lines ?? [], owner);
  heard.get(port)?.stop();
  await destroy.get(port)?.();
  if (leaks.length > 0) throw new Error(`The log of this house tells of people: ${leaks.join(', ')}`);
}

const heard = new Map<number, ReturnType<typeof hearLog>>();

async function build(pages: boolean): Promise<TestHouse> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await makeDatabase(name);
  const ownerUrl = addressed(name);
  const dataFolder = await mkdtemp(join(tmpdir(), 'candor-house-'));
  setMasterKey(Buffer.alloc(32, 7));
  openDatabase(addressed(name, logins.app));
  const webFolder = pages ? await builtPages() : undefined;
  const server = await assemble({ dataFolder, ...(webFolder === undefined ? {} : { webFolder }) });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  heard.set(port, hearLog());
  // Tests look at several things at once: what is asked beside another travels behind it, as `pg` by itself will no longer have it.
  // Many looks go over all tables at once, each of them tiny: to start helpers for that takes ten times as long as to look.
  const options = '-c max_parallel_workers_per_gather=0';
  const owner = new pg.Client({ connectionString: ownerUrl, options, pipeline: true } as pg.ClientConfig);
  await owner.connect();
  destroy.set(port, async () => {
    await server.close();
    await closeDatabase();
    await owner.end();
    await asOwner(inject('ownerUrl'), (client) => client.query(`drop database ${name} with (force)`));
    await rm(dataFolder, { recursive: true, force: true });
  });
  const printedRoutes = server.printRoutes({ method: 'GET', commonPrefix: false });
  return { port, owner, ownerUrl, dataFolder, webFolder, printedRoutes };
}

/** The web app as it ships, built once a run; the other files that want it wait. */
const builtPages = (): Promise<string> =>
  inTurn('candor-pages', () => webForTests({ home: resolve(import.meta.dirname, '../..'), signal: AbortSignal.timeout(230_000) }));

function addressed(database: string, login?: { name: string; password: string }): string {
  const url = new URL(inject('ownerUrl'));
  url.pathname = `/${database}`;
  if (login !== undefined) Object.assign(url, { username: login.name, password: login.password });
  return url.href;
}

/** Copies a template that the first file of a run migrates and fills. */
async function makeDatabase(name: string): Promise<void> {
  await asOwner(inject('ownerUrl'), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('candor-template'))");
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(client);
    // Copied as files it is there in half the time: page by page through the log it would survive a crash, which this one need not.
    await client.query(`create database ${name} template ${template} strategy file_copy`);
    await client.query("select pg_advisory_unlock(hashtext('candor-template'))");
  });
}

async function makeTemplate(client: pg.Client): Promise<void> {
  await client.query('create database candor_making');
  await migrate(addressed('candor_making'), logins, registry);
  await asOwner(addressed('candor_making'), seedCast);
  await client.query(`alter database candor_making rename to ${template}`);
}

/** As a start does it: what is there already is found so; rights are set by the register, ours unless told otherwise. */
export const migrateAgain = ({ ownerUrl }: TestHouse, by = registry): Promise<string[]> => migrate(ownerUrl, logins, by);

/** As after a second: each request asks the database again who knocks. */
export function askAnewWhoKnocks(): void {
  forgetSessions();
}
