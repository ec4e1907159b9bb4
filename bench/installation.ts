import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';

const home = resolve(import.meta.dirname, '..');
const generator = process.env['CANDOR_SHARED'] ?? resolve(home, '../shared');

export type Installation = {
  readonly port: number;
  readonly pid: number;
  readonly data: string;
  /** From the start of the launcher to the first answer that all is ready. */
  readonly startMilliseconds: number;
  readonly stop: () => Promise<void>;
};

/** Where the workload's files and the installation's data lie, and whether they outlive the bench. */
export type Place = { readonly files: string; readonly data: string; readonly isLoaded: boolean; readonly remove: () => void };

/**
 * A place of its own that goes when the bench ends; `keep` names a folder that stays, `use` one that an earlier bench kept: a million tickets
 * are loaded once and measured as often as one likes.
 */
export function placeFor({ keep, use }: { keep: string; use: string }): Place {
  const named = use || keep;
  const root = named === '' ? mkdtempSync(join(tmpdir(), 'candor-bench-')) : resolve(named);
  const [files, data] = [join(root, 'files'), join(root, 'data')];
  for (const folder of [root, data]) mkdirSync(folder, { recursive: true });
  // As root the database runs as somebody else, who has to get in.
  for (const folder of [root, data]) chmodSync(folder, 0o711);
  return { files, data, isLoaded: use !== '', remove: () => named === '' && rmSync(root, { recursive: true, force: true }) };
}

/** Writes the workload's files. */
export const generate = (tickets: number, folder: string): void =>
  void execFileSync(process.execPath, [join(generator, 'bench/gen.mjs'), String(tickets), folder], { stdio: 'inherit' });

/** A whole installation on the data folder of a place, started as `npm start` would, or `npm run dev`; with the demo only where it is asked for. */
export async function install({ data }: Place, command: 'start' | 'dev' = 'start', seed: 'demo' | 'none' = 'none'): Promise<Installation> {
  const port = await freePort();
  const env = { ...process.env, CANDOR_DATA: data, PORT: String(port), CANDOR_SEED: seed, LOG_LEVEL: 'warn' };
  const began = performance.now();
  const child = spawn(process.execPath, [join(home, 'bin/run.mjs'), command], { env, cwd: home, stdio: ['ignore', 'inherit', 'inherit'] });
  await ready(port, child);
  const startMilliseconds = performance.now() - began;
  return { port, pid: child.pid ?? 0, data, startMilliseconds, stop: () => end(child) };
}

/** The beginning of a file: that of a million tickets is longer than a string may be. */
export const headOf = (path: string, bytes: number): string => partOf(path, 0, bytes);

/** How many tickets a kept place was loaded with. */
export function ticketsIn(files: string): number {
  const path = join(files, 'tickets.tsv');
  const end = partOf(path, statSync(path).size - 4000, 4000);
  return Number(/(\d+)\t[^\n]*\n*$/.exec(end.replace(/^[^\n]*\n/, ''))?.[1] ?? 0);
}

function partOf(path: string, from: number, bytes: number): string {
  const [file, part] = [openSync(path, 'r'), Buffer.alloc(bytes)];
  try {
    return part.subarray(0, readSync(file, part, 0, bytes, Math.max(from, 0))).toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** Loads the workload into a tenant of its own. */
export function load({ files, data }: Place): void {
  const env = { ...process.env, CANDOR_DATA: data, LOG_LEVEL: 'warn' };
  execFileSync(process.execPath, [join(home, 'bin/run.mjs'), 'seed:bench', files], { env, cwd: home, stdio: 'inherit' });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error('The installation did not start');
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (reply?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The installation was not ready after two minutes');
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

/** Address of the application's login on the installation's database, for the floor. */
export const appUrlOf = (data: string): string => `postgresql://candor_app:${secretsOf(data).app}@127.0.0.1:${portOf(data)}/candor`;

/** The fourth line of PostgreSQL's own note in its data folder. */
const portOf = (data: string): string => readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? '';

/** What PostgreSQL knows of tables that were filled a moment ago would come round in its own time: here at once, by whom they belong to. */
export async function analyzed(data: string): Promise<void> {
  const client = new pg.Client({ connectionString: `postgresql://candor_owner:${secretsOf(data).owner}@127.0.0.1:${portOf(data)}/candor` });
  await client.connect();
  await client.query('vacuum (analyze)');
  await client.end();
}

const secretsOf = (data: string): { app: string; owner: string; masterKey: string } =>
  JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));

export const masterKeyOf = (data: string): Buffer => Buffer.from(secretsOf(data).masterKey, 'base64');

/** What all tables of the product take with indexes and out-of-line values, by ticket. */
export async function diskPerTicket(data: string, tickets: number): Promise<string> {
  const client = new pg.Client({ connectionString: appUrlOf(data) });
  await client.connect();
  const text = `select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind = 'r'`;
  const { rows } = await client.query<{ bytes: number }>(text);
  await client.end();
  return ((rows[0]?.bytes ?? 0) / tickets / 1024).toFixed(1);
}
