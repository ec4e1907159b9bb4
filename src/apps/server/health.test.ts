import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDatabase } from '../../../bin/database.mjs';
import { logins } from '../../../tests/support/house.ts';
import { machineTime } from '../../kernel/clock/clock.ts';
import { asOwner, closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { migrate } from '../../kernel/db/migrate.ts';
import { assemble } from './assemble.ts';
import { registry } from './registry.ts';

/** A PostgreSQL of this test's own, for it is stopped and started: the run's other one serves all files. */
async function ownDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'candor-health-'));
  const start = (port = 0) =>
    startDatabase({
      home: resolve(import.meta.dirname, '../../..'),
      folder: join(folder, 'data'),
      password: 'owner',
      durable: false,
      port,
    });
  const running = { now: await start() };
  onTestFinished(async () => {
    await running.now.stop();
    await rm(running.now.cluster, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });
  const { url, port } = running.now;
  const startAgain = async () => {
    running.now = await start(port);
  };
  return { folder, url, stop: () => running.now.stop(), startAgain };
}

const patient = { timeout: 60_000 };

test(
  'while its database is gone the server lives and says what is missing; once it is back it is ready, without a start of its own',
  patient,
  async () => {
    const { folder, url, stop, startAgain } = await ownDatabase();
    await migrate(url, logins, registry);
    openDatabase(Object.assign(new URL(url), { username: logins.app.name, password: logins.app.password }).href);
    const server = await assemble({ dataFolder: folder });
    onTestFinished(() => server.close().then(closeDatabase));
    const beat = `insert into installation.setting (key, value) values ('worker.beat', $1) on conflict (key) do update set value = $1`;
    const workerLives = () => asOwner(url, (client) => client.query(beat, [{ at: machineTime() }]));
    const asked = async (path: string) => {
      const { statusCode, body } = await server.inject(path);
      return [statusCode, JSON.parse(body)];
    };
    const ready = [200, { status: 'ready', checks: { database: true, migrations: true, worker: true } }];
    await workerLives();
    expect(await asked('/readyz')).toEqual(ready);

    await stop();
    const gone = { status: 'not ready', checks: { database: false, migrations: false, worker: false } };
    for (let at = 0; at < 3; at += 1) expect(await asked('/readyz')).toEqual([503, gone]);
    expect(await asked('/healthz')).toEqual([200, { status: 'ok' }]);

    await startAgain();
    await workerLives();
    expect(await asked('/readyz')).toEqual(ready);
  },
);
