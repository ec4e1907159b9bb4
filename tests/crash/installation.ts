import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { databaseName, ownerName } from '../../bin/cluster.mjs';
import { freePort } from '../../bin/postgres.mjs';
import { placeOf } from '../../bin/postgres-place.mjs';
import { isAlive } from '../../bin/processes.mjs';

const home = resolve(import.meta.dirname, '../..');
const parts = JSON.stringify({
  cli: join(home, 'src/apps/cli/main.ts'),
  server: join(home, 'src/apps/server/main.ts'),
  worker: join(home, 'src/apps/worker/main.ts'),
  web: false,
});
const startOrder: readonly Victim[] = ['worker', 'server'];
export type Victim = 'server' | 'worker' | 'database';

/** The real programs under the real launcher, on a folder of their own; only the screens are left out. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'candor-crash-'));
  port = 0;
  #child: ChildProcess | undefined;
  #said = '';
  /** Its database was killed and the launcher, which goes down with it, has not yet. */
  #isFalling = false;

  async start(): Promise<void> {
    this.#isFalling = false;
    if (this.port === 0) this.port = await freePort();
    chmodSync(this.folder, 0o711);
    mkdirSync(join(this.folder, 'web'), { recursive: true });
    writeFileSync(join(this.folder, 'web/index.html'), '<!doctype html><title>No screens here</title>');
    const child = this.#launch('start');
    this.#child = child;
    await this.#until(() => this.#said.includes('is ready after'), child);
  }

  /**
   * Starts it again if the launcher went down with what was killed; then waits until everything answers. What answers with its database gone is
   * the one before.
   */
  async recovered(): Promise<void> {
    const ended = () => this.#child?.exitCode !== null || this.#child?.signalCode !== null;
    for (let tries = 0; tries < 600; tries += 1) {
      if (ended()) await this.start();
      else if (!this.#isFalling && (await this.#isReady())) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`It did not come back:\n${this.#said.slice(-2000)}`);
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`http://localhost:${this.port}/readyz`).catch(() => undefined);
    return answer?.status === 200;
  }

  /**
   * Kill -9, as soon as there is something to kill: a launcher whose database has gone may answer for a moment before it goes down.
   * The launcher is left alone: what it does about it is under test.
   */
  async kill(victim: Victim): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const pid = victim === 'database' ? this.#postmaster() : this.#programs()[victim];
      if (pid !== undefined && isAlive(pid)) {
        process.kill(pid, 'SIGKILL');
        this.#isFalling = victim === 'database';
        return;
      }
      await new Promise((done) => setTimeout(done, 100));
      await this.recovered();
    }
    throw new Error(`There is no ${victim} to kill:\n${this.#said.slice(-2000)}`);
  }

  /** The launcher notes its programs in the order in which it starts them, and takes the note away when it ends. */
  #programs(): Record<string, number | undefined> {
    const note = join(this.folder, 'running.json');
    if (!existsSync(note)) return {};
    const { children } = JSON.parse(readFileSync(note, 'utf8')) as { children: { pid: number }[] };
    return Object.fromEntries(startOrder.map((name, at) => [name, children[at]?.pid]));
  }

  readonly #pidFile = (): string[] => readFileSync(join(placeOf(home, this.folder).cluster, 'postmaster.pid'), 'utf8').split('\n');
  readonly #postmaster = (): number | undefined =>
    existsSync(join(placeOf(home, this.folder).cluster, 'postmaster.pid')) ? Number(this.#pidFile()[0]) : undefined;

  /** A connection of the owner, who sees everything. */
  async owner(): Promise<pg.Client> {
    const { owner } = JSON.parse(readFileSync(join(this.folder, 'secrets.json'), 'utf8')) as { owner: string };
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(this.#pidFile()[3]),
      user: ownerName,
      password: owner,
      database: databaseName,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Runs a verb of the command line; gives its exit code and what it said. */
  async cli(command: string): Promise<{ code: number | null; said: string }> {
    this.#said = '';
    const child = this.#launch(command);
    const code = await new Promise<number | null>((done) => child.once('close', done));
    return { code, said: this.#said };
  }

  async remove(): Promise<void> {
    const child = this.#child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('close', done));
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #launch(command: string): ChildProcess {
    const env = {
      ...process.env,
      PORT: String(this.port),
      CANDOR_DATA: this.folder,
      CANDOR_SEED: 'none',
      LOG_LEVEL: 'error',
      CANDOR_WEB: join(this.folder, 'web'),
    };
    const child = spawn(process.execPath, [join(home, 'tests/start/launch.mjs'), home, command, parts], { cwd: home, env });
    this.#said = '';
    const hear = (text: string): void => {
      this.#said += text;
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    return child;
  }

  async #until(happened: () => boolean, child: ChildProcess): Promise<void> {
    for (let tries = 0; !happened(); tries += 1) {
      if (child.exitCode !== null || tries > 1200) throw new Error(`It did not start:\n${this.#said}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
