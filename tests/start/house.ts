import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../bin/postgres.mjs';

export const project = resolve(import.meta.dirname, '../..');
const launcher = join(import.meta.dirname, 'launch.mjs');

/** A small Candor of our own: a command line, a server and a worker over one table, in a folder with blanks in its name. */
export type House = {
  readonly home: string;
  readonly data: string;
  readonly port: number;
  readonly url: string;
  readonly launches: ChildProcess[];
  readonly remove: () => void;
};

export async function makeHouse(): Promise<House> {
  const root = mkdtempSync(join(tmpdir(), 'candor start '));
  const home = join(root, 'a house');
  mkdirSync(join(home, 'db'), { recursive: true });
  chmodSync(root, 0o711);
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'));
  cpSync(join(import.meta.dirname, 'parts'), join(home, 'src'), { recursive: true });
  // No package may be dialled to but from kernel/db, so these programs are handed the path.
  writeFileSync(join(home, 'src/pg.mjs'), "export { default } from 'pg';\n");
  const port = await freePort();
  const launches: ChildProcess[] = [];
  const remove = () => {
    // Of a test that failed: what it started ends with it.
    for (const child of launches) child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  };
  return { home, data: join(home, '.data'), port, url: `http://localhost:${port}`, launches, remove };
}

export type Launch = {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Waits for these words, and fails if the launcher ends without them. */
  readonly until: (words: string) => Promise<void>;
  readonly ended: Promise<number | null>;
};

type How = {
  readonly command?: string;
  readonly args?: string[];
  readonly env?: Record<string, string>;
  readonly uid?: number;
  readonly web?: boolean;
  /** As npm does it: by a shell that passes nothing on. */
  readonly npm?: boolean;
  /** In a terminal of its own, as a person does it; what is written to its stdin is typed there. */
  readonly terminal?: boolean;
};

export function launch(
  house: House,
  { command = 'start', args = [], env = {}, uid, web = false, npm = false, terminal = false }: How = {},
): Launch {
  const part = (name: string) => join(house.home, 'src', `${name}.mjs`);
  const parts = JSON.stringify({ cli: part('cli'), server: part('server'), worker: part('worker'), web });
  const own = {
    PATH: process.env['PATH'],
    HOME: house.home,
    PORT: String(house.port),
    ...(npm && { npm_lifecycle_event: command }),
    ...env,
  };
  const as = uid === undefined ? {} : { uid, gid: uid };
  const line = [launcher, house.home, command, parts, ...args];
  const [program, typed] = terminal ? inTerminal(line) : npm ? inShell(line) : [process.execPath, line];
  const child = spawn(program, typed, {
    env: own,
    stdio: [terminal ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    ...as,
  });
  const words: string[] = [];
  const hear = (text: string) => words.push(text);
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', hear);
  house.launches.push(child);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const said = () => words.join('');
  return { child, said, ended, until: (wanted) => heard(child, said, wanted) };
}

const inShell = (line: string[]): [string, string[]] => ['/bin/sh', ['-c', '"$@"; exit $?', 'sh', process.execPath, ...line]];

/** `script` of util-linux makes a terminal, and gives the exit code of what ran in it. */
const inTerminal = (line: string[]): [string, string[]] => {
  const quoted = [process.execPath, ...line].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  return ['script', ['--quiet', '--return', '--flush', '--command', `exec ${quoted}`, '/dev/null']];
};

async function heard(child: ChildProcess, said: () => string, wanted: string): Promise<void> {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  await eventually(() => {
    if (!said().includes(wanted) && ended()) throw new Error(`It ended without saying "${wanted}":\n${said()}`);
    return said().includes(wanted);
  });
}

/** Ready, that is: it has said so. */
export async function started(house: House, how: How = {}): Promise<Launch> {
  const run = launch(house, how);
  await run.until('is ready after');
  return run;
}

export async function stopped(run: Launch, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  run.child.kill(signal);
  return await run.ended;
}

export async function eventually(happened: () => boolean | Promise<boolean>, milliseconds = 30_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error('It did not happen in time');
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** What the parts noted, each line one event. */
export const notesOf = (house: House): string[] => readFileSync(join(house.home, 'notes'), 'utf8').trim().split('\n');

export const countRows = async (house: House): Promise<number> => Number(await (await fetch(`${house.url}/rows`)).text());

export const pidOf = async (house: House): Promise<number> => Number(await (await fetch(`${house.url}/api/pid`)).text());

export const postmasterOf = (house: House): number =>
  Number(readFileSync(join(house.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
